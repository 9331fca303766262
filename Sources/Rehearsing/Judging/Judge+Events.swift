import Blueprint
import Running
import Values

/// What happened, and in which order.
extension Judge {
    mutating func events() {
        let lines = performance.events.map { $0.line(in: performance.machine) }
        var next = lines.startIndex
        for expected in expectation.events {
            guard let place = lines[next...].firstIndex(where: { $0.begins(with: expected.content) }) else {
                let isEarlier = lines[..<next].contains { $0.begins(with: expected.content) }
                let rest = lines[next...]
                let seen =
                    isEarlier
                    ? "it happened before '\(lines[next - 1])'"
                    : rest.isEmpty ? "nothing more happened" : rest.joined(separator: "\n")
                let near = isEarlier ? nil : rest.nearest(to: expected.content)
                miss(
                    at: expected.span, "events", expected: expected.content, seen: seen,
                    replacement: near.map { Value.string($0).asYAML } ?? self.recorded(lines),
                    replacing: near == nil ? expectation.eventsSpan : nil)
                continue
            }
            next = place + 1
        }
    }
}

extension Judge {
    /// All of the expected that has happened at all, in the order in which it did.
    private func recorded(_ lines: [String]) -> String {
        var places: [Int: String] = [:]
        for expected in expectation.events {
            let words = expected.content
            if let place = lines.indices.first(where: { places[$0] == nil && lines[$0].begins(with: words) }) {
                places[place] = words
            } else if let near = lines.nearest(to: words), let place = lines.firstIndex(of: near) {
                places[place] = places[place] ?? near
            }
        }
        return Value.list(places.sorted { $0.key < $1.key }.map { .string($0.value) }).asYAML
    }
}

extension Collection<String> {
    /// The one that has most of the first words, and at least whose it is.
    fileprivate func nearest(to words: String) -> String? {
        let wanted = words.split(separator: " ")
        var best: (line: String, count: Int)?
        for line in self {
            let count = zip(wanted, line.split(separator: " ")).prefix { $0.0 == $0.1 }.count
            if count > best?.count ?? 0 { best = (line, count) }
        }
        return best?.line
    }
}

extension Event {
    /// `draw[2] failed timeout`
    fileprivate func line(in machine: RunMachine) -> String {
        func words(_ item: ItemID?, _ happening: Happening, _ detail: String? = nil) -> String {
            let owner = item.map { machine.path(of: $0) } ?? "run"
            return [owner, happening.rawValue, detail].compactMap(\.self).joined(separator: " ")
        }
        return switch kind {
        case .began: words(nil, .began)
        case .intended(let item, let intent): words(item, .intended, intent.model)
        case .accepted(let item, _): words(item, .accepted)
        case .succeeded(let item, _): words(item, .succeeded)
        case .failed(let item, let failure): words(item, .failed, failure.errorClass.rawValue)
        case .reused(let item, let reuse): words(item, .reused, reuse.model)
        case .refused(let item, let failure): words(item, .refused, failure.errorClass.rawValue)
        case .expired(let item): words(item, .expired)
        case .stopped: words(nil, .stopped)
        case .resumed: words(nil, .resumed)
        }
    }
}

extension String {
    /// Whether its first words are those of another text.
    fileprivate func begins(with words: String) -> Bool { self == words || hasPrefix(words + " ") }
}
