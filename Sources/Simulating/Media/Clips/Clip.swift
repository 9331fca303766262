/// A clip as an MP4 file: a view that moves slowly over a landscape and back.
struct Clip: Sendable {
    static let rate = 24
    /// There and back takes that long.
    private static let period = 16 * rate
    private let chance: Chance
    private let width: Int
    private let height: Int
    private let seconds: Double

    /// - Parameters: the sides are even.
    init(_ chance: Chance, width: Int, height: Int, seconds: Double) {
        self.chance = chance
        self.width = width
        self.height = height
        self.seconds = seconds
    }

    func encoded() -> [UInt8] {
        let reach = max(width / 8 / 16 * 16, 16)
        let columns = (width + reach + 15) / 16
        let rows = (height + 15) / 16
        let stream = VideoStream(width: width, height: height, columns: columns, rows: rows, rate: Self.rate)
        let aside = columns * 16 - width
        let picture = Artist(chance).picture(columns * 16, rows * 16, aside: aside)
        let count = max(Int((seconds * Double(Self.rate)).rounded()), 1)
        var samples = [stream.first(Frame(picture))]
        for index in 1..<max(count, 1) { samples.append(stream.moved(index, by: offset(at: index, reach * 4))) }
        return MP4(stream, samples).encoded()
    }

    /// Slow at both ends.
    private func offset(at index: Int, _ reach: Int) -> Int {
        let place = index % Self.period
        let half = Self.period / 2
        let share = Double(place < half ? place : Self.period - place) / Double(half)
        return Int((share * share * (3 - 2 * share) * Double(reach)).rounded())
    }
}
