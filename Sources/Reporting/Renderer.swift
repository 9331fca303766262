/// A form in which findings leave Easel: for people, for editors, for the services that show them beside the code.
package protocol Renderer: Sendable {
    /// All findings, in the order given unless the form asks for another. A text that is not empty ends with a line break.
    func render(_ diagnostics: [Diagnostic], in sources: Sources) -> String
}
