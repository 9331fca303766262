import Blueprint
import Reporting
import Values
import YAMLReading

/// Reads retry policies: those that are declared, and those that stand where they are used.
struct PolicyReader {
    private let project: Project
    var diagnostics = Diagnostics()

    init(_ project: Project) { self.project = project }

    static func compile(_ project: inout Project, into diagnostics: inout Diagnostics) {
        var reader = PolicyReader(project)
        for declaration in project.declarations.all(.policy) {
            project.policies[declaration.name] = declaration.node.fields(of: .policy).map { reader.policy($0) }
        }
        diagnostics.report(reader.diagnostics)
    }

    /// The value of `retry`: a policy's name, or a policy.
    mutating func read(_ node: YAMLNode?) -> Policy? {
        guard let node else { return nil }
        if let fields = node.fields(of: .policy) { return policy(fields) }
        guard let name = node.text else { return nil }
        guard project.declarations[.policy, name] != nil else {
            diagnostics.report(
                .unknownReference(
                    DeclarationChecks.unknownPolicy, "policy", name, at: node.span,
                    among: project.declarations.names(.policy)))
            return nil
        }
        return project.policies[name]
    }

    private mutating func policy(_ fields: Fields) -> Policy {
        var policy = Policy()
        if let node = fields["attempts"], let attempts = node.int {
            if attempts < 1 { diagnostics.report(.noAttempts(attempts, at: node.span)) }
            policy.attempts = max(attempts, 1)
        }
        policy.waits = waits(fields["waits"]) ?? policy.waits
        policy.jitter = fields["jitter"]?.share ?? 0
        policy.timeout = fields["timeout"]?.duration
        if let node = fields["timeout"], policy.timeout == .zero { diagnostics.report(.noTime(at: node.span)) }
        policy.rateLimitWaits = fields.fields("on_rate_limit").flatMap { waits($0["waits"]) }
        let isCounted = fields["attempts"].map { $0.int ?? 0 > 0 } ?? true
        if case .listed(let listed) = policy.waits, listed.count > policy.attempts, isCounted,
            let extra = fields["waits"]?.sequence?.items.dropFirst(policy.attempts).first
        {
            diagnostics.report(.waitNeverUsed(attempts: policy.attempts, at: extra.span))
        }
        return policy
    }

    private func waits(_ node: YAMLNode?) -> Policy.Waits? {
        if let (least, greatest) = node?.range { return .doubling(least, greatest) }
        return (node?.sequence?.items).map { .listed($0.compactMap(\.duration)) }
    }
}

extension Policy {
    /// The longest that all attempts and the waits between them may take, as far as it is known: waits alone, and the
    /// time of each attempt where one is given.
    func longest(attempt: Duration?) -> Duration {
        var total = 0
        let one = (attempt ?? .zero).nanoseconds
        for index in 0..<min(attempts, 1_000) {
            total = total.addingReportingOverflow(one).partialValue
            if index < attempts - 1 { total = total.addingReportingOverflow(wait(index).nanoseconds).partialValue }
        }
        return Duration(nanoseconds: max(total, 0))
    }

    /// The wait after an attempt, the first being 0.
    private func wait(_ index: Int) -> Duration {
        switch waits {
        case .listed(let waits): return waits.isEmpty ? .zero : waits[min(index, waits.count - 1)]
        case .doubling(let least, let greatest):
            let (doubled, overflows) = least.nanoseconds.multipliedReportingOverflow(by: 1 << min(index, 40))
            return overflows ? greatest : min(Duration(nanoseconds: doubled), greatest)
        }
    }
}
