import Hosting
import Testing
import Values

struct MailboxTests {
    @Test func `what left late is read first, so that nothing is let go before it is known`() {
        let mailbox = Mailbox()
        let time = Timestamp(seconds: 1_800_000_000) ?? .epoch
        mailbox.post([.nudge, .stop])
        mailbox.post(departures: [(7, time)])
        mailbox.post(departures: [(8, time)])
        let letters = mailbox.take(waiting: .zero)
        guard letters.count == 3, case .departed(let late) = letters[0], case .nudge = letters[1],
            case .stop = letters[2]
        else {
            Issue.record("\(letters)")
            return
        }
        #expect(late.map(\.id) == [7, 8])
        #expect(late.allSatisfy { $0.at == time })
        #expect(mailbox.take(waiting: .zero).isEmpty)
    }
}
