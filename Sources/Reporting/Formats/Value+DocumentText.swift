import Values

extension Value {
    /// A report as JSON text. Reports hold texts, whole numbers, lists and maps with text for keys, a few levels deep:
    /// all of it has a JSON form.
    var documentText: String {
        do {
            return try json(pretty: true) + "\n"
        } catch {
            assertionFailure(error.message)
            return ""
        }
    }
}
