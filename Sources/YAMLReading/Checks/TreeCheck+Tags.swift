import Reporting

/// Tags say what a value is; nearly always it is that already.
extension TreeCheck {
    mutating func checkTags() {
        for (index, tag) in tree.tags {
            let written = bytes.text(tag.span.range)
            if let fits = fits(tag.name, index) {
                if !fits { findings.report(.wrongTag(written, at: tag.span, value: tree.span(of: index))) }
            } else {
                findings.report(.unknownTag(written, at: tag.span))
            }
        }
    }

    /// Nil for a tag that is not one of the core schema.
    private func fits(_ tag: String, _ node: YAMLTree.Index) -> Bool? {
        let prefix = "tag:yaml.org,2002:"
        if tag == "!" { return true }
        guard tag.hasPrefix(prefix) else { return nil }
        switch (tag.dropFirst(prefix.count), tree.kind(of: node)) {
        case ("str", .scalar), ("seq", .sequence), ("map", .mapping): return true
        case ("null", .scalar(_, let typing)), ("bool", .scalar(_, let typing)), ("int", .scalar(_, let typing)),
            ("float", .scalar(_, let typing)):
            return typing.read(tree.text(of: node)) != nil
        case ("str", _), ("seq", _), ("map", _), ("null", _), ("bool", _), ("int", _), ("float", _): return false
        default: return nil
        }
    }
}
