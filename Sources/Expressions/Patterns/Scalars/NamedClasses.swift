/// The classes that a pattern names by a letter (`\d`) or by a word (`[:alpha:]`); all of them are ASCII, as in RE2.
enum NamedClasses {
    /// By their letters, which are capitals for all but what is in the class.
    static let perl: [(letter: String, capital: String, set: ScalarSet)] = [
        ("d", "D", ScalarSet(digits)),
        ("s", "S", ScalarSet([0x09...0x0A, 0x0C...0x0D, 0x20...0x20])),
        ("w", "W", word),
    ]

    static func posix(_ name: String) -> ScalarSet? {
        posix.first { $0.name == name }.map { ScalarSet($0.ranges) }
    }

    static var posixNames: [String] { posix.map(\.name) }

    static let word = ScalarSet(letters + digits + [0x5F...0x5F])
    static let newline = ScalarSet("\n")

    private static let digits: [ScalarSet.Range] = [0x30...0x39]
    private static let upper: [ScalarSet.Range] = [0x41...0x5A]
    private static let lower: [ScalarSet.Range] = [0x61...0x7A]
    private static let letters = upper + lower

    private static let posix: [(name: String, ranges: [ScalarSet.Range])] = [
        ("alnum", letters + digits),
        ("alpha", letters),
        ("ascii", [0x00...0x7F]),
        ("blank", [0x09...0x09, 0x20...0x20]),
        ("cntrl", [0x00...0x1F, 0x7F...0x7F]),
        ("digit", digits),
        ("graph", [0x21...0x7E]),
        ("lower", lower),
        ("print", [0x20...0x7E]),
        ("punct", [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E]),
        ("space", [0x09...0x0D, 0x20...0x20]),
        ("upper", upper),
        ("word", word.ranges),
        ("xdigit", digits + [0x41...0x46, 0x61...0x66]),
    ]
}
