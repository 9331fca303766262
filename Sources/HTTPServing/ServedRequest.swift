/// A request that a client sent, read to its last byte.
package struct ServedRequest: Sendable, Equatable {
    package struct Header: Sendable, Equatable {
        /// In lower case.
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package let method: String
    /// With the slash that it begins with, as it was sent; `*` for the server as a whole.
    package let path: String
    /// Without its question mark, as it was sent; nil where there is none.
    package let query: String?
    /// In lower case, without port; empty where an old client names none.
    package let host: String
    /// As the client named it, port included.
    package let authority: String
    package let headers: [Header]
    package let body: [UInt8]

    /// The first header of a name, which is in lower case.
    package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
