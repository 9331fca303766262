import Compiling
import Reporting

extension Compilation {
    /// The project around the current folder; nil where a file of it cannot be read, which has been said.
    static func ofProject() throws(UsageError) -> Compilation? {
        guard let root = ProjectFiles.root() else {
            throw UsageError(
                message: "there is no project here or above", help: "'easel init' makes one in a folder of your choice")
        }
        do throws(UnreadableFile) {
            let files = try LintFiles([], namingInput: nil, root: root)
            return Compilation(files.sources, workers: Threads())
        } catch {
            var output = Output(.standardError)
            output.write("error: \(error.message)\n")
            return nil
        }
    }

    /// The workflow that a command is to take: the one that is asked for, or the only one.
    func workflow(named wanted: String?, for command: String) throws(UsageError) -> String {
        let names = workflowNames
        guard let wanted else {
            if let only = names.first, names.count == 1 { return only }
            throw UsageError(
                message: names.isEmpty ? "the project has no workflow" : "'\(command)' needs WORKFLOW",
                help: names.isEmpty ? nil : "it has \(names.joined(separator: ", "))")
        }
        guard names.contains(wanted) else {
            throw UsageError(
                message: "there is no workflow '\(wanted)'",
                help: Suggestion.help(for: wanted, among: names)
                    ?? (names.isEmpty ? "the project has none" : "there is \(names.joined(separator: ", "))"))
        }
        return wanted
    }
}
