import Foundation
import Testing

/// `easel plan --requests`: the very requests, with names in the place of what nobody knows yet and nobody may see.
@Suite struct PlanRequestsTests {
    private static let provider = """
        easel: 1
        interfaces:
          image.draw:
            inputs: {prompt: string, like: {type: image, optional: true}}
            outputs: {images: list<image>}
          video.make:
            inputs: {first: image, last: {type: image, optional: true}, seconds: {type: int, default: 5}}
            outputs: {video: video}
          text.write:
            inputs: {about: string}
            outputs: {lines: list<string>, title: string}
        ---
        easel: 1
        provider: studio
        base_url: https://api.studio.example/v1
        auth:
          - token:
              request:
                post: https://api.studio.example/token
                form: {key: "${secret.STUDIO_KEY}"}
                examples: {done: {body: {token: t}}}
              take: ${body.token}
              lives: 1h
        upload:
          requests:
            - post: /files
              multipart:
                - {name: file, file: "${file}"}
              examples: {done: {body: {id: f}}}
          gives: ${body.id}
          valid: 1h
        calls:
          draw:
            send:
              post: /draw
              query: {size: large one}
              json: ${params}
              examples: {done: {body: {url: "https://cdn.studio.example/a.png"}}}
          film:
            send:
              post: /film
              form: {first: "${inputs.first}", last: "${inputs.?last}", seconds: "${inputs.seconds}"}
              examples: {done: {body: {url: "https://cdn.studio.example/a.mp4"}}}
          write:
            send:
              post: /write/${inputs.about}
              json: {about: "${inputs.about}"}
              examples: {done: {body: {title: a, lines: [b]}}}
        models:
          pen:
            implements: image.draw
            call: draw
            accepts: {like: {send: [upload]}}
            params: {prompt: "${inputs.prompt}", like: "${inputs.?like}"}
            result: {images: "${[media(body.url, 'image/png')]}"}
            price: {usd: 0.5, as_of: 2026-06-01}
          brush:
            like: pen
            price: {usd: 0.1, as_of: 2026-06-01}
          camera:
            implements: video.make
            call: film
            accepts: {first: {send: [upload]}, last: {send: [url]}}
            result: {video: "${media(body.url, 'video/mp4')}"}
            price: {usd: 1, as_of: 2026-06-01}
          writer:
            implements: text.write
            call: write
            result: {lines: "${body.lines}", title: "${body.title}"}
            price: {usd: 0, as_of: 2026-06-01}
        ---
        easel: 1
        provider: tool
        program: mixer
        models:
          mix:
            implements: video.join
            exec:
              argv: [--to, "${inputs.name} final.mp4", "${inputs.clips}"]
              outputs: {video: "${media('out.mp4', 'video/mp4')}"}
        ---
        easel: 1
        interfaces:
          video.join:
            inputs: {clips: list<video>, name: string}
            outputs: {video: video}
        ---
        easel: 1
        routes:
          draw: {try: [studio.pen, studio.brush], order: cheapest}

        """

    private static let workflow = """
        easel: 1
        workflow: film
        inputs:
          words: {type: list<string>, max_items: 9}
          logo: {type: image, optional: true}
        steps:
          frames:
            for_each: {word: "${inputs.words}"}
            where: ${word != 'skip'}
            key: ${word}
            uses: draw
            with: {prompt: "${word} & more", like: "${inputs.?logo}"}
          clips:
            for_each: {pair: "${steps.frames.done.pairs()}"}
            uses: studio.camera
            with: {first: "${pair.first.outputs.images[0]}", last: "${pair.second.outputs.images[0]}"}
          text: {uses: studio.writer, with: {about: "a b"}}
          pictures:
            for_each: {line: "${steps.text.outputs.lines}"}
            uses: draw
            with: {prompt: "${line}"}
          join:
            uses: tool.mix
            with: {clips: "${steps.clips.outputs.video}", name: "${steps.text.outputs.title}"}
        outputs:
          film: ${steps.join.outputs.video}
          pictures: ${steps.pictures.outputs.images}

        """

    private static func project() throws -> Folder {
        let folder = try Folder()
        try folder.write(provider, to: "providers/studio.yaml")
        try folder.write(workflow, to: "workflows/film.yaml")
        try folder.write("not really a picture", to: "logo.png")
        return folder
    }

    private static func calls(_ words: [String], in folder: Folder) throws -> [String: [String: Any]] {
        let run = try Invocation(["plan", "film", "--requests", "--json"] + words, in: folder.url)
        #expect(run.exitCode == 0, "\(run.errors)")
        let plan = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let calls = try #require(plan["requests"] as? [[String: Any]])
        return Dictionary(
            uniqueKeysWithValues: calls.map { call in
                let key = (call["key"] as? String).map { "[\($0)]" } ?? ""
                return ((call["step"] as? String ?? "") + key, call)
            })
    }

