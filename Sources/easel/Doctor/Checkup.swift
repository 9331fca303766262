import Reporting
import Values

/// What `easel doctor` finds: everything that a run needs, and whether it is there.
struct Checkup {
    struct Finding {
        enum State: String {
            case sound, wrong
            /// Neither: worth knowing.
            case note
        }

        let area: String
        let state: State
        let text: String
        /// What to do next.
        var help: String?
    }

    private(set) var findings: [Finding] = []

    var isSound: Bool { !findings.contains { $0.state == .wrong } }

    mutating func sound(_ area: String, _ text: String) {
        findings.append(Finding(area: area, state: .sound, text: text))
    }

    mutating func note(_ area: String, _ text: String, _ help: String? = nil) {
        findings.append(Finding(area: area, state: .note, text: text, help: help))
    }

    mutating func wrong(_ area: String, _ text: String, _ help: String?) {
        findings.append(Finding(area: area, state: .wrong, text: text, help: help))
    }

    // MARK: For people

    func text(isColored: Bool = false) -> String {
        let width = (findings.map(\.area.count).max() ?? 0) + 2
        var text = ""
        var area = ""
        for finding in findings {
            let (sign, color) =
                switch finding.state {
                case .sound: ("✓", "32")
                case .wrong: ("✗", "31")
                case .note: ("·", "2")
                }
            let mark = isColored ? "\u{1B}[\(color)m\(sign)\u{1B}[0m" : sign
            let name = finding.area == area ? "" : finding.area
            area = finding.area
            text += "\(name.padded(toColumns: width))\(mark) \(finding.text.shownSafely)\n"
            if let help = finding.help {
                text += "\(String(repeating: " ", count: width + 2))\(help.shownSafely)\n"
            }
        }
        let count = findings.count { $0.state == .wrong }
        text += "\n"
        switch count {
        case 0: text += "all is well\n"
        case 1: text += "one thing is wrong\n"
        default: text += "\(count) things are wrong\n"
        }
        return text
    }

    // MARK: For programs

    var json: String {
        let list = findings.map { finding -> Value in
            var map = ValueMap([
                "area": .string(finding.area), "state": .string(finding.state.rawValue), "text": .string(finding.text),
            ])
            map["help"] = finding.help.map { .string($0) }
            return .map(map)
        }
        let value: Value = ["sound": .bool(isSound), "findings": .list(list)]
        return ((try? value.json(pretty: true)) ?? "{}") + "\n"
    }
}
