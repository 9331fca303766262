import Foundation
import Reporting
import Testing

@testable import Compiling

/// The small files of all shapes that a provider's protocol may have.
enum ProviderFiles {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "CompilingTests/Providers")

    static let names: [String] = {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return found.filter { $0.hasSuffix(".yaml") }.sorted()
    }()

    static func project(_ name: String) throws -> Project {
        try project(text: String(contentsOf: folder.appending(path: name), encoding: .utf8), name)
    }

    static func project(text: String, _ name: String = "all.yaml") throws -> Project {
        var sources = Sources()
        _ = sources.add(path: name, text: text)
        let compilation = Compilation(sources)
        #expect(
            !compilation.diagnostics.hasErrors,
            "\(HumanRenderer().render(compilation.diagnostics.sorted, in: sources))")
        return compilation.project
    }
}
