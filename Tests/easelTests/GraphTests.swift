import Foundation
import Testing

@Suite struct GraphTests {
    @Test func `a workflow is drawn with its inputs, its steps with their chains, and its outputs`() throws {
        let folder = try Folder()
        _ = try Invocation(["init"], in: folder.url)
        let run = try Invocation(["graph"], in: folder.url.appending(path: "workflows"))
        #expect(
            run.output == """
                ╭─────────╮  ╭───────╮
                │ subject │  │ style │
                ╰────┬────╯  ╰───┬───╯
                     └─────┬─────┘
                           ▼
                 ┌─────────────────┐
                 │ seasons         ├┐
                 │ each season     ││
                 │ picture         ││
                 │   demo.painting ││
                 │ → demo.sketch   ││
                 └┬────────────────┘│
                  └────────┬────────┘
                           │
                           ▼
                     ╭──────────╮
                     │ pictures │
                     ╰──────────╯

                """)
        #expect(run.exitCode == 0)
        #expect(try Invocation(["graph", "hello"], in: folder.url).output == run.output)
    }

    @Test(arguments: [
        ("mermaid", "flowchart TD\n", "    steps_draw -.-> steps_last\n"),
        ("dot", "digraph {\n", "    \"steps.draw\" -> \"steps.last\" [style=dashed]\n"),
        ("svg", "<svg xmlns=", "<path class=\"order\""),
        ("text", "", "╎ last"),
    ])
    func `every form shows conditions and mere order`(format: String, start: String, part: String) throws {
        let folder = try Folder()
        _ = try Invocation(["init"], in: folder.url)
        try folder.write(
            """
            easel: 1
            workflow: film
            inputs:
              prompt: {type: string}
              again: {type: bool, default: false}
            steps:
              draw: {uses: demo.sketch, with: {prompt: "${inputs.prompt}"}}
              pick: {let: {first: "${steps.draw.outputs.images[0]}"}}
              last: {if: "${inputs.again}", needs: draw, uses: picture, with: {prompt: again}}
            outputs:
              image: ${steps.pick.outputs.first}
            """, to: "workflows/film.yaml")
        let run = try Invocation(["graph", "film", "--format", format], in: folder.url)
        #expect(run.output.hasPrefix(start) && run.output.contains(part), "\(run.output)\(run.errors)")
        #expect(run.exitCode == 0)
    }

    @Test func `what cannot be drawn is said`() throws {
        let folder = try Folder()
        #expect(try Invocation(["graph"], in: folder.url).errors.hasPrefix("error: there is no project here or above"))
        _ = try Invocation(["init"], in: folder.url)
        #expect(
            try Invocation(["graph", "helo"], in: folder.url).errors.hasPrefix(
                "error: there is no workflow 'helo'\n  help: did you mean 'hello'?"))
        #expect(
            try Invocation(["graph", "--profile", "prod"], in: folder.url).errors.hasPrefix(
                "error: there is no profile 'prod'\n"))
        try folder.write("easel: 1\nworkflow: bad\nsteps: {a: {uses: nothing}}\n", to: "workflows/bad.yaml")
        let bad = try Invocation(["graph", "bad"], in: folder.url)
        #expect(bad.errors == "error: the project has mistakes\n  help: 'easel lint' tells what they are\n")
        #expect(bad.exitCode == 1)
        let both = try Invocation(["graph"], in: folder.url)
        #expect(both.errors.hasPrefix("error: 'graph' needs WORKFLOW\n  help: it has bad, hello\n"))
    }
}
