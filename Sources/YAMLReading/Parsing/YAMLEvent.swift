/// One step of a YAML stream, and where it stands: byte offsets as libyaml saw them.
struct YAMLEvent {
    enum Kind {
        case streamStart
        case streamEnd
        /// The minor version is that of a `%YAML 1.x` directive.
        case documentStart(minorVersion: Int?)
        case documentEnd
        case alias(String)
        case scalar(String, YAMLScalar.Style)
        case sequenceStart(isFlow: Bool)
        case mappingStart(isFlow: Bool)
        case collectionEnd
        case failure(SyntaxFailure)
    }

    let kind: Kind
    let range: Range<Int>
    let anchor: String?
    /// In full, `tag:yaml.org,2002:str` for `!!str`.
    let tag: String?

    init(_ kind: Kind, range: Range<Int>, anchor: String? = nil, tag: String? = nil) {
        self.kind = kind
        self.range = range
        self.anchor = anchor
        self.tag = tag
    }
}
