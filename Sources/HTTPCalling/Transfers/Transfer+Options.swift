import CCurl
import Exchanges
import Values

extension Transfer {
    /// What is the same for all requests, told to libcurl once.
    func prepare() {
        handle.set(CURLOPT_NOSIGNAL, 1)
        handle.set(CURLOPT_FOLLOWLOCATION, 0)
        handle.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        handle.set(CURLOPT_TCP_KEEPALIVE, 1)
        // Rather share the connection that is being made than make another, where the server can.
        handle.set(CURLOPT_PIPEWAIT, 1)
        handle.set(CURLOPT_ACCEPT_ENCODING, HeaderList.coding)
        handle.set(CURLOPT_USERAGENT, "easel")
        handle.set(CURLOPT_PROTOCOLS_STR, "http,https")
        // Else libcurl would look for one in the environment, anew for each request.
        if surroundings.proxies.isEmpty { setProxy("") }
        if let authorities = surroundings.authorities { handle.set(CURLOPT_CAINFO, authorities) }
        prepareCallbacks()
        surroundings.wait.watch(handle)
    }

    /// Tells libcurl of the request as it is now.
    func configure() throws(ExchangeFailure) {
        activity.mark()
        if let flaw = request.flaw { throw ExchangeFailure(.malformed, wasSent: wasSent, flaw) }
        try chooseReach()
        try attachBody()
        handle.forgetComplaint()
        handle.set(url: request.url)
        handle.set(CURLOPT_CONNECTTIMEOUT_MS, max(1, request.limits.connect.nanoseconds / 1_000_000))
        handle.set(CURLOPT_BUFFERSIZE, request.sink == .memory ? 16 << 10 : 128 << 10)
        setHeaders()
        setSignature()
    }

    // MARK: Where to

    private func chooseReach() throws(ExchangeFailure) {
        let isSecure = request.url.hasScheme("https://")
        guard isSecure || request.url.hasScheme("http://") else {
            throw ExchangeFailure(.forbidden, wasSent: wasSent, "only http and https are spoken")
        }
        // HTTP/2 in clear is rare, and waiting to find out would hold up requests that could go side by side.
        handle.set(CURLOPT_HTTP_VERSION, isSecure ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1)
        let wasGuarded = isGuarded
        isGuarded = false
        proxy = nil
        if request.reach != .anywhere {
            guard let place = surroundings.places.place(of: request.url) else {
                throw ExchangeFailure(.malformed, wasSent: wasSent, "a URL that is none cannot be asked")
            }
            isGuarded = request.reach.guards(place.host)
            if isGuarded { try guardName(place) }
        }
        guard isGuarded || wasGuarded else { return }
        setProxy(isGuarded ? proxy ?? "" : surroundings.proxies.isEmpty ? "" : nil)
    }

    /// Nil leaves the choice to libcurl; an empty name means none.
    private func setProxy(_ name: String?) {
        handle.set(CURLOPT_PROXY, name)
        handle.set(CURLOPT_NOPROXY, name == nil ? nil : "")
    }

    /// What can be said before a connection is made, and has to be where a proxy makes it.
    private func guardName(_ place: Place) throws(ExchangeFailure) {
        proxy = surroundings.proxies.proxy(for: place)
        let isLocal = place.host == "localhost" || place.host.hasSuffix(".localhost")
        guard isLocal || NetworkAddress(place.host)?.isPublic == false else { return }
        throw ExchangeFailure(.forbidden, wasSent: wasSent, "'\(place.name)' is not on the public internet")
    }

    // MARK: What

    private func attachBody() throws(ExchangeFailure) {
        switch request.body {
        case .none: attachNothing()
        case .content(.bytes(let bytes)) where bytes.count <= Self.longestCopied || request.signature != nil:
            // A signature covers the body, so that libcurl has to have all of it.
            handle.set(CURLOPT_POST, 1)
            handle.setBody(copying: bytes)
        case .content(let content):
            let source = try open(content)
            self.source = source
            handle.set(CURLOPT_POST, 1)
            handle.setBody(size: source.size)
            unsafe ccurl_set_read(
                handle.curl.functions, handle.pointer, UploadSource.read, UploadSource.seek,
                Unmanaged.passUnretained(source).toOpaque())
        case .multipart(let parts):
            var opened: [(part: HTTPRequest.Part, source: UploadSource)] = []
            for part in parts { opened.append((part, try open(part.content))) }
            self.parts = opened.map(\.source)
            // Else libcurl takes the form for a body that need not be read anew.
            handle.setBody(size: -1)
            form = Form(opened, for: handle)
        }
        let usual =
            switch request.body {
            case .none: request.method == "HEAD" ? "HEAD" : "GET"
            case .content, .multipart: "POST"
            }
        handle.set(CURLOPT_CUSTOMREQUEST, request.method == usual ? nil : request.method)
    }

    private func attachNothing() {
        switch request.method {
        case "HEAD": handle.set(CURLOPT_NOBODY, 1)
        case "POST", "PUT", "PATCH":
            // Says that there is nothing, which these methods have to.
            handle.set(CURLOPT_POST, 1)
            handle.setBody(copying: [])
        default: handle.set(CURLOPT_HTTPGET, 1)
        }
    }

    private func open(_ content: HTTPRequest.Content) throws(ExchangeFailure) -> UploadSource {
        do throws(ExchangeFailure) {
            return try UploadSource(content, isPaid: request.isPaid, activity)
        } catch {
            throw ExchangeFailure(error.reason, wasSent: wasSent, error.message)
        }
    }

    /// Takes back from libcurl what it may read from.
    func detachBody() {
        form?.take(from: handle)
        form = nil
        parts = []
        source = nil
    }

    private func setHeaders() {
        var wanted = request.headers
        if let token = request.signature?.sessionToken {
            wanted.append(HTTPRequest.Header("x-amz-security-token", token))
        }
        let additions: HeaderList.Additions = request.signature != nil ? .any : form != nil ? .type : .none
        guard headers?.says(wanted, additions) != true else { return }
        let list = surroundings.headers.list(of: wanted, additions)
        list.give(to: handle)
        headers = list
    }

    private func setSignature() {
        guard let signature = request.signature else {
            guard isSigning else { return }
            isSigning = false
            handle.set(CURLOPT_AWS_SIGV4, nil)
            handle.set(CURLOPT_USERNAME, nil)
            handle.set(CURLOPT_PASSWORD, nil)
            return handle.set(CURLOPT_HTTPAUTH, Self.basicAuthentication)
        }
        isSigning = true
        handle.set(CURLOPT_AWS_SIGV4, "aws:amz:\(signature.region):\(signature.service)")
        handle.set(CURLOPT_USERNAME, signature.accessKey)
        handle.set(CURLOPT_PASSWORD, signature.secretKey)
    }

    /// What libcurl still sends in one piece with the headers.
    private static let longestCopied = 64 << 10
    /// libcurl's default, which asking for a signature changes.
    private static let basicAuthentication = 1
}

extension String {
    /// - Parameter scheme: in lower case.
    fileprivate func hasScheme(_ scheme: String) -> Bool {
        let (own, wanted) = (utf8Span.span, scheme.utf8Span.span)
        guard own.count > wanted.count else { return false }
        for place in wanted.indices where own[place] | 0x20 != wanted[place] { return false }
        return true
    }
}
