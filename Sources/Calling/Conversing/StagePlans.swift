import Blueprint

/// What each stage of a call sends, made once for all attempts.
struct StagePlans: Sendable {
    let submission: Series.Plan
    let lookup: Series.Plan
    let poll: Series.Plan
    let fetch: Series.Plan
    let cancel: Series.Plan

    /// - Parameter call: nil for a program, which sends nothing.
    init(_ call: Call?) {
        submission = Series.Plan(.stage(call?.isSend == true ? .send : .submit), call?.submission ?? [])
        lookup = Series.Plan(.stage(.lookup), call?.lookup ?? [])
        poll = Series.Plan(.stage(.poll), (call?.poll).map { [$0.request] } ?? [])
        fetch = Series.Plan(.stage(.fetch), call?.fetch ?? [])
        cancel = Series.Plan(.stage(.cancel), call?.cancel ?? [])
    }
}
