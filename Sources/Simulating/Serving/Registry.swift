import Blueprint
import Values

/// What the server remembers: the jobs that were begun, and the files that answers named.
struct Registry: Sendable {
    /// One job as its client knows it.
    struct Job: Sendable {
        /// Among all jobs.
        let id: String
        let provider: String
        let model: String
        let key: String
        /// The path that the provider's base has.
        let base: String
        var names: ValueMap
        /// Minted by the client, and given by answers.
        var kept = ValueMap()
        var disguise: Disguise
    }

    struct File: Sendable {
        let job: String
        let origin: Origin
        let place: Int
        /// What the answer said of it: its measures, its length.
        var facts = ValueMap()
    }

    /// More are forgotten, the oldest first.
    private let most: Int
    private var jobs: [String: Job] = [:]
    private var order: [String] = []
    private var forgotten = 0
    /// Of each provider.
    private var latest: [String: String] = [:]
    private var marks: [Mark: String] = [:]
    private var marksOfJob: [String: [Mark]] = [:]
    private var files: [Mark: File] = [:]
    private var filesOfJob: [String: [Mark]] = [:]

    private struct Mark: Hashable {
        let provider: String
        let text: String
    }

    init(most: Int) { self.most = most }

    subscript(id: String) -> Job? { jobs[id] }

    mutating func put(_ job: Job) {
        if jobs.updateValue(job, forKey: job.id) == nil {
            order.append(job.id)
            latest[job.provider] = job.id
            forgetOldest()
        }
        for text in job.kept.entries.flatMap({ job.marks(of: $0.value) }) {
            let mark = Mark(provider: job.provider, text: text)
            guard marks.updateValue(job.id, forKey: mark) != job.id else { continue }
            marksOfJob[job.id, default: []].append(mark)
        }
    }

    private mutating func forgetOldest() {
        while jobs.count > most {
            let id = order[forgotten]
            forgotten += 1
            jobs[id] = nil
            for mark in marksOfJob.removeValue(forKey: id) ?? [] where marks[mark] == id { marks[mark] = nil }
            for mark in filesOfJob.removeValue(forKey: id) ?? [] where files[mark]?.job == id { files[mark] = nil }
        }
        if forgotten > most {
            order.removeFirst(forgotten)
            forgotten = 0
        }
    }

    // MARK: Jobs

    /// The job that has kept a value, by any name.
    func job(of provider: String, keeping value: Value) -> Job? {
        if case .list(let elements) = value { return elements.first.flatMap { job(of: provider, keeping: $0) } }
        guard let text = Self.normal(value, at: provider) else { return nil }
        let texts = Self.told(by: value).map { "\(text)?\($0)" } + [text]
        return texts.lazy.compactMap { marks[Mark(provider: provider, text: $0)] }.first.flatMap { jobs[$0] }
    }

    func latestJob(of provider: String) -> Job? { latest[provider].flatMap { jobs[$0] } }

    /// A value as it is compared: of an address only the path at the provider counts, for clients add to the rest.
    static func normal(_ value: Value, at provider: String) -> String? {
        switch value {
        case .string(let text):
            guard text.contains("/") else { return text }
            let path = Place(text).path
            let area = "/\(provider)/"
            return text.contains("://") && path.hasPrefix(area) ? String(path.dropFirst(area.count - 1)) : path
        case .int(let number): return String(number)
        default: return nil
        }
    }

    /// What the query of an address tells, pair by pair.
    static func told(by value: Value) -> [String] {
        guard case .string(let text) = value, text.contains("/"), let mark = text.firstIndex(of: "?") else { return [] }
        let query = text[text.index(after: mark)...].prefix { $0 != "#" }
        return query.split(separator: "&").map(\.unescaped)
    }

    // MARK: Files

    mutating func put(_ file: File, at path: String, of provider: String) {
        let mark = Mark(provider: provider, text: path)
        if files.updateValue(file, forKey: mark)?.job != file.job { filesOfJob[file.job, default: []].append(mark) }
    }

    func file(at path: String, of provider: String) -> File? { files[Mark(provider: provider, text: path)] }
}

extension Registry.Job {
    /// How a value may come back: where it is a path, with the base's before it too.
    fileprivate func forms(of value: Value) -> [String] {
        if case .list(let elements) = value { return elements.flatMap { forms(of: $0) } }
        guard let text = Registry.normal(value, at: provider) else { return [] }
        return text.hasPrefix("/") && !base.isEmpty ? [text, base + text] : [text]
    }

    /// By what it is found: where addresses differ in their queries alone, by these.
    fileprivate func marks(of value: Value) -> [String] {
        let told = Registry.told(by: value)
        return forms(of: value).flatMap { form in [form] + told.map { "\(form)?\($0)" } }
    }

    /// Whether what came back under a name is what was given. Whoever has a path of his own need not repeat the query.
    func keeps(_ value: Value, as name: String) -> Bool {
        guard let kept = kept[name] else { return true }
        if case .list(let elements) = value { return elements.allSatisfy { keeps($0, as: name) } }
        if case .map(let given) = value {
            guard case .map(let fields) = kept else { return false }
            return fields.entries.allSatisfy { given[$0.key] != nil }
        }
        guard let text = Registry.normal(value, at: provider), forms(of: kept).contains(text) else { return false }
        if disguise.names.contains(where: { text.contains($0.new) }) { return true }
        return Set(Registry.told(by: kept)).isSubset(of: Registry.told(by: value))
    }

    /// Whether an address is where later requests go, and not a file's.
    func asks(at path: String) -> Bool { kept.entries.contains { forms(of: $0.value).contains(path) } }
}
