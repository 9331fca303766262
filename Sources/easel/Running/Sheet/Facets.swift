/// By what the cards of a sheet can be chosen: their steps, how they ended, and the variables of fan-outs.
struct Facets {
    struct Group {
        let name: String
        /// Each with its number, which cards bear.
        var values: [(text: String, mark: Int)] = []
    }

    private(set) var groups: [Group] = []
    private var places: [[Int]] = []
    /// Whether there are so many cards that someone will look for a word.
    let hasSearch: Bool

    /// With more values than this nobody looks for one among chips.
    private static let mostValues = 24

    private static let fewCards = 12

    init(_ sheet: ContactSheet) {
        hasSearch = sheet.cards.count > Self.fewCards
        var names: [String] = []
        var values: [[(name: String, text: String)]] = []
        for card in sheet.cards {
            let own =
                [("step", card.step), ("state", card.state)].map { (name: $0.0, text: $0.1) }
                + card.variables.map { (name: $0.name, text: $0.value) }
            values.append(own)
            for pair in own where !names.contains(pair.name) { names.append(pair.name) }
        }
        var marks: [String: [String: Int]] = [:]
        var count = 0
        for name in names {
            var group = Group(name: name)
            for pair in values.joined() where pair.name == name && marks[name]?[pair.text] == nil {
                marks[name, default: [:]][pair.text] = count
                group.values.append((pair.text, count))
                count += 1
            }
            if (2...Self.mostValues).contains(group.values.count) { groups.append(group) } else { marks[name] = nil }
        }
        places = values.map { own in own.compactMap { marks[$0.name]?[$0.text] } }
    }

    var isEmpty: Bool { groups.isEmpty && !hasSearch }

    /// What a card is found by.
    func marks(of card: Int) -> String { places[card].map(String.init).joined(separator: " ") }

    func write(into page: inout HTML) {
        guard !isEmpty else { return }
        page.element("nav", ["hidden": ""]) { page in
            for group in groups {
                page.element("fieldset") { page in
                    page.element("legend") { $0.text(group.name) }
                    for value in group.values {
                        page.element("button", ["type": "button", "data-m": "\(value.mark)", "aria-pressed": "false"]) {
                            $0.text(value.text)
                        }
                    }
                }
            }
            if hasSearch {
                page.void("input", [("type", "search"), ("placeholder", "find a word"), ("aria-label", "find a word")])
            }
            page.element("output") { _ in }
        }
    }
}
