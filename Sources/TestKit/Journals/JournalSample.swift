package import Journaling
package import Values

/// Small makers of what journals are tested with.
package enum JournalSample {
    /// That many seconds after a certain evening.
    package static func time(_ seconds: Int) -> Timestamp { Timestamp(seconds: 1_795_000_000 + seconds)! }

    package static let ann = Owner(machine: "here", process: 11, started: "1")
    package static let bob = Owner(machine: "here", process: 12, started: "2")

    package static func run(
        _ id: String = "r1", workflow: String = "hero", key: String? = nil, at seconds: Int = 0, owner: Owner = ann
    ) -> NewRun {
        let pinned = Pinned(inputs: Array("{}".utf8), blueprint: Array("graph".utf8), hash: "abc")
        return NewRun(
            id: id, workflow: workflow, project: "demo", profile: "dev", key: key, pinned: pinned,
            started: time(seconds), owner: owner, until: time(seconds + 30))
    }

    package static func records(_ numbers: ClosedRange<Int>) -> [Record] {
        numbers.map { Record(number: $0, time: time($0), payload: Array("event \($0)".utf8)) }
    }
}

extension Journal {
    /// The lease of a run that did not stand before.
    package func started(_ run: NewRun = JournalSample.run()) throws -> Lease {
        guard case .begun(let lease) = try begin(run) else { throw RunStands(id: run.id) }
        return lease
    }

    package func summary(_ id: String) throws -> RunSummary? { try runs(matching: RunQuery(idPrefix: id)).first }
}

private struct RunStands: Error { let id: String }
