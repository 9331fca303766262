import Foundation
import Testing
import Values

@Suite struct JSONStackTests {
    /// Half of the smallest stack that a thread gets on the systems that Easel runs on.
    @Test func `the deepest nesting fits the smallest stack`() async throws {
        let depth = Value.jsonDepthLimit
        let texts = [
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth),
            String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth),
        ]
        for text in texts {
            let written = await onThread(stackSize: 256 << 10) { try? Value(json: text).json() }
            #expect(written == text)
        }
    }

    private func onThread(stackSize: Int, _ body: @escaping @Sendable () -> String?) async -> String? {
        await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: body()) }
            thread.stackSize = stackSize
            thread.start()
        }
    }
}
