import Blueprint
import Reporting
import Values
import YAMLReading

/// Reads limits, and what they count.
struct LimitReader {
    let interfaces: (String) -> Bool
    let names: () -> [String]

    func read(_ node: YAMLNode?, into diagnostics: inout Diagnostics) -> [Limit] {
        var limits: [Limit] = []
        for fields in (node?.sequence?.items ?? []).compactMap({ $0.fields(of: .limit) }) {
            let subject = fields["of"].map { self.subject($0, into: &diagnostics) } ?? .all
            if let (count, period) = fields["rate"]?.rate {
                limits.append(Limit(kind: .rate(count, period), subject: subject))
            } else if let node = fields["running"], let count = positive(node, into: &diagnostics) {
                limits.append(Limit(kind: .running(count), subject: subject))
            } else if let node = fields["open"], let count = positive(node, into: &diagnostics) {
                limits.append(Limit(kind: .open(count), subject: subject))
            }
        }
        return limits
    }

    private func positive(_ node: YAMLNode, into diagnostics: inout Diagnostics) -> Int? {
        guard let count = node.int else { return nil }
        if count < 1 { diagnostics.report(.nothingAllowed(at: node.span)) }
        return count
    }

    private func subject(_ node: YAMLNode, into diagnostics: inout Diagnostics) -> Limit.Subject {
        guard let name = node.text else { return .all }
        if let stage = Stage(rawValue: name) { return .stage(stage) }
        if !interfaces(name) {
            let known = Stage.allCases.map(\.rawValue) + names()
            diagnostics.report(
                .unknownReference(
                    ProviderChecks.unknownSubject, "stage or interface", name, at: node.span, among: known))
        }
        return .interface(name)
    }
}

extension YAMLNode {
    /// `20/10s`
    var rate: (count: Int, period: Duration)? {
        let parts = (text ?? "").split(separator: "/")
        guard parts.count == 2, let count = Int(parts[0]) else { return nil }
        let period = parts[1].first?.isNumber == true ? String(parts[1]) : "1\(parts[1])"
        return Duration(configurationText: period).map { (count, $0) }
    }
}

extension Simulation {
    init(_ fields: Fields) {
        let latency = fields["latency"]
        let range = latency?.range ?? latency?.duration.map { ($0, $0) }
        self.init(least: range?.0, most: range?.1, fail: fields["fail"]?.share ?? 0)
    }
}
