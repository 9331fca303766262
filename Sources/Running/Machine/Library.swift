package import Blueprint

/// A blueprint made ready to be run: what every step and model is asked again and again, found out once.
package final class Library: Sendable {
    package let blueprint: Blueprint
    package let callables: [String: Callable]
    /// Filled while the library is made, and never after.
    let scripts: [String: Script]

    package init(_ blueprint: Blueprint) {
        self.blueprint = blueprint
        var callables: [String: Callable] = [:]
        for name in blueprint.models.keys { callables[name] = Callable(name, in: blueprint) }
        self.callables = callables
        var scripts: [String: Script] = [:]
        for (name, workflow) in blueprint.workflows { scripts[name] = Script(workflow, in: blueprint, callables) }
        self.scripts = scripts
    }
}
