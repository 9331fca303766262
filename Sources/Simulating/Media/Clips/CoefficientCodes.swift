/// The codes of H.264 for coefficients (ITU-T H.264, tables 9-5 to 9-10): lengths in bits, and their bits.
enum CoefficientCodes {
    struct Code {
        let length: Int
        let bits: Int
    }

    /// How many coefficients there are, and how many ones end them.
    static func token(_ total: Int, ones: Int, near count: Int) -> Code {
        let place = total * 4 + ones
        switch count {
        case -1: return Code(length: colourLengths[place], bits: colourBits[place])
        case 0..<2: return Code(length: lengths[0][place], bits: bits[0][place])
        case 2..<4: return Code(length: lengths[1][place], bits: bits[1][place])
        case 4..<8: return Code(length: lengths[2][place], bits: bits[2][place])
        default: return Code(length: 6, bits: total == 0 ? 3 : (total - 1) * 4 + ones)
        }
    }

    static func zeros(_ zeros: Int, total: Int, isColourDC: Bool) -> Code {
        isColourDC
            ? Code(length: colourZeroLengths[total - 1][zeros], bits: colourZeroBits[total - 1][zeros])
            : Code(length: zeroLengths[total - 1][zeros], bits: zeroBits[total - 1][zeros])
    }

    static func run(_ run: Int, left: Int) -> Code {
        Code(length: runLengths[min(left, 7) - 1][run], bits: runBits[min(left, 7) - 1][run])
    }

