import Journaling
import TestKit
import Testing

@Suite struct JournalErrorTests {
    @Test(arguments: [
        (JournalError.diskFull(path: "a.db"), "the disk of 'a.db' is full"),
        (.leaseLost(["r1"]), "'r1' is led by another easel now"),
        (.leaseLost(["r1", "r2"]), "'r1', 'r2' are led by another easel now"),
        (
            .held("r1", RunSummary.Holder(owner: JournalSample.ann, until: JournalSample.time(0))),
            "'r1' is led by process 11 until 2026-11-18T11:06:40Z"
        ),
        (
            .madeByNewer(path: "a.db", version: 3, known: 2),
            "'a.db' was made by a newer easel: it has version 3, this easel knows up to 2"
        ),
        (.outOfOrder(run: "r1", expected: 3, found: 5), "record 5 of 'r1' was written where 3 is next"),
    ])
    func `an error says what happened`(error: JournalError, message: String) {
        #expect(error.message == message)
    }
}
