/// One component of a frame.
struct Plane: Sendable {
    let width: Int
    let height: Int
    var samples: [UInt8]

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        samples = [UInt8](repeating: 0, count: width * height)
    }
}

/// A frame as video has it: brightness for every pixel, and colour for every four (BT.709, limited range).
struct Frame: Sendable {
    private(set) var light: Plane
    private(set) var blue: Plane
    private(set) var red: Plane

    /// The sides of a picture for a frame are multiples of 16.
    init(_ picture: Picture) {
        let (width, height) = (picture.width, picture.height)
        light = Plane(width: width, height: height)
        blue = Plane(width: width / 2, height: height / 2)
        red = blue
        let pixels = picture.pixels.span
        func sample(_ place: Int) -> (Int, Int, Int) {
            (Int(pixels[place]), Int(pixels[place + 1]), Int(pixels[place + 2]))
        }
        for place in 0..<width * height {
            let (r, g, b) = sample(place * 3)
            light.samples[place] = UInt8(truncatingIfNeeded: 16 + (r * 11_966 + g * 40_254 + b * 4_064 + 32_768) >> 16)
        }
        for y in 0..<height / 2 {
            for x in 0..<width / 2 {
                let top = (y * 2 * width + x * 2) * 3
                let (a, b) = (sample(top), sample(top + width * 3))
                let (c, d) = (sample(top + 3), sample(top + width * 3 + 3))
                let (red, green, blue) = (a.0 + b.0 + c.0 + d.0, a.1 + b.1 + c.1 + d.1, a.2 + b.2 + c.2 + d.2)
                let place = y * width / 2 + x
                self.blue.samples[place] = UInt8(
                    truncatingIfNeeded: 128 + (blue * 28_784 - green * 22_188 - red * 6_596 + 131_072) >> 18)
                self.red.samples[place] = UInt8(
                    truncatingIfNeeded: 128 + (red * 28_784 - green * 26_145 - blue * 2_639 + 131_072) >> 18)
            }
        }
    }
}
