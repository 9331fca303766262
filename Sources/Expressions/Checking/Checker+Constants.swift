import Reporting
import Values

/// Constant patterns and formats, read now, so that nobody learns of a slip in one when money is at stake.
extension Checker {
    /// Whether a constant argument cannot be what the function will take it for; then that is reported.
    mutating func hasMistake(in operands: [NodeID], of function: Function) -> Bool {
        let found: Diagnostic? =
            switch function.name {
            case "matches": mistake(inPattern: operands[1])
            case "format": mistake(inFormat: operands[0], arguments: operands[1])
            default: nil
            }
        guard let found else { return false }
        _ = report(found)
        return true
    }

    private func text(_ id: NodeID) -> String? {
        if case .literal(.string(let text)) = tree.kind(of: id) { text } else { nil }
    }

    private func mistake(inPattern id: NodeID) -> Diagnostic? {
        guard let text = text(id) else { return nil }
        do {
            _ = try Pattern(text)
            return nil
        } catch { return .pattern(error.message, help: error.help, at: tree.span(of: id)) }
    }

    private func mistake(inFormat id: NodeID, arguments: NodeID) -> Diagnostic? {
        guard let text = text(id) else { return nil }
        let template: FormatTemplate
        do throws(FormatError) { template = try FormatTemplate(text) } catch {
            return .format(error.message, at: tree.span(of: id))
        }
        guard case .list(let elements) = tree.kind(of: arguments), !elements.contains(where: \.isOptional) else {
            return nil
        }
        let wanted = template.clauses.count
        return wanted == elements.count
            ? nil : .formatArguments(wanted: wanted, given: elements.count, at: tree.span(of: arguments))
    }
}
