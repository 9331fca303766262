import Blueprint
package import Exchanges
import Expressions
package import Values

/// The requests that an attempt would send, for people to read: secrets, tokens, and what only answers tell, stand as
/// their names in ‹›.
package struct Preview: Sendable, Equatable {
    /// In order, up to the one that is paid.
    package private(set) var exchanges: [Exchange] = []
    /// What has to be had before, in words: uploads, tokens, results of earlier steps.
    package private(set) var needs: [String] = []
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
        needs = rendering.needs.compactMap { $0.words(counterpart, conversation.luggage) }.sorted()
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
                    rendered.url = rendered.url.withPlainNames
                    if case .content(.bytes(let bytes)) = rendered.body, case .form? = request.body {
                        rendered.body = .content(
                            .bytes(Array(String(decoding: bytes, as: UTF8.self).withPlainNames.utf8)))
                    }
                    exchanges.append(.http(rendered))
                }
                rendering.pretend(request.keep)
            }
        }
    }
}

extension Need {
    /// What it is that has to be had; nil for the bytes of a file that is here.
    fileprivate func words(_ counterpart: Counterpart, _ luggage: Luggage) -> String? {
        switch self {
        case .bytes: nil
        case .download(let url): Media.isPretended(url) ? "the file \(url)" : "the file at \(url)"
        case .upload(let tag):
            "an upload of \(luggage[tagged: tag]?.title ?? "a file") to \(counterpart.provider.name)"
        case .token: "a token of \(counterpart.provider.name)"
        }
    }
}

extension Media {
    /// Whether a URL is but the name of a file that is not there yet.
    static func isPretended(_ url: String) -> Bool { url.hasPrefix("‹") }

    var isPretended: Bool { url.map(Self.isPretended) ?? false }

    /// What a preview calls it.
    var title: String { name ?? path ?? url ?? "a file" }
}

extension Rendering {
    /// Puts names in the place of what answers would tell.
    fileprivate mutating func pretend(_ entries: [Computed.Entry]) {
        guard case .map(var job)? = names["job"] else { return }
        for entry in entries { job[entry.key] = .string("‹\(entry.key)›") }
        names["job"] = .map(job)
    }
}
