import Running
import Simulating
import Values

/// How a run is simulated, where it is.
struct Simulation {
    let seed: UInt64
    let faults: Faults
    let speed: Double
    /// The faults as they were written.
    private let words: String

    /// Nil for a real run, which takes none of the simulator's options.
    init?(_ arguments: ParsedArguments, root: String) throws(UsageError) {
        guard arguments.has("--simulate") else {
            for option in ["--seed", "--faults", "--speed"] where arguments.has(option) {
                throw UsageError(message: "'\(option)' is for simulated runs", help: "add --simulate")
            }
            return nil
        }
        try self.init(arguments)
    }

    /// As the options say that have to do with it.
    init(_ arguments: ParsedArguments) throws(UsageError) {
        if let text = arguments.value(of: "--seed") {
            guard let number = UInt64(text) else {
                throw UsageError(message: "'\(text)' is no seed", help: "a seed is a whole number, as 7")
            }
            seed = number
        } else {
            seed = UInt64.random(in: 1...9999)
        }
        if let text = arguments.value(of: "--faults") {
            do { faults = try Faults(text) } catch { throw UsageError(message: error.message) }
            words = text
        } else {
            faults = Faults()
            words = ""
        }
        if let text = arguments.value(of: "--speed") {
            guard let number = Double(text), number > 0 else {
                throw UsageError(message: "'\(text)' is no speed", help: "a speed is a number above 0, as 10")
            }
            speed = number
        } else {
            speed = 1
        }
    }

    /// As the run began; nil for a real one.
    init?(_ start: Start) {
        guard let simulation = start.simulation else { return nil }
        seed = start.seed
        words = simulation.faults
        faults = (try? Faults(words)) ?? Faults()
        speed = simulation.speed
    }

    var kept: Start.Simulation { Start.Simulation(faults: words, speed: speed) }
}
