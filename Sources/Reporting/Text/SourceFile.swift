/// A file as it was read, with the tables that turn a byte offset into a line and a column.
package struct SourceFile: Sendable {
    /// Names a file among `Sources`; the order is the order of reading.
    package struct ID: Sendable, Hashable, Comparable {
        package let rawValue: Int32
        package init(rawValue: Int32) { self.rawValue = rawValue }
        package static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
    }

    package let id: ID
    /// As the user wrote it or as discovery found it, relative to where the command was given.
    package let path: String
    package let bytes: [UInt8]
    /// The offset of each line's first byte. Lines end with a line feed, and a carriage return before it is part of
    /// the break; alone it is a character.
    package let lineStarts: [Int]
    let codePoints: CodePointIndex

    package init(id: ID, path: String, bytes: [UInt8]) {
        self.id = id
        self.path = path
        self.bytes = bytes
        var starts = [0]
        let span = bytes.span
        for offset in span.indices where span[offset] == UInt8(ascii: "\n") { starts.append(offset + 1) }
        lineStarts = starts
        codePoints = CodePointIndex(bytes)
    }
}

/// All files that one command has read.
package struct Sources: Sendable {
    package private(set) var files: [SourceFile] = []

    package init() {}

    /// The name of the file that is added next.
    package var nextID: SourceFile.ID { SourceFile.ID(rawValue: Int32(files.count)) }

    package mutating func add(_ file: SourceFile) {
        precondition(file.id == nextID)
        files.append(file)
    }

    package mutating func add(path: String, bytes: [UInt8]) -> SourceFile.ID {
        let id = nextID
        add(SourceFile(id: id, path: path, bytes: bytes))
        return id
    }

    package mutating func add(path: String, text: String) -> SourceFile.ID {
        add(path: path, bytes: Array(text.utf8))
    }

    package subscript(id: SourceFile.ID) -> SourceFile { files[Int(id.rawValue)] }

    package func text(of span: SourceSpan) -> String {
        let bytes = self[span.file].bytes
        return String(decoding: bytes[span.range.clamped(to: bytes.indices)], as: UTF8.self)
    }
}
