import Exchanges
import HTTPCalling
import Hosting
import ProcessCalling
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Asks the outside a few things at once, and waits for all the answers.
struct Probe {
    typealias Result = Swift.Result<Answer, ExchangeFailure>

    func ask(_ exchanges: [Exchange]) -> [Result] {
        if exchanges.isEmpty { return [] }
        let mailbox = Mailbox()
        let outside: LiveOutside
        do { outside = try LiveOutside(mailbox) } catch { return exchanges.map { _ in .failure(error) } }
        defer { outside.close() }
        outside.start(exchanges.enumerated().map { (UInt64($0), $1) })
        var results = [Result?](repeating: nil, count: exchanges.count)
        while results.contains(where: { $0 == nil }) {
            for letter in mailbox.take(waiting: nil) {
                if case .ended(let id, let result) = letter { results[Int(id)] = result }
            }
        }
        for case .program(let run) in exchanges { Self.remove(run.folder) }
        return results.map { $0 ?? .failure(ExchangeFailure(.cancelled, wasSent: false, "nothing came")) }
    }

    /// Where a program may run that is asked something.
    static func folder(_ name: String) -> String {
        let place = Variables.value(of: "TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        return "\(place)/easel-doctor-\(getpid())-\(UInt32.random(in: 0 ... .max))-\(name)"
    }

    private static func remove(_ folder: String) {
        var rubbish = Rubbish()
        rubbish.add(folder)
        _ = rubbish.remove()
    }
}
