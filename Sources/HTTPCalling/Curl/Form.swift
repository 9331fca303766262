import CCurl
import Exchanges

/// A body of several parts, read while it is sent.
///
/// Why this is safe: libcurl's form is made in `init` and freed in `deinit`; it refers to the sources, which this object
/// holds, and whoever gives it to libcurl keeps it until libcurl has been given another.
@safe final class Form {
    private let curl: Curl
    private let mime: OpaquePointer
    private let sources: [UploadSource]

    init(_ parts: [(part: HTTPRequest.Part, source: UploadSource)], for handle: EasyHandle) {
        curl = handle.curl
        guard let mime = unsafe ccurl_mime_init(curl.functions, handle.pointer) else { fatalError("out of memory") }
        unsafe self.mime = unsafe mime
        sources = parts.map(\.source)
        for (part, source) in parts {
            let context = unsafe Unmanaged.passUnretained(source).toOpaque()
            unsafe ccurl_mime_add(
                curl.functions, mime, part.name, part.filename, part.type, curl_off_t(source.size),
                UploadSource.read, UploadSource.seek, context)
        }
        unsafe ccurl_set_pointer(curl.functions, handle.pointer, CURLOPT_MIMEPOST, UnsafeRawPointer(mime))
    }

    deinit { unsafe ccurl_mime_free(curl.functions, mime) }

    /// Before it is freed, libcurl has to be told.
    func take(from handle: EasyHandle) {
        unsafe ccurl_set_pointer(curl.functions, handle.pointer, CURLOPT_MIMEPOST, nil)
    }
}
