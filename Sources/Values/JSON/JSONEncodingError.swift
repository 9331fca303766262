/// Why a value has no JSON form.
package struct JSONEncodingError: Error, Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// JSON knows neither NaN nor an infinity.
        case notFinite(Double)
        /// Two keys of different types have the same text.
        case repeatedKey(String)
        case tooDeep(limit: Int)

        package static func == (a: Kind, b: Kind) -> Bool {
            switch (a, b) {
            case (.notFinite(let a), .notFinite(let b)): a == b || (a.isNaN && b.isNaN)
            case (.repeatedKey(let a), .repeatedKey(let b)): a.sameCodePoints(as: b)
            case (.tooDeep(let a), .tooDeep(let b)): a == b
            default: false
            }
        }
    }

    package let kind: Kind
    package private(set) var path = ValuePath()

    init(_ kind: Kind) { self.kind = kind }

    func within(_ step: ValuePath.Step) -> JSONEncodingError {
        var error = self
        error.path = path.within(step)
        return error
    }

    /// Lowercase, without a final period, and with the path.
    package var message: String {
        let place = path.isRoot ? "" : " (at \(path))"
        return switch kind {
        case .notFinite(let number): "JSON has no number for \(number.isNaN ? "NaN" : "infinity")\(place)"
        case .repeatedKey(let key): "two keys would both be written as \"\(key)\"\(place)"
        case .tooDeep(let limit): "lists and maps are nested deeper than \(limit) levels"
        }
    }
}
