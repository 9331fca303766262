import Compiling
import Values

extension Command {
    /// `easel schema`: the language, for editors and for people.
    static let schema = Command(
        name: "schema", summary: "print the language as a JSON Schema, or as a page of tables",
        operands: [],
        options: [.init(name: "--markdown", summary: "print the reference instead of the schema")],
        examples: [
            .init(
                command: "easel schema > easel.schema.json",
                explanation: "then begin a file with '# yaml-language-server: $schema=easel.schema.json'")
        ],
        run: { arguments in
            var output = Output(.standardOutput)
            output.write(
                arguments.has("--markdown")
                    ? ReferencePage.text : ((try? JSONSchema.document.json(pretty: true)) ?? "") + "\n")
            return .success
        })
}
