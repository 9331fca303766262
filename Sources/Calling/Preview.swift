import Blueprint
package import Exchanges
import Expressions
package import Values

/// The requests that an attempt would send, for people to read: secrets, tokens, and what only answers tell, stand as
/// their names in ‹›.
package struct Preview: Sendable, Equatable {
    /// In order, up to the one that is paid.
    package private(set) var exchanges: [Exchange] = []
    /// What could not be rendered, in words.
    package private(set) var problems: [String] = []

    package init(of counterpart: Counterpart, inputs: ValueMap) {
        var secrets = ValueMap()
        for name in counterpart.provider.secrets.sorted() { secrets[name] = .string("‹\(name)›") }
        var minted = ValueMap()
        for (name, kind) in counterpart.call?.mint ?? [] {
            minted[name] = kind == .uuid ? .string("‹\(name)›") : kind == .random ? 0 : .timestamp(.epoch)
        }
        let subject = Subject(
            id: 0, counterpart: counterpart, inputs: inputs, key: Key(id: "", secrets: secrets), minted: minted,
            clientKey: "‹key›", folder: "‹folder›")
        var conversation = Conversation(subject, isPreview: true)
        var wallet = Wallet()
        for case .ended(.failed(let failure)) in conversation.begin(at: .epoch, &wallet) {
            problems.append(failure.message)
            return
        }
        var rendering = Rendering(
            subject, conversation.names, conversation.luggage, wallet, at: .epoch, nonce: "‹nonce›")
        rendering.isPreview = true
        do throws(Trouble) { try render(counterpart.offer.work, &rendering) } catch { problems.append(error.message) }
    }

    private mutating func render(_ work: Offer.Work, _ rendering: inout Rendering) throws(Trouble) {
        switch work {
        case .execution(let execution):
            exchanges.append(.program(try rendering.run(execution, in: "‹folder›/work")))
        case .call(let call):
            for (place, request) in call.submission.enumerated() {
                let isPaid = place == call.submission.count - 1
                var elements: [Value?] = [nil]
                if let each = request.each, case .list(let list) = try rendering.value(each, "'each'") {
                    elements = list
                }
                for element in elements {
                    rendering.names["each"] = element
                    var rendered = try rendering.request(request, place: "\(place)", isPaid: isPaid)
                    rendered.url = rendered.url.replacing("%E2%80%B9", with: "‹").replacing("%E2%80%BA", with: "›")
                    exchanges.append(.http(rendered))
                }
                rendering.pretend(request.keep)
            }
        }
    }
}

extension Rendering {
    /// Puts names in the place of what answers would tell.
    fileprivate mutating func pretend(_ entries: [Computed.Entry]) {
        guard case .map(var job)? = names["job"] else { return }
        for entry in entries { job[entry.key] = .string("‹\(entry.key)›") }
        names["job"] = .map(job)
    }
}
