import CZlib

/// Writes pictures as PNG files.
enum PNG {
    static func encoded(_ picture: Picture) -> [UInt8] {
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        // Eight bits a sample, red green blue, no interlacing.
        let header = bytes(picture.width) + bytes(picture.height) + [8, 2, 0, 0, 0]
        file += chunk("IHDR", header)
        file += chunk("IDAT", deflated(filtered(picture)))
        file += chunk("IEND", [])
        return file
    }

    /// The same picture in another file.
    static func marked(_ file: [UInt8], _ mark: UInt64) -> [UInt8] {
        let end = file.count - 12
        return file[..<end] + chunk("tEXt", Array("Comment\0\(mark)".utf8)) + file[end...]
    }

    /// Every row as its difference from the one above, which for gradients is next to nothing.
    private static func filtered(_ picture: Picture) -> [UInt8] {
        let row = picture.width * 3
        var output = [UInt8](repeating: 0, count: (row + 1) * picture.height)
        var rows = output.mutableSpan
        let pixels = picture.pixels.span
        var (from, to) = (0, 0)
        for y in 0..<picture.height {
            rows[to] = y == 0 ? 0 : 2
            to += 1
            for _ in 0..<row {
                rows[to] = y == 0 ? pixels[from] : pixels[from] &- pixels[from - row]
                from += 1
                to += 1
            }
        }
        return output
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var size = compressBound(uLong(bytes.count))
        let result = unsafe [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            let status = unsafe bytes.withUnsafeBufferPointer { source in
                unsafe compress2(buffer.baseAddress, &size, source.baseAddress, uLong(source.count), 1)
            }
            // With a buffer of the greatest size that may be needed nothing can fail but memory.
            precondition(status == Z_OK)
            count = Int(size)
        }
        return result
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + content
        let sum = unsafe body.withUnsafeBufferPointer { unsafe crc32(0, $0.baseAddress, uInt($0.count)) }
        return bytes(content.count) + body + bytes(Int(sum))
    }

    private static func bytes(_ number: Int) -> [UInt8] {
        stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
