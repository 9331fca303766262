import Blueprint
package import Running
package import Values

/// A run's events as the bytes of its records: one JSON object each, which a person can read too.
package enum EventCodec {
    package static func encode(_ kind: Event.Kind) -> [UInt8] {
        var fields = JSONObjectWriter()
        do { try write(kind, into: &fields) } catch { return [] }
        return fields.finish()
    }

    /// Nil where the bytes are no event, or one that only a later version knows.
    package static func decode(_ payload: [UInt8], at time: Timestamp) -> Event? {
        guard case .map(let fields)? = try? Value(json: payload), let word = fields.text("event") else { return nil }
        return kind(word, fields).map { Event($0, at: time) }
    }

    /// All that is kept of it, for people and other programs.
    package static func values(of kind: Event.Kind) -> ValueMap {
        guard case .map(let fields)? = try? Value(json: encode(kind)) else { return ValueMap() }
        return StoredValue.decode(fields)
    }

    /// Values as JSON that leads back to the very same values.
    package static func keep(_ values: ValueMap) -> ValueMap { StoredValue.encode(values) }
    package static func restore(_ values: ValueMap) -> ValueMap { StoredValue.decode(values) }

    // MARK: Out

    private static func write(_ kind: Event.Kind, into fields: inout JSONObjectWriter) throws(JSONEncodingError) {
        switch kind {
        case .began(let start):
            fields.add("event", "began")
            fields.add("run", start.run)
            fields.add("seed", String(start.seed))
            fields.add("profile", start.profile)
            try fields.add("inputs", StoredValue.encode(start.inputs))
            if let simulation = start.simulation {
                try fields.add(
                    "simulation", ValueMap(["faults": .string(simulation.faults), "speed": .double(simulation.speed)]))
            }
            if let folder = start.folder { fields.add("folder", folder) }
        case .intended(let id, let intent):
            fields.begin("intended", id)
            try fields.add(intent)
        case .accepted(let id, let job):
            fields.begin("accepted", id)
            try fields.add("job", StoredValue.encode(job))
        case .succeeded(let id, let success):
            fields.begin("succeeded", id)
            try fields.add("outputs", StoredValue.encode(success.outputs))
            if let charged = success.charged { try fields.add("charged", Value.double(charged)) }
        case .failed(let id, let failure):
            fields.begin("failed", id)
            fields.add(failure)
        case .refused(let id, let failure):
            fields.begin("refused", id)
            fields.add(failure)
        case .reused(let id, let reuse):
            fields.begin("reused", id)
            fields.add("model", reuse.model)
            fields.add("option", reuse.option)
            try fields.add("outputs", StoredValue.encode(reuse.outputs))
            fields.add("run", reuse.run)
        case .expired(let id):
            if let id { fields.begin("expired", id) } else { fields.add("event", "expired") }
        case .stopped: fields.add("event", "stopped")
        case .resumed(let retriesFailed):
            fields.add("event", "resumed")
            try fields.add("retries_failed", Value.bool(retriesFailed))
        }
    }

    // MARK: In

    private static func kind(_ word: String, _ fields: ValueMap) -> Event.Kind? {
        switch word {
        case "began": return start(fields).map { .began($0) }
        case "stopped": return .stopped
        case "resumed": return .resumed(retriesFailed: fields.bool("retries_failed"))
        case "expired": return .expired(ItemID(stored: fields["item"]))
        default: break
        }
        guard let id = ItemID(stored: fields["item"]) else { return nil }
        switch word {
        case "intended": return intent(fields).map { .intended(id, $0) }
        case "accepted": return .accepted(id, job: StoredValue.decode(fields.map("job") ?? ValueMap()))
        case "succeeded":
            let outputs = StoredValue.decode(fields.map("outputs") ?? ValueMap())
            return .succeeded(id, Success(outputs: outputs, charged: fields.double("charged")))
        case "failed": return Failure(stored: fields).map { .failed(id, $0) }
        case "refused": return Failure(stored: fields).map { .refused(id, $0) }
        case "reused":
            guard let model = fields.text("model"), let run = fields.text("run") else { return nil }
            return .reused(
                id,
                Reuse(
                    model: model, option: fields.int("option") ?? 0,
                    outputs: StoredValue.decode(fields.map("outputs") ?? ValueMap()), run: run))
        default: return nil
        }
    }

    private static func start(_ fields: ValueMap) -> Start? {
        guard let run = fields.text("run"), let seed = fields.text("seed").flatMap({ UInt64($0) }) else { return nil }
        var start = Start(
            run: run, inputs: StoredValue.decode(fields.map("inputs") ?? ValueMap()), seed: seed,
            profile: fields.text("profile") ?? "")
        if let simulation = fields.map("simulation") {
            start.simulation = Start.Simulation(
                faults: simulation.text("faults") ?? "", speed: simulation.double("speed") ?? 1)
        }
        start.folder = fields.text("folder")
        return start
    }

    private static func intent(_ fields: ValueMap) -> Intent? {
        guard let model = fields.text("model"), let client = fields.text("client") else { return nil }
        var waited: [Intent.Waited] = []
        if case .list(let pairs)? = fields["waited"] {
            for case .list(let pair) in pairs {
                guard pair.count == 2, case .string(let limit) = pair[0], case .int(let time) = pair[1] else {
                    continue
                }
                waited.append(Intent.Waited(limit: limit, duration: Duration(nanoseconds: time)))
            }
        }
        return Intent(
            model: model, option: fields.int("option") ?? 0, key: fields.text("key"), client: client,
            minted: StoredValue.decode(fields.map("minted") ?? ValueMap()), reserved: fields.double("reserved") ?? 0,
            hash: fields.text("hash"), waited: waited, miss: fields.text("miss"))
    }
}

