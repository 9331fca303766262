package import Values

/// A template as CEL's `format` takes it: text, in which each clause stands for the next argument.
package struct FormatTemplate: Sendable {
    private enum Piece: Sendable {
        case text(String)
        case clause(FormatClause)
    }

    private var pieces: [Piece] = []

    package init(_ text: String) throws(FormatError) {
        var reader = ScalarReader(text)
        var plain = ""
        while let scalar = reader.read() {
            if scalar != "%" || reader.skip("%") {
                plain.unicodeScalars.append(scalar)
            } else {
                let clause = try Self.readClause(&reader, since: reader.offset - 1)
                pieces += [.text(plain), .clause(clause)]
                plain = ""
            }
        }
        pieces.append(.text(plain))
    }

    /// One for each argument that it needs.
    package var clauses: [FormatClause] {
        pieces.compactMap { if case .clause(let clause) = $0 { clause } else { nil } }
    }

    /// - Parameter limit: of the result, in bytes.
    package func filled(with arguments: [Value], limit: Int = .max) throws(FormatError) -> String {
        var writer = FormatWriter(limit: limit)
        var index = 0
        for piece in pieces {
            switch piece {
            case .text(let text): try writer.write(text)
            case .clause(let clause):
                guard index < arguments.count else {
                    let problem = FormatError.Problem.missingArgument(index, count: arguments.count)
                    throw FormatError(problem: problem, range: clause.range)
                }
                try writer.write(arguments[index], at: index, as: clause)
                index += 1
            }
        }
        return writer.text
    }

    // MARK: What follows a percent sign

    private static func readClause(_ reader: inout ScalarReader, since start: Int) throws(FormatError) -> FormatClause {
        let precision = try readPrecision(&reader, since: start)
        let letter = reader.read()
        let range = start..<reader.offset
        guard let letter else { throw FormatError(problem: .unfinished, range: range) }
        guard let verb = FormatClause.Verb(letter) else {
            throw FormatError(problem: .unknownVerb(letter), range: range)
        }
        return FormatClause(verb: verb, precision: precision, range: range)
    }

    private static func readPrecision(_ reader: inout ScalarReader, since start: Int) throws(FormatError) -> Int {
        guard reader.skip(".") else { return FormatClause.defaultPrecision }
        let digits = reader.read { ("0"..."9").contains($0) }
        guard !digits.isEmpty else { throw FormatError(problem: .missingPrecision, range: start..<reader.offset) }
        guard let precision = Int(digits), precision <= FormatClause.largestPrecision else {
            throw FormatError(problem: .precisionTooLarge, range: start..<reader.offset)
        }
        return precision
    }
}
