import Foundation
import TestKit
import Testing
import Values

@Suite struct CELTextTests {
    @Test(
        arguments: [
            (1, "1"), (-4.5e-3, "-0.0045"), (0, "0"), (-0.0, "-0"), (0.1, "0.1"), (64.875, "64.875"), (100, "100"),
            (123_456, "123456"),
            (999_999.5, "999999.5"), (100_000.25, "100000.25"), (1e6, "1e+06"), (1_234_567, "1.234567e+06"),
            (123_456_789, "1.23456789e+08"),
            (1e20, "1e+20"), (1e21, "1e+21"), (1e100, "1e+100"), (0.0001, "0.0001"), (0.00012, "0.00012"),
            (0.00001, "1e-05"), (1e-7, "1e-07"),
            (-1.5e-7, "-1.5e-07"), (1.0 / 3, "0.3333333333333333"), (2.0 / 3 * 1e9, "6.666666666666666e+08"),
            (.leastNonzeroMagnitude, "5e-324"),
            (.greatestFiniteMagnitude, "1.7976931348623157e+308"), (.nan, "NaN"), (.infinity, "Infinity"),
            (-.infinity, "-Infinity"),
        ] as [(Double, String)])
    func `a double is written with the fewest digits`(double: Double, text: String) {
        #expect(double.celText == text)
    }

    @Test func `what is written is read back to the last bit`() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededRandom(seed: seed)
        for _ in 0..<2000 {
            let double = Generators.finiteDouble(using: &random)
            #expect(Double(celText: double.celText)?.bitPattern == double.bitPattern, "seed \(seed)")
        }
    }

    @Test(
        arguments: [
            ("1", 1), ("+1.5", 1.5), ("-987.654", -987.654), ("6.02214e23", 6.02214e23), ("-5.43E-21", -5.43e-21),
            (".5", 0.5), ("1.", 1), ("-.5e+1", -5),
            ("0001", 1), ("1e400", .infinity), ("-1e400", -.infinity), ("1e-400", 0), ("inf", .infinity),
            ("-Infinity", -.infinity),
            ("12345678901234567890.", 12_345_678_901_234_567_168),
            ("+.12345678901234567890123", 0.12345678901234567890123),
        ] as [(String, Double)])
    func `decimal text is a double`(text: String, double: Double) {
        #expect(Double(celText: text) == double)
    }

    @Test func `NaN is read in any case`() throws {
        #expect(try #require(Double(celText: "NaN")).isNaN)
        #expect(try #require(Double(celText: "nan")).isNaN)
    }

    @Test(arguments: [
        "", " ", " 1", "1 ", "+", "-", ".", "e5", "1e", "1e+", "1.2.3", "1_0", "0x1p3", "0x10", "1,5", "--1", "+-1",
        "1f", "١", "infin", "nan(1)",
    ])
    func `what is no decimal is nil`(text: String) {
        #expect(Double(celText: text) == nil)
    }

    @Test(
        arguments: [
            ("0", 0), ("987", 987), ("-1", -1), ("+1", 1), ("007", 7), ("-0", 0), ("9223372036854775807", .max),
            ("-9223372036854775808", .min),
        ] as [(String, Int)])
    func `decimal digits are an integer`(text: String, int: Int) {
        #expect(Int(celText: text) == int)
    }

    @Test(arguments: [
        "", " 1", "1 ", "1.0", "1e3", "0x1F", "1_0", "+", "-", "--1", "9223372036854775808", "-9223372036854775809",
        "99999999999999999999999999", "١",
    ])
    func `what is no integer is nil`(text: String) {
        #expect(Int(celText: text) == nil)
    }

    @Test func `an unsigned integer is never negative`() {
        #expect(UInt(celText: "18446744073709551615") == .max)
        #expect(UInt(celText: "18446744073709551616") == nil)
        #expect(UInt(celText: "-1") == nil)
        #expect(UInt(celText: "-0") == nil)
    }
}
