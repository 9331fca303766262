import CCurl
import Exchanges

/// The headers of a request as libcurl reads them: a chain of lines in one piece of memory.
///
/// Why this is safe: the chain points only into the memory that this object allocates and frees, and whoever gives it
/// to libcurl keeps the object until libcurl has been given another.
@safe final class HeaderList {
    /// What libcurl would add by itself.
    enum Additions {
        /// Nothing.
        case none
        /// The type of a form of several parts, which only libcurl knows.
        case type
        /// Whatever it likes: it would cover with a signature even the wish that a header be left out.
        case any
    }

    private let headers: [HTTPRequest.Header]
    private let additions: Additions
    private let isEmpty: Bool
    private let nodes: UnsafeMutablePointer<curl_slist>
    private let text: UnsafeMutablePointer<CChar>

    init(_ headers: [HTTPRequest.Header], _ additions: Additions) {
        self.headers = headers
        self.additions = additions
        let lines = Self.lines(for: headers, additions)
        isEmpty = lines.isEmpty
        unsafe nodes = .allocate(capacity: lines.count)
        unsafe text = .allocate(capacity: lines.reduce(0) { $0 + $1.utf8.count + 1 })
        var end = unsafe text
        for (place, line) in lines.enumerated() {
            let next = unsafe place + 1 < lines.count ? nodes + (place + 1) : nil
            unsafe (nodes + place).initialize(to: curl_slist(data: end, next: next))
            for byte in line.utf8 {
                unsafe end.initialize(to: CChar(bitPattern: byte))
                unsafe end += 1
            }
            unsafe end.initialize(to: 0)
            unsafe end += 1
        }
    }

    deinit {
        unsafe nodes.deallocate()
        unsafe text.deallocate()
    }

    func says(_ headers: [HTTPRequest.Header], _ additions: Additions) -> Bool {
        self.additions == additions && self.headers == headers
    }

    func give(to handle: EasyHandle) {
        let first = unsafe isEmpty ? nil : UnsafeRawPointer(nodes)
        unsafe ccurl_set_pointer(handle.curl.functions, handle.pointer, CURLOPT_HTTPHEADER, first)
    }

    /// libcurl takes `Name:` as the wish for none, also of a header that it would send by itself, and `Name;` as one
    /// that is empty.
    private static func lines(for headers: [HTTPRequest.Header], _ additions: Additions) -> [String] {
        var lines = headers.map { header in
            header.value.utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
                ? header.name + ";" : header.name + ": " + header.value
        }
        let names = Set(headers.map { $0.name.lowercased() })
        if additions != .any {
            lines.append("Expect:")
            // libcurl would write its own into a text first, letter by letter, and from there into the request.
            if !names.contains("accept-encoding") { lines.append("Accept-Encoding: " + coding) }
        }
        if additions == .none, !names.contains("content-type") { lines.append("Content-Type:") }
        return lines
    }

    /// How an answer may be compressed.
    static let coding = "gzip"
}