extension ItemID {
    fileprivate init?(stored value: Value?) {
        guard case .list(let numbers)? = value, numbers.count == 3, case .int(let frame) = numbers[0],
            case .int(let step) = numbers[1], case .int(let index) = numbers[2]
        else { return nil }
        self.init(frame: frame, step: step, index: index)
    }
}

extension JSONObjectWriter {
    fileprivate mutating func begin(_ word: String, _ id: ItemID) {
        add("event", word)
        add("item", [Int(id.frame), Int(id.step), Int(id.index)])
    }

    fileprivate mutating func add(_ name: String, _ values: ValueMap) throws(JSONEncodingError) {
        try add(name, Value.map(values))
    }

    fileprivate mutating func add(_ intent: Intent) throws(JSONEncodingError) {
        add("model", intent.model)
        if intent.option != 0 { add("option", intent.option) }
        if let key = intent.key { add("key", key) }
        add("client", intent.client)
        if !intent.minted.isEmpty { try add("minted", StoredValue.encode(intent.minted)) }
        try add("reserved", Value.double(intent.reserved))
        if let hash = intent.hash { add("hash", hash) }
        if let miss = intent.miss { add("miss", miss) }
        if !intent.waited.isEmpty {
            let waited = intent.waited.map { Value.list([.string($0.limit), .int($0.duration.nanoseconds)]) }
            try add("waited", Value.list(waited))
        }
    }

    fileprivate mutating func add(_ failure: Failure) {
        add("class", failure.errorClass.rawValue)
        add("message", failure.message)
        add("fate", failure.fate.rawValue)
        if let model = failure.model { add("model", model) }
        if let wait = failure.wait { add("wait", wait.nanoseconds) }
        if failure.isFree { mark("free") }
        if let retries = failure.retries { add("retries", retries) }
        if failure.hasOtherKey { mark("other_key") }
        if failure.isUndelivered { mark("undelivered") }
    }
}

extension Failure {
    fileprivate init?(stored fields: ValueMap) {
        guard let errorClass = fields.text("class").flatMap(ErrorClass.init), let message = fields.text("message"),
            let fate = fields.text("fate").flatMap(Fate.init)
        else { return nil }
        self.init(errorClass, message, fate: fate, model: fields.text("model"))
        wait = fields.int("wait").map { Duration(nanoseconds: $0) }
        isFree = fields.bool("free")
        retries = fields.int("retries")
        hasOtherKey = fields.bool("other_key")
        isUndelivered = fields.bool("undelivered")
    }
}
