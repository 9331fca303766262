/// The transform of 4×4 samples and its way back, with the one coarseness that clips are written with.
enum Transform {
    /// The quantizer of all blocks. It is below 30, where colours have the same, and a multiple of six.
    static let quantizer = 24

    private static let multipliers = [13_107, 5_243, 8_066]
    private static let scales = [10, 16, 13]
    private static let shift = 15 + quantizer / 6
    /// A third, towards zero: what is little is nothing.
    private static let rounding = (1 << shift) / 3

    /// Places of a block by their frequency.
    static let zigzag = [0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15]

    private static func kind(_ place: Int) -> Int {
        let (x, y) = (place & 1, place >> 2 & 1)
        return x == y ? (x == 0 ? 0 : 1) : 2
    }

    /// Differences to coefficients, in place.
    static func forward(_ block: inout [Int]) {
        for step in [(1, 4), (4, 1)] {
            for line in 0..<4 {
                let start = line * step.1
                let (a, b) = (block[start], block[start + step.0])
                let (c, d) = (block[start + 2 * step.0], block[start + 3 * step.0])
                let (sum, difference, inner, innerDifference) = (a + d, a - d, b + c, b - c)
                block[start] = sum + inner
                block[start + step.0] = 2 * difference + innerDifference
                block[start + 2 * step.0] = sum - inner
                block[start + 3 * step.0] = difference - 2 * innerDifference
            }
        }
    }

    static func inverse(_ block: inout [Int]) {
        for step in [(1, 4), (4, 1)] {
            for line in 0..<4 {
                let start = line * step.1
                let (a, b) = (block[start], block[start + step.0])
                let (c, d) = (block[start + 2 * step.0], block[start + 3 * step.0])
                let (e, f, g, h) = (a + c, a - c, (b >> 1) - d, b + (d >> 1))
                block[start] = e + h
                block[start + step.0] = f + g
                block[start + 2 * step.0] = f - g
                block[start + 3 * step.0] = e - h
            }
        }
        for place in block.indices { block[place] = (block[place] + 32) >> 6 }
    }

    static func hadamard(_ block: inout [Int]) {
        for step in [(1, 4), (4, 1)] {
            for line in 0..<4 {
                let start = line * step.1
                let (a, b) = (block[start], block[start + step.0])
                let (c, d) = (block[start + 2 * step.0], block[start + 3 * step.0])
                block[start] = a + b + c + d
                block[start + step.0] = a + b - c - d
                block[start + 2 * step.0] = a - b - c + d
                block[start + 3 * step.0] = a - b + c - d
            }
        }
    }

    static func hadamard(two block: inout [Int]) {
        let (a, b, c, d) = (block[0], block[1], block[2], block[3])
        block = [a + b + c + d, a - b + c - d, a + b - c - d, a - b - c + d]
    }

    static func quantized(_ value: Int, at place: Int) -> Int {
        let level = (abs(value) * multipliers[kind(place)] + rounding) >> shift
        return value < 0 ? -level : level
    }

    static func scaled(_ level: Int, at place: Int) -> Int { level * scales[kind(place)] << (quantizer / 6) }

    /// Means of blocks are coarser by one bit.
    static func quantized(mean value: Int) -> Int {
        let level = (abs(value) * multipliers[0] + 2 * rounding) >> (shift + 1)
        return value < 0 ? -level : level
    }

    static func scaled(lightMean value: Int) -> Int {
        (value * scales[0] * 16 + (1 << (5 - quantizer / 6))) >> (6 - quantizer / 6)
    }

    static func scaled(colourMean value: Int) -> Int { ((value * scales[0] * 16) << (quantizer / 6)) >> 5 }
}
