import Blueprint
import Exchanges
import Expressions
import Values

/// Puts what an answer holds under the names that expressions know.
struct Understanding {
    let reading: Reading
    let now: Timestamp

    static let content = ["body", "text", "answer", "parts", "items"]

    /// - Returns: what is wrong with its form, which counts only where no rule says more.
    func add(_ answer: HTTPAnswer, as response: Request.Response, to names: inout Names) -> Trouble? {
        names["status"] = .int(answer.status)
        names["now"] = .timestamp(now)
        if reading.headers { names["headers"] = .map(headers(answer)) }
        names["answer"] = nil
        names["parts"] = nil
        names["text"] = nil
        let type = answer.headers.first { $0.name == "content-type" }?.value ?? ""
        switch answer.body {
        case .file(let receipt):
            names["body"] = .null
            if reading.text { names["text"] = "" }
            names["answer"] = .media(Media(receipt, type: type))
            return nil
        case .bytes(let bytes):
            if response == .text || reading.text { names["text"] = .string(String(decoding: bytes, as: UTF8.self)) }
            let isError = answer.status >= 400
            switch response {
            case .binary where !isError:
                names["body"] = .null
                names["answer"] = .media(Media(content: bytes, type: type))
                return nil
            case .multipart where !isError:
                if let parts = Parts.read(bytes, contentType: type) {
                    names["parts"] = .map(parts)
                    names["body"] = .null
                    return nil
                }
                names["body"] = json(bytes) ?? .null
                return Trouble(.malformed, "the answer has no parts")
            case .text where !isError:
                names["body"] = reading.errorsReadBody ? json(bytes) ?? .null : .null
                return nil
            default: break
            }
            let body = json(bytes)
            names["body"] = body ?? .null
            if body == nil, !reading.text, isError, !bytes.isEmpty {
                names["text"] = .string(String(decoding: bytes.prefix(2_000), as: UTF8.self))
            }
            return body == nil && !bytes.isEmpty ? Trouble(.malformed, "the answer is no JSON: \(bytes.start)") : nil
        }
    }

    private func json(_ bytes: [UInt8]) -> Value? { bytes.isEmpty ? nil : try? Value(json: bytes) }

    private func headers(_ answer: HTTPAnswer) -> ValueMap {
        var headers = ValueMap()
        for header in answer.headers {
            if case .string(let earlier)? = headers[header.name] {
                headers[header.name] = .string(earlier + ", " + header.value)
            } else {
                headers[header.name] = .string(header.value)
            }
        }
        return headers
    }
}

extension Media {
    fileprivate init(_ receipt: HTTPAnswer.Receipt, type: String) {
        self.init(type: type)
        path = receipt.path
        bytes = receipt.bytes
        sha256 = receipt.sha256
    }

    fileprivate init(content: [UInt8], type: String) {
        self.init(type: type)
        self.content = content
        bytes = content.count
    }

    private init(type: String) {
        let plain = String(type.prefix { $0 != ";" }).trimmed.lowercased()
        self.init(kind: Kind(contentType: plain))
        contentType = plain.isEmpty ? FileType.unknown : plain
        name = "answer"
    }
}

extension [UInt8] {
    /// Its beginning, for a message.
    fileprivate var start: String {
        let text = String(decoding: prefix(80), as: UTF8.self).inOneLine
        return "'" + (count > 80 ? text + "…" : text) + "'"
    }
}
