import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

extension Terms {
    /// Takes the settings of the project, or over them those of a profile: mappings merge, lists replace.
    mutating func take(_ fields: Fields, in project: Project) {
        if let own = Budget(fields["budget"]) {
            let warns = fields.fields("budget")?["warn_at"] != nil
            budget = budget?.overlaid(with: own, warning: warns) ?? own
        }
        if fields["limits"] != nil {
            var ignored = Diagnostics()
            let reader = LimitReader(interfaces: { _ in true }, names: { [] })
            limits = reader.read(fields["limits"], into: &ignored)
        }
        for (name, _, node) in fields["settings"]?.named ?? [] { take(node, asSettingsOf: name, in: project) }
        for (name, _, node) in fields["secrets"]?.named ?? [] { secrets[name] = SecretSource.all(node, of: name) }
        store = fields["store"]?.text ?? store
        let artifacts = fields.fields("artifacts")
        folder = artifacts?["folder"]?.text ?? folder
        keep = artifacts?["keep"]?.text.flatMap(Keep.init) ?? keep
        guard let defaults = fields.fields("defaults") else { return }
        var policies = PolicyReader(project)
        retry = policies.read(defaults["retry"]) ?? retry
        onUnknown = defaults["on_unknown"]?.text.flatMap(OnUnknown.init) ?? onUnknown
        maxParallel = defaults["max_parallel"]?.int ?? maxParallel
        if defaults["cache"] != nil { cache = Cache(defaults["cache"]) }
    }

    private mutating func take(_ node: YAMLNode, asSettingsOf provider: String, in project: Project) {
        let members = project.providers[provider]?.settings ?? []
        for (name, _, value) in node.named {
            guard let member = members[name] else { continue }
            var reader = ConstantReader(check: ExpressionChecks.wrongType)
            settings[provider, default: ValueMap()][name] = reader.read(value, as: member, name)
        }
    }
}

extension Budget {
    fileprivate func overlaid(with other: Budget, warning: Bool) -> Budget {
        var result = self
        result.run = other.run ?? run
        result.day = other.day ?? day
        result.month = other.month ?? month
        if warning { result.warnAt = other.warnAt }
        return result
    }
}

extension SecretSource {
    /// A name of a variable, a source, or a list of sources, which are several keys.
    fileprivate static func all(_ node: YAMLNode, of secret: String) -> [SecretSource] {
        if let nodes = node.sequence?.items {
            return nodes.enumerated().compactMap { source($1, named: "\(secret)#\($0 + 1)") }
        }
        return source(node, named: secret).map { [$0] } ?? []
    }

    private static func source(_ node: YAMLNode, named name: String) -> SecretSource? {
        guard let fields = node.fields(of: .secret) else {
            return node.text.map { SecretSource(origin: .environment($0), name: name) }
        }
        let own = fields["name"]?.text ?? name
        if let variable = fields["env"]?.text { return SecretSource(origin: .environment(variable), name: own) }
        if let file = fields["file"]?.text { return SecretSource(origin: .file(file), name: own) }
        let words = fields["command"]?.sequence?.items.compactMap(\.text)
        return words.map { SecretSource(origin: .command($0), name: own) }
    }
}
