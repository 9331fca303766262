package import Blueprint
package import Values

/// What an exchange is for: the simulator answers by this, as a provider would by the path and the body.
package struct Origin: Sendable {
    package let provider: String
    /// `provider.model`
    package let model: String
    package let stage: Stage
    /// Its place among the requests of the stage; of tokens, the place of the credential among those with a token.
    package let request: Int
    /// The attempt; each has a name of its own. What was asked before in its name decides what is answered next.
    package let job: String
    /// The key that pays. Limits are counted for each.
    package let key: String
    /// The names that the request was rendered with: `inputs`, `settings`, `job` and so on. What is not there the
    /// simulator works out from the inputs.
    package let names: ValueMap

    package init(
        provider: String, model: String, stage: Stage, request: Int = 0, job: String, key: String = "",
        names: ValueMap
    ) {
        self.provider = provider
        self.model = model
        self.stage = stage
        self.request = request
        self.job = job
        self.key = key
        self.names = names
    }

    package init(
        provider: String, model: String, stage: Stage, request: Int = 0, job: String, key: String = "",
        inputs: ValueMap
    ) {
        self.init(
            provider: provider, model: model, stage: stage, request: request, job: job, key: key,
            names: ["inputs": .map(inputs)])
    }

    package var inputs: ValueMap { if case .map(let inputs)? = names["inputs"] { inputs } else { ValueMap() } }
}
