import Expressions
import Reporting
import YAMLReading

/// A path such as `inputs.title` that stands there without its `${ }` would be sent as these very words.
extension ValueReader {
    /// Whether a text is such a path, which is reported then.
    mutating func isBarePath(_ scalar: YAMLScalar, in scope: Scope) -> Bool {
        guard scalar.style == .plain, scalar.text.utf8.contains(UInt8(ascii: ".")) else { return false }
        let parts = scalar.text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ $0.utf8.allSatisfy(\.isOfPath) && !$0.isEmpty }),
            scope.knows(String(parts[1]), of: String(parts[0]))
        else { return false }
        report(.barePath(scalar))
        return true
    }
}

extension Scope {
    /// Whether a name stands for something that has a field. Which steps there are is not asked: they are known only
    /// where they are read.
    fileprivate func knows(_ field: String, of name: String) -> Bool {
        switch environment.variables[name] {
        case .object(let object)?: name == "steps" || object.field(field) != nil
        default: false
        }
    }
}

extension UInt8 {
    fileprivate var isOfPath: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
            UInt8(ascii: "["), UInt8(ascii: "]"):
            true
        default: false
        }
    }
}
