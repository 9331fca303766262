/// Writes one JSON object field by field, for what has the same shape every time: no map is made of it first.
package struct JSONObjectWriter {
    private var writer = JSONWriter(pretty: false)
    private var isEmpty = true

    package init() { writer.append("{") }

    package mutating func add(_ name: String, _ text: String) {
        start(name)
        writer.write(text)
    }

    package mutating func add(_ name: String, _ number: Int) {
        start(name)
        writer.append(text: String(number))
    }

    package mutating func add(_ name: String, _ numbers: InlineArray<3, Int>) {
        start(name)
        for place in numbers.indices {
            writer.append(place == 0 ? "[" : ",")
            writer.append(text: String(numbers[place]))
        }
        writer.append("]")
    }

    package mutating func add(_ name: String, _ value: Value) throws(JSONEncodingError) {
        start(name)
        try writer.write(value)
    }

    /// Says yes.
    package mutating func mark(_ name: String) {
        start(name)
        writer.append(text: "true")
    }

    private mutating func start(_ name: String) {
        if !isEmpty { writer.append(",") }
        isEmpty = false
        writer.write(name)
        writer.append(":")
    }

    package consuming func finish() -> [UInt8] {
        writer.append("}")
        return writer.output
    }
}