    @Test func `people read what would be sent`() throws {
        let folder = try Self.project()
        let run = try Invocation(
            ["plan", "film", "--requests", "-i", #"words=["sea", "skip", "sky"]"#, "-i", "logo=logo.png"],
            in: folder.url)
        #expect(run.exitCode == 0, "\(run.errors)")
        let told = run.output.components(separatedBy: "\n\n").dropFirst().joined(separator: "\n\n")
        #expect(
            told.contains(
                """
                frames[sea]: studio.brush, else studio.pen
                  first: a token of studio; an upload of logo to studio
                  POST https://api.studio.example/v1/draw?size=large%20one
                  Content-Type: application/json
                  Authorization: Bearer ‹token›

                  {
                    "prompt": "sea & more",
                    "like": "‹upload of logo›"
                  }

                frames[sky]: studio.brush, else studio.pen
                """), "\(told)")
        #expect(
            told.contains(
                """
                clips[0]: studio.camera
                  first: the results of 'frames'; a token of studio; an upload of frames[sea].images[0] to studio
                  POST https://api.studio.example/v1/film
                  Content-Type: application/x-www-form-urlencoded
                  Authorization: Bearer ‹token›

                  first=‹upload of frames[sea].images[0]›&last=‹frames[sky].images[0]›&seconds=5

                """), "\(told)")
        #expect(
            told.contains(
                """
                pictures[0]: studio.brush, else studio.pen (if it comes to it; how often is not known yet)
                  first: the results of 'text'; a token of studio
                """), "\(told)")
        #expect(
            told.hasSuffix(
                """
                join: tool.mix
                  first: the results of 'clips'; the results of 'text'; the file ‹clips[0].video›
                  mixer --to '‹text.title› final.mp4' '‹clips[0].video›'

                """), "\(told)")
        #expect(!told.contains("skip"))
    }

    @Test func `programs get every part of the requests`() throws {
        let folder = try Self.project()
        let calls = try Self.calls(["-i", #"words=["sea", "sky"]"#], in: folder)
        #expect(
            Set(calls.keys) == [
                "frames[sea]", "frames[sky]", "clips[0]", "text", "pictures[0]", "join",
            ])
        let frame = try #require(calls["frames[sea]"])
        #expect(frame["model"] as? String == "studio.brush")
        #expect(frame["certain"] as? Bool == true)
        #expect(calls["pictures[0]"]?["certain"] as? Bool == false)
        let request = try #require((frame["requests"] as? [[String: Any]])?.first)
        #expect(request["method"] as? String == "POST")
        #expect(request["paid"] as? Bool == true)
        #expect((request["body"] as? [String: Any])?["prompt"] as? String == "sea & more")
        #expect((request["body"] as? [String: Any])?.keys.contains("like") == false)
        let text = try #require((calls["text"]?["requests"] as? [[String: Any]])?.first)
        #expect(text["url"] as? String == "https://api.studio.example/v1/write/a%20b")
        let join = try #require((calls["join"]?["requests"] as? [[String: Any]])?.first)
        #expect(join["argv"] as? [String] == ["mixer", "--to", "‹text.title› final.mp4", "‹clips[0].video›"])
    }

    @Test func `a secret that is set is not in it`() throws {
        let folder = try Self.project()
        try folder.write("STUDIO_KEY=very-secret-value\n", to: ".env")
        let run = try Invocation(["plan", "film", "--requests", "-i", #"words=["sea"]"#], in: folder.url)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(!run.output.contains("very-secret-value"))
    }

    @Test func `calls of a workflow within are told with the way to them`() throws {
        let folder = try Self.project()
        try folder.write(
            """
            easel: 1
            workflow: series
            inputs: {topics: {type: list<string>, default: [sea, sky]}}
            steps:
              parts:
                for_each: {topic: "${inputs.topics}"}
                uses: film
                with: {words: "${[topic, 'end']}"}
              cover: {uses: studio.pen, with: {prompt: cover, like: "${steps.parts.outputs.pictures[0][0][0]}"}}
            outputs: {films: "${steps.parts.outputs.film}", cover: "${steps.cover.outputs.images}"}

            """, to: "workflows/series.yaml")
        let run = try Invocation(["plan", "series", "--requests"], in: folder.url)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.contains("\nparts[1]/frames[sky]: studio.brush, else studio.pen\n"), "\(run.output)")
        #expect(run.output.contains("\nparts[0]/join: tool.mix\n"))
        #expect(run.output.contains("\n    \"like\": \"‹upload of parts[0]/pictures[0].images[0]›\"\n"))
    }
}
