import Foundation
import Testing

/// `easel doctor`: every line that is wrong says what to do next.
@Suite struct DoctorTests {
    private static func doctor(_ folder: Folder, _ options: String...) throws -> Invocation {
        try Invocation(["doctor"] + options, in: folder.url)
    }

    private static func findings(_ run: Invocation) throws -> [(area: String, state: String, text: String)] {
        let value = try #require(try RunProject.json(run.output) as? [String: Any], "\(run.errors)")
        return try #require(value["findings"] as? [[String: String]]).map {
            ($0["area"] ?? "", $0["state"] ?? "", $0["text"] ?? "")
        }
    }

    @Test func `a missing key is named, and one that is there is never shown`() throws {
        let project = try RunProject(RunProject.workflow("poems", on: "studio.poem"))
        let without = try Self.doctor(project.folder, "--offline")
        #expect(
            without.output.contains(
                """
                keys      ✗ 'studio' needs the key 'STUDIO_KEY'
                            export STUDIO_KEY=…, or put it into '.env'
                hosts     · not looked at
                database  · there is none yet: the first run makes '.easel/easel.db'

                """), "\(without.output)")
        #expect(without.output.hasSuffix("\n\none thing is wrong\n"))
        #expect(without.exitCode == 1)
        try project.folder.write("STUDIO_KEY=sk-very-secret\n", to: ".env")
        let with = try Self.doctor(project.folder, "--offline")
        #expect(with.output.contains("keys      ✓ studio: 'STUDIO_KEY' is there\n"), "\(with.output)")
        #expect(with.output.hasSuffix("\n\nall is well\n"))
        #expect(with.exitCode == 0)
        #expect(!(with.output + with.errors).contains("very-secret"))
    }

    @Test func `a missing program is named with those who need it, and one that is there tells its version`() throws {
        let shop = try Shop()
        let sound = try Self.doctor(shop.folder, "--offline")
        #expect(sound.exitCode == 0, "\(sound.output)")
        #expect(sound.output.contains("programs  ✓ sh: "))
        let text = try #require(shop.folder.text(of: "providers/shop.yaml"))
        try shop.folder.write(
            text.replacing("program: sh", with: "program: ./presses/stamp"), to: "providers/shop.yaml")
        let missing = try Self.doctor(shop.folder, "--offline")
        #expect(
            missing.output.contains(
                """
                programs  ✗ there is no program './presses/stamp', which shop.stamp needs
                            install it, or put its folder into PATH

                """), "\(missing.output)")
        #expect(missing.exitCode == 1)
        try shop.folder.write("#!/bin/sh\n[ \"$1\" = -version ] && echo stamp 4.2\n", to: "presses/stamp")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: shop.folder.url.appending(path: "presses/stamp").path)
        // Programs run in a folder of their own: a path has to lead there from anywhere.
        try shop.folder.write(
            text.replacing("program: sh", with: "program: \(shop.folder.url.path)/presses/stamp"),
            to: "providers/shop.yaml")
        let there = try Self.doctor(shop.folder, "--offline")
        #expect(there.output.contains("/presses/stamp: stamp 4.2\n"), "\(there.output)")
        #expect(there.exitCode == 0)
    }

    @Test func `a database that is damaged is found, and so is one that is none`() throws {
        let shop = try Shop()
        #expect(try shop.easel("run", "stamps").exitCode == 0)
        let sound = try Self.doctor(shop.folder, "--offline")
        #expect(sound.output.contains("database  ✓ '.easel/easel.db' is whole, with 1 run\n"), "\(sound.output)")
        let file = shop.folder.url.appending(path: ".easel/easel.db")
        var bytes = try Data(contentsOf: file)
        // The head of the file stays: it opens, and what is in it does not hold together.
        for place in 4096..<min(bytes.count, 4096 * 8) { bytes[place] = 0x55 }
        try bytes.write(to: file)
        let damaged = try Self.doctor(shop.folder, "--offline", "--json")
        #expect(damaged.exitCode == 1)
        let wrong = try Self.findings(damaged).filter { $0.state == "wrong" }
        #expect(wrong.map(\.area) == ["database"])
        #expect(wrong.first?.text.hasPrefix("'.easel/easel.db' is damaged: ") == true, "\(wrong)")
        try Data("not a database at all, but long enough to look at".utf8).write(to: file)
        let none = try Self.doctor(shop.folder, "--offline")
        #expect(
            none.output.contains(
                """
                database  ✗ '.easel/easel.db' is no journal of easel's
                            move the file away, and a new journal is made in its place

                """), "\(none.output)")
        #expect(none.exitCode == 1)
    }

    @Test func `a host that does not answer is named with its providers`() throws {
        let project = try RunProject(RunProject.workflow("poems", on: "studio.poem"))
        let text = try #require(project.folder.text(of: "providers/studio.yaml"))
        // Nothing listens there.
        try project.folder.write(
            text.replacing("https://api.studio.example", with: "http://127.0.0.1:9"), to: "providers/studio.yaml")
        try project.folder.write("STUDIO_KEY=k\n", to: ".env")
        let run = try Self.doctor(project.folder, "--json")
        let hosts = try Self.findings(run).filter { $0.area == "hosts" }
        #expect(hosts.count == 1)
        #expect(hosts.first?.state == "wrong")
        #expect(hosts.first?.text.hasPrefix("127.0.0.1:9 does not answer (studio): ") == true, "\(hosts)")
        #expect(run.exitCode == 1)
    }

    @Test func `mistakes in files come first`() throws {
        let folder = try Folder()
        try folder.write("easel: 1\nworkflow: hero\nsteps:\n  pick: {lte: {a: 1}}\n", to: "workflows/hero.yaml")
        let run = try Self.doctor(folder, "--offline")
        #expect(
            run.output.hasPrefix(
                """
                project   ✗ 1 mistake is in its files
                            'easel lint' tells what they are; keys, hosts and programs come after
                database  · there is none yet
                """), "\(run.output)")
        #expect(run.exitCode == 1)
        #expect(try Self.doctor(try Folder()).exitCode == 2)
    }
}
