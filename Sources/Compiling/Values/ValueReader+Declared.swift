import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// What a place takes: the declared type, how messages call it, and where it was declared. Its words are put together
/// only where there is something to tell.
final class Place {
    let declaration: TypeDeclaration
    private let wording: () -> String
    private let origin: () -> [Diagnostic.Label]
    /// What to report a value outside the bounds as.
    let check: Check
    /// What to do about such a value, where that is not to look for a slip in it.
    let advice: String?

    init(
        declaration: TypeDeclaration, what: @autoclosure @escaping () -> String,
        related: @autoclosure @escaping () -> [Diagnostic.Label] = [], check: Check = ValueChecks.outOfRange,
        advice: String? = nil
    ) {
        self.declaration = declaration
        wording = what
        origin = related
        self.check = check
        self.advice = advice
    }

    /// `'aspect_ratio' of studio.painter`
    var what: String { wording() }
    var related: [Diagnostic.Label] { origin() }
}

/// Values that are held against a declaration: its type, its fields, its bounds.
extension ValueReader {
    mutating func read(_ node: YAMLNode, for place: Place, in scope: Scope) -> Computed? {
        if hasConditions, let (condition, value) = node.conditional {
            return conditional(condition, value, for: place, in: scope)
        }
        switch (place.declaration.parts, node.content) {
        case (_, .invalid): return nil
        case (.elements(let element), .sequence(let nodes)):
            return list(nodes, element, at: node.span, for: place, in: scope)
        case (.values(let value), .mapping): return map(node, value, for: place, in: scope)
        case (.fields(let members), .mapping): return object(node, members, for: place, in: scope)
        case (_, .scalar(let scalar)) where scalar.mayHoldExpressions: return expression(scalar, for: place, in: scope)
        default: return constant(node, for: place, in: scope)
        }
    }

    private mutating func conditional(
        _ condition: YAMLNode, _ value: YAMLNode, for place: Place, in scope: Scope
    ) -> Computed? {
        let holds = read(condition, wanting: .bool, "'if'", in: scope)
        let value = read(value, for: place, in: assuming(condition, scope))
        guard !place.declaration.isRequired else {
            report(.optionalForRequired(place, at: condition.span))
            return nil
        }
        guard let holds, let value else { return nil }
        return .conditional(holds, value)
    }

    private func within(_ place: Place, _ declaration: TypeDeclaration, _ name: String?) -> Place {
        Place(
            declaration: declaration, what: name.map { "'\($0)' of \(place.what)" } ?? "an element of \(place.what)",
            related: place.related, check: place.check, advice: place.advice)
    }

    // MARK: Collections

    private mutating func list(
        _ nodes: YAMLSequence, _ element: TypeDeclaration, at span: SourceSpan, for place: Place, in scope: Scope
    ) -> Computed? {
        let inner = within(place, element, nil)
        let items = nodes.items
        let read = items.compactMap { self.read($0, for: inner, in: scope) }
        guard read.count == items.count else { return nil }
        // Elements that may be none are dropped, so that only a constant list has a certain length.
        if let value = Computed.list(read).constant { check(value, against: place, at: span) }
        return .list(read)
    }

    private mutating func map(
        _ node: YAMLNode, _ value: TypeDeclaration, for place: Place, in scope: Scope
    ) -> Computed? {
        var entries: [Computed.Entry] = []
        for (name, _, node) in node.named {
            if let read = read(node, for: within(place, value, name), in: scope) { entries.append(.init(name, read)) }
        }
        return .map(entries)
    }

    private mutating func object(
        _ node: YAMLNode, _ members: [Member], for place: Place, in scope: Scope
    ) -> Computed? {
        var entries: [Computed.Entry] = []
        var given: Set<String> = []
        for (name, key, value) in node.named {
            guard let declaration = members[name] else {
                report(
                    .unknownMember(name, of: place.what, at: key, among: members.map(\.name), related: place.related))
                if let near = Suggestion.nearest(to: name, among: members.map(\.name)) { given.insert(near) }
                continue
            }
            given.insert(name)
            if let read = read(value, for: within(place, declaration, name), in: scope) {
                entries.append(.init(name, read))
            }
        }
        for member in members where member.declaration.isRequired && !given.contains(member.name) {
            report(.missingMember(member.name, of: place.what, at: node.span, related: place.related))
        }
        return .map(entries)
    }

    // MARK: Single values

