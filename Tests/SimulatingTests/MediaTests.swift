import Foundation
import Testing

@testable import Simulating

/// What is drawn is held against programs that know the formats.
@Suite struct MediaTests {
    /// What `ffprobe` says of a file, or `ffmpeg` of decoding it to the end; complaints count.
    private static func look(_ bytes: [UInt8], _ end: String, _ program: String, _ arguments: [String]) throws -> String
    {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + "." + end)
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program, "-v", "warning"] + arguments.map { $0 == "FILE" ? file.path : $0 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: output, as: UTF8.self)
    }

    private static func facts(_ bytes: [UInt8], _ end: String, _ entries: String) throws -> String {
        try look(
            bytes, end, "ffprobe",
            ["-count_frames", "-show_entries", "stream=\(entries)", "-of", "default=nw=1:nk=1", "FILE"])
    }

    private static func decode(_ bytes: [UInt8], _ end: String) throws -> String {
        try look(bytes, end, "ffmpeg", ["-xerror", "-i", "FILE", "-f", "null", "-"])
    }

    @Test(arguments: [(1, 1), (64, 48), (37, 211), (300, 200)])
    func `a picture can be read and has its size`(width: Int, height: Int) throws {
        let bytes = PNG.encoded(Artist(Chance(seed: 5)).picture(width, height))
        #expect(try Self.facts(bytes, "png", "codec_name,width,height") == "png\n\(width)\n\(height)\n")
        #expect(try Self.decode(bytes, "png") == "")
    }

    @Test func `pictures differ by their seeds and by nothing else`() {
        let first = Artist(Chance(seed: 1)).picture(64, 64)
        #expect(Artist(Chance(seed: 1)).picture(64, 64).pixels == first.pixels)
        #expect(Artist(Chance(seed: 2)).picture(64, 64).pixels != first.pixels)
        #expect(Set(first.pixels).count > 20)
    }

    @Test(arguments: [(128, 96, 1.0), (66, 50, 0.5), (16, 16, 2.0), (256, 32, 0.04)], [1, 2, 3] as [UInt64])
    func `a clip plays to its end without complaint`(clip: (Int, Int, Double), seed: UInt64) throws {
        let (width, height, seconds) = clip
        let bytes = Clip(Chance(seed: seed), width: width, height: height, seconds: seconds).encoded()
        let frames = Int((seconds * 24).rounded())
        #expect(
            try Self.facts(bytes, "mp4", "codec_name,width,height,avg_frame_rate,nb_read_frames")
                == "h264\n\(width)\n\(height)\n24/1\n\(frames)\n")
        #expect(try Self.decode(bytes, "mp4") == "")
    }

    @Test func `a clip shows what was drawn`() throws {
        let clip = Clip(Chance(seed: 7), width: 128, height: 64, seconds: 0.1)
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".rgb")
        defer { try? FileManager.default.removeItem(at: file) }
        let complaint = try Self.look(
            clip.encoded(), "mp4", "ffmpeg",
            [
                "-i", "FILE", "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "rgb24", "-sws_flags", "accurate_rnd",
                file.path,
            ])
        #expect(complaint == "")
        let shown = [UInt8](try Data(contentsOf: file))
        let drawn = Artist(Chance(seed: 7)).picture(144, 64, aside: 16)
        var difference = 0
        for y in 0..<64 {
            for x in 0..<128 * 3 {
                difference += abs(Int(shown[y * 128 * 3 + x]) - Int(drawn.pixels[y * 144 * 3 + x]))
            }
        }
        #expect(difference / (128 * 64 * 3) < 8, "\(difference / (128 * 64 * 3)) of 255 on average")
    }

    @Test func `a sound has its length`() throws {
        let bytes = Sound(Chance(seed: 1), seconds: 1.5).encoded()
        #expect(try Self.facts(bytes, "wav", "codec_name,sample_rate,duration") == "pcm_s16le\n16000\n1.500000\n")
        #expect(Sound(Chance(seed: 2), seconds: 1.5).encoded() != bytes)
    }
}
