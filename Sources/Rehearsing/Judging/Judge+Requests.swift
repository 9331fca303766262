import Blueprint
import Values

/// What was sent.
extension Judge {
    mutating func request(_ expected: ExpectedRequest) {
        let sent = performance.sent.filter { request in
            request.call == expected.call && (expected.model.map { $0 == request.model } ?? true)
                && (expected.stage.map { $0.covers(request.stage) } ?? request.isPaid)
        }
        guard let request = sent.first else {
            let stage = expected.stage.map { " at '\($0.rawValue)'" } ?? ""
            let whose = expected.model.map { " of \($0)" } ?? ""
            return miss(
                at: expected.span, "requests", expected: "one for call \(expected.call)\(whose)\(stage)",
                seen: "none was sent")
        }
        hold(expected.method, request.method, "method")
        hold(expected.url, request.url, "url")
        for (name, value) in expected.headers { hold(value, request.header(name), "headers.\(name)") }
        if let body = expected.body { compare(body, request.body, as: "body", isWhole: true) }
        if let argv = expected.argv { compare(argv, request.argv, as: "argv", isWhole: true) }
    }

    private mutating func hold(_ expected: Stated<String>?, _ seen: String?, _ subject: String) {
        guard let expected, expected.content != seen else { return }
        miss(
            at: expected.span, subject, expected: expected.content, seen: seen ?? "none",
            replacement: seen.map { Value.string($0).asYAML })
    }
}
