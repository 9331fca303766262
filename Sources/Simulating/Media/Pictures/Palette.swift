/// Colours that go together: a sky from top to bottom, its light, and the land from far to near.
struct Palette: Sendable {
    let top: Color
    let middle: Color
    let bottom: Color
    let light: Color
    let far: Color
    let near: Color

    private init(_ top: UInt32, _ middle: UInt32, _ bottom: UInt32, light: UInt32, far: UInt32, near: UInt32) {
        self.top = Color(top)
        self.middle = Color(middle)
        self.bottom = Color(bottom)
        self.light = Color(light)
        self.far = Color(far)
        self.near = Color(near)
    }

    static let all = [
        Palette(0x1B2A4A, 0x6B4E71, 0xF6A27A, light: 0xFFE3B0, far: 0xB0697A, near: 0x1A1B33),
        Palette(0x5FA8D3, 0xA9D6E5, 0xFDF0D5, light: 0xFFFFFF, far: 0x8FB8C9, near: 0x1D4E5F),
        Palette(0x0B132B, 0x1C2541, 0x5BC0BE, light: 0xEAF6FF, far: 0x3A7F8C, near: 0x0A1626),
        Palette(0xF2B5A7, 0xF7D9C4, 0xFFF1E0, light: 0xFFFFFF, far: 0xD98E8E, near: 0x6D3B5B),
        Palette(0x355C7D, 0x6C5B7B, 0xF8B195, light: 0xFFE9D6, far: 0xC06C84, near: 0x2A2F4A),
        Palette(0x264653, 0x2A9D8F, 0xE9C46A, light: 0xFFF5D1, far: 0x7FB08A, near: 0x173038),
        Palette(0x3D348B, 0x7678ED, 0xF7B801, light: 0xFFF0B3, far: 0xB566B5, near: 0x231A54),
        Palette(0xCDE7F0, 0xE4F1EC, 0xFBF7EA, light: 0xFFFFFF, far: 0xA8C8B8, near: 0x2F5D50),
        Palette(0x2D1E2F, 0x8C2F39, 0xF29559, light: 0xFFE8C2, far: 0xB5484B, near: 0x1F1320),
        Palette(0x0F2027, 0x2C5364, 0xA8C0A0, light: 0xF4FFE8, far: 0x5E8C7A, near: 0x0C1C1E),
        Palette(0xFFB7B2, 0xFFDAC1, 0xE2F0CB, light: 0xFFFFFF, far: 0xB5D6C6, near: 0x4F7C8A),
        Palette(0x4B3F72, 0x8E7DBE, 0xF7CFD8, light: 0xFFF6F9, far: 0xA6B1E1, near: 0x2B2547),
    ]
}
