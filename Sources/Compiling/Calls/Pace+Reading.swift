import Blueprint
import Reporting
import Values
import YAMLReading

extension Pace {
    init(_ fields: Fields, into diagnostics: inout Diagnostics) {
        self.init(every: Every(fields["every"], into: &diagnostics), within: fields["within"]?.duration)
    }
}

extension Pace.Every {
    fileprivate init?(_ node: YAMLNode?, into diagnostics: inout Diagnostics) {
        if let (least, greatest) = node?.range {
            self = .growing(least, greatest)
        } else if let duration = node?.duration {
            self = .constant(duration)
        } else if let stretches = node?.sequence?.items.compactMap({ $0.fields(of: .paceStep) }) {
            Self.check(stretches, into: &diagnostics)
            self = .stretches(
                stretches.compactMap { fields in fields["every"]?.duration.map { (fields["until"]?.duration, $0) } })
        } else {
            return nil
        }
    }

    /// A stretch begins where the one before it ends.
    private static func check(_ stretches: [Fields], into diagnostics: inout Diagnostics) {
        var last: (end: Duration, place: YAMLNode)?
        for stretch in stretches {
            guard let node = stretch["until"], let end = node.duration else { continue }
            if let last, end <= last.end {
                diagnostics.report(.paceNeverReached(at: node.span, until: last.place.text ?? "", last.place.span))
            } else {
                last = (end, node)
            }
        }
        for (stretch, next) in zip(stretches, stretches.dropFirst()) where stretch["until"] == nil {
            guard let next = next.span(of: "every"), let endless = stretch.span(of: "every") else { continue }
            return diagnostics.report(.paceNeverReached(at: next, until: nil, endless))
        }
    }
}
