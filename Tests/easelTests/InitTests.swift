import Foundation
import Testing

@Suite struct InitTests {
    @Test func `a new project is clean to the linter, warnings counted`() throws {
        let folder = try Folder()
        let run = try Invocation(["init", "my-films"], in: folder.url)
        #expect(run.exitCode == 0)
        #expect(run.errors == "")
        #expect(run.output.contains("made  my-films/workflows/hello.yaml\n"))
        #expect(
            run.output.hasSuffix(
                "next:\n  cd my-films\n  easel plan hello\n  easel run hello --simulate\n  easel test\n"))
        #expect(folder.text(of: "my-films/easel.yaml")?.contains("project: my_films\n") == true)

        let lint = try Invocation(["lint", "--strict"], in: folder.url.appending(path: "my-films"))
        #expect(lint.output == "")
        #expect(lint.exitCode == 0)
    }

    @Test func `what stands is kept, in a folder that is not empty`() throws {
        let folder = try Folder()
        try folder.write("node_modules/\n", to: ".gitignore")
        try folder.write("notes", to: "notes.txt")
        let run = try Invocation(["init"], in: folder.url)
        #expect(run.output.contains("made  easel.yaml\n"))
        #expect(run.output.contains("kept  .gitignore, which was there\n"))
        #expect(!run.output.contains("cd "))
        #expect(folder.text(of: ".gitignore") == "node_modules/\n")

        let hello = folder.text(of: "workflows/hello.yaml")
        let again = try Invocation(["init", "."], in: folder.url)
        #expect(!again.output.contains("made"))
        #expect(again.exitCode == 0)
        #expect(folder.text(of: "workflows/hello.yaml") == hello)
    }

    @Test func `a link that leads elsewhere is not written through`() throws {
        let folder = try Folder()
        let link = folder.url.appending(path: "easel.yaml")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.url.appending(path: "other"))
        let run = try Invocation(["init"], in: folder.url)
        #expect(run.output.contains("kept  easel.yaml, which was there\n"))
        #expect(folder.text(of: "other") == nil)
    }

    @Test func `a folder that cannot be made is named`() throws {
        let folder = try Folder()
        try folder.write("", to: "file")
        let run = try Invocation(["init", "file/films"], in: folder.url)
        #expect(run.errors.hasPrefix("error: cannot make the folder 'file/films'\n  help: "), "\(run.errors)")
        #expect(run.exitCode == 1)
    }

    @Test(arguments: [("Été 2026", "t__2026"), ("42", "project"), ("it's", "it_s")])
    func `the project is called after its folder, as far as an id can`(folder: String, name: String) throws {
        let around = try Folder()
        let run = try Invocation(["init", folder], in: around.url)
        #expect(around.text(of: "\(folder)/easel.yaml")?.contains("project: \(name)\n") == true)
        #expect(folder == "42" || run.output.contains("  cd '"))
        #expect(try Invocation(["lint", folder], in: around.url).exitCode == 0)
    }
}
