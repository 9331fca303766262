import Blueprint
import Exchanges
import Expressions
import Values

/// Brings the files of results here, and looks at what they are.
extension Conversation {
    /// For more than three minutes: what is paid for is worth waiting for.
    private static let mostTries = 12

    mutating func bring(_ place: Int) {
        guard let file = delivery?.files[place] else { return }
        let media = file.media
        if let content = media.content { return examine(place, content) }
        if let path = media.path {
            actions.append(.read(wait(for: .file(place)), path: path, most: FileType.telling))
            return
        }
        guard let url = media.url else { return fail(Trouble(.malformed, "a file has neither URL nor bytes")) }
        if url.hasPrefix("data:") { return unwrap(place, url) }
        if case .execution = counterpart.offer.work, !media.isOnline { return pickUp(place, url) }
        if subject.keepsRemote {
            delivery?.files[place].media.kind = file.kind ?? media.kind
            delivery?.files[place].isDone = true
            return
        }
        guard let whole = try? absolute(url), var request = fetching(whole, as: "output-\(nextID)") else {
            return fail(Trouble(.malformed, "'\(url.withoutQuery)' is no address of http or https"))
        }
        do throws(Trouble) { try prove(&request) } catch { return fail(error) }
        send(.http(request), .download, for: .file(place))
    }

    private func absolute(_ url: String) throws(Trouble) -> String {
        try Rendering(subject, [:], luggage, wallet, at: now, nonce: "").resolve(url)
    }

    /// With the provider's own credential where its file says so, and only to its own hosts.
    private mutating func prove(_ request: inout HTTPRequest) throws(Trouble) {
        guard let address = Address(request.url), counterpart.hosts.include(address),
            counterpart.downloads.contains(where: { $0.sendsCredential && address.host.matches($0.host) })
        else { return }
        var rendering = Rendering(subject, names, luggage, wallet, at: now, nonce: subject.clientKey)
        var query = Parameters()
        try rendering.sign(&request, &query, by: .provider, place: "download")
        request.url = query.appended(to: request.url)
    }

    /// A file that stands in its own address.
    private mutating func unwrap(_ place: Int, _ url: String) {
        guard let comma = url.firstIndex(of: ","), url[..<comma].hasSuffix(";base64"),
            let content = Base64.decode(String(url[url.index(after: comma)...]))
        else { return fail(Trouble(.malformed, "a 'data:' URI cannot be read")) }
        delivery?.files[place].media.url = nil
        delivery?.files[place].media.contentType = String(url[..<comma].dropFirst(5).prefix { $0 != ";" })
        delivery?.files[place].media.content = content
        delivery?.files[place].media.bytes = content.count
        examine(place, content)
    }

    // MARK: Arrivals

    mutating func arrived(_ place: Int, _ result: Result<Answer, ExchangeFailure>) {
        guard let file = delivery?.files[place] else { return }
        switch result {
        case .success(.program(let answer)): inspected(place, answer)
        case .success(.outputs): fail(Trouble(.malformed, "a file was asked for"))
        case .success(.http(let answer)):
            if answer.status < 300, case .file(let receipt) = answer.body { return received(place, receipt, answer) }
            var trouble = Trouble(
                ErrorClass(status: answer.status, of: .fetch) ?? .malformed,
                "'\((file.media.url ?? "").withoutQuery)' cannot be had: its status is \(answer.status)")
            trouble.wait = Hint.retryAfter(answer.headers, at: now)
            miss(place, trouble)
        case .failure(let failure):
            // Nobody can look into it here; whether it is needed shows where it is read.
            if failure.reason == .program { return settle(place) }
            miss(place, Trouble(failure))
        }
    }

