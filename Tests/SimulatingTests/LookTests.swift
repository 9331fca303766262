import Exchanges
import Foundation
import Testing
import Values

@testable import Simulating

/// What is drawn here is known here, with the words of `ffprobe`.
@Suite struct LookTests {
    private static func told(_ bytes: [UInt8]) throws -> String {
        let answer = Look(bytes).answer
        guard answer.exitCode == 0 else { return String(decoding: answer.complaint, as: UTF8.self) }
        return String(decoding: answer.output, as: UTF8.self)
    }

    @Test func `a picture is looked into`() throws {
        let told = try Self.told(PNG.encoded(Artist(Chance(seed: 5)).picture(96, 40)))
        #expect(told.contains(#""codec_name":"png","width":96,"height":40"#))
    }

    @Test func `a clip is looked into`() throws {
        let told = try Self.told(Clip(Chance(seed: 5), width: 128, height: 64, seconds: 1.5).encoded())
        #expect(told.contains(#""codec_name":"h264","width":128,"height":64,"avg_frame_rate":"24/1""#))
        #expect(told.contains(#""duration":"1.5""#))
    }

    @Test func `a sound is looked into`() throws {
        #expect(try Self.told(Sound(Chance(seed: 5), seconds: 2).encoded()).contains(#""duration":"2.0""#))
    }

    @Test(arguments: ["png", "mp4", "wav"])
    func `half a file is damaged, and so is an empty one`(form: String) throws {
        let whole =
            switch form {
            case "png": PNG.encoded(Artist(Chance(seed: 5)).picture(96, 40))
            case "mp4": Clip(Chance(seed: 5), width: 128, height: 64, seconds: 0.5).encoded()
            default: Sound(Chance(seed: 5), seconds: 0.5).encoded()
            }
        for bytes in [Array(whole.prefix(whole.count / 2)), Array(whole.dropLast()), []] {
            #expect(try Self.told(bytes) == "Invalid data found when processing input\n")
        }
    }

    @Test func `the file lies somewhere, or is brought along`() throws {
        let bytes = PNG.encoded(Artist(Chance(seed: 5)).picture(8, 8))
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(Look(ProgramRun(program: "ffprobe", arguments: ["-v", file.path], folder: "")).answer.exitCode == 0)
        var run = ProgramRun(program: "ffprobe", arguments: ["file"], folder: "")
        #expect(Look(run).answer.exitCode == 1)
        run.files["file"] = .bytes(bytes)
        #expect(Look(run).answer.exitCode == 0)
    }
}
