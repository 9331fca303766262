/// What a test calls the events of a run: to an item, as in `draw failed timeout`, or to the run, as in `run resumed`.
package enum Happening: String, Sendable {
    case began, stopped, resumed, intended, accepted, succeeded, failed, reused, refused, expired

    package static let toRun: [Happening] = [.began, .stopped, .resumed, .expired]
    package static let toItem: [Happening] = [.intended, .accepted, .succeeded, .failed, .reused, .refused, .expired]
}