    private mutating func received(_ place: Int, _ receipt: HTTPAnswer.Receipt, _ answer: HTTPAnswer) {
        guard receipt.bytes > 0 else { return fail(Trouble(.malformed, "a file of the results is empty")) }
        delivery?.files[place].media.path = receipt.path
        delivery?.files[place].media.bytes = receipt.bytes
        delivery?.files[place].media.sha256 = receipt.sha256
        let said = answer.headers.first { $0.name == "content-type" }?.value.prefix { $0 != ";" }
        if let said, !said.isEmpty, said != FileType.unknown {
            delivery?.files[place].media.contentType = String(said).trimmed.lowercased()
        }
        bring(place)
    }

    /// A link that does not work any more is renewed, one that does not work yet is tried again.
    private mutating func miss(_ place: Int, _ given: Trouble) {
        var trouble = given
        if [.auth, .invalid, .notFound, .quota].contains(trouble.class) {
            if refreshLinks() { return }
            trouble.class = .malformed
            return fail(trouble)
        }
        let tries = (delivery?.files[place].tries ?? 0) + 1
        guard trouble.isHiccup else { return fail(trouble) }
        guard tries < Self.mostTries else {
            trouble.isUndelivered = true
            if submitted != nil {
                trouble.message += "; it is paid for, and 'easel resume --retry-failed' asks for it again"
            }
            return fail(trouble)
        }
        delivery?.files[place].tries = tries
        wake(in: trouble.wait ?? Self.rest(after: tries), for: .fileRest(place))
    }

    mutating func showed(_ place: Int, _ bytes: [UInt8]?) {
        guard let bytes else { return fail(Trouble(.unavailable, "a file of the results cannot be read")) }
        examine(place, bytes)
    }

    // MARK: Looking

    private mutating func examine(_ place: Int, _ bytes: [UInt8]) {
        guard let file = delivery?.files[place] else { return }
        guard !bytes.isEmpty else { return fail(Trouble(.malformed, "a file of the results is empty")) }
        let shown = FileType.content(Array(bytes.prefix(FileType.telling)))
        if let shown, let wanted = file.kind, !wanted.admits(shown) {
            return fail(Trouble(.malformed, "a file of the results is \(shown), where \(wanted.rawValue) is wanted"))
        }
        let named = (file.media.url ?? file.media.path).flatMap { FileType.content(named: $0.withoutQuery) }
        let said = file.media.contentType == FileType.unknown ? nil : file.media.contentType
        let type = shown.map { file.kind?.refined($0) ?? $0 } ?? said ?? named ?? FileType.unknown
        delivery?.files[place].media.contentType = type
        let kind = file.kind == .file ? nil : file.kind
        delivery?.files[place].media.kind = kind ?? Media.Kind(contentType: type)
        inspect(place)
    }

    private mutating func inspect(_ place: Int) {
        guard let file = delivery?.files[place], !file.isInspected, counterpart.offer.inspects.contains(file.media.kind)
        else { return settle(place) }
        delivery?.files[place].isInspected = true
        let run = Inspection.run(of: file.media, in: "\(subject.folder)/look-\(nextID)")
        send(.program(run), .inspection, for: .file(place))
    }

    private mutating func inspected(_ place: Int, _ answer: ProgramAnswer) {
        guard let media = delivery?.files[place].media else { return }
        guard let known = Inspection.facts(of: media, by: answer) else {
            return fail(
                Trouble(
                    .malformed,
                    "a file of the results is damaged, or no \(media.kind.rawValue): it cannot be looked into"))
        }
        delivery?.files[place].media = known
        settle(place)
    }

    mutating func settle(_ place: Int) {
        delivery?.files[place].isDone = true
        deliverIfDone()
    }
}

extension Media.Kind {
    /// Whether content of a type may be what was promised.
    fileprivate func admits(_ type: String) -> Bool {
        let kind = Media.Kind(contentType: type)
        return switch self {
        case .file: true
        case .image: kind == .image
        case .video: kind == .video || type == "image/gif" || type == "image/webp"
        case .audio: kind == .audio || kind == .video
        }
    }

    /// A container for both is what it was promised to be.
    fileprivate func refined(_ type: String) -> String {
        guard self == .audio, type.hasPrefix("video/") else { return type }
        return "audio/" + type.dropFirst("video/".count)
    }
}
