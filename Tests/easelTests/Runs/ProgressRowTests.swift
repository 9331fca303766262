import Reporting
import Running
import Testing
import Values

@testable import easel

/// The lines of a live display in windows of every width.
@Suite struct ProgressRowTests {
    private static func row(_ label: String = "Drawing postcards", isStopping: Bool = false) -> ProgressRow {
        ProgressRow(
            label: label, state: .working, total: 1000, succeeded: 240, failed: 10, atWork: 40, held: 710, cost: 9.6,
            retries: 3, left: .seconds(190), isStopping: isStopping)
    }

    @Test func `what matters most stays longest`() {
        let lines = [110, 70, 50, 36, 24, 16].map { Self.row().text(names: min(17, max($0 / 3, 10)), width: $0) }
        #expect(
            lines == [
                "Drawing postcards  ━━╌╌╌╌╌╌  250/1000  40 running  710 waiting  10 failed  3 retries  $9.60  about 3m 10s left",
                "Drawing postcards  250/1000  40 running  710 waiting  10 failed  $9.60",
                "Drawing postcar…  250/1000  10 failed  $9.60",
                "Drawing pos…  250/1000  10 failed",
                "Drawing p…  250/1000",
                "Drawing p…",
            ])
    }

    @Test(arguments: ["Drawing postcards", "絵を描いています絵を描いています", "👩‍🎨👩‍🎨👩‍🎨 e\u{301}tude", "tab\tand\u{1B}[31m"])
    func `no line is ever wider than its window`(label: String) {
        for width in 14...160 {
            for isStopping in [false, true] {
                let text = Self.row(label, isStopping: isStopping).text(names: max(width / 3, 10), width: width)
                #expect(text.columns <= width, "\(width): \(text)")
                #expect(!text.contains("\u{1B}") && !text.contains("\t"))
            }
        }
    }

    @Test func `what is left undone after Ctrl-C has not failed`() {
        let text = Self.row(isStopping: true).text(names: 17, width: 100)
        #expect(text.contains("240/1000") && !text.contains("failed") && !text.contains("left"))
    }
}
