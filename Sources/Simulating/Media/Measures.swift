import Values

/// How large and how long something is to be, as far as anybody says: found by the form of values, whatever they are
/// called, and by the few names that facts of media have.
struct Measures: Sendable {
    private var size: (width: Int, height: Int)?
    private var aspect: (width: Int, height: Int)?
    /// The shorter side.
    private var side: Int?
    /// The size of a picture that is given.
    private var model: (width: Int, height: Int)?
    private var width: Int?
    private var height: Int?
    private var said: Double?
    /// The length of all clips and sounds that are given.
    private var given: Double?

    /// As stated; else, where there are clips to be made into one, as long as these.
    var seconds: Double? { said ?? given }

    private static let sides = 16...4096
    private static let lengths = 0.1...120.0

    init() {}

    /// Earlier values count more.
    init(of values: [Value]) { for value in values { read(value, named: nil) } }

    private mutating func read(_ value: Value, named name: String?) {
        switch value {
        case .map(let map): for entry in map.entries { read(entry.value, named: entry.key.text) }
        case .list(let elements): for element in elements.prefix(16) { read(element, named: nil) }
        case .string(let text): read(text, named: name)
        case .int(let number): read(Double(number), named: name)
        case .uint(let number): read(Double(number), named: name)
        case .double(let number): read(number, named: name)
        case .duration(let duration): setSeconds(Double(duration.nanoseconds) / 1e9)
        case .media(let media):
            if model == nil, let width = media.width, let height = media.height, width > 0, height > 0 {
                model = (width, height)
            }
            if let seconds = media.seconds, Self.lengths.contains(seconds) { given = (given ?? 0) + seconds }
        case .optional(let inner?): read(inner, named: name)
        default: break
        }
    }

    private mutating func read(_ number: Double, named name: String?) {
        switch name {
        case "width": if width == nil { width = Self.side(number) }
        case "height": if height == nil { height = Self.side(number) }
        case "seconds", "duration": setSeconds(number)
        default: break
        }
    }

    private mutating func read(_ text: String, named name: String?) {
        guard text.utf8.count <= 16, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return }
        if let (a, b) = Self.pair(text, "x×*:"), let width = Self.side(Double(a)), let height = Self.side(Double(b)),
            max(a, b) > 64 || !text.contains(":")
        {
            if size == nil { size = (width, height) }
        } else if let (a, b) = Self.pair(text, ":"), (1...64).contains(a), (1...64).contains(b), a <= b * 8, b <= a * 8
        {
            if aspect == nil { aspect = (a, b) }
        } else if text.last == "p" || text.last == "P", let lines = Int(text.dropLast()),
            let side = Self.side(Double(lines))
        {
            if self.side == nil { self.side = side }
        } else if text.last == "s", let number = Double(text.dropLast()) {
            setSeconds(number)
        } else if let number = Double(text) {
            read(number, named: name)
        }
    }

    /// Whatever was read.
    mutating func set(_ name: String, to number: Double) {
        switch name {
        case "width", "height":
            size = nil
            if name == "width" { width = Self.side(number) ?? width } else { height = Self.side(number) ?? height }
        case "seconds": if Self.lengths.contains(number) { said = number }
        default: break
        }
    }

    private mutating func setSeconds(_ number: Double) {
        if said == nil, Self.lengths.contains(number) { said = number }
    }

    private static func side(_ number: Double) -> Int? {
        guard let side = Int(exactly: number.rounded()), sides.contains(side) else { return nil }
        return side
    }

    private static func pair(_ text: String, _ separators: String) -> (Int, Int)? {
        let sides = text.split(omittingEmptySubsequences: false) { separators.contains($0) }
        guard sides.count == 2, let first = Int(sides[0]), let second = Int(sides[1]) else { return nil }
        return (first, second)
    }

    // MARK: Sizes

    private var stated: (width: Int, height: Int)? {
        if let size { return size }
        if let width, let height { return (width, height) }
        return nil
    }

    private var shape: (width: Int, height: Int)? {
        (aspect ?? model).map { shape in
            let divisor = Self.divisor(shape.width, shape.height)
            return (shape.width / divisor, shape.height / divisor)
        }
    }

    /// As stated; else of the shape, exactly, and about as many pixels as a square of 1024.
    var pictureSize: (width: Int, height: Int) {
        if let stated { return stated }
        guard let shape else { return (side ?? 1024, side ?? 1024) }
        let area = Double(shape.width * shape.height)
        let factor =
            side.map { Double($0) / Double(min(shape.width, shape.height)) }
            ?? (1_048_576 / area).squareRoot()
        return Self.scaled(shape, Int(factor))
    }

    /// As stated; else of the shape, 720 pixels on the shorter side. Clips have even sides.
    var clipSize: (width: Int, height: Int) {
        let size =
            stated
            ?? {
                let shape = shape ?? (16, 9)
                let side = self.side ?? 720
                let short = min(shape.width, shape.height)
                return (shape.width * side / short, shape.height * side / short)
            }()
        return (max(size.width / 2 * 2, 16), max(size.height / 2 * 2, 16))
    }

    private static func scaled(_ shape: (width: Int, height: Int), _ factor: Int) -> (width: Int, height: Int) {
        let even = factor > 2 ? factor / 2 * 2 : max(factor, 1)
        return (shape.width * even, shape.height * even)
    }

    private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? max(a, 1) : divisor(b, a % b) }
}
