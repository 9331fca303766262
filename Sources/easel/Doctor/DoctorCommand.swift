import Compiling

extension Command {
    /// `easel doctor`: whether this machine has all that the project's runs need.
    static let doctor = Command(
        name: "doctor", summary: "look whether keys, hosts, programs, database and disk are as runs need them",
        group: .run, operands: [],
        options: [
            .init(
                name: "--profile", value: "PROFILE", summary: "the profile to look at; else EASEL_PROFILE",
                takes: .name(.profile)),
            .init(name: "--offline", summary: "leave the network alone"),
            .init(name: "--json", summary: "as JSON"),
        ],
        examples: [
            .init(command: "easel doctor", explanation: "looks at everything, which costs nothing"),
            .init(command: "easel doctor --offline", explanation: "looks at everything but the hosts of providers"),
        ],
        run: { (arguments) throws(UsageError) in
            let profile = arguments.value(of: "--profile") ?? Variables.value(of: "EASEL_PROFILE")
            let examination = try Examination(profile: profile, surroundings: Surroundings(arguments))
            let checkup = examination.look(isOffline: arguments.has("--offline"))
            var output = Output(.standardOutput)
            output.write(
                arguments.has("--json") ? checkup.json : checkup.text(isColored: Output.isColored(.standardOutput)))
            return checkup.isSound ? .success : .failure
        })
}
