import Values
import YAMLReading

/// A node as the suite's JSON has it: every key is text, and 450.00 is 450.
enum JSONView {
    static func value(_ node: YAMLNode) -> Value {
        switch node.content {
        case .scalar(let scalar):
            if case .double(let double) = scalar.value, let int = Int(exactly: double) {
                .int(int)
            } else {
                scalar.value
            }
        case .sequence(let sequence): .list(sequence.map(value))
        case .mapping(let mapping): .map(ValueMap(mapping.map { ($0.key.scalar?.text ?? "", value($0.value)) }))
        case .invalid: .null
        }
    }
}
