extension Command {
    static let version = Command(
        name: "version", summary: "print the version", operands: [], options: [], examples: [],
        run: { _ in
            var output = Output(.standardOutput)
            output.write("easel \(Easel.version)\n")
            return .success
        })
}
