import Blueprint
import Expressions
import Foundation
import Reporting
import Testing
import Values

@testable import Calling
@testable import Compiling

/// The provider files that the compiler's tests have: one small file for each shape of protocol.
enum Protocols {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../CompilingTests/Providers").standardizedFileURL

    static let files: [String] = {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return found.filter { $0.hasSuffix(".yaml") }.sorted()
    }()

    private static let compilations: [String: Compilation] = {
        var compilations: [String: Compilation] = [:]
        for file in files {
            guard let data = try? Data(contentsOf: folder.appending(path: file)) else { continue }
            compilations[file] = compile(String(decoding: data, as: UTF8.self))
        }
        return compilations
    }()

    static let standing = ValueMap.of(("project", "p"))

    static func compile(_ text: String) -> Compilation {
        var sources = Sources()
        _ = sources.add(path: "all.yaml", text: text)
        return Compilation(sources)
    }

    /// Every model of every file, as `provider.model`.
    static let models: [String] = compilations.values.flatMap { $0.project.models.keys }.sorted()

    static func counterpart(_ name: String, settings: ValueMap = standing) throws -> Counterpart {
        let parts = name.split(separator: ".").map(String.init)
        let file = try #require(compilations[parts[0] + ".yaml"])
        return try counterpart(name, in: file, settings: settings)
    }

    static func counterpart(
        _ name: String, in compilation: Compilation, settings: ValueMap = standing
    ) throws -> Counterpart {
        let parts = name.split(separator: ".").map(String.init)
        let provider = try #require(compilation.project.providers[parts[0]])
        let offer = try #require(provider.offers[parts[1]])
        let model = try #require(compilation.project.models[name])
        return Counterpart(provider: provider, offer: offer, model: model, settings: settings) { message, pem in
            pem.contains("PRIVATE KEY") ? SHA256.digest(of: message) : nil
        }
    }

    /// A provider with one model, written for one test.
    static func written(_ text: String, model: String = "studio.painter") throws -> Counterpart {
        let compilation = compile(text)
        #expect(!compilation.diagnostics.hasErrors, "\(compilation.findings.map(\.message))")
        return try counterpart(model, in: compilation)
    }
}

extension Counterpart {
    /// Values within all bounds, for inputs that must be given or have a default.
    var sampleInputs: ValueMap {
        let members = model.inputs.filter { !$0.isNever }.map { Member($0.name, $0.declaration) }
        guard case .map(let inputs) = members.sample else { return ValueMap() }
        return inputs
    }
}

extension ValueMap {
    static func of(_ pairs: (String, Value)...) -> ValueMap { ValueMap(pairs) }
}
