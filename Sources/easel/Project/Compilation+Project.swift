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
}
