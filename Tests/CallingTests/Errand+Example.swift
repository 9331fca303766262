import Blueprint
import Exchanges
import Expressions
import Values

@testable import Calling

/// Answers made of the examples that a provider's own file has.
extension Errand {
    static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array("picture".utf8)
    static let mp4: [UInt8] = [0, 0, 0, 32] + Array("ftypisom".utf8) + Array("clip".utf8)
    static let mp3: [UInt8] = Array("ID3".utf8) + [4, 0]

    /// The answer of an example by its name; without a name, of one that is no error. A job runs for one poll.
    func example(_ rehearsal: Rehearsal, named name: String? = nil) -> Result<Answer, ExchangeFailure> {
        let counterpart = rehearsal.conversation.counterpart
        switch exchange {
        case .program(let run): return program(run, rehearsal, named: name)
        case .http(let request):
            guard case .stage(let stage, let place) = purpose else {
                return .success(file(at: request.url, of: counterpart))
            }
            let requests = counterpart.requests(of: stage)
            guard requests.indices.contains(place) else { return .http(200) }
            let examples = requests[place].examples
            let polls = rehearsal.errands.filter { $0.purpose == purpose }.count
            let good = examples.filter { $0.status < 400 && ErrorClass(rawValue: $0.name) == nil }
            var chosen = examples.first { $0.name == name }
            if name == nil {
                let waiting = good.first { ["running", "queued", "waiting"].contains($0.name) }
                chosen = good.first { !["running", "queued", "waiting", "busy"].contains($0.name) } ?? good.last
                if stage == .poll, polls == 1, let waiting { chosen = waiting }
                if requests[place].pages != nil { chosen = good[min(polls, good.count) - 1] }
            }
            guard let chosen else { return .http(200, requests[place].response == .json ? [:] : nil) }
            return answer(chosen, requests[place].response, rehearsal)
        }
    }

    private func answer(
        _ example: Example, _ response: Request.Response, _ rehearsal: Rehearsal
    ) -> Result<Answer, ExchangeFailure> {
        var names = rehearsal.conversation.names
        names["sample"] = ["image": .bytes(Self.png), "video": .bytes(Self.mp4), "audio": .bytes(Self.mp3)]
        var headers = example.headers.compactMap { entry in
            ((try? entry.value.evaluate(names)) ?? nil)?.plainText.map {
                HTTPRequest.Header(entry.key.lowercased(), $0)
            }
        }
        var body: [UInt8] = []
        let value = (try? example.body?.evaluate(names)) ?? nil
        if case .string(let text)? = value {
            body = Array(text.utf8)
        } else if let value {
            body = (try? value.jsonBytes()) ?? []
        }
        if response == .binary, example.status < 300 {
            body = Self.content(headers.first { $0.name == "content-type" }?.value ?? "image/png")
        }
        if response == .multipart, example.status < 300 {
            headers.append(.init("content-type", "multipart/form-data; boundary=frontier"))
            for part in example.parts {
                var (type, content) = ("application/json", [UInt8]())
                switch part.content {
                case .json(let json): content = (try? json.evaluate(names)?.jsonBytes()) ?? []
                case .text(let text):
                    (type, content) = ("text/plain", Array((text.perhaps(names)?.plainText ?? "").utf8))
                case .file(let kind): (type, content) = (kind, Self.content(kind))
                }
                let head =
                    "--frontier\r\nContent-Disposition: form-data; name=\"\(part.name)\"\r\nContent-Type: \(type)\r\n\r\n"
                body += Array(head.utf8) + content + Array("\r\n".utf8)
            }
            body += Array("--frontier--\r\n".utf8)
        }
        return .success(.http(HTTPAnswer(status: example.status, headers: headers, body: .bytes(body), url: "")))
    }

    static func content(_ type: String) -> [UInt8] {
        type.hasPrefix("video") ? mp4 : type.hasPrefix("audio") ? mp3 : png
    }

    private func file(at url: String, of counterpart: Counterpart) -> Answer {
        let isFilm = counterpart.model.outputs.contains { $0.declaration.type == .media(.video) }
        let type = FileType.content(named: url.withoutQuery) ?? (isFilm ? "video/mp4" : nil)
        return .http(
            HTTPAnswer(
                status: 200, headers: [.init("content-type", type ?? FileType.unknown)],
                body: .bytes(Self.content(type ?? "image/png")), url: url))
    }

    private func program(
        _ run: ProgramRun, _ rehearsal: Rehearsal, named name: String?
    ) -> Result<Answer, ExchangeFailure> {
        if run.program == "ffprobe", purpose == .inspection {
            let told =
                #"{"streams":[{"codec_type":"video","codec_name":"h264","width":640,"height":360,"avg_frame_rate":"24/1"}],"format":{"duration":"8.0"}}"#
            return .success(.program(ProgramAnswer(exitCode: 0, output: Array(told.utf8), complaint: [], files: [])))
        }
        guard case .execution(let execution) = rehearsal.conversation.counterpart.offer.work,
            let example = execution.examples.first(where: { name == nil ? $0.exitCode == 0 : $0.name == name })
        else { return .failure(ExchangeFailure(.program, wasSent: false, "there is no such program")) }
        let names = rehearsal.conversation.names
        let body = (try? example.body?.evaluate(names)) ?? nil
        return .success(
            .program(
                ProgramAnswer(
                    exitCode: example.exitCode, output: (try? body?.jsonBytes()) ?? [],
                    complaint: Array((example.complaint ?? "").utf8),
                    files: example.files.compactMap { $0.perhaps(names)?.plainText })))
    }
}

extension Counterpart {
    func requests(of stage: Stage) -> [Request] {
        switch stage {
        case .send, .submit: return call?.submission ?? []
        case .poll: return call?.poll.map { [$0.request] } ?? []
        case .fetch: return call?.fetch ?? []
        case .cancel: return call?.cancel ?? []
        case .lookup: return call?.lookup ?? []
        case .upload: return upload?.requests ?? []
        case .token:
            for case .token(let token) in provider.credentials.map(\.kind) { return [token.request] }
            return []
        case .exec: return []
        }
    }
}

extension Result where Success == Answer, Failure == ExchangeFailure {
    static func http(
        _ status: Int, _ body: Value? = nil, headers: [String: String] = [:]
    ) -> Self {
        .success(
            .http(
                HTTPAnswer(
                    status: status, headers: headers.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) },
                    body: .bytes(body.flatMap { try? $0.jsonBytes() } ?? []), url: "")))
    }

    static func text(_ status: Int, _ text: String, headers: [String: String] = [:]) -> Self {
        .success(
            .http(
                HTTPAnswer(
                    status: status, headers: headers.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) },
                    body: .bytes(Array(text.utf8)), url: "")))
    }

    static func broken(_ reason: ExchangeFailure.Reason = .broken, wasSent: Bool) -> Self {
        .failure(ExchangeFailure(reason, wasSent: wasSent, "the connection is gone"))
    }
}
