import Blueprint
import Expressions
import Values

/// What one conversation gets for all: tokens and uploads.
extension Conversation {
    /// What serves so shortly would never serve.
    private static let shortest = Duration.seconds(5)

    func item(ofToken place: String) -> Wallet.Item {
        .token(provider: counterpart.provider.name, place: place, key: subject.key.id)
    }

    func item(of tag: String) -> Wallet.Item {
        let media = luggage[tagged: tag]
        let model = counterpart.offer.upload == nil ? nil : counterpart.model.name
        return .upload(
            provider: counterpart.provider.name, model: model, key: subject.key.id, file: media?.sha256 ?? tag)
    }

    // MARK: Tokens

    mutating func askForToken(_ place: String) {
        guard let token = asked[place] else { return }
        let item = item(ofToken: place)
        var known = counterpart.names
        known["secret"] = .map(subject.key.secrets)
        known["now"] = .timestamp(now)
        known["job"] = [:]
        if let assertion = token.assertion {
            var rendering = Rendering(subject, known, luggage, wallet, at: now, nonce: subject.clientKey)
            do throws(Trouble) { known["jwt"] = .string(try rendering.assertionText(assertion)) } catch {
                wallet.refuse(item, error, at: now, for: subject.id)
                return missed(.token(place: place), error)
            }
        }
        let id = nextSeries
        var plain = token.request
        plain.authentication = .own([])
        series[id] = Series(.init(.token(place, token, item), [plain]), names: known)
        open(id)
    }

    mutating func gained(_ id: UInt32, _ place: String, _ token: Token, _ item: Wallet.Item) {
        let known = takeNames(of: id)
        series[id] = nil
        guard let text = token.take.perhaps(known)?.plainText, !text.isEmpty else {
            let trouble = Trouble(.auth, "the answer holds no token").final
            wallet.refuse(item, trouble, at: now, for: subject.id)
            return missed(.token(place: place), trouble)
        }
        var until: Timestamp?
        if case .duration(let lives)? = token.lives?.perhaps(known) {
            until = now.adding(max(lives.lessATenth, Self.shortest))
        }
        wallet.settle(item, .init(value: .string(text), until: until), at: now, for: subject.id)
        met(.token(place: place))
    }

    // MARK: Uploads

    mutating func upload(_ tag: String) {
        guard let upload = counterpart.upload, let media = luggage[tagged: tag] else { return }
        var known = counterpart.names
        known["file"] = .media(media)
        known["job"] = [:]
        let id = nextSeries
        series[id] = Series(.init(.upload(tag, item(of: tag)), upload.requests), names: known)
        open(id)
    }

    mutating func uploaded(_ id: UInt32, _ tag: String, _ item: Wallet.Item) {
        let known = takeNames(of: id)
        series[id] = nil
        guard let upload = counterpart.upload else { return }
        do throws(EvaluationError) {
            let gift = try upload.gives.value(known)
            let until = upload.valid.flatMap { now.adding($0.lessATenth) }
            wallet.settle(item, .init(value: gift, until: until), at: now, for: subject.id)
            luggage.give(gift, for: tag)
            met(.upload(tag))
        } catch {
            let trouble = Trouble(error, "what the upload gives").final
            wallet.refuse(item, trouble, at: now, for: subject.id)
            missed(.upload(tag), trouble)
        }
    }

    private var nextSeries: UInt32 { (series.ids.first ?? Self.stageSeries) + 1 }
}
