import Blueprint
import Exchanges
import Hosting
import Simulating
import Values

extension RecordedExchange {
    /// The answer once more: what belongs into files is written there.
    func result(for exchange: Exchange, in recording: Recording) -> Result<Exchanges.Answer, ExchangeFailure> {
        switch (answer, exchange) {
        case (.failure(let word, let wasSent, let message), _):
            let reason = word == "too_large" ? .tooLarge : ExchangeFailure.Reason(rawValue: word) ?? .broken
            return .failure(ExchangeFailure(reason, wasSent: wasSent, message))
        case (.http(let status, let headers, let body), .http(let request)):
            do throws(ExchangeFailure) {
                let made = Composition(
                    status: status, headers: headers.map { .init($0.name, $0.value) }, type: nil,
                    bytes: try bytes(body, in: recording))
                return HTTPAnswer.delivered(made, to: request).map { .http($0) }
            } catch { return .failure(error) }
        case (.program(let exit, let output, let complaint, let files), .program(let run)):
            do throws(ExchangeFailure) {
                let made = try left(files, by: run, in: recording)
                return .success(
                    .program(
                        ProgramAnswer(
                            exitCode: exit, output: try bytes(output, in: recording), complaint: Array(complaint.utf8),
                            files: made)))
            } catch { return .failure(error) }
        default:
            return .failure(ExchangeFailure(.malformed, wasSent: false, "the recording has an answer of another kind"))
        }
    }

    private func bytes(_ body: Body?, in recording: Recording) throws(ExchangeFailure) -> [UInt8] {
        switch body {
        case nil: return []
        case .text(let text)?: return Array(text.utf8)
        case .value(let value)?: return (try? value.jsonBytes()) ?? []
        case .file(let name)?:
            guard let bytes = Files.read(recording.place(of: name)) else {
                throw ExchangeFailure(.disk, wasSent: false, "the recording's file '\(name)' cannot be read")
            }
            return bytes
        }
    }

    private func left(
        _ files: [(path: String, file: String)], by run: ProgramRun, in recording: Recording
    ) throws(ExchangeFailure) -> [String] {
        guard occasion == .stage(.exec) else { return [] }
        try NewFile.makeFolder(run.folder)
        for (path, file) in files {
            let steps = path.split(separator: "/", omittingEmptySubsequences: false)
            guard !steps.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
                throw ExchangeFailure(.disk, wasSent: false, "'\(path)' does not lie in the program's folder")
            }
            try NewFile.makeFolders(steps.dropLast(), in: run.folder)
            try NewFile.write(try bytes(.file(file), in: recording), to: run.folder + "/" + path)
        }
        return (files.map(\.path) + run.files.keys).sorted()
    }
}
