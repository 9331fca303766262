import CYAML

/// Owns a libyaml parser: takes bytes, hands out events whose places are UTF-8 byte offsets. No other file knows C.
///
/// Why this is safe: libyaml sees two pieces of memory, both allocated in `init` and freed in `deinit`, of which this
/// value is the only owner (it cannot be copied): its own state, which therefore never moves while libyaml points
/// into it, and a copy of the input. An event's text is copied into a `String` before the event is deleted, and of
/// its union only the member that belongs to its type is read.
@safe struct YAMLParser: ~Copyable {
    private let state: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private var places: CodePointPlaces
    private var isReady = false

    /// - Parameters:
    ///   - bytes: well-formed UTF-8.
    ///   - start: where to begin, after a byte order mark.
    init(_ bytes: [UInt8], from start: Int = 0) {
        unsafe state = .allocate(capacity: 1)
        unsafe state.initialize(to: yaml_parser_t())
        unsafe input = .allocate(capacity: bytes.count)
        _ = unsafe input.initialize(fromContentsOf: bytes)
        places = CodePointPlaces(bytes)
        restart(at: start)
    }

    deinit {
        unsafe yaml_parser_delete(state)
        unsafe state.deallocate()
        unsafe input.deallocate()
    }

    /// Begins anew at a line's start, as if nothing stood before it: the way past a syntax error.
    mutating func restart(at offset: Int) {
        unsafe yaml_parser_delete(state)
        isReady = unsafe yaml_parser_initialize(state) == 1
        places.restart(at: offset)
        guard isReady else { return }
        let rest = unsafe UnsafeBufferPointer(rebasing: input[offset...])
        unsafe yaml_parser_set_encoding(state, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(state, rest.baseAddress, rest.count)
    }

    /// After the end of the stream and after a failure there is nothing more to ask for.
    mutating func next() -> YAMLEvent {
        var event = unsafe yaml_event_t()
        guard isReady, unsafe yaml_parser_parse(state, &event) == 1 else { return failure() }
        defer { unsafe yaml_event_delete(&event) }
        let start = unsafe places.offset(of: event.start_mark.index)
        let end = unsafe places.offset(of: event.end_mark.index)
        return unsafe YAMLEvent(event, range: start..<max(start, end))
    }

    private mutating func failure() -> YAMLEvent {
        guard isReady, let problem = unsafe state.pointee.problem else {
            return YAMLEvent(.failure(SyntaxFailure(problem: .outOfMemory)), range: 0..<0)
        }
        var failure = unsafe SyntaxFailure(problem: .init(libyaml: String(cString: problem)))
        if unsafe state.pointee.context != nil {
            failure.context = unsafe places.offset(of: state.pointee.context_mark.index)
        }
        let place = unsafe places.offset(of: state.pointee.problem_mark.index)
        return YAMLEvent(.failure(failure), range: place..<place)
    }
}

extension YAMLEvent {
    fileprivate init(_ event: yaml_event_t, range: Range<Int>) {
        switch unsafe event.type {
        case YAML_DOCUMENT_START_EVENT:
            let version = unsafe event.data.document_start.version_directive
            let minor = unsafe version.map { unsafe Int($0.pointee.minor) }
            self.init(.documentStart(minorVersion: minor), range: range)
        case YAML_DOCUMENT_END_EVENT: self.init(.documentEnd, range: range)
        case YAML_ALIAS_EVENT:
            let name = unsafe String(copying: event.data.alias.anchor) ?? ""
            self.init(.alias(name), range: range)
        case YAML_SCALAR_EVENT:
            let scalar = unsafe event.data.scalar
            let text = unsafe String(
                decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            unsafe self.init(
                .scalar(text, YAMLScalar.Style(scalar.style)), range: range, anchor: String(copying: scalar.anchor),
                tag: String(copying: scalar.tag))
        case YAML_SEQUENCE_START_EVENT:
            let sequence = unsafe event.data.sequence_start
            unsafe self.init(
                .sequenceStart(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE), range: range,
                anchor: String(copying: sequence.anchor), tag: String(copying: sequence.tag))
        case YAML_MAPPING_START_EVENT:
            let mapping = unsafe event.data.mapping_start
            unsafe self.init(
                .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE), range: range,
                anchor: String(copying: mapping.anchor), tag: String(copying: mapping.tag))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: self.init(.collectionEnd, range: range)
        case YAML_STREAM_START_EVENT: self.init(.streamStart, range: range)
        default: self.init(.streamEnd, range: range)
        }
    }
}

extension String {
    /// A copy of a C string; nil for none.
    fileprivate init?(copying characters: UnsafeMutablePointer<yaml_char_t>?) {
        guard let characters = unsafe characters else { return nil }
        unsafe self.init(cString: characters)
    }
}

extension YAMLScalar.Style {
    fileprivate init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: self = .literal
        case YAML_FOLDED_SCALAR_STYLE: self = .folded
        default: self = .plain
        }
    }
}
