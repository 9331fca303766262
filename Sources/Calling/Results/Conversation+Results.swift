import Blueprint
import Exchanges
import Expressions
import Values

/// What the last answer gives: outputs, held against what the interface promises.
extension Conversation {
    mutating func deliver() { deliver(nil) }

    /// Results that nothing is asked for, because a stand-in has told them.
    mutating func deliver(past outputs: ValueMap) { deliver(outputs) }

    private mutating func deliver(_ told: ValueMap?) {
        phase = .delivering
        fate = .accepted
        do throws(Trouble) {
            let outputs = if let told { told } else { try outputs() }
            try check(outputs)
            delivery = Delivery(outputs, of: counterpart.model.outputs)
        } catch {
            return fail(error)
        }
        let count = delivery?.files.count ?? 0
        for place in 0..<count {
            bring(place)
            if hasEnded || delivery == nil { return }
        }
        deliverIfDone()
    }

    private func outputs() throws(Trouble) -> ValueMap {
        var outputs = ValueMap()
        for entry in counterpart.offer.result {
            do throws(EvaluationError) {
                let value = try entry.value.evaluate(names, limits: .answers)
                outputs[entry.key] = value.flatMap { $0.isMissing ? nil : $0 }
            } catch {
                // What readers have to do without anyway is not worth an answer that was paid for.
                if counterpart.model.outputs[entry.key]?.mayBeMissing ?? false { continue }
                throw Trouble(error, "'\(entry.key)'")
            }
        }
        for entry in counterpart.offer.outputs {
            let value = (try? entry.value.evaluate(names, limits: .answers)) ?? nil
            outputs[entry.key] = value.flatMap { $0.isMissing ? nil : $0 }
        }
        return outputs
    }

    private func check(_ outputs: ValueMap) throws(Trouble) {
        for member in counterpart.model.outputs {
            let declaration = member.declaration
            guard let value = outputs[member.name] else {
                if declaration.isRequired { throw Trouble(.empty, "there is no '\(member.name)' in the answer") }
                continue
            }
            if case .list(let elements) = value, elements.isEmpty, declaration.isRequired {
                throw Trouble(.empty, "'\(member.name)' has no elements")
            }
            guard value.conforms(to: declaration.type) else {
                throw Trouble(
                    .malformed,
                    "'\(member.name)' is \(ValueType(of: value).description), not \(declaration.type.description)")
            }
        }
    }

    // MARK: The end

    mutating func deliverIfDone() {
        guard let delivery, delivery.isDone else { return }
        let outputs = delivery.finished
        for member in counterpart.model.outputs {
            if let value = outputs[member.name], let violation = member.declaration.violation(by: value) {
                return fail(Trouble(.malformed, "'\(member.name)' \(violation)"))
            }
        }
        end(.succeeded(Success(outputs: outputs, charged: charged(for: outputs))))
    }

    private mutating func charged(for outputs: ValueMap) -> Double? {
        guard let charged = counterpart.offer.charged else { return nil }
        names["outputs"] = .map(outputs)
        return charged.perhaps(names)?.number.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
    }

    /// Gets new links for the same results, where a stage gives some.
    mutating func refreshLinks() -> Bool {
        guard let call = counterpart.call, let refresh = call.refresh, refreshes < 2 else { return false }
        refreshes += 1
        drop()
        delivery = nil
        switch refresh {
        case .fetch: startFetch(call)
        case .poll:
            phase = .polling
            poll()
        }
        return true
    }
}

extension TypeDeclaration {
    /// What is wrong with a value, or with a part of it.
    fileprivate func violation(by value: Value) -> String? {
        if let violation = bounds.violation(by: value) { return violation }
        switch (parts, value) {
        case (.elements(let element), .list(let values)):
            return values.lazy.compactMap { element.violation(by: $0) }.first.map { "has an element that " + $0 }
        case (.values(let each), .map(let map)):
            return map.entries.lazy.compactMap { each.violation(by: $0.value) }.first.map { "has a value that " + $0 }
        case (.fields(let members), .map(let map)):
            for member in members {
                if let value = map[member.name], let violation = member.declaration.violation(by: value) {
                    return "has a '\(member.name)' that " + violation
                }
            }
        default: break
        }
        return nil
    }
}
