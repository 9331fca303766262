import Reporting
import TestKit
import Testing
import Values

@Suite struct SARIFRendererTests {
    private let checks: [Check] = [.yaml, .unknownStep, .unusedInput]
    private var renderer: SARIFRenderer {
        SARIFRenderer(checks: checks, version: "1.2.3", informationURI: "https://example.com/easel")
    }

    private func log(_ sample: Sample) throws -> Value {
        try Value(json: renderer.render(sample.diagnostics, in: sample.sources))
    }

    private func results(_ sample: Sample) throws -> [Value] {
        try #require(try log(sample)["runs"]?.list?.first?["results"]?.list)
    }

    @Test func `findings are one run`() throws {
        let text = renderer.render(Sample.mixed.diagnostics, in: Sample.mixed.sources)
        try Golden.expect(text, matches: "formats/findings.sarif")
    }

    @Test func `the log has what the schema requires`() throws {
        let log = try log(.mixed)
        #expect(log["version"] == "2.1.0")
        #expect(log["$schema"]?.string?.hasSuffix("/sarif-schema-2.1.0.json") == true)
        let run = try #require(log["runs"]?.list?.first)
        #expect(run["columnKind"] == "unicodeCodePoints")
        let driver = try #require(run["tool"]?["driver"])
        #expect(driver["name"] == "easel")
        #expect(driver["version"] == "1.2.3")
        #expect(driver["informationUri"] == "https://example.com/easel")

        let rules = try #require(driver["rules"]?.list)
        for rule in rules {
            #expect(rule["id"]?.string != nil)
            #expect(rule["shortDescription"]?["text"]?.string != nil)
            #expect(rule["help"]?["text"]?.string != nil)
            #expect(["error", "warning"].contains(rule["defaultConfiguration"]?["level"]?.string))
        }
        let codes = rules.compactMap { $0["id"]?.string }
        #expect(codes == ["yaml-syntax", "unknown-step", "unused-input", "duplicate-key"])

        let results = try #require(run["results"]?.list)
        #expect(results.count == Sample.mixed.diagnostics.count)
        for result in results {
            #expect(result["message"]?["text"]?.string?.isEmpty == false)
            #expect(["error", "warning"].contains(result["level"]?.string))
            let index = try #require(result["ruleIndex"]?.int)
            #expect(codes[index] == result["ruleId"]?.string)
            #expect(result["locations"]?.list?.count == 1)
            #expect(
                result["partialFingerprints"]?["easelFinding/v1"]?.string?.contains(/^[0-9a-f]{16}:[1-9]\d*$/) == true)
            for fix in try #require(result["fixes"]?.list) {
                for change in try #require(fix["artifactChanges"]?.list) {
                    try expectLocation(change["artifactLocation"])
                    for replacement in try #require(change["replacements"]?.list) {
                        try expectRegion(replacement["deletedRegion"])
                        #expect(replacement["insertedContent"]?["text"]?.string != nil)
                    }
                }
            }
            let places = try #require(result["locations"]?.list) + #require(result["relatedLocations"]?.list)
            #expect(places.compactMap { $0["id"]?.int } == Array(places.indices))
            for place in places {
                try expectLocation(place["physicalLocation"]?["artifactLocation"])
                try expectRegion(place["physicalLocation"]?["region"])
            }
        }
    }

    private func expectLocation(_ location: Value?) throws {
        let uri = try #require(location?["uri"]?.string)
        #expect(uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
        #expect(!uri.hasPrefix("/") && !uri.hasPrefix("./") && !uri.contains(":") && !uri.contains("%%"))
    }

    private func expectRegion(_ region: Value?) throws {
        let start = (try #require(region?["startLine"]?.int), try #require(region?["startColumn"]?.int))
        let end = (try #require(region?["endLine"]?.int), try #require(region?["endColumn"]?.int))
        #expect(start.0 >= 1 && start.1 >= 1 && start <= end)
    }

    @Test(arguments: [
        ("a.yaml", "a.yaml"), ("./a/b.yaml", "a/b.yaml"), ("././a", "a"), ("../a b", "../a%20b"),
        ("/tmp/ä", "file:///tmp/%C3%A4"),
        ("a:b?c#d%e", "a%3Ab%3Fc%23d%25e"), ("日", "%E6%97%A5"), ("a\tb\\c", "a%09b%5Cc"), ("-._~", "-._~"),
    ])
    func `a path becomes a URI reference`(path: String, uri: String) throws {
        var sample = Sample()
        let file = sample.file(path, "a")
        sample.report(.yaml, "x", at: sample.span("a", in: file))
        let location = try results(sample)[0]["locations"]?.list?[0]["physicalLocation"]
        #expect(location?["artifactLocation"]?["uri"]?.string == uri)
    }

    private func fingerprints(_ text: String, path: String = "a.yaml", _ check: Check = .yaml) throws -> [String] {
        var sample = Sample()
        let file = sample.file(path, text)
        let bytes = sample.sources[file].bytes
        for offset in bytes.indices where bytes[offset] == UInt8(ascii: "x") {
            sample.report(check, "an x", at: SourceSpan(file: file, lower: offset, upper: offset + 1))
        }
        return try results(sample).compactMap { $0["partialFingerprints"]?["easelFinding/v1"]?.string }
    }

    @Test func `a fingerprint stays when lines move or are indented`() throws {
        let before = try fingerprints("a: x\n")
        #expect(before.count == 1)
        #expect(try fingerprints("# a comment\n\n    a: x\r\nb: 1\n") == before)
        #expect(try fingerprints("a: 2 x\n") != before)
        #expect(try fingerprints("a: x\n", path: "b.yaml") != before)
        #expect(try fingerprints("a: x\n", .unusedInput) != before)
    }

    @Test func `findings in lines of the same text are numbered`() throws {
        let found = try fingerprints("a: x\nb: 1\na: x x\na: x\n")
        #expect(Set(found).count == 4)
        #expect(found[0].hasSuffix(":1") && found[3].hasSuffix(":2"))
        #expect(found[0].dropLast(2) == found[3].dropLast(2))
    }
}
