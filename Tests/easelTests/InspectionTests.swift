import Foundation
import TestKit
import Testing

/// Files are looked into before their checks, by the ffprobe of this machine: those that programs make, those that come
/// over the network, and those that are simulated.
@Suite struct InspectionTests {
    private static func project(at url: String = "https://studio.example", check: String) -> String {
        """
        easel: 1
        interfaces:
          video.make: {inputs: {seconds: {type: number, default: 2}}, outputs: {video: video}}
          video.cut: {inputs: {video: video}, outputs: {video: video}}
        ---
        easel: 1
        provider: tool
        program: ffmpeg
        retry: {attempts: 2, waits: [10ms]}
        models:
          short:
            implements: video.make
            inspects: [video]
            exec:
              argv: [-v, error, -f, lavfi, -i, "testsrc=size=64x48:rate=10:duration=${inputs.seconds - 1.0}", out.mp4]
              outputs: {video: "${media('out.mp4', 'video/mp4')}"}
            examples: {done: {files: [out.mp4]}}
          exact:
            like: short
            exec:
              argv: [-v, error, -f, lavfi, -i, "testsrc=size=64x48:rate=10:duration=${inputs.seconds}", out.mp4]
              outputs: {video: "${media('out.mp4', 'video/mp4')}"}
          cut:
            implements: video.cut
            inspects: [video]
            exec:
              argv: [-v, error, -i, "${inputs.video}", -t, "1", out.mp4]
              outputs: {video: "${media('out.mp4', 'video/mp4')}"}
            examples: {done: {files: [out.mp4]}}
        ---
        easel: 1
        provider: studio
        base_url: \(url)
        auth: []
        retry: {attempts: 2, waits: [10ms]}
        calls:
          film:
            send:
              post: /film
              examples: {done: {body: {url: "https://studio.example/a.mp4"}}}
        models:
          camera:
            implements: video.make
            inspects: [video]
            call: film
            result: {video: "${media(body.url, 'video/mp4')}"}
            price: {usd: 0.5, as_of: 2026-06-01}
        ---
        easel: 1
        routes:
          make: {try: [tool.short, tool.exact]}
          film: {try: [studio.camera, tool.exact]}
        ---
        easel: 1
        workflow: made
        steps:
          clip:
            uses: make
            with: {seconds: 3}
            check:
              - that: ${\(check)}
                else: the clip lasts ${outputs.video.seconds} s, ${with.seconds} were asked for
          told:
            let:
              facts: >-
                ${'%dx%d, %s s at %s, %s'.format([steps.clip.outputs.video.width, steps.clip.outputs.video.height,
                string(steps.clip.outputs.video.seconds), string(steps.clip.outputs.video.fps),
                steps.clip.outputs.video.codec])}
        outputs: {facts: "${steps.told.outputs.facts}"}
        ---
        easel: 1
        workflow: cut
        inputs: {own: video}
        steps:
          half: {uses: tool.cut, with: {video: "${inputs.own}"}}
        outputs: {seconds: "${steps.half.outputs.video.seconds}"}
        ---
        easel: 1
        workflow: filmed
        steps:
          clip: {uses: film, with: {seconds: 2}}
        outputs: {seconds: "${steps.clip.outputs.video.seconds}"}

        """
    }

    private static let near = "math.abs(outputs.video.seconds - with.seconds) < 0.5"

    private static func clip(_ name: String, seconds: Int, in folder: Folder, sound: Bool = false) throws -> [UInt8] {
        let file = folder.url.appending(path: name)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let source = sound ? "sine=duration=\(seconds)" : "testsrc=size=64x48:rate=10:duration=\(seconds)"
        process.arguments = ["ffmpeg", "-v", "error", "-f", "lavfi", "-i", source, file.path]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return Array(try Data(contentsOf: file))
    }

    private static func run(_ words: [String], in folder: Folder) throws -> (result: [String: Any], models: [String]) {
        let run = try Invocation(["run"] + words + ["--json", "--events", "events.jsonl"], in: folder.url)
        let result = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let events = (folder.text(of: "events.jsonl") ?? "").split(separator: "\n").compactMap {
            try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
        let intended = events.filter { $0["event"] as? String == "intended" }.compactMap { $0["model"] as? String }
        return (try #require(result, "\(run.errors)"), intended)
    }

    @Test func `a check reads what is in a clip; one that fails is tried again, and then another model`() throws {
        let folder = try Folder()
        try folder.write(Self.project(check: Self.near), to: "workflows/clips.yaml")
        let (result, models) = try Self.run(["made"], in: folder)
        #expect(result["state"] as? String == "success", "\(result)")
        #expect((result["outputs"] as? [String: Any])?["facts"] as? String == "64x48, 3 s at 10, h264")
        #expect(models == ["tool.short", "tool.short", "tool.exact"])
    }

    @Test func `a check that no model passes fails the step, in the author's words`() throws {
        let folder = try Folder()
        try folder.write(Self.project(check: "outputs.video.seconds > 100.0"), to: "workflows/clips.yaml")
        let (result, models) = try Self.run(["made"], in: folder)
        #expect(result["state"] as? String == "failed")
        let error = try #require(result["error"] as? [String: Any])
        #expect(error["class"] as? String == "check")
        #expect(error["message"] as? String == "the clip lasts 3 s, 3 were asked for")
        #expect(models == ["tool.short", "tool.short", "tool.exact", "tool.exact"])
    }

    @Test func `a file of the person's own may be named by a path from where they stand`() throws {
        let folder = try Folder()
        try folder.write(Self.project(check: Self.near), to: "workflows/clips.yaml")
        _ = try Self.clip("own.mp4", seconds: 3, in: folder)
        let (result, _) = try Self.run(["cut", "-i", "own=own.mp4"], in: folder)
        #expect((result["outputs"] as? [String: Any])?["seconds"] as? Double == 1, "\(result)")
    }

    @Test(arguments: ["corrupt", "sound"])
    func `a clip from the network that is none is tried again while that can help`(kind: String) throws {
        let folder = try Folder()
        let good = try Self.clip("good.mp4", seconds: 2, in: folder)
        let bad =
            kind == "sound"
            ? try Self.clip("bad.mp4", seconds: 1, in: folder, sound: true)
            : Array(good.prefix(40)) + Array(repeating: 0, count: 400)
        let server = try TestServer { request in
            switch request.path {
            case "/film":
                let place = request.number == 0 ? "bad" : "good"
                return .json(200, #"{"url": "http://\#(request.header("host") ?? "")/\#(place).mp4"}"#)
            case "/bad.mp4": return .bytes(200, bad, headers: ["Content-Type": "video/mp4"])
            default: return .bytes(200, good, headers: ["Content-Type": "video/mp4"])
            }
        }
        try folder.write(Self.project(at: server.url, check: Self.near), to: "workflows/clips.yaml")
        let (result, models) = try Self.run(["filmed"], in: folder)
        #expect((result["outputs"] as? [String: Any])?["seconds"] as? Double == 2, "\(result)")
        #expect(models == ["studio.camera", "studio.camera"])
        #expect(folder.text(of: "events.jsonl")?.contains("malformed") == true)
    }

    @Test func `simulated clips are looked into as well`() throws {
        let folder = try Folder()
        try folder.write(Self.project(check: Self.near), to: "workflows/clips.yaml")
        let (result, models) = try Self.run(["made", "--simulate", "--seed", "1", "--speed", "100"], in: folder)
        #expect((result["outputs"] as? [String: Any])?["facts"] as? String == "1280x720, 3 s at 24, h264", "\(result)")
        #expect(models == ["tool.short"])
    }
}
