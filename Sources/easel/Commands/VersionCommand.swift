extension Command {
    static let version = Command(
        name: "version", summary: "print the version", group: .easel, operands: [], options: [],
        examples: [.init(command: "easel version", explanation: "prints easel and its number")],
        run: { _ in
            var output = Output(.standardOutput)
            output.write("easel \(Easel.version)\n")
            return .success
        })
}
