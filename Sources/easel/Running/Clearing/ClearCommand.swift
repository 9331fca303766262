import Journaling
import Values

extension Command {
    /// `easel gc`: forgets old runs, and gives the space of what nobody needs any more back to the disk.
    static let clear = Command(
        name: "gc", summary: "forget old runs, and free the space of what nothing needs any more", group: .run,
        operands: [],
        options: [
            .init(
                name: "--older-than", value: "AGE", summary: "forget runs that ended so long ago; 30d if not said"),
            .init(name: "--files", summary: "remove the files of forgotten runs too, which else stay where they are"),
            .init(name: "--cache", summary: "forget the results that may stand in for later requests as well"),
            .init(name: "--dry-run", summary: "say what would go, and touch nothing"),
            .init(name: "--json", summary: "print one JSON object"),
            .init(name: "--quiet", letter: "-q", summary: "say nothing but errors"),
        ],
        examples: [
            .init(command: "easel gc --dry-run", explanation: "says what would go"),
            .init(
                command: "easel gc --older-than 7d --files",
                explanation: "forgets what ended more than a week ago, with its pictures and clips"),
        ],
        run: { (arguments) throws(UsageError) in
            let text = arguments.value(of: "--older-than") ?? "30d"
            guard let age = Duration(configurationText: text) else {
                throw UsageError(
                    message: "'\(text)' is no age", help: "an age is one number with its unit, as 12h or 30d")
            }
            return try Archive.use { (archive) throws(Obstacle) in
                var clearing = Clearing(archive: archive, age: age)
                clearing.takesFiles = arguments.has("--files")
                clearing.takesCache = arguments.has("--cache")
                clearing.isRehearsal = arguments.has("--dry-run")
                let report = ClearingReport(try clearing.clear(), age: text, isRehearsal: clearing.isRehearsal)
                var output = Output(.standardOutput)
                if arguments.has("--json") {
                    output.write(report.json)
                } else if !arguments.has("--quiet") {
                    output.write(report.text)
                }
                return report.refuse()
            }
        })
}
