import Values

/// Primary expressions and what may follow them: selections, indexes, calls.
extension Parser {
    mutating func member(isNegated: Bool, from signStart: Int? = nil) throws(SyntaxError) -> NodeID {
        var couldNameMessage = token.kind == .identifier || token.kind == .dot
        var operand = try primary(isNegated: isNegated, from: signStart ?? token.range.lowerBound)
        while true {
            if take(.dot) {
                couldNameMessage = couldNameMessage && token.kind == .identifier
                operand = try selection(on: operand)
            } else if token.kind == .leftBracket {
                operand = try indexing(operand)
            } else if token.kind == .leftBrace, couldNameMessage, let name = qualifiedName(of: operand) {
                operand = try message(named: name, from: start(of: operand), focus: nodes[Int(operand.index)].range)
            } else {
                return operand
            }
        }
    }

    private mutating func selection(on operand: NodeID) throws(SyntaxError) -> NodeID {
        let start = start(of: operand)
        let isOptional = take(.question)
        let name = token
        let isQuoted = name.kind == .quotedIdentifier
        guard isQuoted || name.kind == .identifier else { throw unexpected("a field's name after '.'") }
        var field = text(name.range)
        if isQuoted {
            field = String(field.dropFirst().dropLast())
        } else if field.isKeyword {
            throw SyntaxError(.keywordAsName(field), at: name.range)
        }
        advance()
        guard !isQuoted, !isOptional, token.kind == .leftParen else {
            return try add(
                .select(operand, field: field, isOptional: isOptional), from: start, focus: name.range,
                children: [operand])
        }
        let arguments = try callArguments()
        if let macro = try expandMacro(field, receiver: operand, arguments, from: start, focus: name.range) {
            return macro
        }
        return try add(
            .call(field, receiver: operand, arguments), from: start, focus: name.range, children: [operand] + arguments)
    }

    private mutating func indexing(_ operand: NodeID) throws(SyntaxError) -> NodeID {
        let bracket = token.range
        advance()
        let isOptional = take(.question)
        let index = try expression()
        try expect(.rightBracket, "']' to close the index")
        return try add(
            .index(operand, index, isOptional: isOptional), from: start(of: operand),
            focus: bracket.lowerBound..<previousEnd, children: [operand, index])
    }

    private mutating func callArguments() throws(SyntaxError) -> [NodeID] {
        advance()
        var arguments: [NodeID] = []
        if take(.rightParen) { return arguments }
        repeat { arguments.append(try expression()) } while take(.comma)
        try expect(.rightParen, "',' or ')' after an argument")
        return arguments
    }

    private mutating func primary(isNegated: Bool, from start: Int) throws(SyntaxError) -> NodeID {
        let first = token
        switch first.kind {
        case .int, .uint, .double, .string, .bytes:
            advance()
            let value: Value
            do {
                switch first.kind {
                case .int: value = try literal(first).int(isNegated: isNegated)
                case .uint: value = try literal(first).uint()
                case .double: value = literal(first).double(isNegated: isNegated)
                case .string: value = try literal(first).string()
                default: value = try literal(first).byteString()
                }
            } catch {
                throw SyntaxError(.literal(error), at: first.range)
            }
            return try add(.literal(value), from: start, focus: start..<first.range.upperBound)
        case .leftParen:
            advance()
            let inner = try expression()
            try expect(.rightParen, "')' to close the parenthesis")
            widen(inner, to: first.range.lowerBound..<previousEnd)
            return inner
        case .leftBracket: return try listLiteral()
        case .leftBrace: return try mapLiteral()
        case .identifier: return try name(isRooted: false, from: start)
        case .dot:
            advance()
            guard token.kind == .identifier else { throw unexpected("a name after '.'") }
            return try name(isRooted: true, from: start)
        default:
            throw unexpected("a value")
        }
    }

