import Testing

/// `easel run --key`, which is idempotent.
@Suite struct KeyTests {
    @Test func `the same key finds the run that stands`() throws {
        let shop = try Shop()
        let first = try shop.easel("run", "stamps", "--key", "order-1")
        #expect(first.exitCode == 0, "\(first.errors)")
        let run = try #require(first.errors.split(separator: "\n").first?.dropFirst(4)).description
        let second = try shop.easel("run", "stamps", "--key", "order-1")
        #expect(
            second.errors
                == "'\(run)' has the key 'order-1', and ended: success\n'easel show \(run)' tells more\n")
        #expect(second.exitCode == 0)
        let json = try shop.easel("run", "stamps", "--key", "order-1", "--json")
        let value = try #require(try RunProject.json(json.output) as? [String: Any])
        #expect(value["run"] as? String == run)
        #expect((value["outputs"] as? [String: Any])?["texts"] as? [String] == ["ada!", "bob!", "cy!"])
        #expect(shop.payments == ["ada", "bob", "cy"])
        _ = try shop.easel("run", "stamps", "--key", "order-2", "-i", "names=[\"dee\"]")
        #expect(shop.payments == ["ada", "bob", "cy", "dee"])
    }

    @Test func `a key does not stand for something else`() throws {
        let shop = try Shop()
        let first = try shop.easel("run", "stamps", "--key", "order-1")
        let run = try #require(first.errors.split(separator: "\n").first?.dropFirst(4)).description
        let other = try shop.easel("run", "stamps", "--key", "order-1", "-i", "names=[\"eve\"]")
        #expect(
            other.errors == """
                error: '\(run)' has the key 'order-1', and was given something else
                  help: take another key; 'easel show \(run)' tells what it was given

                """)
        #expect(other.exitCode == 1)
        #expect(shop.payments == ["ada", "bob", "cy"])
    }

    @Test func `a run that was broken off is named, and not begun anew`() throws {
        let project = try RunProject(RunProject.workflow("novels", on: "studio.novel"))
        let live = try project.start("novels", "--key", "k")
        try live.wait(for: "jobs") { project.count("accepted") == 12 }
        let run = try #require(try project.onlyRun()["run"] as? String)
        let beside = try project.easel("run", "novels", "--simulate", "--key", "k")
        #expect(beside.errors == "'\(run)' has the key 'k', and is at work\n")
        #expect(beside.exitCode == 0)
        live.killAtOnce()
        let after = try project.easel("run", "novels", "--simulate", "--key", "k")
        #expect(
            after.errors
                == "error: '\(run)' has the key 'k', and was broken off\n  help: 'easel resume \(run)' goes on with it\n"
        )
        #expect(after.exitCode == 1)
        #expect(try project.onlyRun()["key"] as? String == "k")
    }
}
