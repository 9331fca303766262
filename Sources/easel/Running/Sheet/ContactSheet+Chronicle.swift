import Blueprint
import Hosting
import Journaling
import Running
import Values

extension ContactSheet {
    /// More cards than this are no longer looked at one by one.
    private static let mostCards = 3000

    init(_ chronicle: Chronicle, offset: Int? = nil) {
        let workflow = chronicle.blueprint.workflows[chronicle.blueprint.name]
        let accounts = chronicle.machine.accounts
        head = Head(
            run: chronicle.run.id, workflow: chronicle.run.workflow, description: workflow?.description,
            state: chronicle.state, started: LocalTime.minute(chronicle.run.started, offset: offset),
            took: chronicle.took.rounded, cost: Money.text(chronicle.machine.spent), manner: chronicle.manner,
            inputs: chronicle.inputs.map { ($0.name, $0.value.brief(most: 300)) })
        steps = accounts.compactMap { account in
            account.items.isEmpty || account.nested < account.items.count ? Step(account) : nil
        }
        let linking = Linking(folder: chronicle.folder)
        for account in accounts where !account.isComputed {
            omitted += account.items.count - account.nested
            for item in account.items where !item.isNested {
                guard cards.count < Self.mostCards else { break }
                cards.append(Card(item, of: account, chronicle, linking))
                omitted -= 1
            }
        }
    }
}

extension StepAccount {
    /// Its values come from expressions, and nothing was asked for.
    var isComputed: Bool { if case .values = step.work { true } else { false } }
}

extension ContactSheet.Step {
    fileprivate init(_ account: StepAccount) {
        self.init(
            name: account.path, state: account.state.word,
            count: account.step.isFanOut ? "\(account.succeeded)/\(account.items.count)" : "",
            cost: account.cost == 0 ? "" : Money.text(account.cost), error: account.failure?.message)
    }
}

extension ContactSheet.Card {
    fileprivate init(
        _ item: ItemAccount, of account: StepAccount, _ chronicle: Chronicle, _ linking: ContactSheet.Linking
    ) {
        step = account.path
        key = account.step.isFanOut ? item.key : ""
        state = item.state.rawValue
        model = item.model
        variables = item.variables.compactMap { variable in variable.value.title.map { (variable.name, $0) } }
        let given = chronicle.machine.inputs(of: item.id)
        if case .string(let text)? = given["prompt"] ?? given["text"] { prompt = text }
        inputs = given.entries.filter { $0.key.text != "prompt" && $0.key.text != "text" }
            .map { ($0.key.text, $0.value.brief(most: 200)) }
        if item.isCached { facts.append("cached") }
        if item.attempts > 1 { facts.append("\(item.attempts) attempts") }
        if item.cost > 0 { facts.append(Money.text(item.cost)) }
        if let took = item.took, took > .zero { facts.append(took.rounded) }
        if item.state != .done {
            error = item.failure.map { "\($0.message) (\($0.errorClass.rawValue))" }
        }
        files = linking.files(of: item, saved: chronicle.machine.saves(of: item.id))
    }
}

extension ContactSheet {
    /// Finds the way from the page to a file.
    struct Linking: Sendable {
        private let folder: String

        init(folder: String) { self.folder = ProjectFiles.absolute(folder) ?? folder }

        /// What was saved by its name beside the page; else what the item made, where it is kept.
        func files(of item: ItemAccount, saved: [(stem: String, value: Value)]) -> [File] {
            guard item.state == .done else { return [] }
            let named = saved.flatMap { ArtifactStore.files(of: $0.value, as: $0.stem) }
            if !named.isEmpty {
                return named.map { name, content in file(name, link: name, content) }
            }
            guard let outputs = item.outputs else { return [] }
            let media = outputs.allMedia.compactMap { media in
                media.path.map {
                    file($0.split(separator: "/").last.map(String.init) ?? "", link: way(to: $0), .media(media))
                }
            }
            guard media.isEmpty, case .map(let map) = outputs else { return media }
            return map.compactMap { key, value in
                guard case .string(let text) = value else { return nil }
                return File(kind: .text(text), link: "", name: key.text)
            }
        }

        private func file(_ name: String, link: String, _ content: Value) -> File {
            switch content {
            case .media(let media):
                let kind: File.Kind =
                    switch media.kind {
                    case .image: .image
                    case .video: .video
                    case .audio: .audio
                    default: .other
                    }
                return File(kind: kind, link: link, name: name, width: media.width, height: media.height)
            case .string(let text): return File(kind: .text(text), link: link, name: name)
            default: return File(kind: .text(content.brief(most: 2000)), link: link, name: name)
            }
        }

        /// `../../.easel/artifacts/objects/ab/….png`
        private func way(to path: String) -> String {
            let own = folder.split(separator: "/")
            let other = path.split(separator: "/")
            let shared = zip(own, other).prefix { $0 == $1 }.count
            return (Array(repeating: "..", count: own.count - shared) + other.dropFirst(shared).map(String.init))
                .joined(separator: "/")
        }
    }
}

extension Value {
    /// What a person would call it: an object by the first text in it.
    fileprivate var title: String? {
        switch self {
        case .map(let fields):
            fields.entries.lazy.compactMap { if case .string(let text) = $0.value { text } else { nil } }.first
        case .list, .media: nil
        default: brief(most: 60)
        }
    }
}
