import Blueprint
import Compiling
import Reporting

/// Looks at the project and at this machine, one area after the other.
struct Examination {
    let root: String
    let profile: String?
    private let compilation: Compilation?
    private let fileCount: Int
    /// Why a file could not be read.
    private let obstacle: String?

    init(profile: String?, surroundings: Surroundings) throws(UsageError) {
        guard let root = ProjectFiles.root() else {
            throw UsageError(
                message: "there is no project here or above", help: "'easel init' makes one in a folder of your choice")
        }
        self.root = root
        self.profile = profile
        do throws(UnreadableFile) {
            let files = try LintFiles([], namingInput: nil, root: root)
            compilation = Compilation(files.sources, given: surroundings, workers: Threads())
            fileCount = files.named.count
            obstacle = nil
        } catch {
            (compilation, fileCount, obstacle) = (nil, 0, error.message)
        }
        let known = ProjectNames.names(of: .profile)
        if let profile, !known.contains(profile) {
            throw UsageError(
                message: "there is no profile '\(profile)'", help: Suggestion.help(for: profile, among: known))
        }
    }

    func look(isOffline: Bool) -> Checkup {
        var checkup = Checkup()
        let terms = compilation?.terms(under: profile) ?? Terms()
        if let needs = lookAtProject(&checkup) {
            lookAtKeys(of: needs, terms, &checkup)
            if isOffline {
                checkup.note("hosts", "not looked at")
            } else {
                lookAtHosts(of: needs, terms, &checkup)
            }
            lookAtPrograms(of: needs, &checkup)
        }
        lookAtDatabase(terms, &checkup)
        lookAtDisk(terms, &checkup)
        return checkup
    }

    /// What all the workflows together may come to; nil where mistakes are in the way.
    private func lookAtProject(_ checkup: inout Checkup) -> Needs? {
        let area = "project"
        guard let compilation else {
            checkup.wrong(area, obstacle ?? "it cannot be read", "look at the permissions of the file")
            return nil
        }
        let findings = compilation.findings
        let errors = findings.count { $0.check.severity == .error }
        let warnings = findings.count - errors
        let names = compilation.workflowNames
        if errors > 0 {
            checkup.wrong(
                area, "\(errors) \(errors == 1 ? "mistake is" : "mistakes are") in its files",
                "'easel lint' tells what they are; keys, hosts and programs come after")
            return nil
        }
        let workflows = names.count == 1 ? "1 workflow" : "\(names.count) workflows"
        checkup.sound(area, "\(workflows) in \(fileCount) \(fileCount == 1 ? "file" : "files"), without a mistake")
        if warnings > 0 {
            checkup.note(area, "\(warnings) \(warnings == 1 ? "warning" : "warnings")", "'easel lint' tells more")
        }
        return Needs(names.compactMap { compilation.blueprint(of: $0, under: profile) })
    }
}

/// The providers that workflows may come to, with what they need of this machine.
struct Needs {
    private(set) var providers: [Provider] = []
    /// Each with those who start it.
    private(set) var programs: [(name: String, models: [String])] = []
    private let blueprints: [Blueprint]

    init(_ blueprints: [Blueprint]) {
        self.blueprints = blueprints
        var known: [String: Provider] = [:]
        var starters: [String: Set<String>] = [:]
        for blueprint in blueprints {
            for provider in blueprint.providers.values { known[provider.name] = provider }
            for model in blueprint.models.values {
                let own = String(model.name.dropFirst(model.provider.count + 1))
                guard case .execution(let execution)? = blueprint.providers[model.provider]?.offers[own]?.work else {
                    continue
                }
                starters[execution.program, default: []].insert(model.name)
            }
        }
        providers = known.values.sorted { $0.name < $1.name }
        programs = starters.map { ($0.key, $0.value.sorted()) }.sorted { $0.0 < $1.0 }
    }

    /// Those of some providers that a workflow cannot do without.
    func indispensable(of providers: Set<String>) -> Set<String> {
        blueprints.reduce(into: []) { $0.formUnion($1.indispensable(of: providers)) }
    }
}
