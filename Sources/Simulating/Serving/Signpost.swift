import Blueprint
import Expressions
import Values

/// One request that a provider's file would send: what it looks like from the other side.
struct Signpost: Sendable {
    enum Piece: Sendable {
        case text(String)
        case hole(Template)
    }

    let provider: String
    /// `provider.model`
    let model: String
    let stage: Stage
    let index: Int
    let request: Request
    /// `settings`, `tables` and `model`.
    let known: ValueMap
    let params: Computed?
    /// Of the path, the base's before it.
    let pieces: [Piece]
    /// Of the path, with a hole wherever it says which model.
    let general: [Piece]
    /// Where it is sent; nil where an answer says it.
    let host: String?
    /// Whether nothing of its stage comes before it.
    let isFirst: Bool
    /// Whether only other clients send it.
    let isOther: Bool

    /// Whether it stands at the beginning of something new.
    var begins: Bool { (isFirst || isOther) && [.send, .submit, .upload, .token].contains(stage) }
    var method: String { request.method.rawValue.uppercased() }
    /// How much of the path is the author's own.
    var weight: Int { Self.weight(of: pieces) }
    /// Whether the path says which model.
    var namesModel: Bool { Self.weight(of: general) < weight }

    private static func weight(of pieces: [Piece]) -> Int {
        pieces.reduce(0) { if case .text(let text) = $1 { $0 + text.utf8.count } else { $0 } }
    }

    /// As a person reads it.
    var shown: String {
        let path = pieces.map { if case .text(let text) = $0 { text } else { "…" } }.joined()
        return path.isEmpty ? "/" : path
    }

    init(
        _ request: Request, _ stage: Stage, _ index: Int, of model: String, _ offer: Offer, at provider: Provider,
        under variables: ValueMap
    ) {
        self.provider = provider.name
        self.model = model
        self.stage = stage
        self.index = index
        self.request = request
        isFirst = index == 0
        isOther = index >= Desk.requests(of: stage, offer, provider).count
        params = offer.params
        var known = variables
        known["model"] = offer.facts(among: variables)
        self.known = known
        pieces = Self.pieces(of: request, provider, known, variables)
        general = Self.pieces(of: request, provider, variables, variables)
        if case .text(let text)? = request.address.parts.first, let host = Place(text).host {
            self.host = host
        } else if case .url(let base)? = provider.base, case .text? = request.address.parts.first,
            case .string(let url)? = try? base.evaluate(variables)
        {
            host = Place(url).host
        } else {
            host = nil
        }
    }

    /// - Parameter known: what is told apart by; the rest are holes.
    private static func pieces(
        of request: Request, _ provider: Provider, _ known: ValueMap, _ variables: ValueMap
    ) -> [Piece] {
        var pieces: [Piece] = []
        for part in request.address.parts {
            switch part {
            case .text(let text): pieces.add(text)
            case .constant(let value): pieces.add(value.asHeader ?? "")
            case .expression(let expression):
                if let text = (try? expression.evaluate(known))?.asHeader {
                    pieces.add(text)
                } else {
                    pieces.append(.hole(Template(lone: expression)))
                }
            }
        }
        if case .text(let text)? = pieces.first {
            let isWhole = text.hasPrefix("https://") || text.hasPrefix("http://")
            let path = Place(text.hasSuffix("/") ? text + "." : text).path
            let own = text.hasSuffix("/") ? String(path.dropLast()) : path
            let base = isWhole ? "" : basePath(of: provider, variables)
            pieces[0] = .text(base + own)
        }
        // A query that stands in the address decides nothing.
        if case .text(let text)? = pieces.last, let mark = text.firstIndex(of: "?") {
            pieces[pieces.count - 1] = .text(String(text[..<mark]))
        }
        if case .text(let text)? = pieces.last, text.hasSuffix("/") {
            pieces[pieces.count - 1] = .text(String(text.dropLast()))
        }
        return pieces
    }

    /// The path that the base has before every other.
    static func basePath(of provider: Provider, _ variables: ValueMap) -> String {
        guard case .url(let base)? = provider.base, case .string(let url)? = try? base.evaluate(variables) else {
            return ""
        }
        let path = Place(url).path
        return path == "/" ? "" : path
    }

    /// What stands in the holes, if the path is one of this form.
    func match(_ path: String) -> [(Template, String)]? {
        let path = path == "/" ? "" : path
        return Self.match(pieces[...], path[...])
    }

    /// Whether the path would be one of this form, were there such a model.
    func wouldMatch(_ path: String) -> Bool {
        Self.match(general[...], path[...]).map { !$0.isEmpty } ?? false
    }

    private static func match(_ pieces: ArraySlice<Piece>, _ path: Substring) -> [(Template, String)]? {
        guard let first = pieces.first else { return path.isEmpty ? [] : nil }
        let rest = pieces.dropFirst()
        switch first {
        case .text(let text):
            guard path.hasPrefix(text) else { return nil }
            return match(rest, path.dropFirst(text.count))
        case .hole(let template):
            guard !path.isEmpty else { return nil }
            if rest.isEmpty { return [(template, String(path))] }
            var end = path.index(after: path.startIndex)
            while true {
                if let more = match(rest, path[end...]) { return [(template, String(path[..<end]))] + more }
                guard end < path.endIndex else { return nil }
                end = path.index(after: end)
            }
        }
    }
}

extension [Signpost.Piece] {
    fileprivate mutating func add(_ text: String) {
        if case .text(let before)? = last { self[count - 1] = .text(before + text) } else { append(.text(text)) }
    }
}
