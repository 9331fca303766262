import Foundation
import Testing

@Suite struct PlanTests {
    private static func project() throws -> Folder {
        let folder = try Folder()
        _ = try Invocation(["init"], in: folder.url)
        return folder
    }

    @Test func `the table is aligned, and ends with the sum`() throws {
        let folder = try Self.project()
        let run = try Invocation(["plan", "hello"], in: folder.url)
        #expect(
            run.output == """
                STEP     USES                         ITEMS  CALLS  LEAST  EXPECTED  WORST  TIME  AT WORST
                seasons  demo.painting → demo.sketch      4   4–24  $0.04     $0.16  $0.60    3s   12m 13s
                total                                         4–24  $0.04     $0.16  $0.60    3s   12m 13s

                budget: $1.00 a run

                """)
        #expect(run.exitCode == 0)
    }

    @Test func `programs get all that is known`() throws {
        let folder = try Self.project()
        let run = try Invocation(["plan", "--json"], in: folder.url)
        let plan = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(plan["workflow_id"] as? String == "hello")
        #expect((plan["estimated_cost"] as? [String: Any])?["expected"] as? Double == 0.16)
        #expect((plan["estimated_cost"] as? [String: Any])?["worst"] as? Double == 0.6)
        #expect((plan["estimated_time"] as? [String: Any])?["expected"] as? Double == 3)
        let step = try #require((plan["steps"] as? [[String: Any]])?.first)
        #expect(step["models"] as? [String] == ["demo.painting", "demo.sketch"])
        #expect(plan["critical_path"] as? [String] == ["seasons"])
        #expect(plan["within_budget"] as? Bool == true)
    }

    private static let poster = """
        easel: 1
        workflow: poster
        inputs:
          rows: {type: list, from: data/rows.csv, max_items: 100, items: {type: object, fields: {word: string, big: bool}}}
          count: {type: int, min: 1, max: 3}
          tone: {type: string, enum: [warm, cold], default: warm}
          pause: {type: duration, default: 5s}
          logo: {type: image, optional: true}
        budget: 0.30
        steps:
          draw:
            for_each: {row: "${inputs.rows}", copy: "${lists.range(inputs.count)}"}
            where: ${row.big}
            uses: picture
            with: {prompt: "${row.word} ${copy}"}
        outputs:
          images: ${steps.draw.outputs.images}

        """

    private static func posters(_ csv: String = "word,big\nred,true\n\"a, b\",false\nblue,true\n") throws -> Folder {
        let folder = try project()
        try folder.write(poster, to: "workflows/poster.yaml")
        try folder.write(csv, to: "data/rows.csv")
        return folder
    }

    @Test func `inputs come from words and files, and fan-outs over them are counted`() throws {
        let folder = try Self.posters()
        let run = try Invocation(["plan", "poster", "-i", "count=3", "--json"], in: folder.url)
        let plan = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.errors)")
        let step = try #require((plan["steps"] as? [[String: Any]])?.first)
        #expect((step["items"] as? [String: Any])?["expected"] as? Int == 6)
        try folder.write(#"{"count": 2, "rows": [{"word": "x", "big": true}]}"#, to: "in.json")
        let other = try Invocation(["plan", "poster", "-i", "@in.json"], in: folder.url)
        #expect(other.output.contains("draw   demo.painting → demo.sketch      2"), "\(other.output)\(other.errors)")
    }

    @Test func `pictures come by a pattern, and those of defaults from the folder of the project`() throws {
        let folder = try Self.project()
        for name in ["a", "b"] { try folder.write("", to: "pictures/\(name).png") }
        try folder.write(
            """
            easel: 1
            workflow: poster
            inputs:
              pictures: list<image>
              logo: {type: image, default: pictures/a.png}
            steps:
              draw:
                for_each: {picture: "${inputs.pictures}"}
                uses: picture
                with: {prompt: "${inputs.logo.name} on ${picture.name}"}
            outputs: {posters: "${steps.draw.outputs.images}"}

            """, to: "workflows/poster.yaml")
        let words = ["plan", "poster", "-i", "pictures=../pictures/*.png", "--requests"]
        let run = try Invocation(words, in: folder.url.appending(path: "workflows"))
        #expect(run.output.contains("draw   demo.painting → demo.sketch      2"), "\(run.output)\(run.errors)")
        #expect(run.output.contains("a on a"), "\(run.output)")
    }

    @Test func `a plan above its budget says so`() throws {
        let folder = try Self.posters("word,big\n" + String(repeating: "w,true\n", count: 4))
        let run = try Invocation(["plan", "poster", "-i", "count=2"], in: folder.url)
        #expect(run.output.hasPrefix("STEP"))
        #expect(
            run.errors == """
                error: the run is expected to cost $0.32, and its budget is $0.30
                  help: raise 'budget' or --max-cost, or let it do less

                """)
        #expect(run.exitCode == 1)
    }

    @Test func `all mistakes in inputs are told at once`() throws {
        let folder = try Self.posters("word,big\nred,perhaps\n")
        let words = ["tone=hot", "pause=soon", "logo=none.png", "colour=red", "nothing", "@gone.json"]
        let run = try Invocation(["plan", "poster"] + words.flatMap { ["-i", $0] }, in: folder.url)
        #expect(
            run.errors == """
                error: the input 'tone' is none of 'warm', 'cold'
                error: the input 'pause' must be duration, and 'soon' is none
                error: the input 'logo' must be image, a URL or a file, and there is no file 'none.png'
                error: the workflow has no input 'colour'
                  help: it takes rows, count, tone, pause, logo
                error: 'nothing' is no input
                  help: write name=value, name=@file or @file.json
                error: there is no file 'gone.json'
                error: the input 'rows[0].big' must be bool, and 'perhaps' is none
                error: the input 'count' is missing
                  help: give it with -i count=1

                """)
        #expect(run.exitCode == 1)
        #expect(run.output.isEmpty)
    }

    @Test(
        arguments: [
            ("count=9", "the input 'count' is more than 3"),
            ("count=1.5", "the input 'count' must be int, and 1.5 is none"),
            ("rows={}", "the input 'rows' must be list<object {word, big}>, and {} is none"),
            (#"rows=[{"wort": "a"}]"#, "the input 'rows[0]' has no field 'wort'"),
        ])
    func `a value that does not fit says what was wanted`(word: String, message: String) throws {
        let folder = try Self.posters()
        let run = try Invocation(["plan", "poster", "-i", word], in: folder.url)
        #expect(run.errors.contains("error: \(message)\n"), "\(run.errors)")
        #expect(run.exitCode == 1)
    }
}
