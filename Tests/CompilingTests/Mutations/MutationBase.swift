import Foundation
import Reporting
import Testing
import YAMLReading

@testable import Compiling

/// A realistic file without a mistake, taken apart into the places where one can be made.
struct MutationBase: Sendable {
    let name: String
    let bytes: [UInt8]
    let sites: [Site]

    /// A place in the tree, with what its shape wants there.
    struct Site: Sendable {
        /// The document's kind, then the keys down to here.
        let path: [String]
        /// Its own key; nil for elements of a list.
        let key: Range<Int>?
        /// Its own key, or that of the list it stands in.
        let owner: Range<Int>
        let node: YAMLNode
        let shape: Shape
        /// Whose key it is; nil where the author chose the name.
        let record: Record?

        var range: Range<Int> { node.span.range }
    }

    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        var sources = Sources()
        let id = sources.add(path: name, bytes: bytes)
        var ignored = Diagnostics()
        var walk = Walk()
        for document in readYAML(sources[id], into: &ignored).documents { walk.document(document) }
        sites = walk.sites
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Where a text stands first.
    func range(of text: String) -> Range<Int>? { Self.places(of: text, in: bytes, within: bytes.indices).first }

    static func places(of text: String, in bytes: [UInt8], within range: Range<Int>) -> [Range<Int>] {
        let wanted = Array(text.utf8)
        guard range.count >= wanted.count else { return [] }
        return (range.lowerBound...range.upperBound - wanted.count).map { $0..<$0 + wanted.count }
            .filter { bytes[$0].elementsEqual(wanted) }
    }

    static let all: [MutationBase] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Bases")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            (try? Data(contentsOf: folder.appending(path: name))).map { MutationBase(name: name, bytes: [UInt8]($0)) }
        }
    }()

    private struct Walk {
        var sites: [Site] = []

        mutating func document(_ document: YAMLDocument) {
            guard let root = document.root, let mapping = root.mapping,
                let second = mapping.entries.dropFirst().first?.key.scalar?.text,
                let kind = DocumentKind.all.first(where: { $0.key == second })
            else { return }
            let head: [Field] = [.field("easel", .int, ""), .field(kind.key, kind.head, "")]
            let record = Record(kind.record.name, "", head + kind.record.fields, exactlyOne: kind.record.exactlyOne)
            entries(of: mapping, record, [kind.key])
        }

        private mutating func entries(of mapping: YAMLMapping, _ record: Record, _ path: [String]) {
            for entry in mapping {
                guard let key = entry.key.scalar?.text, let field = record.field(key) else { continue }
                walk(entry.value, field.shape, path + [key], key: entry.key.span.range, record: record)
            }
        }

        private mutating func walk(
            _ node: YAMLNode, _ shape: Shape, _ path: [String], key: Range<Int>?, owner: Range<Int>? = nil,
            record: Record? = nil
        ) {
            let owner = key ?? owner ?? node.span.range
            let shape = fitting(shape, node)
            sites.append(Site(path: path, key: key, owner: owner, node: node, shape: shape, record: record))
            switch (shape, node.content) {
            case (.mapping(let record), .mapping(let mapping)): entries(of: mapping, record(), path)
            case (.type, .mapping(let mapping)): entries(of: mapping, .type, path)
            case (.map(_, let value), .mapping(let mapping)):
                for entry in mapping {
                    walk(entry.value, value, path + [entry.key.scalar?.text ?? ""], key: entry.key.span.range)
                }
            case (.list(let element), .sequence(let nodes)):
                for node in nodes { walk(node, element, path + ["[]"], key: nil, owner: owner) }
            case (.value, .mapping(let mapping)):
                for entry in mapping {
                    walk(entry.value, .value, path + [entry.key.scalar?.text ?? ""], key: entry.key.span.range)
                }
            case (.value, .sequence(let nodes)):
                for node in nodes { walk(node, .value, path + ["[]"], key: nil, owner: owner) }
            default: break
            }
        }

        /// Of several forms the first that the node has.
        private func fitting(_ shape: Shape, _ node: YAMLNode) -> Shape {
            guard case .either(let shapes) = shape else { return shape }
            let fitting = shapes.first { shape in
                guard shape.takes(node.content) else { return false }
                var trial = StructureCheck()
                trial.check(node, against: shape, owner: node.span)
                return trial.diagnostics.isEmpty
            }
            return fitting ?? shape
        }
    }
}

extension MutationBase.Site {
    /// Whether it stands in a provider, but for what the rest of a project sees of it.
    var isInternal: Bool { path[0] == "provider" && !["accepts", "extra", "settings"].contains { path.contains($0) } }
}
