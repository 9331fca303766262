import Blueprint
import Expressions

/// What the expressions of a call read of answers, so that nothing is made up that nobody asks for.
struct Reading: Sendable {
    let headers: Bool
    let text: Bool
    /// Whether rules read JSON, of answers too that are text by themselves.
    let errorsReadBody: Bool
    /// Whether a file is written as a `data:` URI by an expression, which needs its bytes.
    let content: Bool

    init(of provider: Provider, _ offer: Offer, _ rules: [ErrorRule]) {
        var seen = Vocabulary()
        for rule in rules { seen.add(rule) }
        errorsReadBody = seen.words.contains("body")
        let requests = Reading.requests(of: provider, offer)
        for request in requests { seen.add(request) }
        if let upload = offer.upload ?? provider.upload { seen.add(upload.gives) }
        for case .token(let token) in provider.credentials.map(\.kind) {
            seen.add(token.take)
            seen.add(token.lives)
        }
        if case .call(let call) = offer.work { seen.add(call) }
        for entry in offer.result + offer.outputs { seen.add(entry.value) }
        seen.add(offer.charged)
        headers = seen.words.contains("headers")
        text = seen.words.contains("text")
        if let params = offer.params { seen.add(params) }
        content = seen.words.contains("data_uri")
    }

    /// Hosts that stand in an address as its author wrote it.
    static func literalHosts(of provider: Provider, _ offer: Offer) -> [String] {
        requests(of: provider, offer).compactMap { request in
            guard case .text(let text)? = request.address.parts.first else { return nil }
            let slashes = text.utf8.count { $0 == UInt8(ascii: "/") }
            guard request.address.parts.count == 1 || slashes > 2 else { return nil }
            return Address(text)?.host
        }
    }

    private static func requests(of provider: Provider, _ offer: Offer) -> [Request] {
        var requests: [Request] = (offer.upload ?? provider.upload)?.requests ?? []
        if case .call(let call) = offer.work {
            requests += call.submission + call.fetch + call.cancel + call.lookup
            if let poll = call.poll { requests.append(poll.request) }
        }
        for case .token(let token) in provider.credentials.map(\.kind) { requests.append(token.request) }
        return requests
    }
}

/// Every name and function that some expressions mention.
private struct Vocabulary {
    var words: Set<String> = []

    mutating func add(_ template: Template?) {
        for case .expression(let expression) in template?.parts ?? [] {
            for node in expression.tree.nodes {
                switch node.kind {
                case .name(let name, _), .call(let name, _, _): words.insert(name)
                default: break
                }
            }
        }
    }

    mutating func add(_ value: Computed) {
        switch value {
        case .constant: break
        case .template(let template): add(template)
        case .list(let elements): for element in elements { add(element) }
        case .map(let entries): for entry in entries { add(entry.value) }
        case .conditional(let condition, let value):
            add(condition)
            add(value)
        }
    }

    mutating func add(_ rule: ErrorRule) {
        switch rule.condition {
        case .never: break
        case .when(let condition): add(condition)
        case .code(let code, _, _): add(code)
        }
        add(rule.message)
        add(rule.wait)
    }

    mutating func add(_ request: Request) {
        for entry in request.keep + request.query + request.headers { add(entry.value) }
        add(request.wait)
        add(request.pages?.next)
        add(request.pages?.items)
        if case .json(let value)? = request.body { add(value) }
    }

    mutating func add(_ call: Call) {
        if case .when(let condition)? = call.final { add(condition) }
        guard let poll = call.poll else { return }
        switch poll.states {
        case .conditions(let conditions): for condition in conditions { add(condition.1) }
        case .table(let state, _): add(state)
        }
        add(poll.reason)
        add(poll.progress)
    }
}
