import Reporting

/// The keys of mappings.
extension TreeCheck {
    mutating func checkMapping(_ mapping: YAMLTree.Index, isFlow: Bool) {
        seenKeys.removeAll()
        var hasNull = false
        var repeated: [Repetition] = []
        var place = 0
        var children = tree.children(of: mapping)
        while let key = children.next(), let value = children.next() {
            place += 1
            let target = tree.target(of: key)
            guard case .scalar(let style, let typing) = tree.kind(of: target) else {
                if dialect == .configuration { checkCollection(asKey: key, of: mapping) }
                continue
            }
            let text = tree.text(of: target)
            if let first = seenKeys.insert(KeyIdentity(text, typing, dialect: dialect), at: key) {
                repeated.append(Repetition(key: key, first: first, place: place))
                let empty = [first, key].first { isEmpty(under: $0, of: mapping) }
                if let empty { emptyTwins.insert(empty) }
            }
            guard dialect == .configuration else { continue }
            if style == .plain { checkPlainKey(key, isFlow: isFlow) }
            if isFlow { checkFlowValue(value, of: key, &hasNull) }
        }
        report(repeated, isFlow: isFlow)
    }

    private struct Repetition {
        let key: YAMLTree.Index
        let first: YAMLTree.Index
        /// Of the entry in its mapping.
        let place: Int
    }

    /// One key by itself was written twice; where it is two in a row, the name above them is not there.
    private mutating func report(_ repeated: [Repetition], isFlow: Bool) {
        let keys = repeated.map { (tree.text(of: tree.target(of: $0.key)), tree.span(of: $0.key)) }
        let isRow = zip(repeated, repeated.dropFirst()).contains { $0.place + 1 == $1.place }
        if isRow, !isFlow, dialect == .configuration {
            return findings.report(.lostName(keys, first: tree.span(of: repeated[0].first)))
        }
        for (place, (key, span)) in keys.enumerated() {
            findings.report(.duplicateKey(key, at: span, first: tree.span(of: repeated[place].first)))
        }
    }

    private func isEmpty(under key: YAMLTree.Index, of mapping: YAMLTree.Index) -> Bool {
        var children = tree.children(of: mapping)
        while let next = children.next(), let value = children.next() {
            if next == key { return isEmpty(value) }
        }
        return false
    }

    /// Nothing at all, not even a null.
    private func isEmpty(_ node: YAMLTree.Index) -> Bool {
        guard case .scalar(.plain, .untyped) = tree.kind(of: node) else { return false }
        return tree.text(of: node).isEmpty
    }

    private mutating func checkPlainKey(_ key: YAMLTree.Index, isFlow: Bool) {
        let span = tree.span(of: key)
        let written = bytes[span.range]
        if written.isEmpty, tree.properties[key] == nil {
            findings.report(.emptyKey(at: span))
        } else if written.first == UInt8(ascii: "<"), tree.text(of: key) == "<<" {
            findings.report(.mergeKey(at: span))
        } else if !isFlow, let colon = bytes.colonBeforeBracket(in: span.range) {
            findings.report(.missingSpace(after: tree.source.span(colon..<colon + 1)))
        } else if written.contains(UInt8(ascii: "$")), let open = ExpressionOutline(tree.text(of: key)).unclosed {
            let colon = bytes.skippingBlanks(from: span.upper)
            findings.report(
                .expressionCutByColon(
                    at: tree.source.span(colon..<colon + 1), expression: tree.span(of: open..<open + 2, inScalar: key),
                    fix: .blockScalar(of: span.lower..<colon, in: tree.source)))
        }
    }

    /// A list or a mapping as a key: most often it is `{{ x }}`.
    private mutating func checkCollection(asKey key: YAMLTree.Index, of mapping: YAMLTree.Index) {
        let outer = tree.range(of: mapping)
        let inner = tree.range(of: key)
        let opens = inner.lowerBound == outer.lowerBound + 1 && bytes[outer].starts(with: "{{".utf8)
        let closes = inner.upperBound == outer.upperBound - 1 && bytes[outer].reversed().starts(with: "}}".utf8)
        guard opens, closes else { return findings.report(.complexKey(at: tree.span(of: key))) }
        settledEnd = inner.upperBound
        findings.report(
            .bracesAsMapping(
                bytes.text(inner.lowerBound + 1..<inner.upperBound - 1), at: tree.source.span(outer),
                fix: .expression(inDoubledBraces: outer, in: tree.source)))
    }

    /// `{a, b}` and `{a: }` have nulls for values.
    ///
    /// - Parameter hasNull: whether the mapping has had one: the second tells nothing more, unless it is a slip of its own.
    private mutating func checkFlowValue(_ value: YAMLTree.Index, of key: YAMLTree.Index, _ hasNull: inout Bool) {
        guard isEmpty(value) else { return }
        let range = tree.range(of: key)
        // The '$' of an expression whose braces YAML took for a mapping is told as that.
        if tree.source.bytes.has("$", at: range.upperBound - 1), tree.source.bytes.has("{", at: range.upperBound) {
            return
        }
        let colon = bytes.colonWithoutSpace(in: range).map { tree.source.span($0..<$0 + 1) }
        if hasNull, colon == nil { return }
        hasNull = true
        findings.report(
            .flowNull(bytes.text(range), at: tree.span(of: key), fix: colon.map { .insertSpace(after: $0) })
        )
    }
}

extension [UInt8] {
    /// The colon of `key:{a: b}`: what was to be a mapping in braces became a part of the key.
    fileprivate func colonBeforeBracket(in range: Range<Int>) -> Int? {
        guard self[range].contains(UInt8(ascii: ":")) else { return nil }
        return range.first {
            has(":", at: $0) && $0 + 1 < range.upperBound && (has("{", at: $0 + 1) || has("[", at: $0 + 1))
        }
    }
}
