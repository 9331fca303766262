import Blueprint
import Exchanges
import Expressions
import Values

/// Work that a program on this machine does.
extension Conversation {
    private var workFolder: String { "\(subject.folder)/work" }

    /// Renders the run, as often as it takes to have all that it needs.
    mutating func run(_ execution: Execution) {
        phase = .executing
        guard !waits.values.contains(where: { if case .program = $0 { true } else { false } }) else { return }
        if subject.isLost, counterpart.model.interface?.hasEffects ?? false {
            fate = .unknown
            return fail(Trouble(.unknown, "the program was started, and nobody knows what became of it"))
        }
        var rendering = Rendering(subject, names, luggage, wallet, at: now, nonce: "")
        do throws(Trouble) {
            let run = try rendering.run(execution, in: workFolder)
            guard rendering.needs.isEmpty else {
                for need in rendering.needs where needs[need] == nil { self.need(need) }
                return
            }
            send(.program(run), .stage(.exec, 0), for: .program)
        } catch {
            fail(error)
        }
    }

    mutating func executed(_ result: Result<Answer, ExchangeFailure>) {
        guard case .execution(let execution) = counterpart.offer.work else { return }
        switch result {
        case .failure(let failure):
            fate = failure.wasSent ? .rejected : .notSent
            fail(Trouble(failure))
        case .success(.outputs(let outputs)): deliver(past: outputs)
        case .success(.http): fail(Trouble(.malformed, "a server answered"))
        case .success(.program(let answer)):
            fate = .rejected
            let form = understand(answer, execution)
            if let trouble = Verdict(rules: counterpart.rules, stage: .exec)
                .trouble(names, status: nil, exitCode: answer.exitCode) ?? form
            {
                return fail(trouble)
            }
            deliver()
        }
    }

    private mutating func understand(_ answer: ProgramAnswer, _ execution: Execution) -> Trouble? {
        names["exit_code"] = .int(answer.exitCode)
        names["stderr"] = .string(String(decoding: answer.complaint, as: UTF8.self))
        names["text"] = .string(String(decoding: answer.output, as: UTF8.self))
        names["files"] = .list(answer.files.map { .media(Media(left: $0, in: workFolder)) })
        names["body"] = .null
        left = Set(answer.files)
        switch execution.response {
        case .text: return nil
        case .binary:
            var media = Media(kind: .file)
            media.name = "output"
            media.contentType = FileType.unknown
            media.content = answer.output
            media.bytes = answer.output.count
            names["answer"] = .media(media)
            return nil
        case .json:
            guard let body = try? Value(json: answer.output) else {
                return Trouble(.malformed, "what the program printed is no JSON")
            }
            names["body"] = body
            return nil
        }
    }

    /// A file that the program left, by its name there.
    mutating func pickUp(_ place: Int, _ name: String) {
        guard left.contains(name) else { return fail(Trouble(.malformed, "the program left no file '\(name)'")) }
        let found = Media(left: name, in: workFolder)
        delivery?.files[place].media.url = nil
        delivery?.files[place].media.path = found.path
        delivery?.files[place].media.name = found.name
        bring(place)
    }
}

extension Media {
    fileprivate init(left name: String, in folder: String) {
        let type = FileType.content(named: name)
        self.init(kind: Kind(contentType: type))
        path = "\(folder)/\(name)"
        contentType = type ?? FileType.unknown
        let file = name.split(separator: "/").last.map(String.init) ?? name
        self.name = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    }
}
