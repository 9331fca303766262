import Blueprint
import Exchanges
import Expressions
import Values

/// Makes requests of what is known. What is lacking is noted instead; once it is there, the same is rendered again.
struct Rendering {
    let counterpart: Counterpart
    let subject: Subject
    var names: Names
    let luggage: Luggage
    let wallet: Wallet
    let now: Timestamp
    /// Fresh for each request.
    let nonce: String
    /// Whether it is a file itself that is brought to the provider.
    var isUploading = false
    /// Whether names stand in the place of what is lacking.
    var isPreview = false
    /// What has to be had first.
    var needs: Set<Need> = []
    /// The tokens that went into the request, by the place of their credential.
    var tokens: [String: Value] = [:]
    /// How the tokens are had that are lacking.
    var asked: [String: Token] = [:]
    /// Tokens that were signed here and may be used again.
    var made: [String: (text: String, lives: Duration)] = [:]

    init(
        _ subject: Subject, _ names: Names, _ luggage: Luggage, _ wallet: Wallet, at now: Timestamp, nonce: String
    ) {
        counterpart = subject.counterpart
        self.subject = subject
        self.names = names
        self.luggage = luggage
        self.wallet = wallet
        self.now = now
        self.nonce = nonce
    }

    // MARK: Requests

    /// - Parameter page: what takes the place of the first page's address or parameters.
    /// - Parameter isPaid: whether it carries the key that makes a repetition harmless.
    mutating func request(
        _ request: Request, place: @autoclosure () -> String, page: Value? = nil, isPaid: Bool = false
    ) throws(Trouble) -> HTTPRequest {
        var url = try address(request)
        if case .string(let next)? = page { url = try resolve(next) }
        let isOwn = try isOwn(url)
        var query = Parameters()
        if !isPaging(page) {
            if isOwn { try add(counterpart.provider.query, to: &query) }
            try add(request.query, to: &query)
        }
        var rendered = HTTPRequest(method: request.method.rawValue.uppercased(), url: url)
        if isOwn { try add(counterpart.provider.headers, to: &rendered.headers) }
        try add(request.headers, to: &rendered.headers)
        if case .map(let parameters)? = page {
            try turn(parameters, request, &query, &rendered)
        } else if let body = request.body {
            try add(body, to: &rendered, isPaid: isPaid)
        }
        if isPaid, case .header(let name)? = counterpart.provider.idempotency {
            rendered.headers.append(.init(name, subject.clientKey))
        }
        if isOwn { try sign(&rendered, &query, by: request.authentication, place: place()) }
        rendered.url = query.appended(to: url)
        rendered.reach = counterpart.reach
        rendered.isPaid = isPaid
        return rendered
    }

    /// A page's own URL has its parameters in it.
    private func isPaging(_ page: Value?) -> Bool { if case .string? = page { true } else { false } }

    // MARK: Addresses

    private func address(_ request: Request) throws(Trouble) -> String {
        let parts = request.address.parts
        var text = ""
        for (index, part) in parts.enumerated() {
            switch part {
            case .text(let plain): text += plain
            case .constant(let value): text += value.plainText ?? ""
            case .expression(let expression):
                let value: Value
                do throws(EvaluationError) { value = try expression.evaluate(names, limits: .answers).unwrapped } catch
                {
                    throw Trouble(error, "the address", .invalid)
                }
                guard let written = value.plainText else {
                    throw Trouble(.invalid, "a part of the address is not there")
                }
                if index == 0, parts.count == 1 || Address.isURL(written) {
                    // What is a URL by then is mended whole.
                    text = Address.isURL(written) ? written : written.mendedURL
                } else {
                    text += written.escaped(keeping: .path)
                }
            }
        }
        return try resolve(text)
    }

    /// Whether a URL leads to the provider's own hosts. Most begin as its base does, which tells it at once.
    private func isOwn(_ url: String) throws(Trouble) -> Bool {
        if let home = counterpart.home, url.begins(with: home) { return true }
        guard let address = Address(url) else { throw Trouble(.invalid, "'\(url)' is no address of http or https") }
        return counterpart.hosts.include(address)
    }

    /// A URL as it is; anything else belongs to the provider's own.
    func resolve(_ text: String) throws(Trouble) -> String {
        if Address.isURL(text) { return text.mendedURL }
        guard let base = counterpart.base else {
            throw Trouble(.invalid, counterpart.problem ?? "there is no 'base_url'")
        }
        guard text.utf8.first == UInt8(ascii: "/") else {
            if text.isEmpty { return base.origin + base.path }
            return base.origin + base.path + (base.path.hasSuffix("/") ? "" : "/") + text
        }
        let prefix = base.path.hasSuffix("/") ? String(base.path.dropLast()) : base.path
        // An answer that names a path from the root has the prefix in it already.
        if !prefix.isEmpty, text.hasPrefix(prefix + "/") { return base.origin + text }
        return base.origin + prefix + text
    }

    // MARK: Parameters and headers

    mutating func add(_ entries: [Computed.Entry], to parameters: inout Parameters) throws(Trouble) {
        for entry in entries {
            guard let value = try evaluate(entry.value, "'\(entry.key)'") else { continue }
            try parameters.add(entry.key, travelling(value))
        }
    }

    private mutating func add(
        _ entries: [Computed.Entry], to headers: inout [HTTPRequest.Header]
    ) throws(Trouble) {
        for entry in entries {
            guard let value = try evaluate(entry.value, "'\(entry.key)'"), let text = value.plainText else { continue }
            headers.append(.init(entry.key, text.inOneLine))
        }
    }

    /// Nil where the value drops its key.
    func evaluate(_ value: Computed, _ what: String) throws(Trouble) -> Value? {
        do throws(EvaluationError) {
            let value = try value.evaluate(names, limits: .answers)
            if case .null? = value { return .null }
            return value
        } catch {
            throw Trouble(error, what, .invalid)
        }
    }

    func text(_ template: Template, _ what: String) throws(Trouble) -> String? {
        do throws(EvaluationError) { return try template.text(names) } catch { throw Trouble(error, what, .invalid) }
    }

    // MARK: Pages

    /// The next page: parameters in the place of the first request's.
    private mutating func turn(
        _ parameters: ValueMap, _ request: Request, _ query: inout Parameters, _ rendered: inout HTTPRequest
    ) throws(Trouble) {
        switch request.body {
        case .json(let body)? where request.method != .get:
            var value = try evaluate(body, "the body") ?? .null
            if case .map(var fields) = value {
                for (key, parameter) in parameters { fields[key] = parameter }
                value = .map(fields)
            }
            try add(json: value, to: &rendered)
        case .form(let entries)?:
            var form = Parameters()
            try add(entries, to: &form)
            for (key, value) in parameters { try form.replace(key.text, value) }
            add(form, to: &rendered)
        default:
            for (key, value) in parameters { try query.replace(key.text, value) }
            if let body = request.body { try add(body, to: &rendered, isPaid: false) }
        }
    }
}

extension String {
    /// Without what would end a header.
    var inOneLine: String {
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return self }
        return String(decoding: utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
    }
}
