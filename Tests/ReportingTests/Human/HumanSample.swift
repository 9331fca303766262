import Reporting
import Testing

/// What the human rendering must get right; each has a golden file of its name.
struct HumanSample: CustomTestStringConvertible {
    let name: String
    let sample: Sample

    var testDescription: String { name }

    private init(_ name: String, _ build: (inout Sample) -> Void) {
        self.name = name
        var sample = Sample()
        build(&sample)
        self.sample = sample
    }

    static let all = [
        HumanSample("one-span") { sample in
            let file = sample.file("hero.yaml", workflow)
            let span = sample.span("drow", in: file)
            sample.report(
                .unknownStep, "unknown step `drow`", at: span, label: "no step has this name",
                help: "did you mean `draw`?", fix: .init("write `draw`", [.init(replace: span, with: "draw")]))
        },
        HumanSample("labels-on-one-line") { sample in
            let file = sample.file("sum.yaml", "x: ${a + b + c}\n")
            sample.report(
                .unknownStep, "three things are wrong here", at: sample.span("b", in: file), label: "the second",
                related: [
                    .init("the first", at: sample.span("a", in: file)),
                    .init("the third", at: sample.span("c", in: file)),
                ])
            sample.report(
                .unknownStep, "no label needs to be there", at: sample.span("b", in: file),
                related: [.init("the whole", at: sample.span("${a + b + c}", in: file))])
            sample.report(
                .unknownStep, "two labels at one place", at: sample.span("a", in: file), label: "one",
                related: [
                    .init("two", at: sample.span("a + b", in: file)), .init("three", at: sample.span("c", in: file)),
                ])
        },
        HumanSample("labels-on-several-lines") { sample in
            let file = sample.file("hero.yaml", workflow)
            sample.report(
                .duplicateKey, "the key `prompt` is here twice", at: sample.span("prompt", 3, in: file),
                label: "and again here",
                related: [
                    .init("first defined here", at: sample.span("prompt", 2, in: file)),
                    .init("in this workflow", at: sample.span("hero", in: file)),
                ])
        },
        HumanSample("span-of-several-lines") { sample in
            let file = sample.file("hero.yaml", workflow)
            let steps = sample.span("steps:", in: file)
            sample.report(
                .unknownStep, "these steps never end", at: steps.joined(with: sample.span("fox", in: file)),
                label: "up to here")
            sample.report(
                .unknownStep, "it begins within a line",
                at: sample.span("draw:", in: file).joined(with: sample.span("fox", in: file)), label: "up to here",
                related: [.init("a part of it", at: sample.span("image.draw", in: file))])
            sample.report(
                .unknownStep, "the last line counts with its break",
                at: sample.span("  draw:\n    uses: image.draw\n", in: file), label: "two lines")
        },
        HumanSample("spans-side-by-side") { sample in
            let file = sample.file("nest.yaml", "a: [\n  b: {\n    c, d\n  }, e: {\n    f\n  }\n]\ng: h\n")
            func block(_ from: String, _ to: String, _ occurrence: Int = 1) -> SourceSpan {
                sample.span(from, in: file).joined(with: sample.span(to, occurrence, in: file))
            }
            sample.report(
                .yaml, "one within the other", at: block("{", "}"), label: "the inner",
                related: [.init("the outer", at: block("[", "]"))])
            sample.report(
                .yaml, "one behind the other", at: block("e: {", "}", 2), label: "the second",
                related: [
                    .init("the first", at: block("b: {", "}")),
                    .init("within the first", at: sample.span("c", in: file)),
                ])
            sample.report(
                .yaml, "both open on one line", at: block("{", "}", 2), label: "this one ends first",
                related: [
                    .init("this one ends last", at: block("b:", "]")), .init("a key", at: sample.span("b", in: file)),
                ])
        },
        HumanSample("several-files") { sample in
            let workflow = sample.file("workflows/hero.yaml", workflow)
            let provider = sample.file("providers/fal.yaml", "easel: 1\nprovider: fal\nmodels:\n  flux: {}\n")
            let route = sample.file("routes.yaml", "easel: 1\nroutes:\n  image.draw: [fal.flux]\n")
            sample.report(
                .unknownStep, "no model of this route can draw", at: sample.span("image.draw", in: workflow),
                label: "used here",
                related: [
                    .init("the route", at: sample.span("image.draw", in: route)),
                    .init("its only model", at: sample.span("flux", in: provider)),
                    .init("of this provider", at: sample.span("fal", in: provider)),
                ],
                help: "a model draws if it implements `image.generate`")
        },
        HumanSample("wide-and-narrow") { sample in
            let file = sample.file(
                "unicode.yaml",
                """
                decomposed: cafe\u{301} ${x}
                wide: 日本語 ${x}
                half: ｶﾀｶﾅ ${x} ／ ${y}
                family: 👨‍👩‍👧‍👦 ${x}
                skin: ☝🏽 👍🏿 ${x}
                flags: 🇩🇪🏴󠁧󠁢󠁥󠁮󠁧󠁿 ${x}
                keys: 1️⃣ ❤️ ❤ ${x}
                jamo: \u{1112}\u{1161}\u{11AB} ${x}
                hindi: क्षि ${x}
                nothing: a\u{200B}b\u{2060}c ${x}
                \ttab:\t.\t${x}

                """)
            for place in 1...11 {
                sample.report(.unknownStep, "line \(place)", at: sample.span("${x}", place, in: file), label: "here")
            }
            sample.report(.unknownStep, "wide itself", at: sample.span("日本語", in: file), label: "three characters")
            sample.report(.unknownStep, "one of a family", at: sample.span("👩", in: file), label: "the whole family")
            sample.report(.unknownStep, "of no width", at: sample.span("\u{2060}", in: file), label: "a word joiner")
            sample.report(.unknownStep, "a tab", at: sample.span("\t", 2, in: file), label: "up to the next stop")
        },
        HumanSample("hostile") { sample in
            let file = sample.file(
                "evil\u{1B}[2J.yaml",
                Array("esc: \u{1B}[31mred\u{7}\u{0}\u{7F}\u{9B}31m ${x}\nbidi: \u{202E}abc\u{2066} ${x}\n".utf8)
                    + Array("broken: ".utf8) + [0xFF, 0xC3, 0x28, 0xE6, 0x97] + Array(" ${x}\nlone: \r ${x}\n".utf8))
            for place in 1...4 {
                sample.report(
                    .yaml, "message \u{1B}[2J with an escape", at: sample.span("${x}", place, in: file),
                    label: "label \r with a return", help: "help \u{9B}2J\nof two lines \u{202E}")
            }
            let before = sample.span("broken: ", in: file)
            let illFormed = SourceSpan(file: file, lower: before.upper, upper: before.upper + 5)
            sample.report(.yaml, "ill-formed", at: illFormed, label: "five bytes")
        },
        HumanSample("ends") { sample in
            let open = sample.file("open.yaml", "a: [1,\n  2")
            sample.report(.yaml, "the list is not closed", at: sample.end(of: open), label: "expected `]`")
            let closed = sample.file("closed.yaml", "a: [1,\n")
            sample.report(.yaml, "the list is not closed", at: sample.end(of: closed), label: "expected `]`")
            let empty = sample.file("empty.yaml", "")
            sample.report(.yaml, "the file is empty", at: sample.end(of: empty))
            let beyond = SourceSpan(file: open, lower: 400, upper: 500)
            sample.report(.yaml, "a span beyond the end", at: beyond, label: "here")
            let lineBreak = sample.span("\n", in: open)
            sample.report(.yaml, "a line break", at: lineBreak, label: "here")
            let marked = sample.file("mark.yaml", "\u{FEFF}a: b\n")
            sample.report(.yaml, "behind a byte order mark", at: sample.span("b", in: marked), label: "column 4")
            sample.report(.yaml, "a byte order mark", at: sample.span("\u{FEFF}", in: marked), label: "column 1")
            sample.report(.yaml, "nothing is there", at: SourceSpan(file: open, lower: 3, upper: 3), label: "a gap")
        },
        HumanSample("crlf") { sample in
            let file = sample.file("dos.yaml", "a: 1\r\n\r\nb: [\r\n  c\r\n]\r\n")
            sample.report(.yaml, "one line", at: sample.span("1", in: file), label: "here")
            sample.report(.yaml, "with its break", at: sample.span("1\r\n", in: file), label: "here")
            sample.report(.yaml, "an empty line", at: sample.span("\r\n", 2, in: file), label: "here")
            sample.report(.yaml, "three lines", at: sample.span("[\r\n  c\r\n]", in: file), label: "here")
            let span = sample.span("c", in: file)
            sample.report(
                .yaml, "a fix", at: span, fix: .init("write `d`", [.init(replace: span, with: "d")]))
        },
        HumanSample("long-lines") { sample in
            let words = (1...400).map { "word\($0)" }.joined(separator: " ")
            let file = sample.file("long.yaml", "text: \(words)\nwide: \(String(repeating: "日本", count: 200))!\n")
            sample.report(.yaml, "at the start", at: sample.span("text", in: file), label: "here")
            sample.report(.yaml, "in the middle", at: sample.span("word200", in: file), label: "here")
            sample.report(.yaml, "at the end", at: sample.span("word400", in: file), label: "here")
            sample.report(
                .yaml, "longer than a screen",
                at: sample.span("word100 ", in: file).joined(with: sample.span("word300", in: file)), label: "all this")
            sample.report(
                .yaml, "far from its label", at: sample.span("word300", in: file), label: "here",
                related: [.init("there", at: sample.span("word10 ", in: file))])
            sample.report(.yaml, "wide characters", at: sample.span("!", in: file), label: "here")
            let span = sample.span("word250", in: file)
            sample.report(.yaml, "a fix", at: span, fix: .init("shout", [.init(replace: span, with: "WORD250")]))
        },
        HumanSample("block-scalar") { sample in
            let text = "prompt: >-\n  A lighthouse,\n  ${steps.drow\n  .text} 日本\nnext: 1\n"
            let file = sample.file("block.yaml", text)
            let scalar = SourceText(
                "A lighthouse, ${steps.drow .text} 日本", file: file,
                runs: [
                    .init(decoded: 0..<13, source: 13..<26), .init(decoded: 13..<14, source: 26..<29),
                    .init(decoded: 14..<26, source: 29..<41), .init(decoded: 26..<27, source: 41..<44),
                    .init(decoded: 27..<40, source: 44..<57),
                ])
            sample.report(.unknownStep, "unknown step `drow`", at: scalar.span(22..<26), label: "here")
            sample.report(.unknownStep, "the expression", at: scalar.span(14..<33), label: "over two lines")
            sample.report(.unknownStep, "the second word", at: scalar.span(34..<40), label: "two characters")
            sample.report(.unknownStep, "the fold", at: scalar.span(13..<14), label: "a break and two blanks")
        },
        HumanSample("fixes") { sample in
            let file = sample.file("hero.yaml", workflow)
            let other = sample.file("routes.yaml", "easel: 1\nroutes: {}\n")
            let span = sample.span("prompt", 2, in: file)
            func report(_ title: String, _ edits: [Diagnostic.Edit]) {
                sample.report(.unusedInput, "something to mend", at: span, fix: .init(title, edits))
            }
            let line = sample.span("    prompt: a fox\n", in: file)
            report("remove the line", [.init(replace: line, with: "")])
            report(
                "insert two lines",
                [
                    .init(
                        replace: SourceSpan(file: file, lower: line.lower, upper: line.lower),
                        with: "    a: 1\n    b: 2\n")
                ])
            report(
                "rename both",
                [
                    .init(replace: span, with: "words"),
                    .init(replace: sample.span("prompt", 3, in: file), with: "words"),
                ])
            report(
                "two in one line",
                [
                    .init(replace: sample.span("uses", in: file), with: "use"),
                    .init(replace: sample.span("image.", in: file), with: ""),
                ])
            report("in another file", [.init(replace: sample.span("{}", in: other), with: "{a: []}")])
            report("at the end", [.init(replace: sample.end(of: file), with: "outputs: {}\n")])
            report("overlapping", [.init(replace: span, with: "a"), .init(replace: span, with: "b")])
            report("many lines", [.init(replace: span, with: (1...20).map { "a\($0): 1" }.joined(separator: "\n"))])
            report("nothing", [])
        },
        HumanSample("severities") { sample in
            let file = sample.file("hero.yaml", workflow)
            sample.report(.unusedInput, "the input `prompt` is never read", at: sample.span("prompt", in: file))
            sample.report(.unknownStep, "unknown step `drow`", at: sample.span("drow", in: file))
            sample.report(.unknownStep, "unknown step `draw`", at: sample.span("draw", in: file))
        },
    ]

    private static let workflow = """
        easel: 1
        workflow: hero
        inputs:
          prompt: string
        steps:
          draw:
            uses: image.draw
            prompt: ${steps.drow.outputs.images}
            prompt: a fox

        """
}
