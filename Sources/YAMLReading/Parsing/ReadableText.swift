import Reporting

/// A file's bytes, fit for libyaml: not too many, well-formed UTF-8, and only characters that YAML allows.
struct ReadableText {
    let file: SourceFile.ID
    let bytes: [UInt8]
    /// Behind the byte order mark, if there is one.
    let start: Int

    /// A few bad bytes are reported and then read as question marks, so that they hide nothing of what else there is
    /// to find, and every place stays what it was. Nil where reading on makes no sense.
    init?(of file: SourceFile, as dialect: YAMLDialect, within limits: YAMLLimits, into findings: inout Findings) {
        let top = SourceSpan(file: file.id, lower: 0, upper: 0)
        guard file.bytes.count <= min(limits.bytes, Int(Int32.max)) else {
            findings.report(.fileTooLarge(limits.bytes, at: top))
            return nil
        }
        if let encoding = file.bytes.encodingByItsHead {
            findings.report(.wrongEncoding(encoding, at: top))
            return nil
        }
        let survey = ByteSurvey(of: file.bytes)
        self.file = file.id
        start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        bytes = survey.bytesWithoutBadOnes
        if let first = survey.illFormed.first {
            findings.report(.illFormed(file.bytes[first], count: survey.illFormed.count, at: span(first)))
        }
        if let first = survey.forbidden.first {
            let character = file.bytes.text(first).unicodeScalars.first ?? "?"
            findings.report(.forbiddenCharacter(character, count: survey.forbidden.count, at: span(first)))
        }
        if dialect == .configuration {
            for place in survey.oldBreaks {
                let character = file.bytes.text(place).unicodeScalars.first ?? "?"
                findings.report(.oldLineBreak(character, at: span(place)))
            }
        }
        guard !survey.isBinary else { return nil }
        guard survey.tagDirectives.count <= limits.tagDirectives else {
            findings.report(
                .tooManyTagDirectives(limits.tagDirectives, at: span(survey.tagDirectives[limits.tagDirectives])))
            return nil
        }
    }

    /// What lies beyond the file is cut off.
    func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(file: file, lower: min(range.lowerBound, bytes.count), upper: min(range.upperBound, bytes.count))
    }
}

extension [UInt8] {
    /// What a byte order mark, or a zero where text has none, says of the encoding; nil for UTF-8.
    fileprivate var encodingByItsHead: String? {
        if starts(with: [0, 0, 0xFE, 0xFF]) || starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32" }
        if starts(with: [0xFE, 0xFF]) || starts(with: [0xFF, 0xFE]) { return "UTF-16" }
        let zeros = prefix(4).map { $0 == 0 }
        return zeros == [true, false, true, false] || zeros == [false, true, false, true] ? "UTF-16" : nil
    }
}
