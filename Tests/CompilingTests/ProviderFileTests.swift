import Expressions
import Foundation
import Reporting
import Testing
import YAMLReading

@testable import Compiling

/// One small, complete file for each shape that a provider's protocol may have.
@Suite struct ProviderFileTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Providers")

    static let names: [String] = {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return found.filter { $0.hasSuffix(".yaml") }.sorted()
    }()

    static func sources(_ name: String) throws -> Sources {
        let data = try Data(contentsOf: folder.appending(path: name))
        var sources = Sources()
        _ = sources.add(path: name, text: String(decoding: data, as: UTF8.self))
        return sources
    }

    @Test func `there is a file for every shape`() { #expect(Self.names.count >= 30) }

    @Test(arguments: names)
    func `it has no findings`(name: String) throws {
        let sources = try Self.sources(name)
        let findings = Lint.findings(in: sources)
        #expect(findings.isEmpty, "\(HumanRenderer().render(findings, in: sources))")
    }

    @Test(arguments: names)
    func `it has a provider, and all its expressions can be read`(name: String) throws {
        let sources = try Self.sources(name)
        var diagnostics = Diagnostics()
        var providers = 0
        for file in sources.files {
            for document in readYAML(file, into: &diagnostics).documents {
                guard let root = document.root else { continue }
                if root.mapping?["provider"] != nil { providers += 1 }
                Self.readExpressions(in: root, into: &diagnostics)
            }
        }
        #expect(providers > 0)
        #expect(diagnostics.isEmpty, "\(HumanRenderer().render(diagnostics.sorted, in: sources))")
    }

    private static func readExpressions(in node: YAMLNode, into diagnostics: inout Diagnostics) {
        switch node.content {
        case .scalar(let scalar): _ = TemplateSyntax.parse(scalar.source, into: &diagnostics)
        case .sequence(let sequence):
            for element in sequence { readExpressions(in: element, into: &diagnostics) }
        case .mapping(let mapping):
            for entry in mapping { readExpressions(in: entry.value, into: &diagnostics) }
        case .invalid: break
        }
    }
}
