package import Reporting

/// Reads a file's YAML into trees. What is wrong with it is reported; what can be read is read.
///
/// libyaml stops at the first syntax error, so reading goes on at the next `---`. The document with the error is
/// there as far as it was read, marked as incomplete. Beyond a limit nothing more of the file is read.
package func readYAML(
    _ file: SourceFile, as dialect: YAMLDialect = .configuration, within limits: YAMLLimits = YAMLLimits(),
    into diagnostics: inout Diagnostics
) -> YAMLStream {
    var findings = Findings(limit: limits.findings)
    defer { for diagnostic in findings.diagnostics { diagnostics.report(diagnostic) } }
    guard let text = ReadableText(of: file, as: dialect, within: limits, into: &findings) else {
        return YAMLStream(documents: [], comments: [])
    }
    var reader = StreamReader(text, as: dialect, within: limits, findings: findings)
    reader.read()
    let tree = reader.builder.tree
    var check = TreeCheck(tree, as: dialect, findings: reader.builder.findings)
    check.run()
    check.checkComments(reader.builder.tokens.comments)
    findings = check.findings
    return reader.builder.stream(in: dialect == .configuration ? tree.without(check.emptyTwins) : tree)
}
