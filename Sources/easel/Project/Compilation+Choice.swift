import Blueprint
import Compiling
import Reporting

extension Compilation {
    /// The workflow that a command was given, or the only one; a failure where the project has mistakes.
    func blueprint(
        named wanted: String?, under profile: String?, for command: String
    ) throws(UsageError) -> Result<Blueprint, RunInputs.Mistake> {
        let name = try workflow(wanted, for: command)
        guard !diagnostics.hasErrors else {
            return .failure(
                RunInputs.Mistake(message: "the project has mistakes", help: "'easel lint' tells what they are"))
        }
        guard let blueprint = blueprint(of: name, under: profile) else {
            throw UsageError(
                message: "there is no profile '\(profile ?? "")'",
                help: Suggestion.help(for: profile ?? "", among: ProjectNames.names(of: .profile)))
        }
        return .success(blueprint)
    }

    private func workflow(_ wanted: String?, for command: String) throws(UsageError) -> String {
        let names = workflowNames
        guard let wanted else {
            if let only = names.first, names.count == 1 { return only }
            throw UsageError(
                message: names.isEmpty ? "the project has no workflow" : "'\(command)' needs WORKFLOW",
                help: names.isEmpty ? nil : "it has \(names.joined(separator: ", "))")
        }
        guard names.contains(wanted) else {
            throw UsageError(
                message: "there is no workflow '\(wanted)'", help: Suggestion.help(for: wanted, among: names))
        }
        return wanted
    }
}
