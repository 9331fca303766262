import TestKit
import Testing
import Values

@testable import Running

struct WindowTests {
    @Test func `one more may go when the oldest has left the window, and a little later`() {
        var window = Window(count: 2, period: .seconds(1))
        #expect(window.opening() == .min)
        _ = window.take(at: 0)
        _ = window.take(at: 100)
        #expect(window.opening() == 1_004_000_000)
        _ = window.take(at: 1_004_000_000)
        #expect(window.opening() == 1_004_000_100)
    }

    @Test func `what went later than it was let go counts from then`() {
        var window = Window(count: 2, period: .seconds(1))
        let first = window.take(at: 0)
        _ = window.take(at: 0)
        window.move(first, to: 500_000_000)
        #expect(window.opening() == 1_504_000_000)
    }

    @Test func `places that are kept count as taken`() {
        var window = Window(count: 2, period: .seconds(1))
        #expect(window.opening(keeping: 1) == .min)
        _ = window.take(at: 0)
        #expect(window.opening() == .min)
        #expect(window.opening(keeping: 1) == 1_004_000_000)
        #expect(Window(count: 1, period: .seconds(1)).opening(keeping: 1) == .max)
    }

    @Test(arguments: [1, 2, 7, 4096, 5000, 20_000])
    func `no stretch holds more than are allowed, and little is left unused`(count: Int) {
        let seed = UInt64(count) + 11
        var random = SeededRandom(seed: seed)
        var window = Window(count: count, period: .seconds(10))
        var now = 0
        var stamps: [Int] = []
        for _ in 0..<(count * 4) {
            now =
                max(now, window.opening()) + (Bool.random(using: &random) ? 0 : Int.random(in: 0...900, using: &random))
            _ = window.take(at: now)
            stamps.append(now)
        }
        for place in count..<stamps.count {
            #expect(stamps[place] - stamps[place - count] >= 10_000_000_000, "seed \(seed)")
        }
        #expect(now <= 3 * 10_040_000_000 + count * 4 * 900 * 2, "seed \(seed)")
    }
}
