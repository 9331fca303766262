package import Expressions
package import Reporting
package import Values

/// One thing that a provider offers: what it takes, what it gives, and what that costs.
///
/// Every step that may come to it refers to it, and so it is shared.
package final class Model: Sendable {
    /// `provider.model`
    package let name: String
    package let provider: String
    /// Nil where the interface is not known, which has been reported: then nothing is known of what it takes.
    package let interface: Interface?
    package let inputs: [ModelInput]
    /// The interface's, and then its own, which are optional for readers.
    package let outputs: [Member]
    /// The kinds of files that are looked into as part of the attempt, so that their facts are known.
    package let inspects: Set<Media.Kind>
    package let requires: [Rule]
    package let price: Price?
    package let typical: Duration?
    package let retired: CivilDate?
    package let isDeprecated: Bool
    /// Where it is declared.
    package let span: SourceSpan

    package init(
        name: String, provider: String, interface: Interface?, inputs: [ModelInput], outputs: [Member],
        inspects: Set<Media.Kind>, requires: [Rule], price: Price?, typical: Duration?, retired: CivilDate?,
        isDeprecated: Bool, span: SourceSpan
    ) {
        self.name = name
        self.provider = provider
        self.interface = interface
        self.inputs = inputs
        self.outputs = outputs
        self.inspects = inspects
        self.requires = requires
        self.price = price
        self.typical = typical
        self.retired = retired
        self.isDeprecated = isDeprecated
        self.span = span
    }

    // By places: to look at an input as a whole is to copy it.
    package func input(_ name: String) -> ModelInput? { place(ofInput: name).map { inputs[$0] } }

    package func place(ofInput name: String) -> Int? { inputs.indices.first { inputs[$0].name == name } }

    /// The same model with other inputs and outputs.
    package func with(_ inputs: [ModelInput], _ outputs: [Member]) -> Model {
        Model(
            name: name, provider: provider, interface: interface, inputs: inputs, outputs: outputs, inspects: inspects,
            requires: requires, price: price, typical: typical, retired: retired, isDeprecated: isDeprecated,
            span: span)
    }
}

/// An input as one model takes it: the interface's, narrowed, or its own.
package struct ModelInput: Sendable {
    /// How a file may travel.
    package enum Way: String, Sendable, CaseIterable {
        case url, upload
        case dataURI = "data_uri"
        case base64, part
    }

    package let name: String
    package var declaration: TypeDeclaration
    /// Declared by the model, not by the interface.
    package var isExtra = false
    /// The interface has it, the model does not.
    package var isNever = false
    /// Where it should be sent and is not.
    package var unsent: SourceSpan?
    /// A value in between becomes the next one that is taken.
    package var roundsUp = false
    package var ways: [Way] = []
    package var maxBytes: [Way: Int] = [:]
    /// Where the model says how it takes the input.
    package var span: SourceSpan?

    package init(name: String, declaration: TypeDeclaration) {
        self.name = name
        self.declaration = declaration
    }
}

/// What a call costs, in USD.
package struct Price: Sendable {
    /// A constant, or computed from the inputs.
    package let dollars: Template
    package let date: CivilDate?
    package let span: SourceSpan

    package init(dollars: Template, date: CivilDate?, span: SourceSpan) {
        self.dollars = dollars
        self.date = date
        self.span = span
    }

    /// How it is written: a number, or the expression that computes it.
    package var source: String {
        dollars.constant?.shown
            ?? dollars.parts.map { part in
                if case .expression(let expression) = part { expression.tree.source.text } else { "" }
            }.joined()
    }

    /// The price where no input changes it.
    package var constant: Double? { dollars.constant?.number }
}
