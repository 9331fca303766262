package import Blueprint
package import Values

/// How an attempt ended.
package enum Outcome: Sendable, Equatable {
    case succeeded(Success)
    case failed(Failure)
}

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

/// Why an attempt failed, and all that decides what may follow.
package struct Failure: Sendable, Equatable {
    /// What has become of the request that is paid for.
    package enum Fate: String, Sendable, CaseIterable {
        /// It never left: sending it is safe.
        case notSent = "not_sent"
        /// The provider refused it: sending it again is safe.
        case rejected
        /// The provider took it: sending it again pays again.
        case accepted
        /// Nobody knows.
        case unknown
    }

    package let `class`: ErrorClass
    /// What a person reads; no credential stands in it.
    package let message: String
    package let fate: Fate
    /// In the place of the policy's next wait.
    package var wait: Duration?
    /// Uses up no attempt.
    package var isFree = false
    /// In the place of the policy's.
    package var retries: Int?
    package var status: Int?

    package init(_ class: ErrorClass, _ message: String, fate: Fate) {
        self.class = `class`
        self.message = message
        self.fate = fate
    }

    /// Whether another key may fare better.
    package var keyFailed: Bool { [.auth, .quota, .rateLimited].contains(self.class) }
}
