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

    /// A stretch begins where the one before it ends; behind one that never ends there is nothing.
    private static func check(_ stretches: [Fields], into diagnostics: inout Diagnostics) {
        var last: (end: Duration, until: YAMLNode)?
        for (place, stretch) in stretches.enumerated() {
            guard let until = stretch["until"] else {
                guard let endless = stretch.span(of: "every"),
                    let next = stretches.dropFirst(place + 1).first?.span(of: "every")
                else { return }
                return diagnostics.report(.paceNeverReached(at: next, until: nil, endless))
            }
            guard let end = until.duration else { continue }
            if let last, end <= last.end {
                diagnostics.report(.paceNeverReached(at: until.span, until: last.until.text, last.until.span))
            } else {
                last = (end, until)
            }
        }
    }
}
