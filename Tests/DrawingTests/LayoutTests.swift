import TestKit
import Testing

@testable import Drawing

/// What holds for every layout, tried on random diagrams.
@Suite struct LayoutTests {
    private let seed = UInt64.random(in: 0...UInt64.max)

    @Test func `no two lines share a stretch, none runs through a box, and every edge has its line`() throws {
        print("seed \(seed)")
        var random = SeededRandom(seed: seed)
        for _ in 0..<300 {
            let diagram = Self.diagram(using: &random)
            let layout = Layout(diagram, in: Self.metrics)
            var page = Page()
            for box in layout.boxes { page.add(box) }
            for (index, wire) in layout.wires.enumerated() { page.add(wire, index) }
            #expect(page.collisions == [], "seed \(seed)\n\(TextDrawing().render(diagram))")
            let reached = Set(layout.omitted.map { [$0.from, $0.to] } + Self.joined(by: layout))
            #expect(reached == Set(diagram.arrows.map { [$0.from, $0.to] }), "seed \(seed)")
        }
    }

    @Test func `long chains, wide fans and tangles are drawn at once`() {
        let names = (0..<2_000).map(String.init)
        let nodes = names.map { Diagram.Node($0) }
        let chain = zip(names, names.dropFirst()).map { Diagram.Edge($0, $1) }
        let fan = names.dropFirst().dropLast().flatMap { [Diagram.Edge("0", $0), Diagram.Edge($0, "1999")] }
        let tangle = (1..<2_000).flatMap { place in
            [7919, 10_477].map { Diagram.Edge(names[place * $0 % place / 2], names[place]) }
        }
        for edges in [[], chain, fan, chain + fan, tangle] {
            let diagram = Diagram(nodes: nodes, edges: edges)
            #expect(TextDrawing().render(diagram).contains("1999"))
            #expect(SVGDrawing.render(diagram).hasSuffix("</svg>\n"))
        }
    }

    @Test func `nothing is drawn as nothing`() {
        let nothing = Diagram(nodes: [], edges: [])
        #expect(TextDrawing().render(nothing) == "")
        #expect(SVGDrawing.render(nothing).hasSuffix("</svg>\n"))
    }

    private static let metrics = Metrics(
        size: { node in (width: 5 + node.title.count, height: 3) }, labelWidth: { $0.count }, gap: 2, portGap: 2,
        lead: 0, trackGap: 1, labelHeight: 1, arrowHeight: 1, pageWidth: 80)

    private static func diagram(using random: inout SeededRandom) -> Diagram {
        let count = Int.random(in: 1...14, using: &random)
        let edges = (0..<Int.random(in: 0...count * 2, using: &random)).map { _ in
            let ends = (0..<2).map { _ in Int.random(in: 0..<count, using: &random) }
            return Diagram.Edge(
                "\(ends.min() ?? 0)", "\(ends.max() ?? 0)",
                label: Int.random(in: 0..<5, using: &random) == 0 ? "label" : nil,
                isOrderOnly: Int.random(in: 0..<5, using: &random) == 0)
        }
        return Diagram(nodes: (0..<count).map { .init("\($0)") }, edges: edges)
    }

    /// The pairs of nodes that lines join, followed from box to box.
    private static func joined(by layout: Layout) -> [[Int]] {
        func follow(_ wire: Layout.Wire) -> [Int] {
            wire.lower.flatMap { end in
                if end.isArrow {
                    return layout.boxes.filter { $0.corner.y == end.point.y && $0.columns.contains(end.point.x) }
                        .map(\.node)
                }
                return layout.wires.filter { $0.upper.contains(end.point) }.flatMap(follow)
            }
        }
        return layout.boxes.flatMap { box in
            layout.wires.filter { wire in
                wire.upper.contains { $0.y == box.corner.y + box.height && box.columns.contains($0.x) }
            }.flatMap(follow).map { [box.node, $0] }
        }
    }
}

/// What fills each cell, and in which direction.
private struct Page {
    private struct Place: Hashable {
        let x: Int
        let y: Int
        let isLevel: Bool
    }

    private var owners: [Place: Int] = [:]
    private(set) var collisions: [String] = []

    mutating func add(_ box: Layout.Box) {
        for x in box.columns {
            for y in box.corner.y..<box.corner.y + box.height {
                for isLevel in [false, true] { take(x, y, isLevel, -1 - box.node) }
            }
        }
    }

    mutating func add(_ wire: Layout.Wire, _ index: Int) {
        let (first, last) = (wire.rails.first ?? 0, wire.rails.last ?? 0)
        if wire.rails.isEmpty {
            for end in wire.lower { down(end.point.x, (wire.upper.first?.y ?? 0)..<end.point.y, index) }
            return
        }
        for point in wire.upper { down(point.x, point.y..<first + 1, index) }
        for end in wire.lower { down(end.point.x, last..<end.point.y, index) }
        let crossover = wire.crossover.map { [$0] } ?? []
        if let column = crossover.first { down(column, first..<last + 1, index) }
        level(first, wire.upper.map(\.x) + (crossover.isEmpty ? wire.lower.map(\.point.x) : crossover), index)
        if !crossover.isEmpty { level(last, wire.lower.map(\.point.x) + crossover, index) }
    }

    private mutating func down(_ x: Int, _ range: Range<Int>, _ owner: Int) {
        for y in range { take(x, y, false, owner) }
    }

    private mutating func level(_ y: Int, _ columns: [Int], _ owner: Int) {
        for x in (columns.min() ?? 0)...(columns.max() ?? 0) { take(x, y, true, owner) }
    }

    private mutating func take(_ x: Int, _ y: Int, _ isLevel: Bool, _ owner: Int) {
        let place = Place(x: x, y: y, isLevel: isLevel)
        if let other = owners[place], other != owner { collisions.append("\(other) and \(owner) at \(x), \(y)") }
        owners[place] = owner
    }
}

extension Layout.Box {
    fileprivate var columns: Range<Int> { corner.x..<corner.x + width }
}
