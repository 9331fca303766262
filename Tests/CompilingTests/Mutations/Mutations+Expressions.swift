import Reporting
import YAMLReading

@testable import Compiling

/// Mistakes in expressions, made in their text.
extension MutationBase {
    /// One `${ … }`, with its words.
    struct Written {
        let site: Site
        /// With `${` and `}`.
        let whole: Range<Int>
        let inner: Range<Int>
        let words: [Range<Int>]
    }

    var expressionMutations: [Mutation] {
        var found: [Mutation] = []
        for (turn, written) in expressions.enumerated() {
            let suffix = written.site.isInternal ? " (provider)" : ""
            found += slips(in: written, turn, suffix)
            found += syntax(in: written, turn)
            found += rewritten(written, turn, suffix)
        }
        return found
    }

    var expressions: [Written] {
        sites.flatMap { site -> [Written] in
            guard site.node.scalar != nil else { return [] }
            var found: [Written] = []
            var place = site.range.lowerBound
            while place + 2 < site.range.upperBound {
                guard bytes[place] == UInt8(ascii: "$"), bytes[place + 1] == UInt8(ascii: "{"),
                    let end = self.end(ofExpressionAt: place + 2)
                else {
                    place += 1
                    continue
                }
                let inner = place + 2..<end
                found.append(Written(site: site, whole: place..<end + 1, inner: inner, words: words(in: inner)))
                place = end + 1
            }
            return found
        }
    }

