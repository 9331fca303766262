import Blueprint
import Exchanges
import Testing
import Values

@testable import Calling

/// Every protocol from its first request to its last file, answered with its own examples.
@Suite struct WholeGenerationTests {
    @Test func `there is a model for every shape`() { #expect(Protocols.models.count >= 37) }

    @Test(arguments: Protocols.models)
    func `it succeeds`(model: String) throws {
        var rehearsal = try Rehearsal(model)
        // What a program leaves lies where it ran.
        for name in ["film.mp4", "frame-001.png", "frame-002.png"] {
            rehearsal.disk["/scratch/1/work/\(name)"] = name.hasSuffix("png") ? Errand.png : Errand.mp4
        }
        rehearsal.play()
        let success = try #require(
            rehearsal.success, "\(model): \(String(describing: rehearsal.outcome)) after \(rehearsal.stages)")
        for member in rehearsal.conversation.counterpart.model.interface?.outputs ?? [] {
            #expect(success.outputs[member.name] != nil)
        }
        #expect(rehearsal.errands.filter(\.isPaid).count == 1)
        for media in Value.map(success.outputs).media {
            #expect(media.path != nil || media.content != nil)
            #expect(media.contentType != FileType.unknown)
        }
    }
}
