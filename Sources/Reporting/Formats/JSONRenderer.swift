import Values

/// Findings as one JSON object, for programs. Keys may be added; what is here stays.
///
/// ```
/// {
///   "version": 1,
///   "errors": 1,
///   "warnings": 0,
///   "diagnostics": [
///     {
///       "code": "unknown-step",
///       "severity": "error",
///       "message": "unknown step `drow`",
///       "span": {
///         "path": "hero.yaml",
///         "start": {"line": 3, "column": 21, "offset": 41},
///         "end": {"line": 3, "column": 25, "offset": 45}
///       },
///       "label": "no step has this name",
///       "related": [{"span": …, "label": "did you mean this one?"}],
///       "help": "did you mean `draw`?",
///       "fix": {"title": "write `draw`", "edits": [{"span": …, "replacement": "draw"}]}
///     }
///   ]
/// }
/// ```
///
/// Lines and columns count from 1, columns in code points; offsets count bytes from 0. `end` is the first place behind.
/// `severity` is `error` or `warning`; `label`, `help` and `fix` are null where there is none.
package struct JSONRenderer: Renderer {
    package init() {}

    package func render(_ diagnostics: [Diagnostic], in sources: Sources) -> String {
        let tally = Tally(diagnostics)
        let document: Value = [
            "version": 1,
            "errors": .int(tally.errors),
            "warnings": .int(tally.warnings),
            "diagnostics": .list(diagnostics.map { object($0, in: sources) }),
        ]
        return document.documentText
    }

    private func object(_ diagnostic: Diagnostic, in sources: Sources) -> Value {
        [
            "code": .string(diagnostic.check.code),
            "severity": .string(diagnostic.check.severity.rawValue),
            "message": .string(diagnostic.message),
            "span": object(diagnostic.span, in: sources),
            "label": diagnostic.label.isEmpty ? .null : .string(diagnostic.label),
            "related": .list(
                diagnostic.related.map { ["span": object($0.span, in: sources), "label": .string($0.text)] }),
            "help": diagnostic.help.map { .string($0) } ?? .null,
            "fix": diagnostic.fix.map { object($0, in: sources) } ?? .null,
        ]
    }

    private func object(_ fix: Diagnostic.Fix, in sources: Sources) -> Value {
        [
            "title": .string(fix.title),
            "edits": .list(
                fix.edits.map { ["span": object($0.span, in: sources), "replacement": .string($0.replacement)] }),
        ]
    }

    private func object(_ span: SourceSpan, in sources: Sources) -> Value {
        let file = sources[span.file]
        return [
            "path": .string(file.path),
            "start": object(span.lower, in: file),
            "end": object(span.upper, in: file),
        ]
    }

    private func object(_ offset: Int, in file: SourceFile) -> Value {
        let position = file.position(at: offset)
        return ["line": .int(position.line), "column": .int(position.column), "offset": .int(offset)]
    }
}
