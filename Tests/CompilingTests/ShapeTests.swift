import Testing
import Values

@testable import Compiling

@Suite struct ShapeTests {
    @Test func `no two records have one name`() {
        let names = DocumentKind.records.map(\.name)
        #expect(Set(names).count == names.count)
    }

    /// The checker of structure and the schema tell records apart by name alone.
    @Test func `a name stands for one record`() {
        var keys: [String: [String]] = [:]
        func visit(_ record: Record) {
            let found = record.fields.map(\.key)
            if let known = keys[record.name] {
                #expect(known == found, "\(record.name)")
                return
            }
            keys[record.name] = found
            for field in record.fields { for inner in field.shape.records { visit(inner) } }
        }
        for kind in DocumentKind.all {
            visit(kind.record)
            for record in kind.head.records { visit(record) }
        }
    }

    @Test func `every key is said once, with a sentence`() {
        for record in DocumentKind.records {
            let keys = record.fields.map(\.key)
            #expect(Set(keys).count == keys.count, "\(record.name)")
            #expect(record.summary.hasSuffix("."), "\(record.name)")
            for field in record.fields {
                #expect(
                    field.summary.hasSuffix(".") && field.summary.first?.isUppercase == true,
                    "\(record.name).\(field.key)")
                #expect(field.summary.count < 120, "\(record.name).\(field.key)")
            }
        }
    }

    @Test func `no key is a word that YAML 1.1 reads as a boolean`() {
        let booleans: Set<String> = ["on", "off", "yes", "no", "y", "n"]
        for record in DocumentKind.records {
            for field in record.fields { #expect(!booleans.contains(field.key), "\(record.name).\(field.key)") }
        }
    }

    @Test func `rules name keys that there are`() {
        for record in DocumentKind.records {
            for key in (record.exactlyOne + record.atMostOne).joined() {
                #expect(record.field(key) != nil, "\(record.name).\(key)")
            }
        }
    }
}

@Suite struct JSONSchemaTests {
    @Test func `every reference in the schema leads somewhere`() throws {
        let definitions = try #require(JSONSchema.document["$defs"])
        var count = 0
        func visit(_ value: Value) {
            switch value {
            case .map(let map):
                if case .string(let target)? = map["$ref"] {
                    count += 1
                    #expect(definitions[String(target.dropFirst("#/$defs/".count))] != nil, "\(target)")
                }
                for entry in map.entries { visit(entry.value) }
            case .list(let list): for element in list { visit(element) }
            default: break
            }
        }
        visit(JSONSchema.document)
        #expect(count > 50)
    }

    @Test func `every kind of document and every record is defined`() throws {
        let definitions = try #require(JSONSchema.document["$defs"])
        for kind in DocumentKind.all { #expect(definitions[kind.key + "_document"]?["properties"]?[kind.key] != nil) }
        for name in ["step", "model", "poll", "policy", "type"] {
            #expect(definitions[name]?["properties"] != nil, "\(name)")
        }
    }

    @Test func `the reference has a section for every kind and a row for every key`() {
        for kind in DocumentKind.all { #expect(ReferencePage.text.contains("\n## `\(kind.key)`\n")) }
        for record in DocumentKind.records {
            for field in record.fields {
                #expect(ReferencePage.text.contains("| `\(field.key)` | \(field.shape.words) |"))
            }
        }
    }
}

extension Value {
    fileprivate subscript(key: String) -> Value? {
        if case .map(let map) = self { map[key] } else { nil }
    }
}
