package import Expressions
package import Values

/// How a model does its work: what is sent for its inputs, and what its outputs are made of.
package struct Offer: Sendable {
    package enum Work: Sendable {
        case call(Call)
        case execution(Execution)
    }

    /// The model's own name, without the provider's.
    package let name: String
    package let id: String?
    package let constants: [Computed.Entry]
    package let work: Work
    package let params: Computed?
    /// The interface's outputs, from the last answer.
    package let result: [Computed.Entry]
    /// What it tells beyond the interface.
    package let outputs: [Computed.Entry]
    /// What it did cost, in USD, where the answer says so.
    package var charged: Template?
    /// The kinds of media whose facts it fills.
    package var inspects: [Media.Kind] = []
    package var retry: Retry?
    package var pace: Pace?
    package var limits: [Limit] = []
    /// Asked before the call's, and those before the provider's.
    package var errors: [ErrorRule] = []
    package var upload: Upload?
    package var onUnknown: OnUnknown?
    package var simulation: Simulation?

    package init(
        name: String, id: String?, constants: [Computed.Entry], work: Work, params: Computed?,
        result: [Computed.Entry], outputs: [Computed.Entry]
    ) {
        self.name = name
        self.id = id
        self.constants = constants
        self.work = work
        self.params = params
        self.result = result
        self.outputs = outputs
    }
}

/// The run of a program on this machine. There is no shell.
package struct Execution: Sendable {
    package enum Response: String, Sendable {
        case json, text, binary
    }

    package let program: String
    /// A list among them is spliced.
    package let arguments: [Computed]
    /// Written before, by name.
    package let files: [Computed.Entry]
    package let input: Computed?
    package let environment: [Computed.Entry]
    package let response: Response
    package let examples: [Example]

    package init(
        program: String, arguments: [Computed], files: [Computed.Entry], input: Computed?,
        environment: [Computed.Entry], response: Response, examples: [Example]
    ) {
        self.program = program
        self.arguments = arguments
        self.files = files
        self.input = input
        self.environment = environment
        self.response = response
        self.examples = examples
    }
}
