import Exchanges
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A look into a file that was drawn here, told as `ffprobe` tells it: whoever simulates need not have the program.
struct Look {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The file is the last argument: one that lies somewhere, or one that the run brings along.
    init(_ run: ProgramRun) {
        let name = run.arguments.last ?? ""
        bytes = if case .bytes(let content)? = run.files[name] { content } else { Self.read(name) }
    }

    var answer: ProgramAnswer {
        guard let found = picture ?? clip ?? sound, let output = try? found.jsonBytes() else {
            return ProgramAnswer(
                exitCode: 1, output: [], complaint: Array("Invalid data found when processing input\n".utf8), files: [])
        }
        return ProgramAnswer(exitCode: 0, output: output, complaint: [], files: [])
    }

    // MARK: Forms

    private var picture: Value? {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), text(at: bytes.count - 8) == "IEND" else { return nil }
        return [
            "streams": [
                [
                    "codec_type": "video", "codec_name": "png", "width": .int(number(at: 16)),
                    "height": .int(number(at: 20)),
                ]
            ],
            "format": ["format_name": "png_pipe"],
        ]
    }

    private var clip: Value? {
        guard text(at: 4) == "ftyp", let boxes = boxes(in: 0..<bytes.count), boxes["mdat"] != nil,
            let movie = boxes["moov"].flatMap({ self.boxes(in: $0) }), let header = movie["mvhd"],
            let track = movie["trak"].flatMap({ self.boxes(in: $0) })?["tkhd"], header.count >= 20, track.count >= 84
        else { return nil }
        let rate = number(at: header.lowerBound + 12)
        let seconds = Double(number(at: header.lowerBound + 16)) / Double(max(rate, 1))
        return [
            "streams": [
                [
                    "codec_type": "video", "codec_name": "h264",
                    "width": .int(number(at: track.lowerBound + 76) >> 16),
                    "height": .int(number(at: track.lowerBound + 80) >> 16), "avg_frame_rate": .string("\(rate)/1"),
                ]
            ],
            "format": ["format_name": "mov,mp4,m4a,3gp,3g2,mj2", "duration": .string("\(seconds)")],
        ]
    }

    private var sound: Value? {
        guard text(at: 0) == "RIFF", text(at: 8) == "WAVE", bytes.count >= 44 else { return nil }
        let length = number(at: 40).byteSwapped >> 32
        let pace = number(at: 28).byteSwapped >> 32
        guard length == bytes.count - 44, pace > 0 else { return nil }
        return [
            "streams": [["codec_type": "audio", "codec_name": "pcm_s16le"]],
            "format": ["format_name": "wav", "duration": .string("\(Double(length) / Double(pace))")],
        ]
    }

    // MARK: Bytes

    /// The contents of the boxes in a stretch, by name; nil where one of them ends beyond it.
    private func boxes(in stretch: Range<Int>) -> [String: Range<Int>]? {
        var boxes: [String: Range<Int>] = [:]
        var place = stretch.lowerBound
        while place < stretch.upperBound {
            let length = number(at: place)
            guard length >= 8, place + length <= stretch.upperBound else { return nil }
            boxes[text(at: place + 4)] = place + 8..<place + length
            place += length
        }
        return boxes
    }

    /// Four bytes, the greatest first.
    private func number(at place: Int) -> Int {
        (place..<place + 4).reduce(0) { $0 << 8 | (bytes.indices.contains($1) ? Int(bytes[$1]) : 0) }
    }

    private func text(at place: Int) -> String {
        guard place >= 0, place + 4 <= bytes.count else { return "" }
        return String(decoding: bytes[place..<place + 4], as: UTF8.self)
    }

    private static func read(_ path: String) -> [UInt8] {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return [] }
        defer { close(file) }
        let end = max(lseek(file, 0, SEEK_END), 0)
        let content = unsafe [UInt8](unsafeUninitializedCapacity: Int(end)) { buffer, count in
            count = max(unsafe pread(file, buffer.baseAddress, Int(end), 0), 0)
        }
        return content
    }
}
