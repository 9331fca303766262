package import Blueprint
import Expressions
package import Values

extension RunMachine {
    /// The files that an item leaves, by the stems of their names.
    package func saves(of id: ItemID) -> [(stem: String, value: Value)] {
        guard !step(id).saves.isEmpty, case .map(let outputs)? = self[id].outputs else { return [] }
        let variables = variables(of: id)
        var saves: [(stem: String, value: Value)] = []
        for save in step(id).saves {
            guard let stem = try? value(of: save.stem, variables).plainText else { continue }
            if let output = save.output {
                if let value = outputs[output] { saves.append((stem, value)) }
            } else if outputs.count == 1, let only = outputs.entries.first {
                saves.append((stem, only.value))
            } else {
                saves.append((stem, .map(outputs)))
            }
        }
        return saves
    }

    /// For how long an item's result may stand in for later ones.
    package func lifetime(of id: ItemID) -> Cache? { step(id).cache ?? library.blueprint.terms.cache }
}
