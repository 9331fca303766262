import Values

/// A file that inputs are read from: JSON, JSON lines, a table of text, or text.
struct InputFile {
    private let path: String
    private(set) var complaint = ""

    init(_ path: String) { self.path = path }

    mutating func text() -> String? {
        guard let bytes = bytes() else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What the name's ending says that it is; JSON where it says nothing.
    mutating func value() -> Value? {
        if path.hasSuffix(".csv") { return text().map { .list(CSV.rows($0).map { .map($0) }) } }
        if path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson") { return lines() }
        return json()
    }

    mutating func json() -> Value? {
        guard let bytes = bytes() else { return nil }
        do throws(JSONDecodingError) { return try Value(json: bytes) } catch {
            complaint = "'\(path)' is no JSON at line \(error.line), column \(error.column): \(error.message)"
            return nil
        }
    }

    private mutating func lines() -> Value? {
        guard let bytes = bytes() else { return nil }
        var values: [Value] = []
        for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
            do throws(JSONDecodingError) { values.append(try Value(json: Array(line))) } catch {
                complaint = "'\(path)' is no JSON at line \(number + 1), column \(error.column): \(error.message)"
                return nil
            }
        }
        return .list(values)
    }

    private mutating func bytes() -> [UInt8]? {
        if var file = Input(path: path), let bytes = file.readAll() { return bytes }
        complaint = ProjectFiles.kind(of: path) == nil ? "there is no file '\(path)'" : "'\(path)' cannot be read"
        return nil
    }
}

/// A table of text with commas, whose first row names the columns (RFC 4180).
enum CSV {
    static func rows(_ text: String) -> [ValueMap] {
        var rows = records(text)
        guard !rows.isEmpty else { return [] }
        let names = rows.removeFirst()
        return rows.map { row in ValueMap(zip(names, row).map { ($0, Value.string($1)) }) }
    }

    private static func records(_ text: String) -> [[String]] {
        var records: [[String]] = []
        var (record, field): ([String], [UInt8]) = ([], [])
        var (isQuoted, wasQuoted) = (false, false)
        func end(_ field: inout [UInt8], _ record: inout [String]) {
            record.append(String(decoding: field, as: UTF8.self))
            field = []
        }
        var bytes = Array(text.utf8)[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "\"") where isQuoted && bytes.first == byte:
                field.append(byte)
                bytes = bytes.dropFirst()
            case UInt8(ascii: "\"") where isQuoted: isQuoted = false
            case UInt8(ascii: "\"") where field.isEmpty: (isQuoted, wasQuoted) = (true, true)
            case UInt8(ascii: ",") where !isQuoted: end(&field, &record)
            case UInt8(ascii: "\n") where !isQuoted:
                if field.last == UInt8(ascii: "\r") { field.removeLast() }
                end(&field, &record)
                if record != [""] || wasQuoted { records.append(record) }
                (record, wasQuoted) = ([], false)
            default: field.append(byte)
            }
        }
        if !field.isEmpty || !record.isEmpty {
            end(&field, &record)
            records.append(record)
        }
        return records
    }
}
