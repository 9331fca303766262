/// A request as the server read it.
package struct TestRequest: Sendable {
    /// How many the server had read before.
    package internal(set) var number = 0
    package let method: String
    /// With the query.
    package let target: String
    /// Names in lower case.
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]
    /// The request line and the headers, to the byte.
    package let head: String

    package var path: String { String(target.prefix { $0 != "?" }) }
    package var text: String { String(decoding: body, as: UTF8.self) }

    package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
