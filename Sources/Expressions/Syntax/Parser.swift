import Reporting
import Values

/// Parses one expression by precedence climbing; the first syntax error ends it.
struct Parser: ~Copyable {
    private var lexer: Lexer
    private(set) var token: Token
    private(set) var previousEnd = 0
    private(set) var nodes: [Node] = []
    private var nesting = 0

    /// Deeper trees are refused, so that no phase can run out of stack.
    static let maximumHeight = 160
    static let maximumNesting = 120
    static let maximumLength = 100_000
    /// Few expressions have more nodes.
    private static let usualCount = 4

    init(_ bytes: [UInt8], from origin: Int = 0) {
        lexer = Lexer(bytes, from: origin)
        token = lexer.next()
        nodes.reserveCapacity(Self.usualCount)
    }

    static func parse(_ source: SourceText) throws(SyntaxError) -> SyntaxTree {
        let bytes = Array(source.text.utf8)
        guard bytes.count <= maximumLength else { throw SyntaxError(.tooLong(maximumLength), at: 0..<bytes.count) }
        var parser = Parser(bytes)
        let root = try parser.expression()
        guard parser.token.kind == .end else {
            throw parser.unexpected("an operator or the end of the expression")
        }
        return SyntaxTree(source: source, nodes: parser.nodes, root: root)
    }

    // MARK: Tokens

    mutating func advance() {
        previousEnd = token.range.upperBound
        token = lexer.next()
    }

    mutating func take(_ kind: Token.Kind) -> Bool {
        guard token.kind == kind else { return false }
        advance()
        return true
    }

    mutating func expect(_ kind: Token.Kind, _ expected: String) throws(SyntaxError) {
        guard take(kind) else { throw unexpected(expected) }
    }

    func text(_ range: Range<Int>) -> String { lexer.text(range) }

    func literal(_ token: Token) -> Literal {
        Literal(
            bytes: lexer.bytes, range: lexer.origin + token.range.lowerBound..<lexer.origin + token.range.upperBound)
    }

    func unexpected(_ expected: String) -> SyntaxError {
        switch token.kind {
        case .invalid(let error): SyntaxError(.lexical(error), at: token.range)
        case .end: SyntaxError(.unexpectedEnd(expected: expected), at: token.range)
        default: SyntaxError(.unexpected(text(token.range), expected: expected), at: token.range)
        }
    }

    // MARK: Nodes

    mutating func add(
        _ kind: Node.Kind, from start: Int, focus: Range<Int>, children: [NodeID] = []
    ) throws(SyntaxError) -> NodeID {
        var height = 1
        for child in children { height = max(height, Int(nodes[Int(child.index)].height) + 1) }
        let range = start..<max(start, previousEnd)
        guard height <= Self.maximumHeight else { throw SyntaxError(.tooDeep, at: range) }
        nodes.append(Node(kind: kind, range: range, focus: focus, height: UInt8(height)))
        return NodeID(index: Int32(nodes.count - 1))
    }

    /// Parentheses are part of what they stand around, and no node of their own.
    mutating func widen(_ id: NodeID, to range: Range<Int>) { nodes[Int(id.index)].range = range }

    func start(of id: NodeID) -> Int { nodes[Int(id.index)].range.lowerBound }

    // MARK: Precedence

    mutating func expression() throws(SyntaxError) -> NodeID {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= Self.maximumNesting else { throw SyntaxError(.tooDeep, at: token.range) }
        let start = token.range.lowerBound
        let condition = try or()
        let question = token.range
        guard take(.question) else { return condition }
        let then = try or()
        try expect(.colon, "':' and the value for when the condition does not hold")
        let otherwise = try expression()
        return try add(
            .conditional(condition, then: then, otherwise: otherwise), from: start, focus: question,
            children: [condition, then, otherwise])
    }

    private mutating func or() throws(SyntaxError) -> NodeID {
        let first = try and()
        guard token.kind == .or else { return first }
        let focus = token.range
        var terms = [first]
        while take(.or) { terms.append(try and()) }
        return try add(.or(terms), from: start(of: first), focus: focus, children: terms)
    }

    private mutating func and() throws(SyntaxError) -> NodeID {
        let first = try binary(above: 0)
        guard token.kind == .and else { return first }
        let focus = token.range
        var terms = [first]
        while take(.and) { terms.append(try binary(above: 0)) }
        return try add(.and(terms), from: start(of: first), focus: focus, children: terms)
    }

    /// Relations bind loosest (1), then sums (2), then products (3); all associate to the left.
    private mutating func binary(above minimum: Int) throws(SyntaxError) -> NodeID {
        var left = try unary()
        while let (op, precedence) = binaryOperator, precedence > minimum {
            let focus = token.range
            advance()
            let right = try binary(above: precedence)
            left = try add(.binary(op, left, right), from: start(of: left), focus: focus, children: [left, right])
        }
        return left
    }

    private var binaryOperator: (Operator, precedence: Int)? {
        switch token.kind {
        case .equal: (.equal, 1)
        case .notEqual: (.notEqual, 1)
        case .less: (.less, 1)
        case .lessEqual: (.lessEqual, 1)
        case .greater: (.greater, 1)
        case .greaterEqual: (.greaterEqual, 1)
        case .identifier where text(token.range) == "in": (.contained, 1)
        case .plus: (.add, 2)
        case .minus: (.subtract, 2)
        case .star: (.multiply, 3)
        case .slash: (.divide, 3)
        case .percent: (.modulo, 3)
        default: nil
        }
    }

    /// A run of `!` or a run of `-`, never mixed. One minus before a number belongs to the number, also behind `!`.
    private mutating func unary() throws(SyntaxError) -> NodeID {
        guard token.kind == .bang || token.kind == .minus else { return try member(isNegated: false) }
        let sign = token.kind
        var signs: [Range<Int>] = []
        while token.kind == sign {
            signs.append(token.range)
            advance()
        }
        if sign == .minus, signs.count == 1, token.kind == .int || token.kind == .double {
            return try member(isNegated: true, from: signs[0].lowerBound)
        }
        var operand = try sign == .bang && token.kind == .minus && isBeforeNumber ? unary() : member(isNegated: false)
        for focus in signs.reversed() {
            operand = try add(
                .unary(sign == .bang ? .not : .negate, operand), from: focus.lowerBound, focus: focus,
                children: [operand])
        }
        return operand
    }

    private var isBeforeNumber: Bool {
        var ahead = lexer
        let next = ahead.next().kind
        return next == .int || next == .double
    }
}

/// The syntax error that ended a parse, by reason and place; `ExpressionDiagnostics` words it.
struct SyntaxError: Error, Equatable {
    enum Reason: Equatable {
        case lexical(LexicalError)
        case literal(Literal.Fault)
        case unexpected(String, expected: String)
        case unexpectedEnd(expected: String)
        case reservedWord(String)
        case keywordAsName(String)
        case macroVariable(macro: String)
        case repeatedVariable(String)
        case hasArgument
        case tooDeep
        case tooLong(Int)
    }

    let reason: Reason
    let range: Range<Int>

    init(_ reason: Reason, at range: Range<Int>) {
        self.reason = reason
        self.range = range
    }
}
