import SQLiteJournaling
import TestKit
import Testing

@Suite struct SQLiteConformanceTests {
    @Test(arguments: JournalConformance.all)
    func `the embedded store keeps what every journal has to`(law: JournalConformance) throws {
        let file = try JournalFile()
        let journal = try file.open()
        try law.run(journal, try file.open())
        try journal.checkWhole()
    }
}
