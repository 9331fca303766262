import Exchanges
import Foundation
import ProcessCalling
import Synchronization
import Values

/// Runs programs and waits for how they ended.
final class Collector: Sendable {
    private let ended = Mutex<[UInt64: [Result<Answer, ExchangeFailure>]]>([:])
    private let bell = DispatchSemaphore(value: 0)
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "easel-\(UUID().uuidString)")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func caller(grace: Duration = .milliseconds(200)) throws -> ProcessCaller {
        try ProcessCaller(grace: grace) { [self] results in
            ended.withLock { ended in for (id, result) in results { ended[id, default: []].append(result) } }
            for _ in results { bell.signal() }
        }
    }

    func run(_ program: String, _ arguments: String...) -> ProgramRun {
        ProgramRun(program: program, arguments: arguments, folder: folder.appending(path: UUID().uuidString).path)
    }

    func shell(_ script: String) -> ProgramRun { run("sh", "-c", script) }

    /// The one result of a run; a run that ends twice has none.
    func result(of id: UInt64) -> Result<Answer, ExchangeFailure>? {
        ended.withLock { $0[id]?.count == 1 ? $0[id]?.first : nil }
    }

    func wait(for count: Int = 1) { for _ in 0..<count { bell.wait() } }

    /// Runs one program alone.
    func answer(_ run: ProgramRun) throws -> ProgramAnswer {
        guard case .program(let answer) = try alone(run).get() else { throw Missing() }
        return answer
    }

    func failure(_ run: ProgramRun) throws -> ExchangeFailure? {
        guard case .failure(let failure) = try alone(run) else { return nil }
        return failure
    }

    private func alone(_ run: ProgramRun) throws -> Result<Answer, ExchangeFailure> {
        ended.withLock { $0[1] = nil }
        let caller = try caller()
        defer { caller.close() }
        caller.start([(1, .program(run))])
        wait()
        guard let result = result(of: 1) else { throw Missing() }
        return result
    }

    struct Missing: Error {}
}

extension ProgramAnswer {
    var text: String { String(decoding: output, as: UTF8.self) }
    var words: String { String(decoding: complaint, as: UTF8.self) }
}
