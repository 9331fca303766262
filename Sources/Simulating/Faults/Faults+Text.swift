package import Blueprint

/// Why a text says no faults.
package struct FaultsMistake: Error, Sendable, Equatable {
    package let message: String
}

extension Faults {
    /// What a provider can do to a request. The others are made on this side.
    package static let classes = ErrorClass.allCases.filter { ![.check, .budget, .cancelled].contains($0) }

    /// Reads `CLASS=RATE`, several with commas between: `rate_limited=5%`, `timeout@poll=0.1`, `studio:failed=2%`,
    /// `studio.painter:content_policy=1%`.
    package init(_ text: String) throws(FaultsMistake) {
        var all: [Fault] = []
        for piece in text.split(separator: ",") {
            let trimmed = piece.trimmed
            if !trimmed.isEmpty { all.append(try Fault(trimmed)) }
        }
        guard !all.isEmpty else {
            throw FaultsMistake(message: "no fault in '\(text)': write CLASS=RATE, as in rate_limited=5%")
        }
        self.init(all)
    }
}

extension Faults.Fault {
    fileprivate init(_ text: Substring) throws(FaultsMistake) {
        let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard sides.count == 2 else {
            throw FaultsMistake(message: "'\(text)' has no rate: write CLASS=RATE, as in rate_limited=5%")
        }
        let subject = sides[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
        let strike = subject[subject.count - 1].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard let failure = ErrorClass(rawValue: strike[0].trimmed.text), Faults.classes.contains(failure) else {
            throw FaultsMistake(
                message: "'\(strike[0].trimmed)' is nothing that a provider could do: it is one of "
                    + Faults.classes.map(\.rawValue).joined(separator: ", "))
        }
        var stage: Stage?
        if strike.count == 2 {
            stage = Stage(rawValue: strike[1].trimmed.text)
            if stage == nil {
                throw FaultsMistake(
                    message: "there is no stage '\(strike[1].trimmed)': it is one of "
                        + Stage.allCases.map(\.rawValue).joined(separator: ", "))
            }
        }
        let rate = try Self.rate(sides[1].trimmed)
        guard subject.count == 2 else {
            self.init(failure, at: stage, rate: rate)
            return
        }
        let names = subject[0].split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(names.count), names.allSatisfy({ !$0.isEmpty }) else {
            throw FaultsMistake(
                message: "'\(subject[0])' is neither a provider nor a model: write PROVIDER:\(failure.rawValue)=RATE "
                    + "or PROVIDER.MODEL:\(failure.rawValue)=RATE")
        }
        self.init(
            provider: names[0].text, model: names.count == 2 ? subject[0].text : nil, failure, at: stage, rate: rate)
    }

    private static func rate(_ text: Substring) throws(FaultsMistake) -> Double {
        let isPercent = text.utf8.last == UInt8(ascii: "%")
        let digits = isPercent ? text.dropLast() : text
        guard let number = Double(digits.trimmed.text), (0...(isPercent ? 100 : 1)).contains(number) else {
            throw FaultsMistake(message: "'\(text)' is no rate: it is a share from 0 to 1, or from 0% to 100%")
        }
        return isPercent ? number / 100 : number
    }
}

extension Substring {
    fileprivate var text: String { String(self) }

    fileprivate var trimmed: Substring {
        var rest = self
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return rest
    }
}
