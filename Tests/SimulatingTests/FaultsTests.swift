import Blueprint
import Testing

@testable import Simulating

@Suite struct FaultsTests {
    @Test func `faults are read`() throws {
        #expect(try Faults("rate_limited=5%").all == [.init(.rateLimited, rate: 0.05)])
        #expect(try Faults("fal:failed=0.5").all == [.init(provider: "fal", .failed, rate: 0.5)])
        #expect(
            try Faults("fal.flux_pro:timeout@poll=10%, unknown=1").all == [
                .init(provider: "fal", model: "fal.flux_pro", .timeout, at: .poll, rate: 0.1), .init(.unknown, rate: 1),
            ])
    }

    @Test(arguments: [
        ("", "no fault in '': write CLASS=RATE, as in rate_limited=5%"),
        ("timeout", "'timeout' has no rate: write CLASS=RATE, as in rate_limited=5%"),
        ("timeout=often", "'often' is no rate: it is a share from 0 to 1, or from 0% to 100%"),
        ("timeout=2", "'2' is no rate: it is a share from 0 to 1, or from 0% to 100%"),
        ("timeout=101%", "'101%' is no rate: it is a share from 0 to 1, or from 0% to 100%"),
        ("timeout=nan", "'nan' is no rate: it is a share from 0 to 1, or from 0% to 100%"),
        (
            "timeout@lunch=1",
            "there is no stage 'lunch': it is one of send, submit, poll, fetch, cancel, lookup, upload, token, exec"
        ),
        (
            "check=1%",
            "'check' is nothing that a provider could do: it is one of invalid, auth, quota, not_found, content_policy, "
                + "rate_limited, timeout, network, unavailable, failed, malformed, empty, unknown"
        ),
        (
            "a.b.c:timeout=1",
            "'a.b.c' is neither a provider nor a model: write PROVIDER:timeout=RATE or PROVIDER.MODEL:timeout=RATE"
        ),
        (
            ":timeout=1",
            "'' is neither a provider nor a model: write PROVIDER:timeout=RATE or PROVIDER.MODEL:timeout=RATE"
        ),
    ])
    func `a mistake is told`(text: String, message: String) {
        #expect(throws: FaultsMistake(message: message)) { try Faults(text) }
    }
}
