import Testing

@testable import Expressions

struct ScalarSetTests {
    @Test func `a set joins ranges that overlap or touch`() {
        #expect(ScalarSet([5...6, 1...2, 3...3, 6...9, 20...30, 25...26]).ranges == [1...3, 5...9, 20...30])
        #expect(ScalarSet([0...UInt32(0x10_FFFF), 3...4]) == .all)
        #expect(ScalarSet([]).ranges.isEmpty)
    }

    @Test func `what is inverted twice is the same`() {
        for set in [ScalarSet([]), .all, ScalarSet([0...0]), ScalarSet([1...2, 7...0x10_FFFF]), NamedClasses.word] {
            #expect(set.inverted.inverted == set)
            #expect(ScalarSet(set.ranges + set.inverted.ranges) == .all)
        }
    }

    @Test func `classes tell apart what the sets tell apart, and nothing more`() {
        let sets = [
            ScalarSet([0x61...0x7A]), ScalarSet([0x61...0x61, 0x1F600...0x1F64F]), .all, ScalarSet([]),
            ScalarSet([0x7A...0x7B]),
        ]
        let classes = ScalarClasses(telling: sets)
        #expect(classes.count == 6)  // a, b-y, z, {, emoticons, all others
        for scalar: UInt32 in [
            0, 0x60, 0x61, 0x62, 0x79, 0x7A, 0x7B, 0x7C, 0x80, 0x1F5FF, 0x1F600, 0x1F64F, 0x1F650, 0x10_FFFF,
        ] {
            for (number, set) in sets.enumerated() {
                #expect(classes.set(number, holds: classes.of(scalar)) == set.contains(scalar))
            }
        }
    }

    @Test(arguments: [
        ("k", "kK\u{212A}"), ("\u{212A}", "kK\u{212A}"), ("s", "sSſ"), ("å", "åÅ\u{212B}"),
        ("ǅ", "ǄǅǆƎ".filter { $0 != "Ǝ" }),
        ("σ", "σςΣ"), ("ß", "ßẞ"), ("ı", "ı"), ("İ", "İ"), ("i", "iI"), ("θ", "θϑΘϴ"), ("ι", "ιΙ\u{345}\u{1FBE}"),
        ("µ", "µμΜ"),
        ("Ꭰ", "Ꭰꭰ"), ("ა", "აᲐ"), ("1", "1"), ("中", "中"), ("𐐀", "𐐀𐐨"),
    ]) func `a scalar is closed over its other cases`(scalar: String, cases: String) {
        let scalar = scalar.unicodeScalars.first!
        let closed = ScalarSet(CaseFolding.close([scalar.value...scalar.value]))
        #expect(closed == ScalarSet(cases.unicodeScalars.map { $0.value...$0.value }))
    }

    @Test func `closing over cases twice adds nothing`() {
        for range: ScalarSet.Range in [0x41...0x5A, 0x370...0x3FF, 0x100...0x24F, 0...0x10_FFFF, 0x13A0...0x13FF] {
            let closed = ScalarSet(CaseFolding.close([range]))
            #expect(ScalarSet(CaseFolding.close(closed.ranges)) == closed)
        }
    }

    @Test func `each general category holds the scalars that have it`() throws {
        let letters = try #require(UnicodeCategories.set(named: "L"))
        let upper = try #require(UnicodeCategories.set(named: "Lu"))
        let privates = try #require(UnicodeCategories.set(named: "Co"))
        for value in stride(from: UInt32(0), through: 0x10_FFFF, by: 97) {
            guard let category = Unicode.Scalar(value)?.properties.generalCategory else { continue }
            let isLetter = [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter]
                .contains(category)
            #expect(letters.contains(value) == isLetter)
            #expect(upper.contains(value) == (category == .uppercaseLetter))
            #expect(privates.contains(value) == (category == .privateUse))
        }
        #expect(UnicodeCategories.set(named: "Cn") == nil)
        #expect(UnicodeCategories.set(named: "") == nil)
        #expect(UnicodeCategories.set(named: "lu") == nil)
    }

    @Test func `each script that is known has its own letters`() throws {
        let samples = [
            "Arabic": "ع", "Armenian": "Ա", "Bengali": "ক", "Cyrillic": "я", "Devanagari": "ह", "Georgian": "ა",
            "Greek": "γ", "Han": "漢",
            "Hangul": "한", "Hebrew": "א", "Hiragana": "ひ", "Katakana": "カ", "Khmer": "ក", "Latin": "é", "Tamil": "த",
            "Telugu": "త", "Thai": "ก",
        ]
        #expect(samples.keys.sorted() == UnicodeScripts.names)
        for (name, _) in samples {
            let set = try #require(UnicodeScripts.set(named: name))
            for (other, sample) in samples {
                #expect(set.contains(sample.unicodeScalars.first!.value) == (name == other))
            }
        }
    }
}
