/// One finding: what is wrong, where, why, and what to do about it.
///
/// Messages are lowercase, without a final period, and stand alone; advice belongs in `help`.
package struct Diagnostic: Sendable, Hashable {
    /// Another place that helps to explain the finding.
    package struct Label: Sendable, Hashable {
        package let span: SourceSpan
        package let text: String

        package init(_ text: String, at span: SourceSpan) {
            self.text = text
            self.span = span
        }
    }

    /// A change that is certain to mend the finding.
    package struct Fix: Sendable, Hashable {
        package let title: String
        package let edits: [Edit]

        package init(_ title: String, _ edits: [Edit]) {
            self.title = title
            self.edits = edits
        }
    }

    package struct Edit: Sendable, Hashable {
        package let span: SourceSpan
        package let replacement: String

        package init(replace span: SourceSpan, with replacement: String) {
            self.span = span
            self.replacement = replacement
        }
    }

    package let check: Check
    package let message: String
    package let span: SourceSpan
    /// What stands under the carets; empty where the message says it all.
    package let label: String
    package let related: [Label]
    package let help: String?
    package let fix: Fix?

    package init(
        _ check: Check, _ message: String, at span: SourceSpan, label: String = "", related: [Label] = [],
        help: String? = nil, fix: Fix? = nil
    ) {
        self.check = check
        self.message = message
        self.span = span
        self.label = label
        self.related = related
        self.help = help
        self.fix = fix
    }
}
