package import Values

/// Something that runs share for a while: a result to be used again, an upload, an artifact.
package struct Note: Sendable, Equatable {
    /// What kind of thing the key names.
    package let space: String
    package let key: String
    package let value: [UInt8]
    /// Nil for never.
    package let expires: Timestamp?

    package init(space: String, key: String, value: [UInt8], expires: Timestamp? = nil) {
        self.space = space
        self.key = key
        self.value = value
        self.expires = expires
    }

    package func hasExpired(at now: Timestamp) -> Bool { expires.map { $0 <= now } ?? false }
}

package enum NoteChange: Sendable, Equatable {
    /// In the place of what had the same key.
    case put(Note)
    case remove(space: String, key: String)
}

/// Which notes of a space are looked for.
package struct NoteQuery: Sendable, Equatable {
    package enum Selection: Sendable, Equatable {
        /// Those that there are of these, in this order.
        case keys([String])
        /// The next behind a key, in the order of the keys' bytes.
        case after(String, limit: Int)
    }

    package let space: String
    package let selection: Selection

    package init(space: String, _ selection: Selection) {
        self.space = space
        self.selection = selection
    }

    package init(space: String, key: String) { self.init(space: space, .keys([key])) }
}
