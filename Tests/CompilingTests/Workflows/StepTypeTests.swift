import Expressions
import Reporting
import Testing

@testable import Compiling

/// What can be read of a step: the table of the design, row by row.
@Suite struct StepTypeTests {
    private static let steps = """
        one: {uses: picture, with: {prompt: a}}
        maybe: {if: "${inputs.flag}", uses: picture, with: {prompt: a}}
        frail: {uses: picture, with: {prompt: a}, min_success: 0}
        many: {for_each: {scene: "${inputs.scenes}"}, uses: picture, with: {prompt: "${scene}"}}
        partly: {for_each: {scene: "${inputs.scenes}"}, min_success: 1, uses: picture, with: {prompt: "${scene}"}}
        product: {for_each: {scene: "${inputs.scenes}", n: [1, 2]}, let: {both: "${scene + string(n)}"}}
        sums: {let: {total: "${1 + 2}", words: "${inputs.scenes}"}}
        film: {uses: studio.clip, with: {first: "${steps.one.outputs.images[0]}"}}
        """

    private static func type(of expression: String) -> (type: String?, messages: [String]) {
        var sources = Sources()
        _ = sources.add(
            path: "all.yaml",
            text: Studio.text + Studio.workflow(steps, outputs: "outputs: {it: \"${\(expression)}\"}"))
        let compilation = Compilation(sources)
        let messages = compilation.diagnostics.sorted.filter { $0.check.severity == .error }.map(\.message)
        guard case .object(let object)? = compilation.project.workflows["hero"]?.outputs, let it = object.field("it")
        else { return (nil, messages) }
        return ((it.isOptional ? "optional " : "") + it.type.description, messages)
    }

    @Test(arguments: [
        ("steps.one.outputs.images", "list<image>"),
        ("steps.?maybe.outputs.images", "optional list<image>"),
        ("steps.?frail.outputs.images", "optional list<image>"),
        ("steps.many.outputs.images", "list<list<image>>"),
        ("steps.partly.outputs.images", "list<list<image>>"),
        ("steps.product.outputs.both", "list<string>"),
        ("steps.sums.outputs.total", "int"),
        ("steps.sums.outputs.words", "list<string>"),
        ("steps.many.items.map(i, i.key)", "list<string>"),
        ("steps.many.items.map(i, i.ok)", "list<bool>"),
        ("steps.many.items.map(i, i.cost)", "list<number>"),
        ("steps.many.items.map(i, i.vars.scene)", "list<string>"),
        ("steps.many.done.map(i, i.outputs.images)", "list<list<image>>"),
        ("steps.many.failed.map(i, i.error.class)", "list<string>"),
        ("steps.product.done.map(i, i.vars.n)", "list<int>"),
        ("steps.film.outputs.video.seconds", "number"),
        ("steps.film.outputs.?cover", "optional image"),
        ("run.started", "timestamp"),
    ])
    func `an expression has the type that the table says`(expression: String, type: String) {
        let found = Self.type(of: expression)
        #expect(found.type == type, "\(found.messages)")
    }

    @Test(arguments: [
        ("steps.maybe.outputs.images", "'maybe' may be missing"),
        ("steps.frail.outputs.images", "'frail' may be missing"),
        ("steps.film.outputs.cover", "'cover' may be missing"),
        ("steps.one.outputs.image", "outputs has no field 'image'"),
        ("steps.many.items.map(i, i.outputs.images)", "'outputs' may be missing"),
        ("steps.many.failed.map(i, i.outputs)", "item has no field 'outputs'"),
        ("steps.many.outputs.images.url", "list<list<image>> has no fields, so no 'url' either"),
        ("steps.one.output.images", "steps.one has no field 'output'"),
        ("size(steps)", "all steps are read at once, so that nobody can say what must come before"),
    ])
    func `what is not there is told`(expression: String, message: String) {
        #expect(Self.type(of: expression).messages == [message])
    }

    @Test func `a condition shows that a step is there`() {
        let steps = """
            maybe: {if: "${inputs.flag}", uses: picture, with: {prompt: a}}
            then: {if: "${has(steps.maybe)}", uses: studio.clip, with: {first: "${steps.maybe.outputs.images[0]}"}}
            """
        #expect(Studio.findings(Studio.workflow(steps)) == [])
    }
}
