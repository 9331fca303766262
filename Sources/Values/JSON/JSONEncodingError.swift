/// Why and where a value has no JSON form.
package struct JSONEncodingError: Error, Sendable {
    package enum Kind: Sendable {
        case notFinite(Double)
        /// Keys of different types have the same text.
        case repeatedKey
        case tooDeep(limit: Int)
    }

    package let kind: Kind
    /// The value that was being written.
    package let path: ValuePath

    init(_ kind: Kind, at path: ValuePath) {
        self.kind = kind
        self.path = path
    }

    /// Lowercase, without a final period; the path is part of it.
    package var message: String {
        let place = path.isRoot ? "the value" : "\(path)"
        return switch kind {
        case .notFinite(let number): "\(place) is \(number.isNaN ? "NaN" : "infinite"), for which JSON has no number"
        case .repeatedKey: "\(place) would stand twice in one JSON object, as keys of two types have that text"
        case .tooDeep(let limit): "lists and maps are nested deeper than \(limit) levels"
        }
    }
}
