import Blueprint
import Expressions
import Reporting
import YAMLReading

/// Types and interfaces: what everything else is held against.
struct InterfaceCompiler {
    private var project: Project
    private var types = TypeReader()
    private var diagnostics = Diagnostics()

    static func compile(_ project: inout Project, into diagnostics: inout Diagnostics) {
        var compiler = InterfaceCompiler(project: project)
        compiler.readTypes()
        for declaration in project.declarations.all(.interface) { compiler.read(declaration) }
        diagnostics.report(compiler.types.diagnostics)
        diagnostics.report(compiler.diagnostics)
        project = compiler.project
    }

    private init(project: Project) { self.project = project }

    // MARK: Types

    /// A type may name others, declared before it or after.
    private mutating func readTypes() {
        var open: [String] = []
        for name in project.declarations.names(.type) { read(type: name, within: &open) }
        project.types = types.named
    }

    private mutating func read(type name: String, within open: inout [String]) {
        guard types.named[name] == nil, let declaration = project.declarations[.type, name] else { return }
        // Nil while it is being read, and whoever meets it then is within it.
        types.named[name] = .some(nil)
        open.append(name)
        for inner in declaration.node.namesOfTypes where !open.contains(inner) { read(type: inner, within: &open) }
        open.removeLast()
        if TypeReader.language[name] != nil { diagnostics.report(.nameOfLanguage(name, at: declaration.span)) }
        types.named[name] = types.read(declaration.node)
    }

    // MARK: Interfaces

    private mutating func read(_ declaration: Declarations.Declaration) {
        // One that does not say what it takes and gives is declared, and nothing is known of it.
        guard let fields = declaration.node.fields(of: .interface), fields["outputs"]?.mapping != nil,
            fields["inputs"].map({ $0.mapping != nil }) ?? true
        else { return }
        let inputs = types.members(fields["inputs"])
        let outputs = types.members(fields["outputs"])
        var reader = ValueReader(declaration.document.templates)
        let scope = Scope(elsewhere: Place.elsewhere).declaring("inputs", inputs)
        project.interfaces[declaration.name] = Interface(
            name: declaration.name, inputs: inputs, outputs: outputs,
            requires: reader.rules(fields["requires"], in: scope), hasEffects: fields["effects"]?.bool ?? false)
        diagnostics.report(reader.diagnostics)
    }
}

extension YAMLNode {
    /// Words in a type that may be names of other types.
    var namesOfTypes: [String] {
        switch content {
        case .scalar(let scalar): scalar.text.namesOfTypes
        case .mapping(let mapping):
            (mapping["type"]?.namesOfTypes ?? []) + (mapping["items"]?.namesOfTypes ?? [])
                + (mapping["values"]?.namesOfTypes ?? [])
                + (mapping["fields"]?.mapping?.flatMap { $0.value.namesOfTypes } ?? [])
        default: []
        }
    }
}

extension String {
    /// Words in the short form of a type.
    var namesOfTypes: [String] {
        // Most types are one word.
        if utf8.allSatisfy({ !$0.partsTypes }) { return isEmpty ? [] : [self] }
        return utf8.split(whereSeparator: \.partsTypes).map { String($0) ?? "" }
    }
}

extension UInt8 {
    fileprivate var partsTypes: Bool {
        switch self {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ","), UInt8(ascii: " "): true
        default: false
        }
    }
}

extension ValueReader {
    mutating func rules(_ node: YAMLNode?, in scope: Scope) -> [Rule] {
        (node?.sequence?.items ?? []).compactMap { element in
            guard let fields = element.fields(of: .rule) else { return nil }
            let condition = read(fields["that"], wanting: .bool, "'that'", in: scope)
            let message = text(fields["else"], "'else'", in: scope)
            guard let condition, let message else { return nil }
            return Rule(condition: condition, message: message)
        }
    }
}
