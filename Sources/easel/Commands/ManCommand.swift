extension Command {
    /// `easel man`: the page that `docs/easel.1` holds, for those who package Easel.
    static let man = Command(
        name: "man", summary: "print the manual page", group: nil, operands: [], options: [],
        examples: [.init(command: "easel man > easel.1", explanation: "then man ./easel.1")],
        run: { _ in
            var output = Output(.standardOutput)
            output.write(ManPage.text(of: Easel.commands.filter { $0.group != nil }))
            return .success
        })
}
