import TestKit
import Testing
import Values

@Suite struct ValueMapTests {
    @Test func `a map keeps the order in which its keys came`() {
        var map: ValueMap = ValueMap([("b", 1), ("a", 2)] as [(String, Value)])
        map["c"] = 3
        map["b"] = 4
        #expect(map.entries.map(\.key) == ["b", "a", "c"])
        #expect(map["b"] == 4)
        map["a"] = nil
        map["a"] = 5
        #expect(map.entries.map(\.key) == ["b", "c", "a"])
    }

    @Test func `inserting leaves a key alone that is there`() {
        var map = ValueMap()
        let answers = [map.insert("a", 1), map.insert("a", 2)]
        #expect(answers == [true, false])
        #expect(map["a"] == 1)
    }

    @Test func `signed and unsigned keys are on one number line, apart from booleans and text`() {
        let map = ValueMap(
            [(.int(1), "int"), (.bool(true), "bool"), (.string("1"), "text")] as [(ValueMap.Key, Value)])
        #expect(map[.uint(1)] == "int")
        #expect(map[.int(-1)] == nil)
        #expect(map[.uint(.max)] == nil)
        #expect(map.count == 3)
        #expect(ValueMap.Key.uint(1).hashValue == ValueMap.Key.int(1).hashValue)
        #expect(ValueMap.Key.uint(.max) != .int(-1))
    }

    @Test func `keys are compared by code points`() {
        let map = ValueMap([("\u{E9}", 1), ("e\u{301}", 2)] as [(String, Value)])
        #expect(map.count == 2)
        #expect(map["\u{E9}"] == 1)
        #expect(map["e\u{301}"] == 2)
    }

    @Test func `order does not count in equality, types do`() {
        let map: Value = ["a": 1, "b": 2]
        #expect(map == ["b": 2, "a": 1])
        #expect(map != ["a": 1])
        #expect(map != ["a": 1, "c": 2])
        #expect(map != ["a": 1, "b": 2.0])
        let (signed, unsigned) = (ValueMap([(.int(1), 0)]), ValueMap([(.uint(1), 0)]))
        #expect(signed != unsigned)
    }

    /// A plain array of pairs is the judge of a map of any size, small ones without an index included.
    @Test func `a map does what a list of pairs would do`() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededRandom(seed: seed)
        var map = ValueMap()
        var pairs: [(key: String, value: Value)] = []
        for step in 0..<3000 {
            // It grows and shrinks past the size where an index starts.
            let key = "k\(Int.random(in: 0..<(step % 600 < 300 ? 40 : 4), using: &random))"
            let value: Value? = Int.random(in: 0..<3, using: &random) > 0 ? .int(step) : nil
            map[key] = value
            let place = pairs.firstIndex { $0.key == key }
            switch (place, value) {
            case (let place?, let value?): pairs[place].value = value
            case (let place?, nil): pairs.remove(at: place)
            case (nil, let value?): pairs.append((key, value))
            case (nil, nil): break
            }
            #expect(map.entries.map(\.key.text) == pairs.map(\.key), "seed \(seed), step \(step)")
            #expect(map[key] == value, "seed \(seed), step \(step)")
        }
    }

    @Test func `of what two maps have, the other's goes first`() {
        let merged = (["a": 1, "b": 2] as ValueMap).merging(["b": 3, "c": 4])
        #expect(merged == ["a": 1, "b": 3, "c": 4])
        #expect(merged.map(\.key) == ["a", "b", "c"])
    }

    @Test func `it gives its entries one after the other`() {
        var seen: [String] = []
        for (key, value) in ["b": 1, "a": "x"] as ValueMap { seen.append("\(key.text) \(value)") }
        #expect(seen == ["b int(1)", "a string(\"x\")"])
    }
}
