/// A soft chord as a WAV file: each seed has its own, and all are consonant.
struct Sound: Sendable {
    private static let rate = 16_000
    private let chance: Chance
    private let seconds: Double

    init(_ chance: Chance, seconds: Double) {
        self.chance = chance
        self.seconds = seconds
    }

    /// 16 bits, one channel.
    func encoded() -> [UInt8] {
        let count = max(Int((seconds * Double(Self.rate)).rounded()), 1)
        var file = Array("RIFF".utf8)
        file += bytes(36 + count * 2, 4)
        file += Array("WAVEfmt ".utf8)
        for (number, length) in [(16, 4), (1, 2), (1, 2), (Self.rate, 4), (Self.rate * 2, 4), (2, 2), (16, 2)] {
            file += bytes(number, length)
        }
        file += Array("data".utf8)
        file += bytes(count * 2, 4)
        for sample in samples(count) { file += bytes(Int(sample), 2) }
        return file
    }

    private func samples(_ count: Int) -> [Int16] {
        var chance = chance
        let base = 110 * chance.next(in: 1...2)
        let chords: [[Double]] = [[1, 1.25, 1.5, 2], [1, 1.2, 1.5, 2], [1, 1.5, 2, 2.5]]
        let chord = chords[chance.next(below: chords.count)]
        var voices = chord.map { Voice(frequency: base * $0, rate: Self.rate, phase: chance.next(in: 0...1)) }
        let fade = Double(min(Self.rate / 4, max(count / 2, 1)))
        return (0..<count).map { index in
            var sum = 0.0
            for voice in voices.indices { sum += voices[voice].next() }
            let edge = min(Double(index), Double(count - 1 - index), fade) / fade
            return Int16(sum / Double(chord.count) * edge * 9_000)
        }
    }

    /// A sine by its recurrence: a point that is turned a little for every sample.
    private struct Voice {
        private var x: Double
        private var y: Double
        private let turn: (cosine: Double, sine: Double)

        init(frequency: Double, rate: Int, phase: Double) {
            turn = Self.turned(by: frequency / Double(rate) * 2 * .pi)
            (x, y) = Self.turned(by: phase)
        }

        /// By the first terms of the series, which for the small angles of sounds are exact.
        private static func turned(by angle: Double) -> (Double, Double) {
            let square = angle * angle
            let cosine = 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
            let sine = angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))))
            return (cosine, sine)
        }

        mutating func next() -> Double {
            (x, y) = (x * turn.cosine - y * turn.sine, x * turn.sine + y * turn.cosine)
            return y
        }
    }

    private func bytes(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
}
