import Blueprint
import Calling
package import Exchanges
package import Hosting
import Synchronization
package import Values

/// Writes down what a run and the outside say to each other, as it goes: a run that is killed leaves all that was
/// answered until then.
package final class Recorder: Sendable {
    private struct Question {
        let sketch: RequestSketch
        let exchange: Exchange
        let time: Timestamp
        let number: Int
    }

    private struct State {
        var file: RecordingFile?
        var mask: Mask
        var contents = ContentTable()
        var questions: [UInt64: Question] = [:]
        var count = 0
        /// When what stands in the file was asked for, the first first.
        var numbers: [Int] = []
        /// Why nothing more is written.
        var problem: String?
    }

    private let path: String
    private let without: [String]
    private let state: Mutex<State>

    package init(_ path: String, _ keyring: Keyring) {
        self.path = path
        without = keyring.gaps.keys.sorted()
        state = Mutex(State(mask: Mask(keyring)))
    }

    /// Why the recording is not whole; nil where it is.
    package var problem: String? { state.withLock { $0.problem } }

    // MARK: From begin to end

    /// - Parameter standing: what the file holds already of the same run; nil to begin anew.
    package func begin(_ run: String, of workflow: String, at start: Timestamp, after standing: StandingRecording?) {
        state.withLock { state in
            do throws(RecordingFile.Failure) {
                guard let standing else {
                    var head = ValueMap(
                        [
                            ("easel", 1), ("recording", .string(workflow)), ("run", .string(run)),
                            ("started", .string(start.description)),
                        ] as [(String, Value)])
                    if !without.isEmpty { head["without"] = .list(without.map { .string($0) }) }
                    let comment = "# What a run asked and was told, for tests to replay: easel test\n"
                    state.file = try RecordingFile(path, head: comment + BlockText(head).text)
                    return
                }
                state.numbers = Array(0..<standing.count)
                state.count = standing.count
                try standing.reopen(path)
                state.file = try RecordingFile(path, head: nil)
            } catch { state.problem = error.message }
        }
    }

    package func end(_ ending: String) {
        state.withLock { state in
            guard state.problem == nil else { return }
            do throws(RecordingFile.Failure) {
                try state.file?.arrange(by: state.numbers, ending: "ended: \(ending)\n")
            } catch { state.problem = error.message }
            state.file = nil
        }
    }

    // MARK: Exchanges

    func asked(_ outgoing: [Outgoing], at now: Timestamp) {
        state.withLock { state in
            for one in outgoing {
                state.questions[one.id] = Question(
                    sketch: RequestSketch(one, &state.mask, &state.contents), exchange: one.errand.exchange, time: now,
                    number: state.count)
                state.count += 1
            }
        }
    }

    /// - Parameter now: when the answer came.
    package func heard(_ id: UInt64, _ result: Result<Answer, ExchangeFailure>, at now: Timestamp) {
        state.withLock { state in
            guard let question = state.questions.removeValue(forKey: id), state.problem == nil else { return }
            // What nobody wants any more is no answer.
            if case .failure(let failure) = result, failure.reason == .cancelled { return }
            let file = state.file
            var problem: String?
            let answer = AnswerSketch(result, of: question.sketch, of: question.exchange, &state.mask) {
                do throws(RecordingFile.Failure) { return try file?.keep($0, ending: $1) } catch {
                    problem = error.message
                    return nil
                }
            }.facts
            if let problem { state.problem = problem }
            let text = Self.text(of: question.sketch, answer, after: now.since(question.time) ?? .zero)
            let lead = state.numbers.isEmpty ? RecordingText.first : ""
            do throws(RecordingFile.Failure) { try file?.append(lead + text) } catch { state.problem = error.message }
            state.numbers.append(question.number)
        }
    }

    private static func text(of sketch: RequestSketch, _ answer: ValueMap, after: Duration) -> String {
        let entry = ValueMap([
            ("item", .string(sketch.item)), ("model", .string(sketch.model)), ("at", .string(sketch.occasion.word)),
            ("request", .map(sketch.facts)), ("answer", .map(answer)),
        ])
        // A duration needs no quotes, though it begins like a number.
        return BlockText(entry, indentation: 2, isElement: true).text + "      after: \(after.written)\n"
    }
}

extension Duration {
    /// To a millisecond: nothing finer is the same twice.
    fileprivate var written: String {
        let milliseconds = (nanoseconds + 500_000) / 1_000_000
        return milliseconds < 1000 ? "\(milliseconds)ms" : Duration.milliseconds(milliseconds).description
    }
}
