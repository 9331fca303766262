import Reporting
import Values
import YAMLReading

/// The entries of a mapping by the keys of its record. A key that is misspelled stands for the one that was meant, so
/// that a slip in it is told once and not again wherever its value would be needed.
struct Fields: Sendable {
    struct Stray: Sendable {
        let key: String
        let span: SourceSpan
        /// The key that was probably meant.
        let near: String?
        /// The keys that would be possible in its place.
        let known: [String]
    }

    /// Few mappings have more keys.
    private static let usualCount = 8

    private(set) var entries: [(key: String, entry: YAMLMapping.Entry)] = []
    /// What stands under keys that the record does not have.
    private(set) var strays: [Stray] = []
    let record: Record

    init(_ mapping: YAMLMapping, of record: Record) {
        self.record = record
        var unknown: [YAMLMapping.Entry] = []
        entries.reserveCapacity(Self.usualCount)
        for entry in mapping {
            guard let key = entry.key.scalarText else { continue }
            if !record.has(key), record.others == nil {
                unknown.append(entry)
            } else if record.others != nil || span(of: key) == nil {
                entries.append((key, entry))
            }
        }
        for entry in unknown {
            let key = entry.key.scalarText ?? ""
            let known = record.fields.map(\.key).filter { span(of: $0) == nil }
            let near = Suggestion.nearest(to: key, among: known)
            strays.append(Stray(key: key, span: entry.key.span, near: near, known: known))
            if let near { entries.append((near, entry)) }
        }
    }

    /// The same mapping as if it had none of some keys.
    func without(_ keys: Set<String>) -> Fields {
        var rest = self
        rest.entries.removeAll { keys.contains($0.key) }
        return rest
    }

    subscript(key: String) -> YAMLNode? { place(of: key).map { entries[$0].entry.value } }

    /// Where the key stands.
    func span(of key: String) -> SourceSpan? { place(of: key).map { entries[$0].entry.key.span } }

    private func place(of key: String) -> Int? { entries.indices.first { entries[$0].key.sameCodePoints(as: key) } }

    /// The mapping under a key, by the keys of the record that its shape declares.
    func fields(_ key: String) -> Fields? {
        guard let mapping = self[key]?.mapping, let record = record.shape(of: key)?.records.first else { return nil }
        return Fields(mapping, of: record)
    }
}

extension YAMLNode {
    func fields(of record: Record) -> Fields? { mapping.map { Fields($0, of: record) } }
}
