/// Why a template cannot be filled, and which stretch of it is to blame.
package struct FormatError: Error, Sendable, Equatable {
    package enum Problem: Sendable, Equatable {
        /// A `%` at the end, or one with a precision and no more.
        case unfinished
        case unknownVerb(Unicode.Scalar)
        /// A point without digits.
        case missingPrecision
        case precisionTooLarge
        case missingArgument(Int, count: Int)
        case wrongArgument(Int, FormatClause.Verb, kind: String)
        /// Lists and maps within the argument.
        case tooDeep(Int)
        case tooLong(limit: Int)
    }

    package let problem: Problem
    /// UTF-8 offsets in the template.
    package let range: Range<Int>

    package var message: String {
        switch problem {
        case .unfinished: "the template ends in the middle of a format"
        case .unknownVerb("%"): "the literal percent sign '%%' takes no precision"
        case .unknownVerb(let letter): "'%\(letter)' is no known format"
        case .missingPrecision: "the point in the format is followed by no digits"
        case .precisionTooLarge:
            "the format asks for more than \(FormatClause.largestPrecision) digits behind the point"
        case .missingArgument(let index, count: 0): "the format needs argument \(index + 1), and there are none"
        case .missingArgument(let index, let count):
            "the format needs argument \(index + 1), and there \(count == 1 ? "is" : "are") only \(count)"
        case .wrongArgument(let index, let verb, let kind):
            "'%\(verb.letter)' takes \(verb.taken), argument \(index + 1) is \(verb == .text ? "or holds " : "")\(kind)"
        case .tooDeep(let index): "argument \(index + 1) of the format is nested too deeply"
        case .tooLong(let limit): "the formatted text is longer than \(limit) bytes"
        }
    }

    package var help: String? {
        switch problem {
        case .unfinished: "a literal percent sign is '%%'"
        case .unknownVerb:
            "formats are %s %d %f %e %b %o %x %X; %f and %e may have a precision, as in '%.2f'; a percent sign is '%%'"
        case .missingPrecision, .precisionTooLarge: "'%.2f' is two digits behind the point"
        case .missingArgument, .wrongArgument, .tooDeep, .tooLong: nil
        }
    }
}
