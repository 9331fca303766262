/// A still frame that a view is moved along, as H.264 in its baseline profile: after the first frame every other is
/// nothing but how far the view has moved.
struct VideoStream {
    /// The visible sides, even.
    let width: Int
    let height: Int
    /// The sides of what is coded, in blocks of 16.
    let columns: Int
    let rows: Int
    let rate: Int

    /// Enough for the frame, whatever the rate of bits.
    private var level: Int {
        let blocks = columns * rows
        let levels = [(396, 11), (396, 20), (1620, 30), (3600, 31), (5120, 32), (8192, 40), (22_080, 50)]
        return levels.first { blocks <= $0.0 && $0.1 >= 20 }?.1 ?? 51
    }

    /// Profile, constraints and level, as they stand in the parameters and in the container.
    var profile: [UInt8] { [66, 0xC0, UInt8(level)] }

    // MARK: Parameters

    var sequenceParameters: [UInt8] {
        var writer = BitWriter()
        for byte in profile { writer.put(Int(byte), bits: 8) }
        writer.put(unsigned: 0)
        // Frame numbers have 4 bits, places in time 16.
        writer.put(unsigned: 0)
        writer.put(unsigned: 0)
        writer.put(unsigned: 12)
        writer.put(unsigned: 1)
        writer.put(false)
        writer.put(unsigned: columns - 1)
        writer.put(unsigned: rows - 1)
        writer.put(true)
        writer.put(true)
        writer.put(true)
        writer.put(unsigned: 0)
        writer.put(unsigned: (columns * 16 - width) / 2)
        writer.put(unsigned: 0)
        writer.put(unsigned: (rows * 16 - height) / 2)
        writer.put(true)
        putUsability(into: &writer)
        return nal(0x67, writer.finish())
    }

    /// What a player may know beforehand: colours, the pace, and that no frame waits for a later one.
    private func putUsability(into writer: inout BitWriter) {
        writer.put(false)
        writer.put(false)
        writer.put(true)
        writer.put(5, bits: 3)
        writer.put(false)
        writer.put(true)
        for _ in 0..<3 { writer.put(1, bits: 8) }
        writer.put(false)
        writer.put(true)
        writer.put(1, bits: 32)
        writer.put(rate * 2, bits: 32)
        writer.put(true)
        writer.put(false)
        writer.put(false)
        writer.put(false)
        writer.put(true)
        writer.put(true)
        for number in [0, 0, 13, 9, 0, 1] { writer.put(unsigned: number) }
    }

    var pictureParameters: [UInt8] {
        var writer = BitWriter()
        writer.put(unsigned: 0)
        writer.put(unsigned: 0)
        writer.put(false)
        writer.put(false)
        writer.put(unsigned: 0)
        writer.put(unsigned: 0)
        writer.put(unsigned: 0)
        writer.put(false)
        writer.put(0, bits: 2)
        writer.put(signed: Transform.quantizer - 26)
        writer.put(signed: 0)
        writer.put(signed: 0)
        writer.put(true)
        writer.put(false)
        writer.put(false)
        return nal(0x68, writer.finish())
    }

    // MARK: Frames

    func first(_ frame: Frame) -> [UInt8] {
        var writer = BitWriter()
        writer.put(unsigned: 0)
        writer.put(unsigned: 7)
        writer.put(unsigned: 0)
        writer.put(0, bits: 4)
        writer.put(unsigned: 0)
        writer.put(0, bits: 16)
        writer.put(false)
        writer.put(false)
        writer.put(signed: 0)
        // Edges between blocks are smoothed.
        writer.put(unsigned: 0)
        writer.put(signed: 0)
        writer.put(signed: 0)
        var encoder = StillEncoder(frame, writer)
        return nal(0x65, encoder.encode())
    }

    /// - Parameter offset: how far the view has moved to the right, in quarters of a pixel.
    func moved(_ index: Int, by offset: Int) -> [UInt8] {
        var writer = BitWriter()
        writer.put(unsigned: 0)
        writer.put(unsigned: 5)
        writer.put(unsigned: 0)
        writer.put(1, bits: 4)
        writer.put(index * 2, bits: 16)
        writer.put(false)
        writer.put(false)
        writer.put(signed: 0)
        writer.put(unsigned: 1)
        guard offset != 0 else {
            writer.put(unsigned: columns * rows)
            return nal(0x01, writer.finish())
        }
        // A block that says nothing moves as those around it do, but for the first row and column, which have none.
        for row in 0..<rows {
            for column in 0..<(row == 0 ? columns : 1) {
                writer.put(unsigned: row < 2 || column > 0 ? 0 : columns - 1)
                writer.put(unsigned: 0)
                writer.put(signed: row == 0 && column == 0 ? offset : 0)
                writer.put(signed: 0)
                writer.put(unsigned: 0)
            }
        }
        if rows > 1, columns > 1 { writer.put(unsigned: columns - 1) }
        return nal(0x01, writer.finish())
    }

    /// With a header, and so that three bytes that mark a beginning never stand within.
    private func nal(_ header: UInt8, _ content: [UInt8]) -> [UInt8] {
        var bytes = [header]
        var zeros = 0
        for byte in content {
            if zeros >= 2, byte <= 3 {
                bytes.append(3)
                zeros = 0
            }
            bytes.append(byte)
            zeros = byte == 0 ? zeros + 1 : 0
        }
        return bytes
    }
}
