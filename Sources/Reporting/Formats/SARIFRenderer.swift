import Values

/// Findings as a SARIF 2.1.0 log with one run, for code scanning services and viewers.
///
/// Paths become relative URIs, columns count code points, and fingerprints let a service know a finding again after
/// lines have moved. Braces in messages stay single, against the letter of the standard, which doubles them for the
/// sake of placeholders: this log has none, and viewers that do not undo the doubling would turn `${x}` into `${{x}}`.
package struct SARIFRenderer: Renderer {
    private let checks: [Check]
    private let version: String
    private let informationURI: String?

    /// - Parameters:
    ///   - checks: All checks that were made, whether they found anything or not.
    ///   - version: The version of Easel.
    ///   - informationURI: Where a reader finds out what Easel is.
    package init(checks: [Check], version: String, informationURI: String? = nil) {
        self.checks = checks
        self.version = version
        self.informationURI = informationURI
    }

    package func render(_ diagnostics: [Diagnostic], in sources: Sources) -> String {
        let rules = rules(for: diagnostics)
        var fingerprints = Fingerprints()
        let results = diagnostics.map { diagnostic in
            let fingerprint = fingerprints.fingerprint(of: diagnostic, in: sources[diagnostic.span.file])
            return result(diagnostic, in: sources, rules: rules, fingerprint: fingerprint)
        }
        let log: Value = [
            "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "version": "2.1.0",
            "runs": [["tool": tool(rules), "columnKind": "unicodeCodePoints", "results": .list(results)]],
        ]
        return log.documentText
    }

    /// The checks that were made, and any whose findings came without them.
    private func rules(for diagnostics: [Diagnostic]) -> [Check] {
        var rules: [Check] = []
        var codes: Set<String> = []
        for check in checks + diagnostics.map(\.check) where codes.insert(check.code).inserted { rules.append(check) }
        return rules
    }

    private func tool(_ rules: [Check]) -> Value {
        var driver = ValueMap([("name", "easel"), ("version", .string(version))])
        driver["informationUri"] = informationURI.map(Value.string)
        driver["rules"] = .list(rules.map(rule))
        return ["driver": .map(driver)]
    }

    private func rule(_ check: Check) -> Value {
        let explanation = check.explanation.isEmpty ? check.summary : check.explanation
        return [
            "id": .string(check.code),
            "shortDescription": text(check.summary),
            "help": text("\(explanation)\nrun 'easel explain \(check.code)' to read more"),
            "defaultConfiguration": ["level": .string(check.severity.rawValue)],
        ]
    }

    private func result(
        _ diagnostic: Diagnostic, in sources: Sources, rules: [Check], fingerprint: String
    ) -> Value {
        [
            "ruleId": .string(diagnostic.check.code),
            "ruleIndex": .int(rules.firstIndex { $0.code == diagnostic.check.code } ?? -1),
            "level": .string(diagnostic.check.severity.rawValue),
            "message": text(diagnostic.message + (diagnostic.help.map { "\nhelp: \($0)" } ?? "")),
            "locations": [location(diagnostic.span, diagnostic.label, id: 0, in: sources)],
            "relatedLocations": .list(
                diagnostic.related.enumerated().map { location($1.span, $1.text, id: $0 + 1, in: sources) }),
            "partialFingerprints": ["easelFinding/v1": .string(fingerprint)],
            "fixes": .list(diagnostic.fix.map { fixes($0, in: sources) } ?? []),
        ]
    }

    private func location(_ span: SourceSpan, _ label: String, id: Int, in sources: Sources) -> Value {
        let place: Value = ["artifactLocation": artifact(span.file, in: sources), "region": region(span, in: sources)]
        return label.isEmpty
            ? ["id": .int(id), "physicalLocation": place]
            : ["id": .int(id), "physicalLocation": place, "message": text(label)]
    }

    private func fixes(_ fix: Diagnostic.Fix, in sources: Sources) -> [Value] {
        var files: [SourceFile.ID] = []
        for edit in fix.edits where !files.contains(edit.span.file) { files.append(edit.span.file) }
        let changes = files.map { file in
            let replacements = fix.edits.filter { $0.span.file == file }.map { edit -> Value in
                ["deletedRegion": region(edit.span, in: sources), "insertedContent": text(edit.replacement)]
            }
            return ["artifactLocation": artifact(file, in: sources), "replacements": .list(replacements)] as Value
        }
        return changes.isEmpty ? [] : [["description": text(fix.title), "artifactChanges": .list(changes)]]
    }

    private func artifact(_ file: SourceFile.ID, in sources: Sources) -> Value {
        ["uri": .string(uriReference(toPath: sources[file].servicePath))]
    }

    private func region(_ span: SourceSpan, in sources: Sources) -> Value {
        let start = sources[span.file].position(at: span.lower)
        let end = sources[span.file].position(at: span.upper)
        return [
            "startLine": .int(start.line), "startColumn": .int(start.column),
            "endLine": .int(end.line), "endColumn": .int(end.column),
        ]
    }

    private func text(_ text: String) -> Value { ["text": .string(text)] }
}

/// A path as a relative reference, or as a `file` URI where it is absolute.
private func uriReference(toPath path: String) -> String {
    (path.utf8.first == UInt8(ascii: "/") ? "file://" : "") + path.utf8.map(percentEncoded).joined()
}

/// A byte of a path as it stands in a URI. A colon is encoded too, which in a relative reference could end a scheme.
private func percentEncoded(_ byte: UInt8) -> String {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/": return String(Unicode.Scalar(byte))
    default:
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
}
