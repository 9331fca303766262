/// Writes one frame by itself, in blocks of 16×16 that are guessed from those left and above.
struct StillEncoder {
    private var writer: BitWriter
    private var planes: [Coding]
    private let columns: Int
    private let rows: Int

    /// A plane, as it should be and as a player will have it.
    private struct Coding {
        let source: Plane
        var made: Plane
        /// How many coefficients each block of 4×4 has.
        var counts: [Int]

        init(_ source: Plane) {
            self.source = source
            made = Plane(width: source.width, height: source.height)
            counts = [Int](repeating: 0, count: source.width * source.height / 16)
        }

        /// What the blocks left and above have, of a block by its place in the plane.
        func near(_ x: Int, _ y: Int) -> Int {
            let stride = source.width / 4
            switch (x > 0, y > 0) {
            case (true, true): return (counts[y * stride + x - 1] + counts[(y - 1) * stride + x] + 1) >> 1
            case (true, false): return counts[y * stride + x - 1]
            case (false, true): return counts[(y - 1) * stride + x]
            case (false, false): return 0
            }
        }
    }

    private enum Guess: CaseIterable {
        case above, left, mean

        var lightCode: Int {
            switch self {
            case .above: 0
            case .left: 1
            case .mean: 2
            }
        }

        var colourCode: Int {
            switch self {
            case .mean: 0
            case .left: 1
            case .above: 2
            }
        }
    }

    /// - Parameter writer: has the slice's header.
    init(_ frame: Frame, _ writer: BitWriter) {
        self.writer = writer
        planes = [Coding(frame.light), Coding(frame.blue), Coding(frame.red)]
        columns = frame.light.width / 16
        rows = frame.light.height / 16
    }

    mutating func encode() -> [UInt8] {
        for y in 0..<rows { for x in 0..<columns { encode(x, y) } }
        return writer.finish()
    }

    private mutating func encode(_ x: Int, _ y: Int) {
        let light = best([0], x * 16, y * 16, side: 16)
        let colour = best([1, 2], x * 8, y * 8, side: 8)
        var means = [Int](repeating: 0, count: 16)
        let blocks = residuals(0, light.guesses[0], x * 16, y * 16, side: 16, &means)
        means = halved(means)
        let meanLevels = means.map { Transform.quantized(mean: $0) }
        var colourMeans: [[Int]] = []
        var colourBlocks: [[[Int]]] = []
        for plane in 1...2 {
            var means = [Int](repeating: 0, count: 4)
            colourBlocks.append(residuals(plane, colour.guesses[plane - 1], x * 8, y * 8, side: 8, &means))
            Transform.hadamard(two: &means)
            colourMeans.append(means.map { Transform.quantized(mean: $0) })
        }
        let hasDetail = blocks.contains { $0.contains { $0 != 0 } }
        let hasColourDetail = colourBlocks.contains { $0.contains { $0.contains { $0 != 0 } } }
        let hasColour = colourMeans.contains { $0.contains { $0 != 0 } }
        let colourKind = hasColourDetail ? 2 : hasColour ? 1 : 0

        writer.put(unsigned: 1 + light.mode.lightCode + colourKind * 4 + (hasDetail ? 12 : 0))
        writer.put(unsigned: colour.mode.colourCode)
        writer.put(signed: 0)
        writer.put(Transform.zigzag.map { meanLevels[$0] }, near: planes[0].near(x * 4, y * 4))
        var scaledMeans = meanLevels
        Transform.hadamard(&scaledMeans)
        put(
            0, blocks, scaledMeans.map { Transform.scaled(lightMean: $0) }, light.guesses[0], x * 16, y * 16, 16,
            hasDetail)
        if colourKind > 0 { for means in colourMeans { writer.put(means, near: -1) } }
        for plane in 1...2 {
            var means = colourMeans[plane - 1]
            Transform.hadamard(two: &means)
            put(
                plane, colourBlocks[plane - 1], means.map { Transform.scaled(colourMean: $0) },
                colour.guesses[plane - 1], x * 8, y * 8, 8, hasColourDetail)
        }
    }

    private func halved(_ means: [Int]) -> [Int] {
        var means = means
        Transform.hadamard(&means)
        return means.map { ($0 + 1) >> 1 }
    }

