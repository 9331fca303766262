package import Blueprint
import Compiling
import Reporting

extension Blueprint {
    /// The blueprint of a workflow in a text of several documents; a finding is a mistake of the test.
    package static func of(_ workflow: String, in text: String, under profile: String? = nil) throws -> Blueprint {
        var sources = Sources()
        _ = sources.add(path: "test.yaml", bytes: Array(text.utf8))
        let compilation = Compilation(sources)
        guard let blueprint = compilation.blueprint(of: workflow, under: profile) else {
            throw Mistakes(messages: compilation.findings.map(\.message))
        }
        return blueprint
    }

    private struct Mistakes: Error { let messages: [String] }
}
