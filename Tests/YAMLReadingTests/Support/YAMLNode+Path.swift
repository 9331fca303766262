import YAMLReading

extension YAMLNode {
    enum Step: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
        case key(String)
        case index(Int)

        init(stringLiteral value: String) { self = .key(value) }
        init(integerLiteral value: Int) { self = .index(value) }
    }

    /// The node at the end of a path of keys and indices.
    subscript(path: Step...) -> YAMLNode? { self[path] }

    subscript(path: [Step]) -> YAMLNode? {
        var node: YAMLNode? = self
        for step in path {
            switch step {
            case .key(let key): node = node?.mapping?[key]
            case .index(let index): node = node?.sequence?.dropFirst(index).first { _ in true }
            }
        }
        return node
    }
}
