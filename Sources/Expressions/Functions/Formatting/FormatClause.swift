/// One `%…` of a template: how an argument becomes text.
package struct FormatClause: Sendable, Equatable {
    package enum Verb: Sendable, CaseIterable {
        case text, decimal, fixedPoint, scientific, binary, octal, hexadecimal, capitalHexadecimal
    }

    package let verb: Verb
    /// Digits behind the point, where the verb has any.
    package let precision: Int
    /// UTF-8 offsets in the template.
    package let range: Range<Int>

    static let defaultPrecision = 6
    static let largestPrecision = 100
}

extension FormatClause.Verb {
    init?(_ letter: Unicode.Scalar) {
        guard let verb = Self.allCases.first(where: { $0.letter == letter }) else { return nil }
        self = verb
    }

    package var letter: Unicode.Scalar {
        switch self {
        case .text: "s"
        case .decimal: "d"
        case .fixedPoint: "f"
        case .scientific: "e"
        case .binary: "b"
        case .octal: "o"
        case .hexadecimal: "x"
        case .capitalHexadecimal: "X"
        }
    }

    /// What it takes, in the words of a message.
    var taken: String {
        switch self {
        case .text: "text, bytes, numbers, bools, timestamps, durations, types, null, and lists and maps of those"
        case .decimal, .fixedPoint, .scientific: "numbers"
        case .binary: "whole numbers and bools"
        case .octal: "whole numbers"
        case .hexadecimal, .capitalHexadecimal: "whole numbers, text and bytes"
        }
    }
}
