extension Command {
    /// `easel complete`: what the scripts of `easel completions` ask when a name is wanted.
    static let complete = Command(
        name: "complete", summary: "print the names that the project around declares, one a line", group: nil,
        operands: [
            .init(
                name: "KIND", summary: "what is named, as workflow or model",
                takes: .choice(ProjectNames.Kind.allCases.map(\.rawValue)))
        ],
        options: [],
        examples: [.init(command: "easel complete model", explanation: "prints provider.model for each model")],
        run: { arguments in
            guard let kind = arguments.operands.first.flatMap(ProjectNames.Kind.init) else { return .usage }
            var output = Output(.standardOutput)
            for name in ProjectNames.names(of: kind) { output.write(name + "\n") }
            return .success
        })
}
