/// What can be fuzzed, by name. Each must bear any bytes at all; its seeds are in `Corpus/NAME`.
package let fuzzers: [String: @Sendable ([UInt8]) -> Void] = [
    "expressions": fuzzExpressions,
    "json": fuzzJSON,
    "patterns": fuzzPatterns,
    "templates": fuzzTemplates,
    "yaml": fuzzYAML,
]
