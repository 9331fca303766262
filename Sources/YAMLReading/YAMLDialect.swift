/// How strictly a text is taken.
package enum YAMLDialect: Sendable {
    /// Easel's configuration: YAML without its surprises.
    case configuration
    /// Whatever YAML itself allows.
    case plain
}
