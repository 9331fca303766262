/// Finds what every name of an expression refers to, before any type is known: the same for checked and unchecked use.
struct Resolver: ~Copyable {
    private let tree: SyntaxTree
    private let environment: Environment
    private var scope: [String] = []
    private var references: [Reference?]
    private var slotCount = 0

    static func resolve(_ tree: SyntaxTree, in environment: Environment) -> Resolution {
        var resolver = Resolver(tree: tree, environment: environment)
        resolver.visit(tree.root)
        return Resolution(references: resolver.references, slotCount: resolver.slotCount)
    }

    private init(tree: SyntaxTree, environment: Environment) {
        self.tree = tree
        self.environment = environment
        references = tree.nodes.indices.map { _ in nil }
    }

    private mutating func visit(_ id: NodeID) {
        switch tree.kind(of: id) {
        case .literal: break
        case .name(let name, let isRooted):
            references[Int(id.index)] = local(name, isRooted) ?? global(name, isRooted) ?? .unknown(inScope: scope)
        case .select(let operand, let field, _):
            if environment.hasDottedNames || isTypeName(field), let reference = dotted(id) {
                references[Int(id.index)] = reference
            } else {
                visit(operand)
            }
        case .call(let name, nil, let arguments):
            references[Int(id.index)] = function(name, isRooted: false, isNamespaced: false) ?? .unknown(inScope: [])
            for argument in arguments { visit(argument) }
        case .call(let name, let receiver?, let arguments):
            if !isLocal(receiver), let space = qualifiedName(of: receiver),
                let reference = function(space.name + "." + name, isRooted: space.isRooted, isNamespaced: true)
            {
                references[Int(id.index)] = reference
            } else {
                visit(receiver)
                references[Int(id.index)] = function(name, isRooted: true, isNamespaced: false) ?? .unknown(inScope: [])
            }
            for argument in arguments { visit(argument) }
        case .comprehension(let loop):
            visit(loop.range)
            enter(loop.variables, at: id) { resolver in
                if let filter = loop.filter { resolver.visit(filter) }
                resolver.visit(loop.body)
            }
        case .bind(let name, let value, let body):
            visit(value)
            enter([name], at: id) { $0.visit(body) }
        case .optionalMap(let operand, let name, let body, _):
            visit(operand)
            enter([name], at: id) { $0.visit(body) }
        default:
            for child in tree.kind(of: id).children { visit(child) }
        }
    }

    // MARK: Locals

    private mutating func enter(_ variables: [String], at id: NodeID, _ body: (inout Resolver) -> Void) {
        references[Int(id.index)] = .scope(firstSlot: scope.count)
        scope += variables
        slotCount = max(slotCount, scope.count)
        body(&self)
        scope.removeLast(variables.count)
    }

    private func local(_ name: String, _ isRooted: Bool) -> Reference? {
        isRooted ? nil : scope.lastIndex(of: name).map { .local(slot: $0) }
    }

    private func isLocal(_ id: NodeID) -> Bool {
        switch tree.kind(of: id) {
        case .name(let name, let isRooted): local(name, isRooted) != nil
        case .select(let operand, _, _): isLocal(operand)
        default: false
        }
    }

    // MARK: Globals

    private func global(_ name: String, _ isRooted: Bool) -> Reference? {
        for container in isRooted ? [""] : environment.containers {
            let name = container.isEmpty ? name : container + name
            if environment.variables[name] != nil { return .variable(name) }
        }
        return Environment.types[name].map { .type($0) }
    }

    /// A selection that is a declared name with dots in it; the longest wins, because the outermost is asked first.
    private func dotted(_ id: NodeID) -> Reference? {
        guard let (name, isRooted) = qualifiedName(of: id), !isLocal(id) else { return nil }
        return global(name, isRooted)
    }

    private func isTypeName(_ field: String) -> Bool {
        field.utf8.count >= 8 && (field == "Timestamp" || field == "Duration")
    }

    private func qualifiedName(of id: NodeID) -> (name: String, isRooted: Bool)? {
        switch tree.kind(of: id) {
        case .name(let name, let isRooted): (name, isRooted)
        case .select(let operand, let field, false):
            qualifiedName(of: operand).map { ($0.name + "." + field, $0.isRooted) }
        default: nil
        }
    }

    private func function(_ name: String, isRooted: Bool, isNamespaced: Bool) -> Reference? {
        for container in isRooted ? [""] : environment.containers {
            if let function = environment.functions[container.isEmpty ? name : container + name] {
                return .function(function, isNamespaced: isNamespaced)
            }
        }
        return nil
    }
}

/// What the nodes of a tree refer to.
struct Resolution: Sendable {
    let references: [Reference?]
    /// How many local variables live at once at the most.
    let slotCount: Int

    subscript(id: NodeID) -> Reference? { references[Int(id.index)] }
}

enum Reference: Sendable {
    case local(slot: Int)
    case variable(String)
    case type(ValueType)
    /// `isNamespaced`: what looks like the receiver is part of the function's name, as in `math.abs(x)`.
    case function(Function, isNamespaced: Bool)
    /// A node that declares locals, from this slot on.
    case scope(firstSlot: Int)
    /// Nothing; with the locals that could have been meant.
    case unknown(inScope: [String])
}

extension Node.Kind {
    /// The nodes directly below, in the order they are written.
    var children: [NodeID] {
        switch self {
        case .literal, .name: []
        case .select(let operand, _, _), .has(let operand, _), .unary(_, let operand): [operand]
        case .index(let a, let b, _), .binary(_, let a, let b), .bind(_, let a, let b),
            .optionalMap(let a, _, let b, _):
            [a, b]
        case .call(_, let receiver, let arguments): (receiver.map { [$0] } ?? []) + arguments
        case .and(let terms), .or(let terms), .message(_, let terms): terms
        case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
        case .list(let elements): elements.map(\.value)
        case .map(let entries): entries.flatMap { [$0.key, $0.value] }
        case .comprehension(let loop): [loop.range] + (loop.filter.map { [$0] } ?? []) + [loop.body]
        }
    }
}
