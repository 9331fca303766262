import Journaling
import TestKit
import Testing

@Suite struct MemoryJournalTests {
    @Test(arguments: JournalConformance.all)
    func `the memory journal keeps what every journal has to`(law: JournalConformance) throws {
        let journal = MemoryJournal()
        try law.run(journal, journal)
    }
}
