import Blueprint
import Expressions

/// The names that expressions at one place may use, and what is known of their values beyond the types.
struct Scope: Sendable {
    private(set) var environment: Environment
    /// What the members of a variable were declared as, so that bounds and enums are known too.
    private(set) var members: [String: [Member]] = [:]
    /// The keys that a map is known to have, by its path.
    var lookups: [String: Set<String>] = [:]

    init(elsewhere: [String: String] = [:]) {
        environment = Environment(elsewhere: elsewhere)
    }

    mutating func declare(_ name: String, _ type: ValueType) { environment.declare(name, type) }

    mutating func declare(_ function: Function) { environment.declare(function) }

    /// A variable whose fields are declared, as `inputs`.
    mutating func declare(_ name: String, _ members: [Member]) {
        self.members[name] = members
        environment.declare(name, members.objectType(named: name))
    }

    /// Takes a condition as true.
    func assuming(_ condition: SyntaxTree) -> Scope {
        var scope = self
        scope.environment.assume(condition)
        return scope
    }

    func declaring(_ name: String, _ type: ValueType) -> Scope {
        var scope = self
        scope.declare(name, type)
        return scope
    }

    func declaring(_ name: String, _ members: [Member]) -> Scope {
        var scope = self
        scope.declare(name, members)
        return scope
    }

    /// The declaration behind a plain path such as `inputs.ratio`, `inputs.?ratio` or `inputs.size.width`.
    func declaration(of id: NodeID, in tree: SyntaxTree) -> TypeDeclaration? {
        guard case .select(let operand, let field, _) = tree.kind(of: id) else { return nil }
        if case .name(let root, _) = tree.kind(of: operand) { return members[root]?[field] }
        guard case .fields(let members)? = declaration(of: operand, in: tree)?.parts else { return nil }
        return members[field]
    }
}

extension ValueType {
    /// Whether a value of the type may stand where another is wanted; an `int` may where a `number` is.
    func fits(_ wanted: ValueType) -> Bool { assignable(to: wanted.widened) }

    private var widened: ValueType { self == .double ? .numeric : mapParts(\.widened) }

    /// Without the possibility that nothing is there.
    var certain: ValueType { if case .optional(let wrapped) = self { wrapped.certain } else { self } }

    var isOptional: Bool { if case .optional = self { true } else { false } }
}
