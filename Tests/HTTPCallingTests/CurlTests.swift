import Exchanges
import Testing

@testable import HTTPCalling

@Suite struct CurlTests {
    @Test func `without libcurl a person is told what to install`() {
        guard case .failure(let failure) = Curl.load("libnowhere.so.4") else {
            Issue.record("a library that is not there was loaded")
            return
        }
        #expect(failure.reason == .program)
        #expect(!failure.wasSent)
        #expect(failure.message == "'libnowhere.so.4' cannot be loaded: install the package 'libcurl4'")
    }

    @Test func `a library that is not libcurl is not taken for it`() {
        guard case .failure(let failure) = Curl.load("libm.so.6") else {
            Issue.record("another library was loaded")
            return
        }
        #expect(failure.message == "'libm.so.6' has no 'curl_global_init': install the package 'libcurl4'")
    }
}
