import CCurl
import Exchanges

extension ExchangeFailure {
    static func cancelled(wasSent: Bool) -> ExchangeFailure {
        ExchangeFailure(.cancelled, wasSent: wasSent, "cancelled")
    }

    /// - Parameters:
    ///   - host: whom the request was for.
    ///   - complaint: libcurl's own words.
    init(_ code: CURLcode, wasSent: Bool, host: String, answerHasBegun: Bool, complaint: String) {
        let (reason, message): (Reason, String) =
            switch code {
            case CURLE_COULDNT_RESOLVE_HOST: (.unreachable, "'\(host)' has no address")
            case CURLE_COULDNT_RESOLVE_PROXY: (.unreachable, "the proxy of the environment has no address")
            case CURLE_COULDNT_CONNECT: (.unreachable, "'\(host)' takes no connection")
            case CURLE_OPERATION_TIMEDOUT: (.timeout, "no connection to '\(host)' in time")
            case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_INVALIDCERTSTATUS,
                CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH:
                (.untrusted, "'\(host)' is not trusted: \(complaint)")
            case CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CRL_BADFILE:
                (.untrusted, "the certificates to trust cannot be read: \(complaint)")
            case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER:
                (.broken, "'\(host)' and this machine found no way to encrypt: \(complaint)")
            case CURLE_BAD_CONTENT_ENCODING: (.malformed, "'\(host)' sent a compressed body that is broken")
            case CURLE_URL_MALFORMAT: (.malformed, "a URL that is none cannot be asked")
            case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_OUT_OF_MEMORY:
                (.malformed, "'\(host)' sent what is no HTTP")
            case CURLE_PARTIAL_FILE: (.broken, "'\(host)' closed the connection before its answer was whole")
            default:
                answerHasBegun
                    ? (.broken, "'\(host)' closed the connection in the middle of its answer")
                    : (.broken, "'\(host)' closed the connection without an answer")
            }
        self.init(reason, wasSent: wasSent, message)
    }
}
