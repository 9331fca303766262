extension JSONReader {
    mutating func readNumber() throws(JSONDecodingError) -> Value {
        let start = position
        _ = take("-")
        let integerStart = position
        try skipDigits()
        guard bytes[integerStart] != UInt8(ascii: "0") || position == integerStart + 1 else {
            throw failure(.leadingZero, at: integerStart)
        }
        var isInteger = true
        if take(".") {
            isInteger = false
            try skipDigits()
        }
        if take("e") || take("E") {
            isInteger = false
            _ = take("+") || take("-")
            try skipDigits()
        }
        let text = bytes.span.extracting(start..<position)
        if isInteger {
            if let int = Int(decimal: text) { return .int(int) }
            if let uint = UInt(decimal: text) { return .uint(uint) }
        }
        return .double(Double(decimal: text).clampedToFinite)
    }

    private mutating func skipDigits() throws(JSONDecodingError) {
        guard next?.decimalDigit != nil else { throw failure(expected: .digit) }
        while next?.decimalDigit != nil { position += 1 }
    }
}

extension Double {
    fileprivate var clampedToFinite: Double {
        max(-.greatestFiniteMagnitude, min(self, .greatestFiniteMagnitude))
    }
}
