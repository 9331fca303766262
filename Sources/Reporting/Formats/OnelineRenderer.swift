/// One line for each finding, as editors and `grep` read it: `path:line:col: severity[code]: message`.
///
/// Lines and columns count from 1, columns in code points.
package struct OnelineRenderer: Renderer {
    package init() {}

    package func render(_ diagnostics: [Diagnostic], in sources: Sources) -> String {
        diagnostics.map { diagnostic in
            let file = sources[diagnostic.span.file]
            let (start, check) = (file.position(at: diagnostic.span.lower), diagnostic.check)
            let place = "\(file.path.shownSafely):\(start.line):\(start.column)"
            return "\(place): \(check.severity)[\(check.code)]: \(diagnostic.message.shownSafely)\n"
        }.joined()
    }
}