    private mutating func expression(_ scalar: YAMLScalar, for place: Place, in scope: Scope) -> Computed? {
        guard let template = template(scalar, in: scope) else { return nil }
        let declaration = place.declaration
        guard !template.type.isOptional || !declaration.isRequired else {
            report(.optionalForRequired(place, at: self.place(of: scalar)))
            return nil
        }
        guard template.type.certain.fits(declaration.type) else {
            report(
                .mismatch(
                    ExpressionChecks.wrongType, place.what, template.type.certain, wanted: declaration.type,
                    at: self.place(of: scalar), related: place.related))
            return nil
        }
        if case .expression(let expression)? = template.parts.first, template.parts.count == 1 {
            checkResults(of: expression.tree.root, in: expression.tree, for: place, scope)
        }
        return template.computed
    }

    /// A value that could be the result of an expression and is known now is held against the bounds now.
    private mutating func checkResults(of id: NodeID, in tree: SyntaxTree, for place: Place, _ scope: Scope) {
        switch tree.kind(of: id) {
        case .literal(let value): check(value, against: place, at: tree.span(of: id))
        case .conditional(_, let then, let otherwise):
            checkResults(of: then, in: tree, for: place, scope)
            checkResults(of: otherwise, in: tree, for: place, scope)
        case .call("orValue", _, let arguments):
            for argument in arguments { checkResults(of: argument, in: tree, for: place, scope) }
        case .list(let elements):
            guard case .elements(let element) = place.declaration.parts else { return }
            for part in elements { checkResults(of: part.value, in: tree, for: within(place, element, nil), scope) }
        case .select:
            guard let source = scope.declaration(of: id, in: tree) else { return }
            checkReach(of: source, into: place, at: tree.span(of: id))
        default: break
        }
    }

    /// What an input may be, against what its use takes: values that one allows and the other never takes.
    private mutating func checkReach(of source: TypeDeclaration, into place: Place, at span: SourceSpan) {
        let (given, taken) = (source.bounds, place.declaration.bounds)
        let possible = given.allowed ?? given.samples(of: source.type)
        let refused = possible.filter { taken.violation(by: $0) != nil }
        if !refused.isEmpty {
            let list = refused.prefix(4).map(\.shown).joined(separator: ", ") + (refused.count > 4 ? " …" : "")
            report(.mayBeOutOfRange(list, place, at: span))
        } else if let longest = given.longest, let most = taken.longest, longest > most {
            report(.mayBeOutOfRange("\(longest) characters long", place, at: span))
        } else if let most = given.most, let limit = taken.most, most > limit {
            report(.mayBeOutOfRange("\(most) elements", place, at: span))
        }
    }

    private mutating func constant(_ node: YAMLNode, for place: Place, in scope: Scope) -> Computed? {
        guard !node.isNothing else {
            report(.nothingGiven(place, at: node.span))
            return nil
        }
        if let scalar = node.scalar, isBarePath(scalar, in: scope) { return nil }
        if let value = node.constant(as: place.declaration.type) {
            if let scalar = node.scalar { lookAlikes(in: scalar, scope) }
            check(value, against: place, at: node.span)
            if case .media = place.declaration.type { look(for: value, at: node.span) }
            return .constant(value)
        }
        // A list or a mapping of which nothing was declared may hold expressions all the same.
        if node.scalar == nil, let typed = read(node, in: scope) {
            if typed.type.fits(place.declaration.type) { return typed.computed }
            report(
                .mismatch(
                    ExpressionChecks.wrongType, place.what, typed.type, wanted: place.declaration.type, at: node.span,
                    related: place.related))
            return nil
        }
        guard node.scalar != nil else { return nil }
        report(
            .mismatch(ExpressionChecks.wrongType, place.what, node, wanted: place.declaration.type))
        return nil
    }

    /// A file that is given by its path has to be there.
    private mutating func look(for value: Value, at span: SourceSpan) {
        guard case .string(let path) = value, !path.contains(":"), surroundings.hasFile?(path) == false else { return }
        report(.missingFile(path, at: span))
    }

    private mutating func check(_ value: Value, against place: Place, at span: SourceSpan) {
        guard let violation = place.declaration.bounds.violation(by: value) else { return }
        report(
            .outOfBounds(
                place.check, place.what, value, violation, at: span, related: place.related,
                among: place.declaration.bounds.allowed, help: place.advice))
    }
}
