import CCurl

/// Owns one of libcurl's handles, which carries one request at a time and is used again for others.
///
/// Why this is safe: the handle, its URL and the memory that libcurl writes its complaints into are made in `init`, freed
/// in `deinit`, and never leave this target; texts are copied by libcurl before a setter returns.
@safe final class EasyHandle {
    let curl: Curl
    let pointer: UnsafeMutableRawPointer
    private let url: OpaquePointer
    private let complaints: UnsafeMutablePointer<CChar>

    init(_ curl: Curl) {
        self.curl = curl
        guard let pointer = unsafe ccurl_easy_init(curl.functions), let url = unsafe ccurl_url(curl.functions) else {
            fatalError("out of memory")
        }
        unsafe self.pointer = unsafe pointer
        unsafe self.url = unsafe url
        unsafe complaints = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe complaints.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        unsafe ccurl_set_pointer(curl.functions, pointer, CURLOPT_ERRORBUFFER, complaints)
    }

    deinit {
        unsafe ccurl_easy_cleanup(curl.functions, pointer)
        unsafe ccurl_url_cleanup(curl.functions, url)
        unsafe complaints.deallocate()
    }

    func set(_ option: CURLoption, _ number: Int) { unsafe ccurl_set_number(curl.functions, pointer, option, number) }

    func setSize(_ option: CURLoption, _ bytes: Int) {
        unsafe ccurl_set_size(curl.functions, pointer, option, curl_off_t(bytes))
    }

    /// Whether libcurl takes it.
    @discardableResult
    func set(_ option: CURLoption, _ text: String?) -> Bool {
        unsafe ccurl_set_text(curl.functions, pointer, option, text) == CURLE_OK
    }

    /// A URL is given as one that was read, too: libcurl would write what it has read anew, letter by letter, to have it in
    /// its usual form. What cannot be read it refuses in its own words.
    func set(url text: String) {
        set(CURLOPT_URL, text)
        let isRead = unsafe ccurl_url_set(curl.functions, url, CURLUPART_URL, text) == CURLUE_OK
        unsafe ccurl_set_pointer(curl.functions, pointer, CURLOPT_CURLU, isRead ? UnsafeRawPointer(url) : nil)
    }

    /// A small body: libcurl copies it, and sends it along with the headers in one piece.
    func setBody(copying bytes: [UInt8]) {
        setSize(CURLOPT_POSTFIELDSIZE_LARGE, bytes.count)
        _ = unsafe bytes.withUnsafeBytes { bytes in
            unsafe ccurl_set_pointer(curl.functions, pointer, CURLOPT_COPYPOSTFIELDS, bytes.baseAddress)
        }
    }

    /// A body that is read while it is sent.
    func setBody(size: Int) {
        unsafe ccurl_set_pointer(curl.functions, pointer, CURLOPT_POSTFIELDS, nil)
        setSize(CURLOPT_POSTFIELDSIZE_LARGE, size)
    }

    /// What libcurl says of the last failure, in its own words.
    var complaint: String { unsafe String(cString: complaints) }

    func forgetComplaint() { unsafe complaints[0] = 0 }
}
