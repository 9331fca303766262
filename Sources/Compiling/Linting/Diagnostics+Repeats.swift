import Expressions
import Reporting

/// A name that is not there is missed wherever it is used, be it that its declaration was misspelled, or that one slip
/// was copied: that is one mistake, told once in a file, with all its places there. Each file is told for itself, since
/// some may be looked at alone.
extension Diagnostics {
    /// - Parameter told: the files whose findings are told; nil for all.
    func gatheringRepeats(in sources: Sources, told: Set<SourceFile.ID>?) -> Diagnostics {
        gathering(Self.missing) { Slip($0, in: sources) }
            .findingMisspelledDeclarations(Self.missing, in: sources, told: told)
            // The cases of a test are much alike, and so is what they lack; an example without a field lacks it wherever
            // that is read.
            .gathering(Self.alike) { Slip(file: $0.span.file, word: "", advice: $0.message) }
    }

    private func gathering(_ checks: Set<Check>, by slip: (Diagnostic) -> Slip) -> Diagnostics {
        var result = filter { !checks.contains($0.check) }
        var groups: [Slip: [Diagnostic]] = [:]
        for finding in filter({ checks.contains($0.check) }).sorted {
            groups[slip(finding), default: []].append(finding)
        }
        for findings in groups.values { result.report(findings[0].told(with: findings.dropFirst())) }
        return result
    }

    private static let missing: Set = [
        ExpressionChecks.unknownName, ExpressionChecks.unknownField, StepChecks.unknown, CallChecks.unknownInput,
        ModelChecks.unknownNarrowing, AnswerChecks.unknownOutput, ProviderChecks.unknownCall, TypeChecks.unknown,
        DeclarationChecks.unknownInterface, DeclarationChecks.unknownModel, DeclarationChecks.unknownProvider,
        DeclarationChecks.unknownCallee, DeclarationChecks.unknownPolicy, DeclarationChecks.unknownWorkflow,
        ProjectChecks.unknownProfile, CallChecks.missing, ExpressionChecks.outOfPlace,
    ]
    private static let alike: Set = [
        CallChecks.missing, TestChecks.unusedAnswer, ExpressionChecks.maybeMissing, AnswerChecks.failing,
    ]
}

/// A word that was written, and what is said of it: the name that was probably meant, or all that is known.
private struct Slip: Hashable {
    let file: SourceFile.ID
    let word: String
    let advice: String
}

extension Slip {
    fileprivate init(_ finding: Diagnostic, in sources: Sources) {
        file = finding.span.file
        let help = finding.help ?? ""
        // Several things that one owner does not have, or has to be given: it is the owner that is mistaken.
        guard finding.check != CallChecks.missing else {
            (word, advice) = ("\(finding.span)", "")
            return
        }
        let text = sources.text(of: finding.span)
        word = help.hasPrefix("it takes") || help.hasPrefix("it has") ? "" : text
        advice = help.hasPrefix("did you mean") || word.isEmpty ? help : finding.message
    }
}

extension Diagnostic {
    fileprivate func told(with others: ArraySlice<Diagnostic>) -> Diagnostic {
        if others.isEmpty { return self }
        let fixes = ([self] + others).compactMap(\.fix)
        let common = fixes.first.flatMap { first in
            fixes.count == others.count + 1
                ? Fix(first.title, Set(fixes.flatMap(\.edits)).sorted { $0.span < $1.span }) : nil
        }
        let places = others.map { other in
            Label(other.message == message ? "and here" : other.message, at: other.span)
        }
        return Diagnostic(
            check, message, at: span, label: label, related: related + places.filter { !related.contains($0) },
            help: help, fix: common)
    }
}
