import Reporting
import Testing

@Suite struct SourceFileTests {
    private func position(_ offset: Int, in bytes: [UInt8]) -> [Int] {
        var sources = Sources()
        let file = sources.add(path: "a.yaml", bytes: bytes)
        let position = sources[file].position(at: offset)
        return [position.line, position.column]
    }

    @Test(arguments: [
        (-5, [1, 1]), (0, [1, 1]), (1, [1, 2]), (2, [1, 3]), (3, [2, 1]), (4, [3, 1]), (5, [3, 2]), (6, [3, 2]),
        (99, [3, 2]),
    ])
    func `lines and columns count from one`(offset: Int, expected: [Int]) {
        #expect(position(offset, in: Array("ab\n\nc".utf8)) == expected)
    }

    @Test(arguments: [(2, [1, 3]), (3, [1, 3]), (4, [2, 1]), (5, [2, 1]), (6, [3, 1])])
    func `a carriage return belongs to the line break`(offset: Int, expected: [Int]) {
        #expect(position(offset, in: Array("ab\r\n\r\n".utf8)) == expected)
    }

    @Test func `a carriage return alone is a character`() {
        #expect(position(2, in: Array("a\rb\n".utf8)) == [1, 3])
    }

    @Test(arguments: [
        ("日本", 3, 2), ("日本", 4, 2), ("日本", 5, 2), ("日本", 6, 3), ("e\u{301}x", 3, 3), ("👨‍👩‍👧x", 18, 6),
        ("\u{FEFF}ab", 3, 1),
        ("\u{FEFF}ab", 0, 1), ("\u{FEFF}ab", 4, 2),
    ])
    func `columns count code points`(text: String, offset: Int, column: Int) {
        #expect(position(offset, in: Array(text.utf8)) == [1, column])
    }

    @Test func `columns of a long line agree with a count from its start`() {
        let text = String(repeating: "a日é👩", count: 700)
        var sources = Sources()
        let file = sources.add(path: "a.yaml", text: text)
        var offset = 0
        for (index, scalar) in text.unicodeScalars.enumerated() {
            for _ in 0..<UTF8.width(scalar) {
                #expect(sources[file].position(at: offset).column == index + 1)
                offset += 1
            }
        }
        #expect(sources[file].position(at: offset).column == 2801)
    }

    @Test(arguments: [[0xFF, 0xFF, 0x61], [0x80, 0x80, 0x61], [0xE6, 0x97, 0x61]] as [[UInt8]])
    func `bytes that are not UTF-8 have a column too`(bytes: [UInt8]) {
        #expect((1...3).contains(position(2, in: bytes)[1]))
        #expect(position(0, in: bytes) == [1, 1])
    }

    @Test func `files are known by the order in which they were read`() {
        var sources = Sources()
        let first = sources.add(path: "a.yaml", text: "1")
        let second = sources.add(path: "b.yaml", text: "2")
        #expect(first < second)
        #expect(sources[second].path == "b.yaml")
        #expect(sources.files.map(\.id) == [first, second])
    }
}
