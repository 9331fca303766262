package import Reporting

/// What shows a check better than words: a small document that draws it, what Easel says, and the document mended.
///
/// The texts are the golden files of the tests, so that they are true; `CheckExamples.swift` holds them as literals, since
/// the program has no other files than itself.
package struct CheckExample: Sendable {
    package let mistaken: String
    /// Empty for a finding that Easel does not report yet.
    package let said: String
    package let mended: String
}

extension Check {
    package var example: CheckExample? { CheckExample.of(code) }
}
