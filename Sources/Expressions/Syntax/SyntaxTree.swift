package import Reporting
package import Values

/// An expression as it was written: nodes in one array, children before their parents, immutable.
///
/// What later phases learn (references, types) stands in tables of their own, indexed by `NodeID`. Each of them holds
/// the tree, which is shared.
package final class SyntaxTree: Sendable {
    package let source: SourceText
    package let nodes: [Node]
    package let root: NodeID

    init(source: SourceText, nodes: [Node], root: NodeID) {
        self.source = source
        self.nodes = nodes
        self.root = root
    }

    package subscript(id: NodeID) -> Node { nodes[Int(id.index)] }
    /// What a node is, for those who do not ask where it stands.
    @inlinable @inline(__always) package func kind(of id: NodeID) -> Node.Kind { nodes[Int(id.index)].kind }

    package func span(of range: Range<Int>) -> SourceSpan { source.span(range) }
    package func span(of id: NodeID) -> SourceSpan { source.span(self[id].range) }
    /// The operator or the name of a node: what a message about the node points at.
    package func focus(of id: NodeID) -> SourceSpan { source.span(self[id].focus) }
    package func text(of id: NodeID) -> String { text(in: self[id].range) }

    package func text(in range: Range<Int>) -> String {
        let bytes = source.text.utf8
        let lower = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        return String(source.text[lower..<bytes.index(lower, offsetBy: range.count)])
    }
}

/// A node's place in its tree.
package struct NodeID: Sendable, Hashable {
    package let index: Int32

    package init(index: Int32) { self.index = index }
}

package struct Node: Sendable {
    package let kind: Kind
    /// The bytes of the whole node, parentheses around it included, and of its operator or name.
    package internal(set) var range: Range<Int>
    package let focus: Range<Int>
    /// How tall the subtree is: every phase after the parser recurses over it.
    let height: UInt8

    package enum Kind: Sendable {
        case literal(Value)
        /// `isRooted`: a dot stands before it, so that no local and no container can hide it.
        case name(String, isRooted: Bool)
        case select(NodeID, field: String, isOptional: Bool)
        case has(NodeID, field: String)
        case index(NodeID, NodeID, isOptional: Bool)
        case call(String, receiver: NodeID?, [NodeID])
        case unary(Operator, NodeID)
        case binary(Operator, NodeID, NodeID)
        /// A chain of one of the two, however long, is one node.
        case and([NodeID])
        case or([NodeID])
        case conditional(NodeID, then: NodeID, otherwise: NodeID)
        case list([Element])
        case map([Entry])
        case message(String, [NodeID])
        case comprehension(Comprehension)
        /// `cel.bind(name, value, body)`
        case bind(String, value: NodeID, body: NodeID)
        /// `optional.optMap(name, body)`, and `optFlatMap` where the body is an optional itself.
        case optionalMap(NodeID, String, body: NodeID, isFlat: Bool)
    }

    package struct Element: Sendable {
        package let value: NodeID
        package let isOptional: Bool
    }

    package struct Entry: Sendable {
        package let key: NodeID
        package let value: NodeID
        package let isOptional: Bool
    }
}

/// A macro that walks a list or a map.
package struct Comprehension: Sendable {
    package enum Form: String, Sendable {
        case all, exists, existsOne, map, filter, transformList, transformMap, transformMapEntry, sortBy
    }

    package let form: Form
    package let range: NodeID
    /// One variable (elements, or a map's keys), or two (index and element, or key and value).
    package let variables: [String]
    package let filter: NodeID?
    package let body: NodeID
}

package enum Operator: String, Sendable {
    case not = "!"
    case negate = "-_"
    case multiply = "*"
    case divide = "/"
    case modulo = "%"
    case add = "+"
    case subtract = "-"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessEqual = "<="
    case greater = ">"
    case greaterEqual = ">="
    case contained = "in"

    /// As it is written.
    package var text: String { self == .negate ? "-" : rawValue }
}
