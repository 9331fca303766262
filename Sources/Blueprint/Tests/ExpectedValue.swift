package import Reporting

/// A value as a test expects it, every part with its place: a difference is told where it is, and mended there.
package indirect enum ExpectedValue: Sendable {
    case single(Stated<Computed>)
    case list([ExpectedValue], SourceSpan)
    case map([Entry], SourceSpan)

    package struct Entry: Sendable {
        package let key: String
        package let value: ExpectedValue

        package init(_ key: String, _ value: ExpectedValue) {
            self.key = key
            self.value = value
        }
    }

    package var span: SourceSpan {
        switch self {
        case .single(let value): value.span
        case .list(_, let span), .map(_, let span): span
        }
    }
}
