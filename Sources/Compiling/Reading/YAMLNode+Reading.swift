import Reporting
import Values
import YAMLReading

/// Plain values, read where the structure has been found right; nil, in silence, where it has not.
extension YAMLNode {
    /// Text that says something.
    var text: String? { scalar.flatMap { $0.isNothing ? nil : $0.text } }
    var isNothing: Bool { scalar?.isNothing == true }

    var int: Int? { if case .int(let value)? = scalar?.value { value } else { nil } }
    var bool: Bool? { if case .bool(let value)? = scalar?.value { value } else { nil } }

    var number: Double? {
        switch scalar?.value {
        case .int(let value): Double(value)
        case .uint(let value): Double(value)
        case .double(let value): value
        default: nil
        }
    }

    var duration: Duration? { text.flatMap { Duration(configurationText: $0) } }

    /// `50%` as 0.5.
    var share: Double? {
        guard let text, text.hasSuffix("%"), let percent = Double(text.dropLast()) else { return nil }
        return percent / 100
    }

    /// `1s..10s`
    var range: (Duration, Duration)? {
        let ends = (text ?? "").split(separator: "..", omittingEmptySubsequences: false)
            .compactMap { Duration(configurationText: String($0)) }
        return ends.count == 2 ? (ends[0], ends[1]) : nil
    }

    /// `256KB`, of 1000 bytes each, as the providers count.
    var size: Int? {
        guard let text else { return nil }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let units = ["B": 1, "KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000]
        guard let count = Int(digits), let unit = units[String(text.dropFirst(digits.count))] else { return nil }
        let (bytes, overflows) = count.multipliedReportingOverflow(by: unit)
        return overflows ? .max : bytes
    }

    var date: CivilDate? {
        let parts = (text ?? "").split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? CivilDate(year: parts[0], month: parts[1], day: parts[2]) : nil
    }

    /// The elements of a list; a lone element where a list or one element may stand.
    var elements: [YAMLNode] { sequence?.items ?? (isNothing ? [] : [self]) }

    /// The entries of a mapping whose keys are text, each key once.
    var named: [(name: String, key: SourceSpan, value: YAMLNode)] {
        guard let mapping else { return [] }
        var entries: [(name: String, key: SourceSpan, value: YAMLNode)] = []
        entries.reserveCapacity(8)
        // Few names are quicker to go through than to hash.
        var many: Set<String> = []
        for entry in mapping {
            guard let name = entry.key.scalarText else { continue }
            if entries.count < 16 {
                if entries.contains(where: { $0.name == name }) { continue }
            } else {
                if many.isEmpty { many = Set(entries.map(\.name)) }
                guard many.insert(name).inserted else { continue }
            }
            entries.append((name, entry.key.span, entry.value))
        }
        return entries
    }
}
