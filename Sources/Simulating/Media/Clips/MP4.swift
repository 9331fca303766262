/// The container of a clip (ISO/IEC 14496-12): what there is to know first, so that playing can begin at once.
struct MP4 {
    private let stream: VideoStream
    private let samples: [[UInt8]]

    /// - Parameter samples: a frame each, the first of which stands by itself.
    init(_ stream: VideoStream, _ samples: [[UInt8]]) {
        self.stream = stream
        self.samples = samples
    }

    func encoded() -> [UInt8] {
        let start = box("ftyp", text("isom"), number(512, 4), text("isomiso2avc1mp41"))
        // Its length does not depend on where the frames begin.
        let length = start.count + movie(framesAt: 0).count + 8
        let content = samples.flatMap { number($0.count, 4) + $0 }
        return start + movie(framesAt: length) + box("mdat", content)
    }

    private func movie(framesAt offset: Int) -> [UInt8] {
        box("moov", movieHeader, box("trak", trackHeader, box("mdia", mediaHeader, handler, mediaInformation(offset))))
    }

    private var matrix: [UInt8] {
        [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x4000_0000].flatMap { number($0, 4) }
    }

    private var movieHeader: [UInt8] {
        full(
            "mvhd", number(0, 8), number(stream.rate, 4), number(samples.count, 4), number(0x10000, 4),
            number(0x100, 2), number(0, 10), matrix, number(0, 24), number(2, 4))
    }

    private var trackHeader: [UInt8] {
        full(
            "tkhd", flags: 3, number(0, 8), number(1, 4), number(0, 4), number(samples.count, 4), number(0, 8),
            number(0, 8), matrix, number(stream.width << 16, 4), number(stream.height << 16, 4))
    }

    private var mediaHeader: [UInt8] {
        // `und`, for no language, in five bits a letter.
        full("mdhd", number(0, 8), number(stream.rate, 4), number(samples.count, 4), number(0x55C4, 2), number(0, 2))
    }

    private var handler: [UInt8] { full("hdlr", number(0, 4), text("vide"), number(0, 12), text("video\0")) }

    private func mediaInformation(_ offset: Int) -> [UInt8] {
        let source = box("dinf", full("dref", number(1, 4), full("url ", flags: 1)))
        return box("minf", full("vmhd", flags: 1, number(0, 8)), source, sampleTable(offset))
    }

    private func sampleTable(_ offset: Int) -> [UInt8] {
        let sizes = samples.flatMap { number($0.count + 4, 4) }
        return box(
            "stbl", full("stsd", number(1, 4), description),
            full("stts", number(1, 4), number(samples.count, 4), number(1, 4)),
            full("stss", number(1, 4), number(1, 4)),
            full("stsc", number(1, 4), number(1, 4), number(samples.count, 4), number(1, 4)),
            full("stsz", number(0, 4), number(samples.count, 4), sizes),
            full("stco", number(1, 4), number(offset, 4)))
    }

    private var description: [UInt8] {
        let (sequence, picture) = (stream.sequenceParameters, stream.pictureParameters)
        let configuration = box(
            "avcC", [1] + stream.profile + [0xFF, 0xE1], number(sequence.count, 2), sequence, [1],
            number(picture.count, 2), picture)
        return box(
            "avc1", number(0, 6), number(1, 2), number(0, 16), number(stream.width, 2), number(stream.height, 2),
            number(0x48_0000, 4), number(0x48_0000, 4), number(0, 4), number(1, 2), number(0, 32), number(24, 2),
            number(0xFFFF, 2), configuration)
    }

    // MARK: Boxes

    private func box(_ name: String, _ content: [UInt8]...) -> [UInt8] {
        let content = content.flatMap { $0 }
        return number(content.count + 8, 4) + text(name) + content
    }

    private func full(_ name: String, flags: Int = 0, _ content: [UInt8]...) -> [UInt8] {
        box(name, number(flags, 4), content.flatMap { $0 })
    }

    private func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func number(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 }
    }
}
