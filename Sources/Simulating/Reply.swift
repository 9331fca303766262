package import Exchanges
package import Values

/// An answer that is decided but not drawn yet: pictures and clips take time, which is better spent elsewhere than
/// where the simulator's state is kept.
package struct Reply: Sendable {
    enum Content: Sendable {
        case failure(ExchangeFailure)
        case http(Script)
        case program(Leaving)
        case download(Commission)
        case look
        case outputs(ValueMap)
    }

    /// How long it takes until the answer is there.
    package let after: Duration
    let content: Content

    /// Draws what the answer shows. What belongs into files is written: to the request's sink, and into the folder of
    /// a program, which is made for it.
    package func result(for exchange: Exchange) -> Result<Answer, ExchangeFailure> {
        switch (content, exchange) {
        case (.failure(let failure), _): return .failure(failure)
        case (.outputs(let outputs), _): return .success(.outputs(outputs))
        case (.http(let script), .http(let request)):
            return HTTPAnswer.delivered(script.composed(), to: request).map { .http($0) }
        case (.download(let commission), .http(let request)):
            let body = commission.drawn()
            return HTTPAnswer.delivered(
                Composition(status: 200, headers: [], type: commission.contentType, bytes: body), to: request
            ).map { .http($0) }
        case (.program(let leaving), .program(let run)): return leaving.left(by: run).map { .program($0) }
        case (.look, .program(let run)): return .success(.program(Look(run).answer))
        case (.program, .http), (.look, .http):
            return .failure(ExchangeFailure(.malformed, wasSent: false, "a program was asked for by HTTP"))
        case (_, .program(let run)):
            return .failure(
                ExchangeFailure(.program, wasSent: false, "no example says what '\(run.program)' would do"))
        }
    }
}
