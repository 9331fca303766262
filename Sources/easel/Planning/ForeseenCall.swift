import Blueprint
import Calling
import Exchanges
import Planning
import Running
import Values

/// A call that a run would make, with the very requests, as far as they are known: secrets stand as their names.
struct ForeseenCall {
    let prospect: Prospect
    let preview: Preview

    /// What has to be there before: the results of other steps, uploads, tokens.
    var needs: [String] {
        prospect.after.map { "the results of '\($0)'" } + preview.needs
    }

    /// What is not known beforehand, in words.
    var problems: [String] {
        prospect.unknown.map { "what '\($0)' will be is not known yet" } + preview.problems
    }

    static func all(of assignment: Assignment) -> [ForeseenCall] {
        let blueprint = assignment.blueprint
        let library = Library(blueprint)
        var counterparts: [String: Counterpart] = [:]
        let planner = Planner(blueprint, zones: .system)
        return planner.prospects(inputs: assignment.inputs).compactMap { prospect in
            guard let callable = library.callables[prospect.model] else { return nil }
            let counterpart =
                counterparts[prospect.model]
                ?? Counterpart(
                    provider: callable.provider, offer: callable.offer, model: callable.model,
                    settings: blueprint.terms.settings[callable.provider.name] ?? ValueMap())
            counterparts[prospect.model] = counterpart
            return ForeseenCall(prospect: prospect, preview: Preview(of: counterpart, inputs: prospect.inputs))
        }
    }
}

// MARK: For people
extension ForeseenCall {
    var text: String {
        var head = "\(prospect.name): \(prospect.model)"
        if !prospect.fallbacks.isEmpty { head += ", else \(prospect.fallbacks.joined(separator: ", else "))" }
        if prospect.isOpen { head += " (if it comes to it; how often is not known yet)" }
        var lines = [head]
        if !needs.isEmpty { lines.append("  first: \(needs.joined(separator: "; "))") }
        lines += problems.map { "  unknown: \($0)" }
        for exchange in preview.exchanges { lines += exchange.lines.map { $0.isEmpty ? "" : "  " + $0 } }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Exchange {
    fileprivate var lines: [String] {
        switch self {
        case .http(let request): request.lines
        case .program(let run): run.lines
        }
    }
}

extension HTTPRequest {
    fileprivate var lines: [String] {
        var lines = ["\(method) \(url)"] + headers.map { "\($0.name): \($0.value)" }
        if let signature { lines.append("(signed with AWS SigV4 for \(signature.service) in \(signature.region))") }
        switch body {
        case .none: break
        case .content(let content): lines += [""] + content.lines
        case .multipart(let parts):
            for part in parts {
                let words = [part.type, part.filename.map { "as '\($0)'" }].compactMap(\.self).joined(separator: ", ")
                lines += ["", "part '\(part.name)'" + (words.isEmpty ? "" : " (\(words))")] + part.content.lines
            }
        }
        return lines
    }
}

extension HTTPRequest.Content {
    fileprivate var lines: [String] {
        switch self {
        case .file(let path): return ["‹bytes of \(path)›"]
        case .bytes(let bytes):
            if let value = try? Value(json: bytes), let text = try? value.json(pretty: true) { return text.lines }
            return String(validating: bytes, as: UTF8.self)?.lines ?? ["‹\(bytes.count) bytes›"]
        }
    }
}

extension ProgramRun {
    /// As one would type it into a shell.
    fileprivate var lines: [String] {
        var lines = ([program] + arguments).map(\.quotedForShell).joined(separator: " ").lines
        for (name, value) in environment.sorted(by: { $0.key < $1.key }) { lines.append("with \(name)=\(value)") }
        for (name, content) in files.sorted(by: { $0.key < $1.key }) {
            lines.append("with the file '\(name)'")
            lines += content.lines
        }
        return lines
    }
}

extension String {
    fileprivate var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    fileprivate var quotedForShell: String {
        let isPlain = !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || "-_./:=,@%+‹›".contains($0) }
        return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}

// MARK: For programs
extension ForeseenCall {
    var json: ValueMap {
        var map = ValueMap()
        map["step"] = .string(prospect.step)
        map["key"] = prospect.key.map { .string($0) }
        map["model"] = .string(prospect.model)
        map["fallbacks"] = .list(prospect.fallbacks.map { .string($0) })
        map["certain"] = .bool(!prospect.isOpen)
        map["first"] = .list(needs.map { .string($0) })
        map["unknown"] = .list(problems.map { .string($0) })
        map["requests"] = .list(preview.exchanges.map { .map($0.facts) })
        return map
    }
}
