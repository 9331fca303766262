import Blueprint
import Hosting
import Reporting
import Values

/// Answers as a recording has it. A request is found by its model, its stage and what it says; each recorded answer is
/// given once, in the order in which it came, first to the item that it was for.
struct Replayer: Sendable {
    /// Where to look: few exchanges are alike in all of it.
    private struct Place: Hashable {
        let model: String
        let occasion: RecordedExchange.Occasion
        let title: String
    }

    let recording: Recording
    private var mask: Mask
    private var contents = ContentTable()
    private var places: [Place: [Int]] = [:]
    private var given: Set<Int> = []
    /// What was asked for and is not there.
    private(set) var unrecorded: [Unrecorded] = []

    init(_ recording: Recording, _ keyring: Keyring) {
        self.recording = recording
        mask = Mask(keyring)
        for (number, exchange) in recording.exchanges.enumerated() {
            let place = Place(
                model: exchange.model, occasion: exchange.occasion, title: exchange.request.title)
            places[place, default: []].append(number)
        }
    }

    /// The exchanges that were asked for.
    var asked: Set<SourceSpan> { Set(given.map { recording.exchanges[$0].span }) }

    /// - Parameter mayRepeat: whether an answer may be given once more: after a crash, when it is asked for again.
    mutating func answer(to sketch: RequestSketch, mayRepeat: Bool) -> RecordedExchange? {
        let wanted = Value.map(sketch.essence)
        let place = Place(model: sketch.model, occasion: sketch.occasion, title: sketch.facts.title)
        let fitting = (places[place] ?? []).filter { Value.map(recording.exchanges[$0].essence).says(wanted) }
        let fresh = fitting.filter { !given.contains($0) }
        let own = fresh.first { recording.exchanges[$0].item == sketch.item }
        guard let number = own ?? fresh.first ?? (mayRepeat || sketch.mayRepeat ? fitting.last : nil) else {
            return nil
        }
        given.insert(number)
        return recording.exchanges[number]
    }

    mutating func sketch(_ outgoing: Outgoing) -> RequestSketch { RequestSketch(outgoing, &mask, &contents) }

    /// The same request is told once, however often it is tried.
    mutating func miss(_ sketch: RequestSketch) {
        let missed = Unrecorded(sketch, in: recording, given: given)
        if !unrecorded.contains(where: { $0.request == missed.request && $0.model == missed.model }) {
            unrecorded.append(missed)
        }
    }
}

extension RecordedExchange {
    /// What has to be the same.
    var essence: ValueMap {
        var essence = request
        essence["headers"] = nil
        return essence
    }
}

extension RequestSketch {
    /// What is the same whenever it is asked for, and asked for as often as somebody lacks it.
    fileprivate var mayRepeat: Bool {
        [.download, .inspection, .stage(.token), .stage(.upload)].contains(occasion)
    }
}
