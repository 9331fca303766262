import Foundation
import TestKit

/// One case of the YAML test suite, with libyaml's own verdict on it.
struct SuiteCase: Decodable, Sendable, CustomStringConvertible {
    /// How libyaml 0.2.5 fares with it.
    enum Verdict: String, Decodable {
        case ok
        case rejectsValid = "rejects_valid"
        case wrongEvents = "wrong_events"
        case acceptsInvalid = "accepts_invalid"
    }

    let id: String
    let name: String
    let yaml: String
    /// Whether the text must be rejected.
    let error: Bool
    /// One text for each document.
    let json: [String]?
    /// The events, one a line.
    let tree: [String]
    let verdict: Verdict

    enum CodingKeys: String, CodingKey {
        case id, name, yaml, error, json, tree
        case verdict = "libyaml_0_2_5"
    }

    var description: String { "\(id) \(name)" }

    /// None, with a notice, in a clone without the suite.
    static func all() throws -> [SuiteCase] {
        guard let data = try SharedData.file("yaml/yaml-suite.jsonl") else { return [] }
        return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(SuiteCase.self, from: $0) }
    }
}
