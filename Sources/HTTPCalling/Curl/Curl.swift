import CCurl
import Exchanges

/// libcurl, loaded once in the life of the process, when the first request is made.
///
/// Why this is safe: the table of its functions is written before anybody sees it, never after, and never freed.
@safe struct Curl: @unchecked Sendable {
    let functions: UnsafePointer<ccurl>

    static let loaded = load(path)

    static func load(_ path: String) -> Result<Curl, ExchangeFailure> {
        let functions = UnsafeMutablePointer<ccurl>.allocate(capacity: 1)
        unsafe functions.initialize(to: ccurl())
        if let missing = unsafe ccurl_load(functions, path) {
            unsafe functions.deallocate()
            let function = unsafe String(cString: missing)
            return .failure(failure(function.isEmpty ? "'\(path)' cannot be loaded" : "'\(path)' has no '\(function)'"))
        }
        guard unsafe ccurl_version(functions) >= oldest else { return .failure(failure("libcurl is older than 7.80")) }
        guard unsafe ccurl_global_init(functions) == CURLE_OK else {
            return .failure(failure("libcurl cannot be initialized"))
        }
        return unsafe .success(Curl(functions: UnsafePointer(functions)))
    }

    private static func failure(_ what: String) -> ExchangeFailure {
        ExchangeFailure(.program, wasSent: false, what + ": install the package 'libcurl4'")
    }

    #if canImport(Glibc)
        private static let path = "libcurl.so.4"
    #else
        private static let path = "/usr/lib/libcurl.4.dylib"
    #endif
    /// The first that asks before every request that it sends.
    private static let oldest: UInt32 = 0x07_50_00
}
