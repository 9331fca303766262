extension [UInt8] {
    /// Appends as fast as memory is copied: the compiler makes vector instructions of the loop.
    package mutating func append(copying bytes: Span<UInt8>) {
        append(addingCapacity: bytes.count) { output in
            for index in bytes.indices { output.append(bytes[index]) }
        }
    }
}
