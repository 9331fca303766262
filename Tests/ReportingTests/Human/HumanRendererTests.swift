import Reporting
import TestKit
import Testing

@Suite struct HumanRendererTests {
    @Test(arguments: HumanSample.all)
    func `findings look as recorded`(_ sample: HumanSample) throws {
        let text = HumanRenderer().render(sample.sample.diagnostics, in: sample.sample.sources)
        try Golden.expect(text, matches: "human/\(sample.name).txt")
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test(arguments: HumanSample.all)
    func `colours add nothing but colours`(_ sample: HumanSample) throws {
        let (diagnostics, sources) = (sample.sample.diagnostics, sample.sample.sources)
        let colored = HumanRenderer(isColored: true).render(diagnostics, in: sources)
        let plain = colored.replacing(/\u{1B}\[[0-9;]+m/, with: "")
        #expect(plain.utf8.elementsEqual(HumanRenderer().render(diagnostics, in: sources).utf8))
    }

    @Test func `colours look as recorded`() throws {
        let samples = HumanSample.all.filter { ["fixes", "spans-side-by-side"].contains($0.name) }
        let text = samples.map { HumanRenderer(isColored: true).render($0.sample.diagnostics, in: $0.sample.sources) }
        try Golden.expect(text.joined(separator: "\n"), matches: "human/colours.ansi")
    }

    @Test func `no findings are no output`() {
        #expect(HumanRenderer().render([], in: Sources()) == "")
    }

    @Test(arguments: [0, 20, 40, 80])
    func `no line of source is wider than was asked for`(width: Int) throws {
        let sample = try #require(HumanSample.all.first { $0.name == "long-lines" }).sample
        let lines = HumanRenderer(width: width).render(sample.diagnostics, in: sample.sources).split(separator: "\n")
        let source = lines.compactMap { $0.wholeMatch(of: /\d+ [|+-] (.*)/)?.1 }
        #expect(source.count == sample.diagnostics.count + 2)
        for line in source {
            let columns = line.unicodeScalars.reduce(0) { $0 + (("\u{4E00}"..."\u{9FFF}").contains($1) ? 2 : 1) }
            #expect(columns <= max(width, 20))
        }
    }

    @Test func `a line of megabytes is cut before it is measured`() {
        var sample = Sample()
        let file = sample.file("huge.yaml", Array(repeating: UInt8(ascii: "x"), count: 4_000_000))
        for place in 0..<100 {
            let span = SourceSpan(file: file, lower: place * 40_000, upper: place * 40_000 + 1)
            sample.report(.yaml, "finding \(place)", at: span)
        }
        #expect(HumanRenderer().render(sample.diagnostics, in: sample.sources).utf8.count < 40_000)
    }

    /// Whatever a span is, whatever the bytes are: it renders, and the carets stay below the line.
    @Test func `any span in any bytes can be shown`() {
        var random = Seeded(0x5EED)
        let pieces: [[UInt8]] = [
            [0xFF], [0x80], [0xE6, 0x97], Array("日".utf8), Array("👩‍👩‍👧".utf8), Array("e\u{301}".utf8), [0x0A],
            [0x0D, 0x0A],
            [0x09], [0x20], [0x61], [0x00], [0x1B], [0xEF, 0xBB, 0xBF],
        ]
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...30, using: &random)).flatMap { _ in
                pieces.randomElement(using: &random) ?? []
            }
            var sample = Sample()
            let file = sample.file("any.yaml", bytes)
            func span() -> SourceSpan {
                let offsets = [0, 1].map { _ in Int.random(in: -1...bytes.count + 1, using: &random) }.sorted()
                return SourceSpan(file: file, lower: offsets[0], upper: offsets[1])
            }
            sample.report(
                .yaml, "any", at: span(), label: "here",
                related: [.init("one", at: span()), .init("two", at: span()), .init("", at: span())],
                fix: .init("mend", [.init(replace: span(), with: "x\ny")]))
            for renderer in [HumanRenderer(width: 20), JSONRenderer(), GitHubRenderer(), OnelineRenderer()]
                as [any Renderer]
            {
                let text = renderer.render(sample.diagnostics, in: sample.sources)
                #expect(!text.isEmpty, "seed 0x5EED, bytes \(bytes)")
            }
        }
    }
}

/// SplitMix64: the same numbers for the same seed everywhere.
private struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