    private static let lengths: [[Int]] = [
        [
            1, 0, 0, 0, 6, 2, 0, 0, 8, 6, 3, 0, 9, 8, 7, 5, 10, 9, 8, 6, 11, 10, 9, 7, 13, 11, 10, 8, 13, 13, 11, 9, 13,
            13, 13, 10, 14, 14, 13, 11, 14, 14, 14, 13, 15, 15, 14, 14, 15, 15, 15, 14, 16, 15, 15, 15, 16, 16, 16, 15,
            16, 16, 16, 16, 16, 16, 16, 16,
        ],
        [
            2, 0, 0, 0, 6, 2, 0, 0, 6, 5, 3, 0, 7, 6, 6, 4, 8, 6, 6, 4, 8, 7, 7, 5, 9, 8, 8, 6, 11, 9, 9, 6, 11, 11, 11,
            7, 12, 11, 11, 9, 12, 12, 12, 11, 12, 12, 12, 11, 13, 13, 13, 12, 13, 13, 13, 13, 13, 14, 13, 13, 14, 14,
            14,
            13, 14, 14, 14, 14,
        ],
        [
            4, 0, 0, 0, 6, 4, 0, 0, 6, 5, 4, 0, 6, 5, 5, 4, 7, 5, 5, 4, 7, 5, 5, 4, 7, 6, 6, 4, 7, 6, 6, 4, 8, 7, 7, 5,
            8,
            8, 7, 6, 9, 8, 8, 7, 9, 9, 8, 8, 9, 9, 9, 8, 10, 9, 9, 9, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10,
        ],
    ]
    private static let bits: [[Int]] = [
        [
            1, 0, 0, 0, 5, 1, 0, 0, 7, 4, 1, 0, 7, 6, 5, 3, 7, 6, 5, 3, 7, 6, 5, 4, 15, 6, 5, 4, 11, 14, 5, 4, 8, 10,
            13,
            4, 15, 14, 9, 4, 11, 10, 13, 12, 15, 14, 9, 12, 11, 10, 13, 8, 15, 1, 9, 12, 11, 14, 13, 8, 7, 10, 9, 12, 4,
            6, 5, 8,
        ],
        [
            3, 0, 0, 0, 11, 2, 0, 0, 7, 7, 3, 0, 7, 10, 9, 5, 7, 6, 5, 4, 4, 6, 5, 6, 7, 6, 5, 8, 15, 6, 5, 4, 11, 14,
            13,
            4, 15, 10, 9, 4, 11, 14, 13, 12, 8, 10, 9, 8, 15, 14, 13, 12, 11, 10, 9, 12, 7, 11, 6, 8, 9, 8, 10, 1, 7, 6,
            5, 4,
        ],
        [
            15, 0, 0, 0, 15, 14, 0, 0, 11, 15, 13, 0, 8, 12, 14, 12, 15, 10, 11, 11, 11, 8, 9, 10, 9, 14, 13, 9, 8, 10,
            9,
            8, 15, 14, 13, 13, 11, 14, 10, 12, 15, 10, 13, 12, 11, 14, 9, 12, 8, 10, 13, 8, 13, 7, 9, 12, 9, 12, 11, 10,
            5, 8, 7, 6, 1, 4, 3, 2,
        ],
    ]
    private static let colourLengths = [2, 0, 0, 0, 6, 1, 0, 0, 6, 6, 3, 0, 6, 7, 7, 6, 6, 8, 8, 7]
    private static let colourBits = [1, 0, 0, 0, 7, 1, 0, 0, 4, 6, 1, 0, 3, 3, 2, 5, 2, 3, 2, 0]
    private static let zeroLengths: [[Int]] = [
        [1, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 9], [3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 6, 6, 6, 6],
        [4, 3, 3, 3, 4, 4, 3, 3, 4, 5, 5, 6, 5, 6], [5, 3, 4, 4, 3, 3, 3, 4, 3, 4, 5, 5, 5],
        [4, 4, 4, 3, 3, 3, 3, 3, 4, 5, 4, 5], [6, 5, 3, 3, 3, 3, 3, 3, 4, 3, 6], [6, 5, 3, 3, 3, 2, 3, 4, 3, 6],
        [6, 4, 5, 3, 2, 2, 3, 3, 6], [6, 6, 4, 2, 2, 3, 2, 5], [5, 5, 3, 2, 2, 2, 4], [4, 4, 3, 3, 1, 3],
        [4, 4, 2, 1, 3], [3, 3, 1, 2], [2, 2, 1], [1, 1],
    ]
    private static let zeroBits: [[Int]] = [
        [1, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 1], [7, 6, 5, 4, 3, 5, 4, 3, 2, 3, 2, 3, 2, 1, 0],
        [5, 7, 6, 5, 4, 3, 4, 3, 2, 3, 2, 1, 1, 0], [3, 7, 5, 4, 6, 5, 4, 3, 3, 2, 2, 1, 0],
        [5, 4, 3, 7, 6, 5, 4, 3, 2, 1, 1, 0], [1, 1, 7, 6, 5, 4, 3, 2, 1, 1, 0], [1, 1, 5, 4, 3, 3, 2, 1, 1, 0],
        [1, 1, 1, 3, 3, 2, 2, 1, 0], [1, 0, 1, 3, 2, 1, 1, 1], [1, 0, 1, 3, 2, 1, 1], [0, 1, 1, 2, 1, 3],
        [0, 1, 1, 1, 1], [0, 1, 1, 1], [0, 1, 1], [0, 1],
    ]
    private static let colourZeroLengths: [[Int]] = [[1, 2, 3, 3], [1, 2, 2], [1, 1]]
    private static let colourZeroBits: [[Int]] = [[1, 1, 1, 0], [1, 1, 0], [1, 0]]
    private static let runLengths: [[Int]] = [
        [1, 1], [1, 2, 2], [2, 2, 2, 2], [2, 2, 2, 3, 3], [2, 2, 3, 3, 3, 3], [2, 3, 3, 3, 3, 3, 3],
        [3, 3, 3, 3, 3, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    ]
    private static let runBits: [[Int]] = [
        [1, 0], [1, 1, 0], [3, 2, 1, 0], [3, 2, 1, 1, 0], [3, 2, 3, 2, 1, 0], [3, 0, 1, 3, 2, 5, 4],
        [7, 6, 5, 4, 3, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    ]
}

extension BitWriter {
    /// A block of coefficients in the order of their frequency (9.2).
    ///
    /// - Parameter count: how many coefficients the blocks around have; -1 for the means of colours.
    mutating func put(_ coefficients: [Int], near count: Int) {
        var levels: [Int] = []
        var runs: [Int] = []
        var run = 0
        for level in coefficients {
            if level == 0 {
                run += 1
            } else {
                levels.append(level)
                runs.append(run)
                run = 0
            }
        }
        var ones = 0
        for level in levels.reversed() {
            guard ones < 3, abs(level) == 1 else { break }
            ones += 1
        }
        put(CoefficientCodes.token(levels.count, ones: ones, near: count))
        guard !levels.isEmpty else { return }
        put(levels: levels, ones: ones)
        var left = runs.reduce(0, +)
        if levels.count < coefficients.count {
            put(CoefficientCodes.zeros(left, total: levels.count, isColourDC: count == -1))
        }
        for run in runs.dropFirst().reversed() where left > 0 {
            put(CoefficientCodes.run(run, left: left))
            left -= run
        }
    }

    private mutating func put(levels: [Int], ones: Int) {
        for level in levels.suffix(ones).reversed() { put(level < 0) }
        var suffix = levels.count > 10 && ones < 3 ? 1 : 0
        for (index, level) in levels.dropLast(ones).reversed().enumerated() {
            var code = level > 0 ? level * 2 - 2 : level * -2 - 1
            if index == 0, ones < 3 { code -= 2 }
            put(level: code, suffix: suffix)
            if suffix == 0 { suffix = 1 }
            if abs(level) > 3 << (suffix - 1), suffix < 6 { suffix += 1 }
        }
    }

    private mutating func put(level code: Int, suffix: Int) {
        if suffix == 0, (14..<30).contains(code) {
            put(1, bits: 15)
            put(code - 14, bits: 4)
        } else if code < (suffix == 0 ? 14 : 15 << suffix) {
            put(1, bits: (code >> suffix) + 1)
            put(code, bits: suffix)
        } else {
            put(1, bits: 16)
            put(code - (suffix == 0 ? 30 : 15 << suffix), bits: 12)
        }
    }

    private mutating func put(_ code: CoefficientCodes.Code) { put(code.bits, bits: code.length) }
}
