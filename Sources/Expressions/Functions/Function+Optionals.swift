import Values

extension Function {
    /// Values that may be missing.
    static let optionals: [Function] = [
        Function("optional.of", "an optional that holds a value", [.global(t, returns: optional)]) { a, _ in
            .optional(a[0])
        },
        Function("optional.none", "an optional without a value", [.global(returns: optional)]) { _, _ in
            .optional(nil)
        },
        Function(
            "optional.ofNonZeroValue", "an optional of a value, none where it is empty, zero, false or null",
            [.global(t, returns: optional)]
        ) { a, _ in .optional(a[0].isZero ? nil : a[0]) },
        Function(
            "optional.unwrap", "the values of the optionals that have one",
            [.global(.list(optional), returns: .list(t))],
            body: present),
        Function(
            "unwrapOpt", "the values of the optionals that have one", [.member(.list(optional), returns: .list(t))],
            body: present),
        Function("hasValue", "whether an optional has a value", [.member(optional, returns: .bool)]) {
            (a, _) throws(Failure) in
            .bool(try a.optional(0) != nil)
        },
        Function("value", "the value of an optional; none is an error", [.member(optional, returns: t)]) {
            (a, _) throws(Failure) in
            guard let value = try a.optional(0) else { throw .noValue }
            return value
        },
        Function(
            "or", "the optional, or another where it has no value", [.member(optional, optional, returns: optional)],
            shortcut: { if case .optional(_?) = $0 { $0 } else { nil } }
        ) { (a, _) throws(Failure) in
            let other = try a.optional(1)
            return .optional(try a.optional(0) ?? other)
        },
        Function(
            "orValue", "the value of an optional, or another where it has none", [.member(optional, t, returns: t)],
            shortcut: { if case .optional(let value) = $0 { value } else { nil } }
        ) { (a, _) throws(Failure) in try a.optional(0) ?? a[1] },
    ]

    private static let t = ValueType.parameter("T")
    private static let optional = ValueType.optional(t)

    private static let present: Body = { (a, evaluation) throws(Failure) in
        var values: [Value] = []
        let elements = try a.list(0)
        try evaluation.pay(elements.count)
        for element in elements {
            guard case .optional(let wrapped) = element else { throw .notOptional(type: element.kindName) }
            if let wrapped { values.append(wrapped) }
        }
        return .list(values)
    }
}
