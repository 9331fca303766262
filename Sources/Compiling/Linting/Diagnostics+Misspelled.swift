import Reporting

/// A name that is missed in several places, and a declaration that is nearly called so and that nobody uses: it is the
/// declaration that is misspelled, which is told once, where it stands.
extension Diagnostics {
    /// - Parameter told: the files whose findings are told; nil for all.
    func findingMisspelledDeclarations(_ missing: Set<Check>, in sources: Sources, told: Set<SourceFile.ID>?)
        -> Diagnostics
    {
        withoutUsesOfBadNames(missing, in: sources).findingMisspelled(missing, in: sources, told: told)
    }

    /// A name that cannot be one is missed wherever it is used as it should have been.
    private func withoutUsesOfBadNames(_ missing: Set<Check>, in sources: Sources) -> Diagnostics {
        let names = filter { $0.check == StructureChecks.badName }.sorted.map { sources.text(of: $0.span).asName }
        if names.isEmpty { return self }
        return filter { !missing.contains($0.check) || !names.contains(sources.text(of: $0.span).asName) }
    }

    private func findingMisspelled(_ missing: Set<Check>, in sources: Sources, told: Set<SourceFile.ID>?)
        -> Diagnostics
    {
        var groups: [Wish: [Diagnostic]] = [:]
        for finding in filter({ missing.contains($0.check) }).sorted {
            if let wish = Wish(finding, in: sources) { groups[wish, default: []].append(finding) }
        }
        var result = self
        let spans = Set(filter { !missing.contains($0.check) && $0.check.severity == .error }.sorted.map(\.span))
        for (wish, findings) in groups where findings.flatMap(\.places).count > 1 {
            guard let span = sources.only(wish.near), told?.contains(span.file) ?? true else { continue }
            // Elsewhere one file may have copied its own slip.
            guard findings.count > 1 || findings.contains(where: { $0.span.file == span.file }) else { continue }
            result = result.filter { !missing.contains($0.check) || Wish($0, in: sources) != wish }
            // What is wrong with the declaration may have been told already.
            if spans.contains(where: { $0.contains(span) }) { continue }
            result.report(.misspelledDeclaration(wish.near, wish.word, findings, at: span))
        }
        return result
    }
}

/// A name that somebody uses, and the one that is nearly the same.
private struct Wish: Hashable {
    let word: String
    let near: String

    init?(_ finding: Diagnostic, in sources: Sources) {
        guard let meant = finding.fix?.edits.first?.replacement else { return nil }
        var parts = sources.text(of: finding.span).split(separator: ".")[...]
        var others = meant.split(separator: ".")[...]
        // Of a name with dots in it, the part that differs.
        while parts.count > 1, others.count > 1, parts.first == others.first {
            parts.removeFirst()
            others.removeFirst()
        }
        while parts.count > 1, others.count > 1, parts.last == others.last {
            parts.removeLast()
            others.removeLast()
        }
        (word, near) = (parts.joined(separator: "."), others.joined(separator: "."))
    }
}

extension String {
    /// What it would be as a name.
    fileprivate var asName: String { lowercased().replacing("-", with: "_") }
}

extension Sources {
    /// The place of a word that stands nowhere else.
    fileprivate func only(_ word: String) -> SourceSpan? {
        var found: SourceSpan?
        let word = Array(word.utf8)
        for file in files {
            let bytes = file.bytes.span
            guard let last = word.indices.last, bytes.count > last else { continue }
            for start in 0..<bytes.count - last where bytes[start] == word[0] {
                let isThere = word.indices.allSatisfy { bytes[start + $0] == word[$0] }
                let (before, after) = (start - 1, start + last + 1)
                guard isThere, before < 0 || !bytes[before].isOfName, after >= bytes.count || !bytes[after].isOfName
                else { continue }
                if found != nil { return nil }
                found = SourceSpan(file: file.id, lower: start, upper: after)
            }
        }
        return found
    }
}

extension Diagnostic {
    /// All of one file where the name is missed.
    fileprivate var places: [Label] { [Label(message, at: span)] + related.filter { $0.text == "and here" } }

    fileprivate static func misspelledDeclaration(
        _ name: String, _ word: String, _ missing: [Diagnostic], at span: SourceSpan
    ) -> Diagnostic {
        let places = missing.flatMap(\.places)
        return Diagnostic(
            missing[0].check, "nobody uses '\(name)', and \(places.count) places name '\(word)', which is not there",
            at: span, related: Array(places.prefix(4)), help: "write '\(word)' here, or '\(name)' there")
    }
}
