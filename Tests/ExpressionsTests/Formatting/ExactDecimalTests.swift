import Foundation
import Testing

@testable import Expressions

struct ExactDecimalTests {
    @Test(arguments: [
        (3.5001, 0, "4"), (3.4999, 0, "3"), (2.5, 0, "2"), (3.5, 0, "4"), (0.5, 0, "0"), (1.5, 0, "2"),
        (123.4999, 3, "123.500"),
        (123.4994, 3, "123.499"), (1.2, 5, "1.20000"), (0.125, 2, "0.12"), (0.375, 2, "0.38"), (2.675, 2, "2.67"),
        (1.005, 2, "1.00"),
        (0, 0, "0"), (0, 3, "0.000"), (9.996, 2, "10.00"), (999.5, 0, "1000"), (0.05, 1, "0.1"), (0.04, 1, "0.0"),
        (0.96, 1, "1.0"),
        (.leastNonzeroMagnitude, 3, "0.000"), (1e22, 1, "10000000000000000000000.0"),
        (4503599627370497.5, 0, "4503599627370498"),
        (0.1, 55, "0.1000000000000000055511151231257827021181583404541015625"),
    ]) func `fixed point rounds what the number is, ties to even`(number: Double, digits: Int, text: String) {
        #expect(ExactDecimal(number).fixedPoint(fractionDigits: digits) == text)
    }

    @Test(arguments: [
        (1052.032911275, 6, "1.052033e+03"), (2.5, 0, "2e+00"), (35, 0, "4e+01"), (9.5, 0, "1e+01"),
        (99.95, 1, "1.0e+02"), (0, 2, "0.00e+00"),
        (1e100, 0, "1e+100"), (.leastNonzeroMagnitude, 3, "4.941e-324"), (0.00012, 1, "1.2e-04"),
        (.greatestFiniteMagnitude, 6, "1.797693e+308"), (1, 0, "1e+00"),
    ]) func `scientific has one digit before the point`(number: Double, digits: Int, text: String) {
        #expect(ExactDecimal(number).scientific(fractionDigits: digits) == text)
    }

    @Test func `whole numbers beyond 53 bits stay exact`() {
        #expect(ExactDecimal(UInt.max).fixedPoint(fractionDigits: 1) == "18446744073709551615.0")
        #expect(ExactDecimal(UInt.max).scientific(fractionDigits: 19) == "1.8446744073709551615e+19")
        #expect(ExactDecimal(UInt.max).scientific(fractionDigits: 2) == "1.84e+19")
        #expect(ExactDecimal(UInt(0)).scientific(fractionDigits: 1) == "0.0e+00")
    }

    @Test func `random numbers come out as the C library prints them`() {
        var random = SystemRandomNumberGenerator()
        let seed = random.next()
        print("seed \(seed)")
        var bits = seed
        for _ in 0..<2000 {
            bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            // Half of them of any size, half of a size that people use.
            let spread = Double(bitPattern: bits & ~(1 << 63))
            let usual = Double(bits >> 20) / Double([1, 2, 8, 10, 1000, 1 << 30][Int(bits % 6)])
            let number = bits & (1 << 40) == 0 && spread.isFinite ? spread : usual
            let digits = Int(bits >> 58) % 30
            let exact = ExactDecimal(number)
            #expect(
                exact.fixedPoint(fractionDigits: digits) == String(format: "%.\(digits)f", number),
                "\(number), seed \(seed)")
            #expect(
                exact.scientific(fractionDigits: digits) == String(format: "%.\(digits)e", number),
                "\(number), seed \(seed)")
        }
    }
}
