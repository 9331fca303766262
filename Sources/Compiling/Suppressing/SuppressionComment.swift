import Reporting
import YAMLReading

/// A comment that speaks to the linter, taken apart: `# easel: allow CODE, CODE reason`.
///
/// Whatever begins with `# easel:` is meant for the linter and must be understood, but for `# easel: 1`, which is how a
/// document looks that was commented out.
struct SuppressionComment {
    struct Code {
        let text: String
        let span: SourceSpan
    }

    enum Reading {
        case allowing([Code], hasReason: Bool)
        /// The word that stands in the place of `allow`.
        case unknown(word: String, at: SourceSpan)
        case noCode
    }

    let span: SourceSpan
    let reading: Reading

    /// Nil for a comment that is for people.
    init?(_ comment: YAMLComment) {
        span = comment.span
        var words = Words(comment)
        guard words.takeAddress() else { return nil }
        guard let verb = words.next() else {
            reading = .noCode
            return
        }
        if verb.isVersion { return nil }
        guard verb.text == "allow" else {
            reading = .unknown(word: verb.text, at: verb.span)
            return
        }
        var codes: [Code] = []
        var goesOn = true
        while goesOn, let word = words.next() {
            goesOn = word.text.hasSuffix(",")
            for code in word.parted where !code.text.isEmpty { codes.append(code) }
        }
        reading = codes.isEmpty ? .noCode : .allowing(codes, hasReason: words.hasLetters)
    }

    /// Goes along the words of a comment, knowing where each stands.
    private struct Words {
        private var rest: Substring.UTF8View.SubSequence
        private let span: SourceSpan

        init(_ comment: YAMLComment) {
            span = comment.span
            rest = comment.text[...].utf8
        }

        /// A dash alone gives no reason.
        var hasLetters: Bool { Substring(rest).unicodeScalars.contains { $0.properties.isAlphabetic } }

        /// `# easel:`, with any blanks.
        mutating func takeAddress() -> Bool {
            rest = rest.drop { $0 == UInt8(ascii: "#") }
            rest = rest.drop(while: \.isBlank)
            guard rest.starts(with: "easel:".utf8) else { return false }
            rest = rest.dropFirst("easel:".utf8.count)
            return true
        }

        mutating func next() -> Code? {
            rest = rest.drop(while: \.isBlank)
            let word = rest.prefix { !$0.isBlank }
            guard !word.isEmpty else { return nil }
            let lower = span.upper - rest.count
            rest = rest.dropFirst(word.count)
            return Code(
                text: String(Substring(word)),
                span: SourceSpan(file: span.file, lower: lower, upper: lower + word.count))
        }
    }
}

extension SuppressionComment.Code {
    /// Of `# easel: 1`.
    fileprivate var isVersion: Bool { Int(text) != nil }

    /// `a,b,` is two codes, and so is what a colon follows: `a: because`.
    fileprivate var parted: [Self] {
        var lower = span.lower
        return text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            defer { lower += part.utf8.count + 1 }
            let code = part.hasSuffix(":") ? part.dropLast() : part
            return Self(
                text: String(code), span: SourceSpan(file: span.file, lower: lower, upper: lower + code.utf8.count))
        }
    }
}
