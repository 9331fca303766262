extension [UInt8] {
    /// Appends as fast as memory is copied: the compiler makes vector instructions of the loop.
    package mutating func append(copying bytes: Span<UInt8>) {
        append(addingCapacity: bytes.count) { output in
            for index in bytes.indices { output.append(bytes[index]) }
        }
    }

    /// The same between quotes.
    mutating func append(quoting bytes: Span<UInt8>) {
        append(addingCapacity: bytes.count + 2) { output in
            output.append(UInt8(ascii: "\""))
            for index in bytes.indices { output.append(bytes[index]) }
            output.append(UInt8(ascii: "\""))
        }
    }
}
