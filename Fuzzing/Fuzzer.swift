import Foundation

/// The fuzzer that the environment variable `EASEL_FUZZ` names.
let fuzzer: @Sendable ([UInt8]) -> Void = {
    guard let fuzzer = fuzzers[ProcessInfo.processInfo.environment["EASEL_FUZZ"] ?? ""] else {
        let names = fuzzers.keys.sorted().joined(separator: ", ")
        FileHandle.standardError.write(Data("EASEL_FUZZ must be one of: \(names)\n".utf8))
        exit(2)
    }
    return fuzzer
}()

#if FUZZING
    /// The main function of libFuzzer, which thinks of inputs and calls `test` with each.
    @_silgen_name("LLVMFuzzerRunDriver")
    private func runFuzzer(
        _ count: UnsafeMutablePointer<CInt>,
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
        _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
    ) -> CInt

    @main enum Main {
        static func main() {
            _ = fuzzer  // A wrong name must end the program before libFuzzer takes it for a finding.
            var count = CommandLine.argc
            var arguments = unsafe CommandLine.unsafeArgv
            // The pointers are valid for the call, and libFuzzer's bytes until `test` returns; they are copied.
            let status = unsafe runFuzzer(&count, &arguments) { bytes, count in
                unsafe fuzzer(Array(UnsafeBufferPointer(start: bytes, count: count)))
                return 0
            }
            exit(status)
        }
    }
#else
    /// Without libFuzzer: each argument is a file whose bytes to run.
    @main enum Main {
        static func main() throws {
            for path in CommandLine.arguments.dropFirst() { fuzzer([UInt8](try Data(contentsOf: URL(filePath: path)))) }
        }
    }
#endif
