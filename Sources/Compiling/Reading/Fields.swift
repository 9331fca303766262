import Reporting
import Values
import YAMLReading

/// The entries of a mapping by the keys of its record. A key that is misspelled stands for the one that was meant, so
/// that a slip in it is told once and not again wherever its value would be needed.
struct Fields: Sendable {
    struct Entry: Sendable {
        /// As the record has it.
        let key: String
        /// As it stands in the file.
        let written: YAMLNode
        let value: YAMLNode
        /// The key's place in the record; nil where the record takes others, and this is one.
        fileprivate let place: Int?
    }

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

    private(set) var entries: [Entry] = []
    /// What stands under keys that the record does not have.
    private(set) var strays: [Stray] = []
    let record: Record

    init(_ mapping: YAMLMapping, of record: Record) {
        self.record = record
        var unknown: [YAMLMapping.Entry] = []
        entries.reserveCapacity(Self.usualCount)
        for entry in mapping {
            guard let key = entry.key.scalarText else { continue }
            let place = record.place(of: key)
            if place == nil, record.others == nil {
                unknown.append(entry)
            } else if record.others != nil || !entries.contains(where: { $0.place == place }) {
                entries.append(Entry(key: key, written: entry.key, value: entry.value, place: place))
            }
        }
        for entry in unknown {
            let key = entry.key.scalarText ?? ""
            let known = record.fields.map(\.key).filter { span(of: $0) == nil }
            let near = Suggestion.nearest(to: key, among: known)
            strays.append(Stray(key: key, span: entry.key.span, near: near, known: known))
            guard let near else { continue }
            entries.append(
                Entry(key: near, written: entry.key, value: entry.value, place: record.place(of: near)))
        }
    }

    /// The same mapping as if it had none of some keys.
    func without(_ keys: Set<String>) -> Fields {
        var rest = self
        rest.entries.removeAll { keys.contains($0.key) }
        return rest
    }

    subscript(key: String) -> YAMLNode? { place(of: key).map { entries[$0].value } }

    /// Where the key stands.
    func span(of key: String) -> SourceSpan? { place(of: key).map { entries[$0].written.span } }

    private func place(of key: String) -> Int? { entries.indices.first { entries[$0].key.sameCodePoints(as: key) } }

    /// What may stand under the key of an entry.
    func shape(of entry: Entry) -> Shape? { entry.place.map { record.fields[$0].shape } ?? record.others }

    /// The mapping under a key, by the keys of the record that its shape declares.
    func fields(_ key: String) -> Fields? {
        guard let mapping = self[key]?.mapping, let record = record.shape(of: key)?.records.first else { return nil }
        return Fields(mapping, of: record)
    }
}

extension YAMLNode {
    func fields(of record: Record) -> Fields? { mapping.map { Fields($0, of: record) } }
}