    private func end(ofExpressionAt start: Int) -> Int? {
        var isQuoted = false
        var depth = 0
        for place in start..<bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "'"): isQuoted.toggle()
            case UInt8(ascii: "{") where !isQuoted: depth += 1
            case UInt8(ascii: "}") where !isQuoted:
                if depth == 0 { return place }
                depth -= 1
            case UInt8(ascii: "\n"): return nil
            default: break
            }
        }
        return nil
    }

    private func words(in range: Range<Int>) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var isQuoted = false
        var place = range.lowerBound
        while place < range.upperBound {
            if bytes[place] == UInt8(ascii: "'") { isQuoted.toggle() }
            guard bytes[place].isWord, !isQuoted else {
                place += 1
                continue
            }
            let start = place
            while place < range.upperBound, bytes[place].isWord { place += 1 }
            let first = Character(Unicode.Scalar(bytes[start]))
            if first.isLetter { words.append(start..<place) }
        }
        return words
    }

    // MARK: Words

    private func slips(in written: Written, _ turn: Int, _ suffix: String) -> [Mutation] {
        written.words.enumerated().compactMap { place, word in
            let text = self.text(word)
            guard text.count > 1, !["true", "false", "null", "in"].contains(text) else { return nil }
            let isFunction = bytes[word.upperBound] == UInt8(ascii: "(")
            let before = bytes[word.lowerBound - 1]
            let isField = before == UInt8(ascii: ".") || before == UInt8(ascii: "?")
            // Whether there is such a secret only the environment knows.
            if isField, place > 0, self.text(written.words[place - 1]) == "secret" { return nil }
            // What an error has in its body nobody declares.
            if isField, written.site.path.contains("errors"), written.site.path[0] == "provider" { return nil }
            let kind = isFunction ? "function slip" : isField ? "field slip" : "name slip"
            return Mutation(
                kind + suffix, in: self, word, to: Slip.made(in: text, turn + place), token: word,
                or: isFunction ? [written.inner] : [])
        }
    }

    // MARK: Syntax

    private func syntax(in written: Written, _ turn: Int) -> [Mutation] {
        let (whole, inner) = (written.whole, written.inner)
        var found: [Mutation] = []
        func cut(_ kind: String, _ range: Range<Int>) {
            found.append(Mutation(kind, in: self, range, to: "", token: whole, or: [written.site.range]))
        }
        cut("closing brace missing", whole.upperBound - 1..<whole.upperBound)
        if turn % 2 == 0 { cut("opening brace missing", whole.lowerBound + 1..<whole.lowerBound + 2) }
        if turn % 2 == 1 { cut("dollar missing", whole.lowerBound..<whole.lowerBound + 1) }
        let doubled = inner.upperBound..<inner.upperBound
        if turn % 3 == 0 {
            found.append(
                Mutation(
                    "operator without operand", in: self, doubled, to: " +", token: whole, or: [written.site.range]))
        }
        for (sign, kind) in [
            (")", "parenthesis missing"), ("]", "bracket missing"), ("'", "quote missing"),
            ("(", "opening parenthesis missing"),
        ] {
            if let place = bytes[inner].lastIndex(of: sign.utf8.first ?? 0) { cut(kind, place..<place + 1) }
        }
        for (operation, wrong) in [
            ("==", "="), ("!=", "<>"), ("&&", "and"), ("||", "or"), (">=", "=>"), ("==", "==="), ("&&", "&"),
        ] {
            if let place = first(operation, in: inner) {
                found.append(
                    Mutation(
                        "wrong operator", in: self, place, to: wrong, token: inner, or: [written.site.range]))
            }
        }
        return found
    }

    private func first(_ text: String, in range: Range<Int>) -> Range<Int>? {
        let wanted = Array(text.utf8)
        return (range.lowerBound..<max(range.lowerBound, range.upperBound - wanted.count)).lazy
            .map { $0..<$0 + wanted.count }.first { self.bytes[$0].elementsEqual(wanted) }
    }

    // MARK: Meaning

    private func rewritten(_ written: Written, _ turn: Int, _ suffix: String) -> [Mutation] {
        let inner = written.inner
        let text = self.text(inner)
        var found: [Mutation] = []
        func replace(_ kind: String, _ old: String, _ new: String) {
            guard let place = first(old, in: inner.lowerBound..<inner.upperBound + 1) else { return }
            found.append(Mutation(kind + suffix, in: self, place, to: new, token: inner, or: [written.whole]))
        }
        func rewrite(_ kind: String, _ new: String) {
            found.append(
                Mutation(
                    kind + suffix, in: self, inner, to: new, token: inner, or: [written.whole, written.site.range]))
        }
        replace("missing 'steps.'", "steps.", "")
        replace("missing 'inputs.'", "inputs.", "")
        if !written.site.isInternal { replace("read bare", ".?", ".") }
        replace("output for outputs", ".outputs.", ".output.")
        replace("missing '.outputs'", ".outputs.", ".")
        replace("input for inputs", "inputs.", "input.")
        replace("step for steps", "steps.", "step.")
        replace("wrong arity", "size(", "size(1, ")
        replace("wrong arity", "double(", "double(1, ")
        if turn % 3 == 0, !written.site.path.contains("auth") { rewrite("name out of place", "secret.KEY") }
        if turn % 3 == 1 { rewrite("name out of place", ["body", "parts", "stderr", "jwt"][turn % 4] + ".x") }
        if turn % 4 == 0 { rewrite("unknown function", "concat(\(text))") }
        if turn % 4 == 2 { rewrite("other types", "(\(text)) + {'a': 1}") }
        if turn % 4 == 3 { rewrite("other types", "1 + 'a'") }
        if turn % 5 == 0 {
            found.append(
                Mutation(
                    "doubled braces", in: self, written.whole, to: "${{ \(text) }}", token: written.whole,
                    or: [written.site.range]))
            found.append(
                Mutation(
                    "foreign braces", in: self, written.whole, to: "{{ \(text) }}", token: written.whole,
                    or: [written.site.range]))
        }
        if turn % 5 == 1, written.whole == written.site.range, case .expression(let kind) = written.site.shape,
            kind != .any, kind != .string
        {
            found.append(
                Mutation("bare expression", in: self, written.whole, to: text, token: written.whole))
        }
        return found
    }
}
