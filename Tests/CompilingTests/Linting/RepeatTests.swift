import Reporting
import Testing

@testable import Compiling

/// One slip in many places.
@Suite struct RepeatTests {
    private static func workflow(_ name: String, _ comment: String = "") -> String {
        """
        easel: 1
        workflow: \(name)
        steps:
          draw: {uses: pictur, with: {prompt: a}}\(comment)
          again: {uses: pictur, with: {prompt: b}}
        outputs: {a: "${steps.draw.outputs.images}", b: "${steps.again.outputs.images}"}

        """
    }

    private static func findings(_ texts: String...) -> [(file: Int32, places: Int)] {
        var sources = Sources()
        _ = sources.add(path: "studio.yaml", text: String(Studio.text.dropLast(5)))
        for (place, text) in texts.enumerated() { _ = sources.add(path: "\(place).yaml", text: text) }
        return Lint.findings(in: sources).filter { $0.check == DeclarationChecks.unknownCallee }
            .map { ($0.span.file.rawValue, $0.related.count + 1) }
    }

    @Test func `it is told once in a file, with its places`() {
        #expect(Self.findings(Self.workflow("one")).map(\.places) == [2])
    }

    @Test func `where several files have it, the declaration is told of`() {
        #expect(Self.findings(Self.workflow("one"), Self.workflow("two")).map(\.file) == [0])
    }

    @Test func `a comment allows one place, and not the others`() {
        let allowed = Self.workflow("one", "  # easel: allow unknown-callee it comes later")
        #expect(Self.findings(allowed).map(\.places) == [1])
    }
}
