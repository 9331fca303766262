package import Blueprint
package import Expressions
package import Values

/// What a model or workflow is given for an item, held against all that it declares before anything is spent.
extension RunMachine {
    func inputs(of id: ItemID, _ option: Option) -> Result<ValueMap, Failure> {
        do {
            let variables = variables(of: id)
            var given = ValueMap()
            given.reserveCapacity(step(id).arguments.count + option.arguments.count)
            for entry in step(id).arguments { given[entry.key] = try value(of: entry.value, variables) }
            for entry in option.arguments { given[entry.key] = try value(of: entry.value, variables) }
            switch option.work {
            case .workflow(let workflow): return workflow.inputs.taking(given).mapError { $0.at(option.name) }
            case .model(let callable): return try callable.inputs(from: given).mapError { $0.at(option.name) }
            }
        } catch {
            return .failure(Failure(.invalid, error.failure.message, model: option.name))
        }
    }
}

extension Callable {
    /// The model's inputs: what is given, rounded where the model says so, else defaults.
    package func inputs(from given: ValueMap) throws(EvaluationError) -> Result<ValueMap, Failure> {
        var inputs = ValueMap()
        inputs.reserveCapacity(given.count)
        for input in model.inputs where !input.isNever {
            guard var value = given[input.name] ?? input.declaration.standard else {
                guard input.declaration.isRequired else { continue }
                return .failure(Failure(.invalid, "the input '\(input.name)' is missing"))
            }
            if input.roundsUp, let rounded = input.declaration.bounds.roundingUp(value) { value = rounded }
            if let violation = input.declaration.bounds.violation(by: value) {
                return .failure(Failure(.invalid, "the input '\(input.name)' \(violation)"))
            }
            inputs[input.name] = value
        }
        let rules = (model.interface?.requires ?? []) + model.requires
        guard !rules.isEmpty else { return .success(inputs) }
        var variables = variables
        variables["inputs"] = .map(inputs)
        for rule in rules {
            guard try rule.condition.evaluate(variables) != .bool(true) else { continue }
            return .failure(Failure(.invalid, try rule.message.evaluate(variables).plainText))
        }
        return .success(inputs)
    }
}

extension [Member] {
    /// Values for declared names, with defaults and within bounds.
    func taking(_ given: ValueMap) -> Result<ValueMap, Failure> {
        var inputs = ValueMap()
        for member in self {
            guard let value = given[member.name] ?? member.declaration.standard else {
                guard member.declaration.isRequired else { continue }
                return .failure(Failure(.invalid, "the input '\(member.name)' is missing"))
            }
            if let violation = member.declaration.bounds.violation(by: value) {
                return .failure(Failure(.invalid, "the input '\(member.name)' \(violation)"))
            }
            inputs[member.name] = value
        }
        return .success(inputs)
    }
}

extension Failure {
    fileprivate func at(_ model: String) -> Failure {
        var failure = self
        failure.model = model
        return failure
    }
}
