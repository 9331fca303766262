import Foundation
import Testing
import fuzz

/// The fuzzers' seeds are tests too: what once made one fail is kept among them.
@Suite struct CorpusTests {
    private static let corpus = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fuzzing/Corpus")

    @Test func `every fuzzer has seeds, and all seeds have a fuzzer`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.corpus.path)
        #expect(folders.sorted() == fuzzers.keys.sorted())
    }

    @Test(arguments: fuzzers.keys.sorted())
    func `seeds run`(name: String) throws {
        let fuzzer = try #require(fuzzers[name])
        let folder = Self.corpus.appending(path: name)
        let seeds = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(!seeds.isEmpty)
        for seed in seeds { fuzzer([UInt8](try Data(contentsOf: seed))) }
    }
}
