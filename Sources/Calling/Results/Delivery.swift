import Blueprint
import Expressions
import Values

/// The results of an attempt, and the files among them that are still to be looked at.
struct Delivery: Sendable {
    struct File: Sendable {
        var media: Media
        /// What the output is declared to be.
        let kind: Media.Kind?
        var tries = 0
        var isInspected = false
        var isDone = false
    }

    var outputs: ValueMap
    var files: [File]

    var isDone: Bool { files.allSatisfy(\.isDone) }

    init(_ outputs: ValueMap, of members: [Member]) {
        self.outputs = outputs
        files = outputs.entries.flatMap { entry -> [File] in
            let kind = members[entry.key.text]?.type.mediaKind
            return entry.value.media.map { File(media: $0, kind: kind) }
        }
    }

    /// The outputs with every file as it is now.
    var finished: ValueMap {
        if files.isEmpty { return outputs }
        var place = 0
        var result = ValueMap()
        for (key, value) in outputs {
            result[key] = value.replacingMedia { _ in
                defer { place += 1 }
                return .media(files[place].media)
            }
        }
        return result
    }
}

extension ValueType {
    /// The kind of the files in values of the type.
    fileprivate var mediaKind: Media.Kind? {
        switch self {
        case .media(let kind): kind
        case .inspected(let kind): kind
        case .list(let element), .optional(let element), .nullable(let element), .map(_, let element):
            element.mediaKind
        default: nil
        }
    }
}
