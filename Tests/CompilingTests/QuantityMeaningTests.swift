import Testing

@testable import Compiling

@Suite struct QuantityMeaningTests {
    @Test(arguments: [
        (Shape.Quantity.duration, "5 minutes", "5m"), (.duration, "90 sec", "90s"), (.duration, "1.5 hours", "1.5h"),
        (.duration, "2Days", "2d"), (.duration, "250 msec", "250ms"), (.rate, "10 per second", "10/s"),
        (.rate, "600/min", "600/m"), (.percent, "50", "50%"), (.percent, "0.1", "10%"), (.percent, "5 percent", "5%"),
        (.range, "1s-10s", "1s..10s"), (.range, "1..10s", "1s..10s"), (.range, "1 s to 1 min", "1s..1m"),
        (.size, "20 MB", "20MB"), (.size, "256kb", "256KB"), (.money, "$4.00", "4.00"), (.money, "4 USD", "4"),
        (.date, "2026/6/1", "2026-06-01"),
    ])
    func `a quantity in another form is understood`(quantity: Shape.Quantity, text: String, meant: String) {
        #expect(quantity.meant(by: text) == meant)
    }

    @Test(arguments: [
        (Shape.Quantity.duration, "30"), (.duration, "soon"), (.duration, "5 apples"), (.rate, "10"),
        (.range, "10s..1s"), (.range, "1s"), (.percent, "120 percent"), (.size, "big"), (.money, "4 EUR"),
        (.date, "1.6.2026"), (.duration, ""), (.range, ".."),
    ])
    func `what could mean anything is not guessed`(quantity: Shape.Quantity, text: String) {
        #expect(quantity.meant(by: text) == nil)
    }
}
