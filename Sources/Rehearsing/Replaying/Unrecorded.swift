import Blueprint
import Values

/// A request that no recorded one is like, and the one that comes nearest.
struct Unrecorded: Sendable {
    let model: String
    let occasion: RecordedExchange.Occasion
    let item: String
    let request: ValueMap
    let nearest: RecordedExchange?
    /// Where the nearest says something else.
    let differences: [Difference]
    private let paths: (recording: String, workflow: String)

    init(_ sketch: RequestSketch, in recording: Recording, given: Set<Int>) {
        model = sketch.model
        occasion = sketch.occasion
        item = sketch.item
        request = sketch.essence
        paths = (recording.path, recording.workflow)
        var best: (exchange: RecordedExchange, differences: [Difference], cost: Int)?
        for (number, exchange) in recording.exchanges.enumerated()
        where exchange.model == sketch.model && exchange.occasion == sketch.occasion {
            let differences = Difference.all(between: .map(exchange.essence), and: .map(request))
            // Of two that are as near, the one that nobody has asked for, and then the item's own.
            let cost =
                differences.count * 4 + (given.contains(number) ? 2 : 0) + (exchange.item == sketch.item ? 0 : 1)
            if best.map({ cost < $0.cost }) ?? true { best = (exchange, differences, cost) }
        }
        nearest = best?.exchange
        differences = best?.differences ?? []
    }

    // MARK: Words

    var subject: String { "\(model) was asked at '\(occasion.word)' for '\(item)', and that is not in the recording" }

    var expected: String {
        guard let nearest else { return "nothing: the recording has no such exchange with \(model)" }
        if differences.isEmpty { return "no more than was recorded: each answer is given once" }
        let place = nearest.item.map { " for '\($0)'" } ?? ""
        return (["\(nearest.request.title), recorded\(place)"] + differences.map { "\($0.path): \($0.recorded)" })
            .joined(separator: "\n")
    }

    /// - Parameter advises: whether it says what to do, which is the same for all of a recording.
    func seen(advises: Bool) -> String {
        let lines = differences.map { "\($0.path): \($0.asked)" }
        let advice = "record it anew if that is right: easel run \(paths.workflow) --record \(paths.recording)"
        return ([request.title] + lines + (advises ? [advice] : [])).joined(separator: "\n")
    }
}

extension ValueMap {
    /// `POST https://…`, or what is run.
    var title: String {
        if case .string(let method)? = self["method"], case .string(let url)? = self["url"] {
            return "\(method) \(url)"
        }
        guard case .list(let words)? = self["argv"] else { return "a request" }
        return words.map { if case .string(let word) = $0 { word } else { "" } }.joined(separator: " ")
    }
}
