import Foundation
import Testing

@Suite struct ModelsTests {
    private static func project() throws -> Folder {
        let folder = try Folder()
        _ = try Invocation(["init"], in: folder.url)
        return folder
    }

    @Test func `models are listed with what they cost and take`() throws {
        let folder = try Self.project()
        let run = try Invocation(["models"], in: folder.url)
        #expect(
            run.output == """
                MODEL          INTERFACE   PRICE  TYPICAL  BOUNDS
                demo.painting  image.draw  $0.04  3s       count 1, aspect_ratio 1:1|16:9|9:16, no references
                demo.sketch    image.draw  $0.01  2s       count 1, aspect_ratio 1:1|16:9|9:16, no references

                """)
        #expect(run.exitCode == 0)
    }

    @Test func `another folder's are listed as if one were there`() throws {
        let folder = try Self.project()
        let there = try Invocation(["models"], in: folder.url)
        #expect(try Invocation(["-C", folder.url.path, "models"]).output == there.output)
    }

    @Test func `those of one interface are chosen, and an unknown one is no empty list`() throws {
        let folder = try Self.project()
        let run = try Invocation(["models", "--implements", "image.draw"], in: folder.url)
        #expect(run.output.contains("demo.sketch"))
        let slip = try Invocation(["models", "--implements", "image.drw"], in: folder.url)
        #expect(slip.exitCode == 2)
        #expect(slip.errors.contains("did you mean 'image.draw'?"))
    }

    @Test func `programs get all that is known`() throws {
        let folder = try Self.project()
        let run = try Invocation(["models", "--json"], in: folder.url)
        let read = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let models = try #require(read as? [[String: Any]])
        #expect(models.map { $0["model"] as? String } == ["demo.painting", "demo.sketch"])
        #expect((models[0]["price"] as? [String: Any])?["usd"] as? Double == 0.04)
    }
}
