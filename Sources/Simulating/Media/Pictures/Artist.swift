/// Draws a landscape: a sky with a light in it, and ranges of hills that fade into the distance. Every seed has its own.
struct Artist: Sendable {
    private let palette: Palette
    /// All measures are shares of the picture's sides.
    private let light: (x: Float, y: Float, radius: Float)
    private let ranges: [Range]

    /// A range of hills: waves on a line.
    private struct Range: Sendable {
        let line: Float
        let waves: [(length: Float, height: Float, phase: Float)]

        /// Where it begins, from the top.
        func edge(at x: Float) -> Float {
            var edge = line
            for wave in waves { edge -= wave.height * Artist.sine(x / wave.length + wave.phase) }
            return edge
        }
    }

    init(_ chance: Chance) {
        var chance = chance
        palette = Palette.all[chance.next(below: Palette.all.count)]
        light = (
            Float(chance.next(in: 0.15...0.85)), Float(chance.next(in: 0.12...0.45)),
            Float(chance.next(in: 0.03...0.09))
        )
        let count = 3 + chance.next(below: 4)
        let first = chance.next(in: 0.38...0.62)
        let roughness = chance.next(in: 0.5...1.5)
        var ranges: [Range] = []
        for index in 0..<count {
            let depth = Double(index) / Double(count)
            var waves: [(length: Float, height: Float, phase: Float)] = []
            for octave in 0..<4 {
                let length = chance.next(in: 0.5...1.1) / Double(1 << octave)
                let height = chance.next(in: 0.02...0.07) / Double(1 << octave) * roughness
                waves.append((Float(length), Float(height), Float(chance.next(in: 0...1))))
            }
            ranges.append(Range(line: Float(first + (1.02 - first) * depth), waves: waves))
        }
        self.ranges = ranges
    }

    /// - Parameter aside: how many pixels of the width lie beside the frame, for a view that will be moved along.
    func picture(_ width: Int, _ height: Int, aside: Int = 0) -> Picture {
        var picture = Picture(width: width, height: height)
        let edges = ranges.map { range in
            (0..<width).map { range.edge(at: Float($0) / Float(height)) * Float(height) }
        }
        let skies = (0..<height).map { sky(Float($0) / Float(height)) }
        let lands = ranges.indices.map { index in (0..<height).map { land(index, $0, height, edges[index]) } }
        let glow = Glow(light, width - aside, height)
        var pixels = picture.pixels.mutableSpan
        // Below every edge the land hides the sky, and the near land the far one.
        var front = edges.map { $0.map { Int($0.rounded(.down)) } }
        front.append([])
        for y in 0..<height {
            var place = y * width * 3
            for x in 0..<width {
                var layer = ranges.count - 1
                while layer >= 0, front[layer][x] > y { layer -= 1 }
                var color: Color
                if layer >= 0 {
                    color = lands[layer][y]
                    // The row of the edge itself is partly what lies behind.
                    let edge = edges[layer][x]
                    if front[layer][x] == y {
                        var behind = layer - 1
                        while behind >= 0, front[behind][x] > y { behind -= 1 }
                        let back = behind >= 0 ? lands[behind][y] : glow.lit(skies[y], palette.light, x, y)
                        color = color.mixed(with: back, edge - Float(y))
                    }
                } else {
                    color = glow.lit(skies[y], palette.light, x, y)
                }
                let bytes = color.bytes
                pixels[place] = bytes.0
                pixels[place + 1] = bytes.1
                pixels[place + 2] = bytes.2
                place += 3
            }
        }
        return picture
    }

    private func sky(_ y: Float) -> Color {
        let share = min(y / 0.7, 1)
        return share < 0.5
            ? palette.top.mixed(with: palette.middle, share * 2)
            : palette.middle.mixed(with: palette.bottom, share * 2 - 1)
    }

    /// Far hills take the colour of the air; at their foot lies mist.
    private func land(_ index: Int, _ y: Int, _ height: Int, _ edges: [Float]) -> Color {
        let depth = ranges.count > 1 ? Float(index) / Float(ranges.count - 1) : 1
        let color = palette.far.mixed(with: palette.near, depth)
        let top = ranges[index].line * Float(height)
        let fall = min(max((Float(y) - top + Float(height) * 0.08) / (Float(height) * 0.35), 0), 1)
        return color.mixed(with: palette.bottom, (1 - depth * 0.8) * 0.45 * fall)
    }

    /// One period from 0 to 1, without the C library: two arcs that meet smoothly.
    private static func sine(_ x: Float) -> Float {
        let phase = x - x.rounded(.down)
        let arc = phase < 0.5 ? phase : phase - 0.5
        let height = 16 * arc * (0.5 - arc)
        let smooth = height * (0.775 + 0.225 * height)
        return phase < 0.5 ? smooth : -smooth
    }
}

/// The light in the sky: a disc, and a glow around it that grows faint.
private struct Glow {
    private let x: Float
    private let y: Float
    private let radius: Float
    private let reach: Float

    init(_ light: (x: Float, y: Float, radius: Float), _ width: Int, _ height: Int) {
        let side = Float(min(width, height))
        x = light.x * Float(width)
        y = light.y * Float(height)
        radius = light.radius * side
        reach = side * 0.55
    }

    func lit(_ sky: Color, _ light: Color, _ column: Int, _ row: Int) -> Color {
        let (dx, dy) = (Float(column) - x, Float(row) - y)
        let square = dx * dx + dy * dy
        guard square < reach * reach else { return sky }
        let distance = square.squareRoot()
        let disc = min(max(radius - distance + 0.5, 0), 1)
        let fade = 1 - distance / reach
        return sky.mixed(with: light, max(disc, fade * fade * 0.6))
    }
}
