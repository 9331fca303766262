package import Expressions
package import Values

/// What a value may be, as an author declares it: its type, the bounds that it keeps, and what holds where it is left
/// out.
package struct TypeDeclaration: Sendable {
    package indirect enum Parts: Sendable {
        case none
        case elements(TypeDeclaration)
        case values(TypeDeclaration)
        case fields([Member])
    }

    package var type: ValueType
    package var parts: Parts
    /// Declarations are handed around all the time, and few have bounds, which are large: they stand by themselves.
    private var ownBounds: SharedBounds?
    package var isOptional: Bool
    package var standard: Value?
    /// A file, or a pattern of files, that the value is read from when a run starts.
    package var source: String?
    package var description: String?

    package init(
        _ type: ValueType, parts: Parts = .none, bounds: Bounds? = nil, isOptional: Bool = false,
        standard: Value? = nil
    ) {
        self.type = type
        self.parts = parts
        ownBounds = bounds.map { SharedBounds($0) }
        self.isOptional = isOptional
        self.standard = standard
    }

    package var bounds: Bounds {
        get { ownBounds?.bounds ?? Bounds() }
        set { ownBounds = SharedBounds(newValue) }
    }

    private final class SharedBounds: Sendable {
        let bounds: Bounds

        init(_ bounds: Bounds) { self.bounds = bounds }
    }

    /// Whether a value must be given for it.
    package var isRequired: Bool { !isOptional && standard == nil && source == nil }

    /// Whether it may be missing even then: one with a default is always there for those who read it.
    package var mayBeMissing: Bool { isOptional && standard == nil }
}

/// One name with its declaration: an input, an output, a field.
package struct Member: Sendable {
    package let name: String
    package var declaration: TypeDeclaration

    package init(_ name: String, _ declaration: TypeDeclaration) {
        self.name = name
        self.declaration = declaration
    }
}

extension [Member] {
    // By places: elements are large, and to look at one as a whole is to copy it.
    package subscript(name: String) -> TypeDeclaration? { place(of: name).map { self[$0].declaration } }

    package func place(of name: String) -> Int? { indices.first { self[$0].name.sameCodePoints(as: name) } }

    /// What expressions see: an object whose fields are optional where nothing may be there.
    package func objectType(named name: String? = nil) -> ValueType {
        .object(
            name, map { .init($0.name, $0.declaration.type, isOptional: $0.declaration.mayBeMissing) })
    }
}
