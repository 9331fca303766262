import Reporting
import Values

/// Finds the value of an enum that was probably meant.
extension Value {
    func nearest(among allowed: [Value]?) -> String? {
        guard case .string(let text) = self else { return nil }
        let texts = (allowed ?? []).compactMap { if case .string(let text) = $0 { text } else { nil } }
        return Suggestion.nearest(to: text, among: texts)
    }
}
