package import Values

/// What an attempt brought.
package struct Success: Sendable, Equatable {
    /// By the model's declarations; files are on this machine, or inline, unless remote ones are kept.
    package let outputs: ValueMap
    /// In USD, where the answer says so.
    package let charged: Double?

    package init(outputs: ValueMap, charged: Double?) {
        self.outputs = outputs
        self.charged = charged
    }
}
