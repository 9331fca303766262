extension BinaryInteger {
    /// The digits of a number that is not negative, with zeros before them until there are so many.
    func padded(to count: Int, radix: Int = 10) -> String {
        let digits = String(self, radix: radix, uppercase: true)
        return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
    }
}
