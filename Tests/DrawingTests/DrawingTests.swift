import Drawing
import TestKit
import Testing

@Suite struct DrawingTests {
    @Test(arguments: Sample.all.map(\.name))
    func `a diagram is drawn as people have approved`(name: String) throws {
        let diagram = try #require(Sample.all.first { $0.name == name }).diagram
        try Golden.expect(TextDrawing().render(diagram), matches: "\(name).txt")
        try Golden.expect(MermaidDrawing.render(diagram), matches: "\(name).mmd")
        try Golden.expect(DOTDrawing.render(diagram), matches: "\(name).dot")
        try Golden.expect(SVGDrawing.render(diagram), matches: "\(name).svg")
    }
}
