import Values

/// What can be read as JSON is written as JSON that reads as the same value.
func fuzzJSON(_ bytes: [UInt8]) {
    guard let value = try? Value(json: bytes) else { return }
    let again = Result { try Value(json: value.json()) }
    guard case .success(value) = again else { preconditionFailure("\(value) became \(again)") }
}
