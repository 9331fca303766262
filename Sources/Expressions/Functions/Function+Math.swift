import Values

extension Function {
    /// CEL's `math`: choosing, rounding, bits.
    static let math: [Function] = [
        extreme("math.greatest", "the greatest of some numbers, or of a list", .after),
        extreme("math.least", "the least of some numbers, or of a list", .before),
        rounding("math.ceil", "the number rounded up") { $0.rounded(.up) },
        rounding("math.floor", "the number rounded down") { $0.rounded(.down) },
        rounding("math.round", "the number rounded to the nearest, halves away from zero") {
            $0.rounded(.toNearestOrAwayFromZero)
        },
        rounding("math.trunc", "the number without its fraction") { $0.rounded(.towardZero) },
        Function(
            "math.sqrt", "the square root of a number",
            [
                .global(.double, returns: .double), .global(.int, returns: .double), .global(.uint, returns: .double),
            ]
        ) { (a, _) throws(Failure) in
            switch a[0] {
            case .double(let value): .double(value.squareRoot())
            case .int(let value): .double(Double(value).squareRoot())
            case .uint(let value): .double(Double(value).squareRoot())
            default: throw a.mismatch
            }
        },
        Function("math.abs", "the number without its sign", numbers) { (a, _) throws(Failure) in
            switch a[0] {
            case .int(.min): throw .integerOverflow
            case .int(let value): .int(abs(value))
            case .uint(let value): .uint(value)
            case .double(let value): .double(abs(value))
            default: throw a.mismatch
            }
        },
        Function("math.sign", "-1, 0 or 1", numbers) { (a, _) throws(Failure) in
            switch a[0] {
            case .int(let value): .int(value.signum())
            case .uint(let value): .uint(value == 0 ? 0 : 1)
            case .double(let value): .double(value == 0 || value.isNaN ? value : value < 0 ? -1 : 1)
            default: throw a.mismatch
            }
        },
        test("math.isNaN", "whether a number is not a number") { $0.isNaN },
        test("math.isInf", "whether a number is infinite") { $0.isInfinite },
        test("math.isFinite", "whether a number is neither infinite nor not a number") { $0.isFinite },
        bits("math.bitAnd", "the bits set in both", { $0 & $1 }, { $0 & $1 }),
        bits("math.bitOr", "the bits set in either", { $0 | $1 }, { $0 | $1 }),
        bits("math.bitXor", "the bits set in one of the two", { $0 ^ $1 }, { $0 ^ $1 }),
        Function(
            "math.bitNot", "all bits turned around",
            [
                .global(.int, returns: .int), .global(.uint, returns: .uint),
            ]
        ) { (a, _) throws(Failure) in
            switch a[0] {
            case .int(let value): .int(~value)
            case .uint(let value): .uint(~value)
            default: throw a.mismatch
            }
        },
        shift("math.bitShiftLeft", "the bits moved to the left, zeros following") { $0 << UInt($1) },
        shift("math.bitShiftRight", "the bits moved to the right, zeros following") { $0 >> UInt($1) },
    ]

    private static let numbers: [Overload] = [
        .global(.int, returns: .int), .global(.uint, returns: .uint), .global(.double, returns: .double),
    ]

    private static func extreme(_ name: String, _ summary: String, _ wins: Value.Order) -> Function {
        let kinds: [ValueType] = [.int, .uint, .double]
        let overloads =
            kinds.map { Overload.variadic($0, returns: $0) } + [.variadic(.numeric, returns: .any)]
            + kinds.map { Overload.global(.list($0), returns: $0) } + [.global(.list(.numeric), returns: .any)]
        return Function(name, summary, overloads) { (a, evaluation) throws(Failure) in
            let isList = if case .list = a[0] { a.count == 1 } else { false }
            let numbers = isList ? try a.list(0) : a.values
            try evaluation.pay(numbers.count)
            guard var best = numbers.first else { throw .invalid("'\(name)' needs at least one number") }
            for number in numbers {
                switch number {
                case .int, .uint, .double: if number.order(best) == wins { best = number }
                default: throw a.mismatch
                }
            }
            return best
        }
    }

    private static func rounding(
        _ name: String, _ summary: String, _ round: @escaping @Sendable (Double) -> Double
    ) -> Function {
        Function(name, summary, [.global(.double, returns: .double)]) { (a, _) throws(Failure) in
            .double(round(try a.double(0)))
        }
    }

    private static func test(
        _ name: String, _ summary: String, _ holds: @escaping @Sendable (Double) -> Bool
    ) -> Function {
        Function(name, summary, [.global(.double, returns: .bool)]) { (a, _) throws(Failure) in
            .bool(holds(try a.double(0)))
        }
    }

    private static func bits(
        _ name: String, _ summary: String, _ int: @escaping @Sendable (Int, Int) -> Int,
        _ uint: @escaping @Sendable (UInt, UInt) -> UInt
    ) -> Function {
        Function(
            name, summary,
            [
                .global(.int, .int, returns: .int), .global(.uint, .uint, returns: .uint),
            ]
        ) { (a, _) throws(Failure) in
            switch (a[0], a[1]) {
            case (.int(let a), .int(let b)): .int(int(a, b))
            case (.uint(let a), .uint(let b)): .uint(uint(a, b))
            default: throw a.mismatch
            }
        }
    }

    private static func shift(
        _ name: String, _ summary: String, _ move: @escaping @Sendable (UInt, Int) -> UInt
    ) -> Function {
        Function(
            name, summary,
            [
                .global(.int, .int, returns: .int), .global(.uint, .int, returns: .uint),
            ]
        ) { (a, _) throws(Failure) in
            let places = try a.int(1)
            guard places >= 0 else { throw .invalid("a shift by \(places) places: the number must not be negative") }
            return switch a[0] {
            case .int(let value): .int(Int(bitPattern: move(UInt(bitPattern: value), places)))
            case .uint(let value): .uint(move(value, places))
            default: throw a.mismatch
            }
        }
    }
}
