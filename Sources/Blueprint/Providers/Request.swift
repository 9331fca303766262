package import Expressions
package import Reporting
package import Values

/// One request, and what is kept of its answer.
package struct Request: Sendable {
    package enum Method: String, Sendable, CaseIterable {
        case get, post, put, patch, delete
    }

    package enum Response: String, Sendable {
        case json, text, binary, multipart
    }

    package enum Authentication: Sendable {
        case provider
        /// In the provider's place; empty for none.
        case own([Credential])
    }

    package let method: Method
    /// A path, or a URL.
    package let address: Template
    package var query: [Computed.Entry] = []
    package var headers: [Computed.Entry] = []
    package var body: Body?
    package var authentication = Authentication.provider
    package var keep: [Computed.Entry] = []
    /// The request is sent for every element.
    package var each: Template?
    package var pages: Paging?
    package var response = Response.json
    package var wait: Template?
    package var examples: [Example] = []

    package init(method: Method, address: Template) {
        self.method = method
        self.address = address
    }
}

package enum Body: Sendable {
    case json(Computed)
    case form([Computed.Entry])
    case multipart([Part])
    case text(Template)
    /// Bytes, or a file.
    case bytes(Template)
}

/// One part of a body in parts.
package struct Part: Sendable {
    package enum Content: Sendable {
        case value(Computed)
        case json(Computed)
        case file(Template)
        /// A part for every key of a mapping.
        case spread(Template)
    }

    package let content: Content
    package let name: Template?
    package let each: Template?
    package let filename: Template?
    package let type: Template?

    package init(content: Content, name: Template?, each: Template?, filename: Template?, type: Template?) {
        self.content = content
        self.name = name
        self.each = each
        self.filename = filename
        self.type = type
    }
}

/// How a list goes on.
package struct Paging: Sendable {
    /// A URL, or parameters in the place of the first request's; nothing after the last page.
    package let next: Template
    package let items: Template
    package let most: Int

    package init(next: Template, items: Template, most: Int) {
        self.next = next
        self.items = items
        self.most = most
    }
}

/// An answer as it may be: it types the body, feeds the simulator, is tested and documents.
package struct Example: Sendable {
    package let name: String
    package let span: SourceSpan
    package var status = 200
    package var headers: [Computed.Entry] = []
    package var body: Computed?
    package var parts: [(name: String, content: PartContent)] = []
    /// A file beside the provider's that is the body.
    package var file: String?
    package var exitCode = 0
    package var complaint: String?
    /// What a program leaves.
    package var files: [Template] = []

    package enum PartContent: Sendable {
        case json(Computed)
        case text(Template)
        /// A file of a content type.
        case file(String)
    }

    package init(name: String, span: SourceSpan) {
        self.name = name
        self.span = span
    }
}

/// How local files travel to a provider.
package struct Upload: Sendable {
    package let requests: [Request]
    /// What stands for the file afterwards.
    package let gives: Template
    package let valid: Duration?
    package let maxBytes: Int?
    /// What other clients send in the place of the requests, each by itself.
    package let also: [Request]

    package init(
        requests: [Request], gives: Template, valid: Duration?, maxBytes: Int?, also: [Request] = []
    ) {
        self.requests = requests
        self.also = also
        self.gives = gives
        self.valid = valid
        self.maxBytes = maxBytes
    }
}
