/// Why a text is no pattern, and which stretch of it is to blame.
package struct PatternError: Error, Sendable, Equatable {
    package let kind: Kind
    /// UTF-8 offsets in the pattern.
    package let range: Range<Int>
    package let message: String
    package let help: String?

    package enum Kind: Sendable, CaseIterable {
        // What is written is wrong.
        case unclosedGroup, unopenedGroup, unclosedClass, unknownGroup, unknownFlag, groupName, duplicateGroup
        case nothingToRepeat, repeatedTwice, reversedCounts, countTooLarge
        case trailingBackslash, unknownEscape, codePoint, unknownClass, unknownProperty, reversedRange, rangeBound
        // Other engines have it; it would cost linear time, or is not in the syntax.
        case lookAround, backReference, possessive, atomicGroup, conditional, recursion, comment, anchor
        // It is too much.
        case tooLong, tooDeep, tooManyGroups, tooLarge
    }
}

extension PatternError: CustomStringConvertible {
    package var description: String {
        "\(range.lowerBound)..<\(range.upperBound): \(message)" + (help.map { " (\($0))" } ?? "")
    }
}
