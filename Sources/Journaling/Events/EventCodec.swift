import Blueprint
package import Running
package import Values

/// A run's events as the bytes of its records: one JSON object each, which a person can read too.
package enum EventCodec {
    package static func encode(_ kind: Event.Kind) -> [UInt8] {
        (try? Value.map(fields(of: kind)).jsonBytes()) ?? []
    }

    /// Nil where the bytes are no event, or one that only a later version knows.
    package static func decode(_ payload: [UInt8], at time: Timestamp) -> Event? {
        guard case .map(let fields)? = try? Value(json: payload), let word = fields.text("event") else { return nil }
        return kind(word, fields).map { Event($0, at: time) }
    }

    /// All that is kept of it, for people and other programs.
    package static func values(of kind: Event.Kind) -> ValueMap { StoredValue.decode(fields(of: kind)) }

    /// Values as JSON that leads back to the very same values.
    package static func keep(_ values: ValueMap) -> ValueMap { StoredValue.encode(values) }
    package static func restore(_ values: ValueMap) -> ValueMap { StoredValue.decode(values) }

    // MARK: Out

    private static func fields(of kind: Event.Kind) -> ValueMap {
        switch kind {
        case .began(let start):
            var fields = ValueMap([
                "event": "began", "run": .string(start.run), "seed": .string(String(start.seed)),
                "profile": .string(start.profile), "inputs": .map(StoredValue.encode(start.inputs)),
            ])
            if let simulation = start.simulation {
                fields["simulation"] = ["faults": .string(simulation.faults), "speed": .double(simulation.speed)]
            }
            fields["folder"] = start.folder.map { .string($0) }
            return fields
        case .intended(let id, let intent):
            var fields = item("intended", id)
            fields["model"] = .string(intent.model)
            fields["option"] = intent.option == 0 ? nil : .int(intent.option)
            fields["key"] = intent.key.map { .string($0) }
            fields["client"] = .string(intent.client)
            fields["minted"] = intent.minted.isEmpty ? nil : .map(StoredValue.encode(intent.minted))
            fields["reserved"] = .double(intent.reserved)
            fields["hash"] = intent.hash.map { .string($0) }
            fields["miss"] = intent.miss.map { .string($0) }
            if !intent.waited.isEmpty {
                fields["waited"] = .list(intent.waited.map { [.string($0.limit), .int($0.duration.nanoseconds)] })
            }
            return fields
        case .accepted(let id, let job):
            var fields = item("accepted", id)
            fields["job"] = .map(StoredValue.encode(job))
            return fields
        case .succeeded(let id, let success):
            var fields = item("succeeded", id)
            fields["outputs"] = .map(StoredValue.encode(success.outputs))
            fields["charged"] = success.charged.map { .double($0) }
            return fields
        case .failed(let id, let failure): return item("failed", id).merging(failure)
        case .refused(let id, let failure): return item("refused", id).merging(failure)
        case .reused(let id, let reuse):
            var fields = item("reused", id)
            fields["model"] = .string(reuse.model)
            fields["option"] = .int(reuse.option)
            fields["outputs"] = .map(StoredValue.encode(reuse.outputs))
            fields["run"] = .string(reuse.run)
            return fields
        case .expired(let id): return id.map { item("expired", $0) } ?? ValueMap(["event": "expired"])
        case .stopped: return ValueMap(["event": "stopped"])
        case .resumed(let retriesFailed): return ValueMap(["event": "resumed", "retries_failed": .bool(retriesFailed)])
        }
    }

    private static func item(_ word: String, _ id: ItemID) -> ValueMap {
        ValueMap(["event": .string(word), "item": [.int(Int(id.frame)), .int(Int(id.step)), .int(Int(id.index))]])
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
        start.simulation = fields.map("simulation").map {
            Start.Simulation(faults: $0.text("faults") ?? "", speed: $0.double("speed") ?? 1)
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

extension ValueMap {
    fileprivate func merging(_ failure: Failure) -> ValueMap {
        var fields = self
        fields["class"] = .string(failure.errorClass.rawValue)
        fields["message"] = .string(failure.message)
        fields["fate"] = .string(failure.fate.rawValue)
        fields["model"] = failure.model.map { .string($0) }
        fields["wait"] = failure.wait.map { .int($0.nanoseconds) }
        fields["free"] = failure.isFree ? true : nil
        fields["retries"] = failure.retries.map { .int($0) }
        fields["other_key"] = failure.hasOtherKey ? true : nil
        fields["undelivered"] = failure.isUndelivered ? true : nil
        return fields
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
