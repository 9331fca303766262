import Reporting

/// Leads the events of a file to the builder of trees, and finds a way on after a syntax error.
struct StreamReader: ~Copyable {
    private let text: ReadableText
    private let dialect: YAMLDialect
    private let limits: YAMLLimits
    private var parser: YAMLParser
    private(set) var builder: TreeBuilder
    private var brokenDocuments = 0
    /// Where the document begins that is being read.
    private var start: Int

    init(_ text: ReadableText, as dialect: YAMLDialect, within limits: YAMLLimits, findings: Findings) {
        self.text = text
        self.dialect = dialect
        self.limits = limits
        parser = YAMLParser(text.bytes, from: text.start)
        builder = TreeBuilder(of: text, as: dialect, within: limits, findings: findings)
        start = text.start
    }

    mutating func read() {
        while take(parser.next()) {}
    }

    /// False where there is nothing more to read.
    private mutating func take(_ event: YAMLEvent) -> Bool {
        switch event.kind {
        case .streamStart: break
        case .streamEnd:
            builder.tokens.search(upTo: text.bytes.count)
            return false
        case .documentStart(let minorVersion):
            start = event.range.lowerBound
            builder.beginDocument(at: event.range)
            if let minorVersion, minorVersion < 2, dialect == .configuration {
                let directive = text.span(start..<text.bytes.lineEnd(from: start))
                builder.findings.report(.oldVersion(minorVersion, at: directive))
            }
        case .documentEnd: builder.endDocument()
        case .scalar, .alias, .sequenceStart, .mappingStart, .collectionEnd:
            guard !builder.add(event) else { break }
            builder.breakOff(at: event.range.lowerBound)
            return false
        case .failure(let failure):
            let place = event.range.lowerBound
            let diagnosis = SyntaxDiagnosis(
                failure: failure, place: place, lastToken: builder.tokens.lastToken, text: text)
            builder.findings.report(diagnosis.diagnostic)
            builder.breakOff(at: place)
            return resume(after: place)
        }
        return true
    }

    /// Goes on with the next `---`.
    private mutating func resume(after place: Int) -> Bool {
        brokenDocuments += 1
        guard let next = nextDocument(after: place) else { return false }
        guard brokenDocuments < limits.brokenDocuments else {
            builder.findings.report(.tooManyErrors(limits.brokenDocuments, at: text.span(next..<next + 3)))
            return false
        }
        parser.restart(at: next)
        builder.tokens.jump(to: next)
        start = next
        return true
    }

    private func nextDocument(after place: Int) -> Int? {
        var line = text.bytes.lineStart(of: place)
        while line < text.bytes.count {
            if line > start, text.bytes[line...].starts(with: "---".utf8), text.bytes.isSpace(at: line + 3) {
                return line
            }
            line = text.bytes.lineEnd(from: line)
            line += text.bytes.breakLength(at: line)
        }
        return nil
    }
}