    private mutating func name(isRooted: Bool, from start: Int) throws(SyntaxError) -> NodeID {
        let token = token
        let name = text(token.range)
        if name.isKeyword {
            if name == "in" { throw unexpected("a value") }
            guard !isRooted else { throw SyntaxError(.keywordAsName(name), at: token.range) }
            advance()
            return try add(.literal(name == "null" ? .null : .bool(name == "true")), from: start, focus: token.range)
        }
        if name.isReserved { throw SyntaxError(.reservedWord(name), at: token.range) }
        advance()
        if self.token.kind == .leftParen {
            let arguments = try callArguments()
            if !isRooted, let macro = try expandMacro(name, receiver: nil, arguments, from: start, focus: token.range) {
                return macro
            }
            return try add(.call(name, receiver: nil, arguments), from: start, focus: token.range, children: arguments)
        }
        return try add(.name(name, isRooted: isRooted), from: start, focus: token.range)
    }

    /// `a.b.c` as one text, where a node is nothing but names.
    func qualifiedName(of id: NodeID) -> String? {
        switch nodes[Int(id.index)].kind {
        case .name(let name, _): name
        case .select(let operand, let field, false): qualifiedName(of: operand).map { $0 + "." + field }
        default: nil
        }
    }

    // MARK: Literals of several parts

    private mutating func listLiteral() throws(SyntaxError) -> NodeID {
        let start = token.range.lowerBound
        advance()
        var elements: [Node.Element] = []
        while token.kind != .rightBracket {
            if elements.isEmpty, take(.comma) { break }
            let isOptional = take(.question)
            elements.append(Node.Element(value: try expression(), isOptional: isOptional))
            guard take(.comma) else { break }
        }
        try expect(.rightBracket, "',' or ']' after a list's element")
        return try add(
            .list(elements), from: start, focus: start..<previousEnd, children: elements.map(\.value))
    }

    private mutating func mapLiteral() throws(SyntaxError) -> NodeID {
        let start = token.range.lowerBound
        advance()
        var entries: [Node.Entry] = []
        while token.kind != .rightBrace {
            if entries.isEmpty, take(.comma) { break }
            let isOptional = take(.question)
            let key = try expression()
            try expect(.colon, "':' and the value of the map's entry")
            entries.append(Node.Entry(key: key, value: try expression(), isOptional: isOptional))
            guard take(.comma) else { break }
        }
        try expect(.rightBrace, "',' or '}' after a map's entry")
        return try add(
            .map(entries), from: start, focus: start..<previousEnd, children: entries.flatMap { [$0.key, $0.value] })
    }

    /// `some.Name{field: value}`: messages are parsed, so that the checker can say that there are none.
    private mutating func message(named name: String, from start: Int, focus: Range<Int>) throws(SyntaxError) -> NodeID
    {
        advance()
        var values: [NodeID] = []
        while token.kind != .rightBrace {
            if values.isEmpty, take(.comma) { break }
            _ = take(.question)
            guard take(.identifier) || take(.quotedIdentifier) else { throw unexpected("a field's name") }
            try expect(.colon, "':' and the field's value")
            values.append(try expression())
            guard take(.comma) else { break }
        }
        try expect(.rightBrace, "',' or '}' after a field")
        return try add(.message(name, values), from: start, focus: focus, children: values)
    }
}

/// Words that are no names. Every name is held against them, so that only those of its length are compared.
extension String {
    /// Not even after a dot.
    fileprivate var isKeyword: Bool {
        switch utf8.count {
        case 2: self == "in"
        case 4: self == "true" || self == "null"
        case 5: self == "false"
        default: false
        }
    }

    /// Kept for languages that embed CEL; names only after a dot.
    fileprivate var isReserved: Bool {
        switch utf8.count {
        case 2: self == "as" || self == "if"
        case 3: self == "for" || self == "let" || self == "var"
        case 4: self == "else" || self == "loop" || self == "void"
        case 5: self == "break" || self == "const" || self == "while"
        case 6: self == "import" || self == "return"
        case 7: self == "package"
        case 8: self == "continue" || self == "function"
        case 9: self == "namespace"
        default: false
        }
    }
}
