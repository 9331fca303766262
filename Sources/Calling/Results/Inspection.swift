import Blueprint
import Exchanges
import Expressions
import Values

/// Looks into a file with `ffprobe`, which tells what is in it.
enum Inspection {
    static func run(of media: Media, in folder: String) -> ProgramRun {
        var run = ProgramRun(
            program: "ffprobe",
            arguments: ["-v", "error", "-print_format", "json", "-show_format", "-show_streams", media.path ?? "file"],
            folder: folder)
        if media.path == nil { run.files["file"] = .bytes(media.content ?? []) }
        run.timeout = .seconds(60)
        return run
    }

    /// The file with its facts; nil where it cannot be read.
    static func facts(of media: Media, by answer: ProgramAnswer) -> Media? {
        guard answer.exitCode == 0, case .map(let told)? = try? Value(json: answer.output),
            case .list(let streams)? = told["streams"], !streams.isEmpty
        else { return nil }
        var media = media
        let kind = media.kind == .audio ? "audio" : "video"
        let maps = streams.compactMap { if case .map(let stream) = $0 { stream } else { nil } }
        guard let stream = maps.first(where: { $0["codec_type"] == .string(kind) }) ?? maps.first else { return nil }
        media.codec = stream["codec_name"]?.plainText
        media.width = stream["width"]?.number.flatMap { Int(exactly: $0) }
        media.height = stream["height"]?.number.flatMap { Int(exactly: $0) }
        if media.kind == .image { return media.hasItsFacts ? media : nil }
        media.fps = stream["avg_frame_rate"]?.plainText.flatMap(ratio)
        var seconds = stream["duration"]?.plainText.flatMap { Double($0) }
        if case .map(let format)? = told["format"] {
            seconds = format["duration"]?.plainText.flatMap { Double($0) } ?? seconds
        }
        media.seconds = seconds
        return media.hasItsFacts ? media : nil
    }

    /// `30000/1001`
    private static func ratio(_ text: String) -> Double? {
        let numbers = text.split(separator: "/").compactMap { Double($0) }
        guard numbers.count == 2, numbers[1] != 0, numbers[0] != 0 else { return nil }
        return numbers[0] / numbers[1]
    }
}

extension Media {
    /// Whether all is known that whoever reads an inspected file counts on.
    fileprivate var hasItsFacts: Bool {
        switch kind {
        case .image: width != nil && height != nil
        case .video: width != nil && height != nil && seconds != nil && fps != nil && codec != nil
        case .audio: seconds != nil && codec != nil
        case .file: true
        }
    }
}
