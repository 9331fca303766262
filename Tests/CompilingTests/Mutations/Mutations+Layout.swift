@testable import Compiling

/// Mistakes in the layout of YAML: indentation, colons, dashes, brackets, quotes.
extension MutationBase {
    struct Line {
        let range: Range<Int>
        let indent: Int
        let text: String
    }

    var lines: [Line] {
        var lines: [Line] = []
        var start = 0
        for place in bytes.indices where bytes[place] == UInt8(ascii: "\n") {
            let indent = bytes[start..<place].prefix { $0 == UInt8(ascii: " ") }.count
            lines.append(Line(range: start..<place, indent: indent, text: text(start + indent..<place)))
            start = place + 1
        }
        return lines
    }

    var layoutMutations: [Mutation] {
        let lines = lines
        var found: [Mutation] = []
        for place in lines.indices.dropFirst() {
            let line = lines[place]
            guard !line.text.isEmpty, !line.text.hasPrefix("#"), line.text != "---", !line.text.hasPrefix("easel")
            else { continue }
            let (before, after) = (lines[place - 1], place + 1 < lines.count ? lines[place + 1] : lines[place])
            let start = line.range.lowerBound
            func change(_ kind: String, _ edit: Range<Int>, _ text: String) {
                found.append(
                    Mutation(
                        kind, in: self, edit, to: text, token: line.range, or: [before.range, after.range]))
            }
            let isInBlock =
                before.text.hasSuffix(">-")
                || before.indent == line.indent && lines[max(0, place - 2)].text.hasSuffix(">-")
            guard !isInBlock else { continue }
            if place % 2 == 0, before.indent == line.indent, line.indent > 0 || place % 4 == 0 {
                change("one space too many", start..<start, " ")
            }
            if place % 2 == 1, line.indent > 1, before.indent == line.indent || after.indent == line.indent {
                change("one space too few", start..<start + 1, "")
            }
            if place % 5 == 0, line.indent > 0 { change("tab", start..<start + line.indent, "\t") }
            if let colon = text(line.range).firstRange(of: ": "),
                line.text.first?.isLetter == true || line.text.hasPrefix("- ")
            {
                let offset = text(line.range).distance(from: text(line.range).startIndex, to: colon.lowerBound)
                let place = start + offset
                if !line.text.prefix(offset - line.indent).contains("{")
                    && !line.text.prefix(offset - line.indent).contains("'")
                {
                    change("no space after colon", place + 1..<place + 2, "")
                    if line.range.lowerBound % 3 == 0 { change("no colon", place..<place + 1, "") }
                    if line.range.lowerBound % 3 == 1 { change("'=' for colon", place..<place + 2, "=") }
                }
            } else if line.text.hasSuffix(":") {
                change("no colon", line.range.upperBound - 1..<line.range.upperBound, "")
            }
            if line.text.hasPrefix("- ") {
                // Without its dash a later item goes on with the one before it, as text does and as keys may.
                if before.text.hasSuffix(":"), after.text.hasPrefix("- ") {
                    change("no dash", start + line.indent..<start + line.indent + 2, "  ")
                }
                change("no space after dash", start + line.indent + 1..<start + line.indent + 2, "")
            }
            if let last = line.text.last, "]}\"".contains(last), !line.text.hasSuffix("${") {
                let isExpression =
                    last == "}" && line.text.contains("${") && !line.text.contains(" {") && !line.text.hasPrefix("{")
                if !isExpression { change("unclosed \(last)", line.range.upperBound - 1..<line.range.upperBound, "") }
            }
            if let opening = line.text.firstIndex(where: { "[{\"".contains($0) }), !line.text.contains("$") {
                let offset = line.text.distance(from: line.text.startIndex, to: opening) + start + line.indent
                change("unopened \(line.text[opening])", offset..<offset + 1, "")
            }
        }
        for (place, line) in lines.enumerated() {
            if line.text == "---" {
                found.append(
                    Mutation(
                        "documents not parted", in: self, line.range.lowerBound..<line.range.upperBound + 1, to: "",
                        token: lines[place + 1].range, or: [lines[place + 2].range]))
            }
            if line.text == "easel: 1" {
                let next = lines[place + 1].range
                found.append(
                    Mutation(
                        "no version", in: self, line.range.lowerBound..<line.range.upperBound + 1, to: "", token: next))
                found.append(Mutation("other version", in: self, line.range, to: "easel: 2", token: line.range))
            }
        }
        return found
    }
}
