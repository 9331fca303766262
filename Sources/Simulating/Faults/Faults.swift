package import Blueprint

/// What goes wrong on purpose, and how often.
package struct Faults: Sendable, Equatable {
    package struct Fault: Sendable, Equatable {
        /// Nil for all.
        package let provider: String?
        /// `provider.model`; nil for all.
        package let model: String?
        package let failure: ErrorClass
        /// Where every request is struck by itself; nil where an attempt is struck, wherever its provider has such an
        /// answer.
        package let stage: Stage?
        /// From 0 to 1.
        package let rate: Double

        package init(
            provider: String? = nil, model: String? = nil, _ failure: ErrorClass, at stage: Stage? = nil, rate: Double
        ) {
            self.provider = provider
            self.model = model
            self.failure = failure
            self.stage = stage
            self.rate = rate
        }

        func strikes(_ origin: Origin) -> Bool {
            (provider ?? origin.provider) == origin.provider && (model ?? origin.model) == origin.model
        }
    }

    /// In the order in which they are drawn: together they strike at most always.
    package let all: [Fault]

    package init(_ all: [Fault] = []) { self.all = all }
}