    /// Writes the details of a block's 4×4 blocks, and makes what a player will see.
    private mutating func put(
        _ plane: Int, _ blocks: [[Int]], _ means: [Int], _ guess: [Int], _ left: Int, _ top: Int, _ side: Int,
        _ hasDetail: Bool
    ) {
        let across = side / 4
        let stride = planes[plane].source.width
        // Light goes by quarters of the block, each in quarters again.
        let order = side == 16 ? [0, 1, 4, 5, 2, 3, 6, 7, 8, 9, 12, 13, 10, 11, 14, 15] : [0, 1, 2, 3]
        for index in order {
            let (x, y) = (index % across, index / across)
            let (column, row) = (left / 4 + x, top / 4 + y)
            if hasDetail {
                let levels = Transform.zigzag.dropFirst().map { blocks[index][$0] }
                writer.put(levels, near: planes[plane].near(column, row))
                planes[plane].counts[row * stride / 4 + column] = levels.count { $0 != 0 }
            }
            var block = blocks[index].enumerated().map { Transform.scaled($0.element, at: $0.offset) }
            block[0] = means[index]
            Transform.inverse(&block)
            for place in 0..<16 {
                let (dx, dy) = (x * 4 + place % 4, y * 4 + place / 4)
                let sample = min(max(guess[dy * side + dx] + block[place], 0), 255)
                planes[plane].made.samples[(top + dy) * stride + left + dx] = UInt8(sample)
            }
        }
    }

    /// The levels of all 4×4 blocks but for their means, which are given untouched.
    private func residuals(
        _ plane: Int, _ guess: [Int], _ left: Int, _ top: Int, side: Int, _ means: inout [Int]
    ) -> [[Int]] {
        let source = planes[plane].source
        let across = side / 4
        return (0..<across * across).map { index in
            let (x, y) = (index % across * 4, index / across * 4)
            var block = [Int](repeating: 0, count: 16)
            for place in 0..<16 {
                let (dx, dy) = (x + place % 4, y + place / 4)
                block[place] = Int(source.samples[(top + dy) * source.width + left + dx]) - guess[dy * side + dx]
            }
            Transform.forward(&block)
            means[index] = block[0]
            block[0] = 0
            for place in 1..<16 { block[place] = Transform.quantized(block[place], at: place) }
            return block
        }
    }

    // MARK: Guesses

    /// The guess that differs least, which planes of colour share.
    private func best(_ indices: [Int], _ left: Int, _ top: Int, side: Int) -> (mode: Guess, guesses: [[Int]]) {
        var best: (mode: Guess, guesses: [[Int]], difference: Int)?
        for mode in Guess.allCases {
            if mode == .above && top == 0 || mode == .left && left == 0 { continue }
            let guesses = indices.map { guess(mode, $0, left, top, side) }
            var difference = 0
            for (index, guess) in zip(indices, guesses) {
                let source = planes[index].source
                for y in 0..<side {
                    let row = (top + y) * source.width + left
                    for x in 0..<side { difference += abs(Int(source.samples[row + x]) - guess[y * side + x]) }
                }
            }
            if difference < best?.difference ?? .max { best = (mode, guesses, difference) }
        }
        guard let best else { return (.mean, indices.map { guess(.mean, $0, left, top, side) }) }
        return (best.mode, best.guesses)
    }

    private func guess(_ mode: Guess, _ plane: Int, _ left: Int, _ top: Int, _ side: Int) -> [Int] {
        let made = planes[plane].made
        let above = top > 0 ? (0..<side).map { Int(made.samples[(top - 1) * made.width + left + $0]) } : []
        let beside = left > 0 ? (0..<side).map { Int(made.samples[(top + $0) * made.width + left - 1]) } : []
        switch mode {
        case .above: return (0..<side * side).map { above[$0 % side] }
        case .left: return (0..<side * side).map { beside[$0 / side] }
        case .mean: return side == 16 ? mean(above, beside) : colourMean(above, beside)
        }
    }

    private func mean(_ above: [Int], _ beside: [Int]) -> [Int] {
        let known = above + beside
        let mean = known.isEmpty ? 128 : (known.reduce(0, +) + known.count / 2) / known.count
        return [Int](repeating: mean, count: 256)
    }

    /// Every quarter has its own mean, of what touches it (8.3.4).
    private func colourMean(_ above: [Int], _ beside: [Int]) -> [Int] {
        var guess = [Int](repeating: 128, count: 64)
        for (x, y) in [(0, 0), (4, 0), (0, 4), (4, 4)] {
            let up = above.isEmpty ? [] : Array(above[x..<x + 4])
            let side = beside.isEmpty ? [] : Array(beside[y..<y + 4])
            let known =
                switch (x, y) {
                case (4, 0): up.isEmpty ? side : up
                case (0, 4): side.isEmpty ? up : side
                default: up + side
                }
            let mean = known.isEmpty ? 128 : (known.reduce(0, +) + known.count / 2) / known.count
            for place in 0..<16 { guess[(y + place / 4) * 8 + x + place % 4] = mean }
        }
        return guess
    }
}
