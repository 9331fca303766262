import Blueprint
import Values

/// Parameters of a URL, or fields of a form, in their order.
struct Parameters {
    private(set) var entries: [(name: String, value: String)] = []

    mutating func add(_ name: String, _ value: Value) throws(Trouble) {
        switch value.unwrapped {
        case .null, .optional: break
        case .list(let elements): for element in elements { try add(name, element) }
        case let value:
            guard let text = value.plainText else {
                throw Trouble(.invalid, "the parameter '\(name)' has no form as text")
            }
            entries.append((name, text))
        }
    }

    mutating func replace(_ name: String, _ value: Value) throws(Trouble) {
        entries.removeAll { $0.name == name }
        try add(name, value)
    }

    /// As it stands in a URL or a form.
    var text: String {
        var text = ""
        for entry in entries {
            if !text.isEmpty { text += "&" }
            text += entry.name.escaped()
            text += "="
            text += entry.value.escaped()
        }
        return text
    }

    func appended(to url: String) -> String {
        if entries.isEmpty { return url }
        var (address, fragment) = (url[...], ""[...])
        if let hash = url.firstIndex(of: "#") { (address, fragment) = (url[..<hash], url[hash...]) }
        let separator = !address.utf8.contains(UInt8(ascii: "?")) ? "?" : address.hasSuffix("?") ? "" : "&"
        return address + separator + text + fragment
    }
}
