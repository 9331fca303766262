import Blueprint
import Compiling
import HTTPServing
import Reporting
import Simulating
import Values

extension Command {
    /// `easel simulate`: the project's providers, for any client.
    static let simulate = Command(
        name: "simulate", summary: "serve every provider of the project over HTTP, simulated", group: .provider,
        operands: [],
        options: [
            .init(
                name: "--listen", value: "ADDRESS",
                summary: "where to listen, as 127.0.0.1:8787, which is the default; port 0 takes a free one"),
            .init(
                name: "--profile", value: "PROFILE", summary: "the profile, whose settings may be others",
                takes: .name(.profile)),
            .init(name: "--seed", value: "NUMBER", summary: "the same seed and the same requests, the same answers"),
            .init(
                name: "--faults", value: "FAULTS", summary: "what goes wrong: CLASS=RATE, as rate_limited=5%"),
            .init(name: "--speed", value: "NUMBER", summary: "so many times faster than declared"),
            .init(name: "--quiet", letter: "-q", summary: "say nothing of single requests"),
        ],
        examples: [
            .init(
                command: "easel simulate --listen 127.0.0.1:8787",
                explanation: "says the base URL of each provider, and serves until Ctrl-C"),
            .init(
                command: "easel simulate --speed 100 --faults unavailable=10%",
                explanation: "for the tests of a client of your own"),
        ],
        run: { (arguments) throws(UsageError) in try SimulateCommand(arguments).run() })
}

private struct SimulateCommand {
    private let arguments: ParsedArguments

    init(_ arguments: ParsedArguments) { self.arguments = arguments }

    func run() throws(UsageError) -> ExitCode {
        let text = arguments.value(of: "--listen") ?? "127.0.0.1:8787"
        guard let address = ListenAddress(text) else {
            throw UsageError(message: "'\(text)' is no address", help: "write HOST:PORT, as 127.0.0.1:8787")
        }
        let simulation = try Simulation(arguments)
        let profile = arguments.value(of: "--profile") ?? Variables.value(of: "EASEL_PROFILE")
        if let profile {
            let known = ProjectNames.names(of: .profile)
            guard known.contains(profile) else {
                throw UsageError(
                    message: "there is no profile '\(profile)'", help: Suggestion.help(for: profile, among: known))
            }
        }
        guard let compilation = try Compilation.ofProject() else { return .unreadable }
        guard !compilation.diagnostics.hasErrors else {
            return Report.refuse("the project has mistakes", help: "'easel lint' tells what they are")
        }
        let providers = compilation.providers
        let terms = compilation.terms(under: profile)
        let simulator = Simulator(
            providers: Dictionary(uniqueKeysWithValues: providers.map { ($0.name, $0) }),
            models: Dictionary(uniqueKeysWithValues: compilation.models.map { ($0.name, $0) }),
            seed: simulation.seed, faults: simulation.faults, speed: simulation.speed)
        let server: HTTPServer
        do { server = try HTTPServer(at: address) } catch {
            return Report.refuse(error.message, help: "'--listen 127.0.0.1:0' takes a port that is free")
        }
        let reception = Reception(
            simulator,
            variables: Dictionary(uniqueKeysWithValues: providers.map { ($0.name, $0.variables(under: terms)) }),
            authority: server.address.authority)
        guard !reception.areas.isEmpty else {
            return Report.refuse(
                "the project has no provider that is spoken to over HTTP", help: "programs are simulated by 'easel run'"
            )
        }
        announce(reception, server, simulation)
        Studio(server, isQuiet: arguments.has("--quiet")).serve(reception)
        return .success
    }

    private func announce(_ reception: Reception, _ server: HTTPServer, _ simulation: Simulation) {
        var output = Output(.standardOutput)
        output.write(
            "simulating at http://\(server.address.authority) with seed \(simulation.seed); Ctrl-C ends it\n\n")
        var table = Table("provider", "base URL", "models")
        for area in reception.areas { table.add([area.provider, area.base, String(area.models.count)]) }
        output.write(table.text())
        if server.address.isOpenToOthers {
            output.write("\nwhoever reaches this machine can use it: nothing is real, and nothing is secret\n")
        }
        output.write("\n")
        output.flush()
    }
}
