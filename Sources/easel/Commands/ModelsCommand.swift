import Blueprint
import Compiling
import Reporting
import Values

extension Command {
    /// `easel models`: what there is to choose from.
    static let models = Command(
        name: "models", summary: "list the models: what they do, cost and take", operands: [],
        options: [
            .init(
                name: "--implements", value: "INTERFACE", summary: "only those of an interface, as image.draw",
                takes: .name(.interface)),
            .init(name: "--json", summary: "as JSON, with all that is known"),
        ],
        examples: [
            .init(command: "easel models", explanation: "lists all models of the project around you"),
            .init(
                command: "easel models --implements image.draw",
                explanation: "those that could stand in for each other in a route"),
        ],
        run: { (arguments) throws(UsageError) in
            guard let compilation = try Compilation.ofProject() else { return .unreadable }
            var models = compilation.models
            if let wanted = arguments.value(of: "--implements") {
                let known = compilation.interfaceNames
                guard known.contains(wanted) else {
                    throw UsageError(
                        message: "there is no interface '\(wanted)'",
                        help: Suggestion.help(for: wanted, among: known) ?? "there is \(known.joined(separator: ", "))")
                }
                models = models.filter { $0.interface?.name == wanted }
            }
            var output = Output(.standardOutput)
            if arguments.has("--json") {
                output.write(((try? Value.list(models.map(\.summary)).json(pretty: true)) ?? "[]") + "\n")
            } else {
                output.write(ModelTable(models).text)
            }
            return .success
        })
}
