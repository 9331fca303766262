import Foundation
import Testing

@Suite struct FixTests {
    /// Two warnings and an error, all with a fix.
    private static let text =
        "easel: 1\nworkflow: hero\nsteps:\n  pick:\n    lett: {a: yes, b: 12:30}\n    save: picks\n"
    private static let mended =
        "easel: 1\nworkflow: hero\nsteps:\n  pick:\n    let: {a: \"yes\", b: \"12:30\"}\n    save: picks\n"

    @Test func `fixes are written, and a second time there is nothing to do`() throws {
        let scratch = try Scratch(["hero.yaml": Self.text, "other.yaml": Self.text])
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: scratch.url("hero.yaml").path)
        let run = try scratch.easel("lint", "--fix", "hero.yaml")
        #expect(run.output == "fixed 3 findings in 1 file\n")
        #expect(run.exitCode == 0)
        #expect(try scratch.text("hero.yaml") == Self.mended)
        #expect(try scratch.text("other.yaml") == Self.text)
        let attributes = try FileManager.default.attributesOfItem(atPath: scratch.url("hero.yaml").path)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        let date = attributes[.modificationDate] as? Date
        let again = try scratch.easel("lint", "--fix", "hero.yaml")
        #expect(again.output == "" && again.exitCode == 0)
        let later = try FileManager.default.attributesOfItem(atPath: scratch.url("hero.yaml").path)
        #expect(later[.modificationDate] as? Date == date)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).count == 2)
    }

    @Test func `what cannot be fixed is told, and decides how the command ends`() throws {
        let scratch = try Scratch(["hero.yaml": Self.text + "    colour: red\n"])
        let run = try scratch.easel("lint", "--fix", "--format", "oneline", "hero.yaml")
        #expect(run.output.hasPrefix("hero.yaml:7:5: error[unknown-key]: "))
        #expect(run.errors == "fixed 3 findings in 1 file\n")
        #expect(run.exitCode == 1)
    }

    @Test func `a link stays one, and its file is fixed`() throws {
        let scratch = try Scratch(["files/hero.yaml": Self.text])
        try FileManager.default.createSymbolicLink(
            at: scratch.url("link.yaml"), withDestinationURL: scratch.url("files/hero.yaml"))
        #expect(try scratch.easel("lint", "--fix", "link.yaml").exitCode == 0)
        #expect(try scratch.text("files/hero.yaml") == Self.mended)
        let attributes = try FileManager.default.attributesOfItem(atPath: scratch.url("link.yaml").path)
        #expect(attributes[.type] as? FileAttributeType == .typeSymbolicLink)
    }

    @Test func `standard input is fixed onto standard output`() throws {
        let scratch = try Scratch(["hero.yaml": Self.text])
        let other = Self.text.replacing("hero", with: "main")
        let run = try scratch.easel("lint", "--fix", "-", "hero.yaml", input: other + "    colour: red\n")
        #expect(run.output == Self.mended.replacing("hero", with: "main") + "    colour: red\n")
        #expect(run.errors.hasPrefix("error[unknown-key]: 'colour'"))
        #expect(run.errors.hasSuffix("\nfixed 6 findings in 2 files\n"))
        #expect(run.exitCode == 1)
        #expect(try scratch.text("hero.yaml") == Self.mended)
        #expect(try scratch.easel("lint", "--fix", "-", input: Self.mended).output == Self.mended)
    }

    @Test func `only what is chosen is fixed`() throws {
        let scratch = try Scratch(["hero.yaml": Self.text])
        let run = try scratch.easel("lint", "--fix", "--only", "ambiguous-text", "hero.yaml")
        #expect(run.output == "fixed 1 finding in 1 file\n")
        #expect(try scratch.text("hero.yaml") == Self.text.replacing("12:30", with: "\"12:30\""))
    }

    @Test func `of a project that is only read along nothing is fixed`() throws {
        let scratch = try Scratch(["easel.yaml": "easel: 1\nproject: studio\nstore: yes\n", "hero.yaml": Self.text])
        #expect(try scratch.easel("lint", "--fix", "--project", ".", "hero.yaml").exitCode == 0)
        #expect(try scratch.text("easel.yaml").contains("store: yes"))
        #expect(try scratch.text("hero.yaml") == Self.mended)
    }
}
