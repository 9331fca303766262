/// What libyaml's problems mean, where nothing better can be said than what they are.
extension SyntaxFailure.Problem {
    var message: String {
        switch self {
        case .noTokenStartsHere: "no value can begin with this"
        case .noColonAfterKey: "a ':' is missing after this key"
        case .itemNotAllowed: "a list cannot begin on the line of its key"
        case .keyNotAllowed: "a '? ' cannot stand here"
        case .valueNotAllowed: "a ': ' cannot stand here"
        case .unknownDirective: "there are no directives but '%YAML' and '%TAG'"
        case .noDirectiveName, .strangeDirectiveName: "a line that begins with '%' is a directive, and this is none"
        case .noVersionDot, .longVersion, .noVersion: "'%YAML' is followed by a version such as 1.2"
        case .wrongVersion: "only YAML 1.1 and 1.2 can be read"
        case .repeatedVersion: "a document has one '%YAML' directive"
        case .repeatedTagDirective: "this '%TAG' directive is here for the second time"
        case .noSpace: "'%TAG' is followed by a handle and a prefix, with spaces between them"
        case .noDocumentStart: "this belongs to nothing above it"
        case .noAnchorName: "an anchor and an alias have a name of letters, digits, '-' and '_'"
        case .noTagEnd: "the '>' of this tag is missing"
        case .noSpaceOrBreak: "a space is missing after this tag"
        case .noTagMark, .noTagName, .badTagEscape, .badTagLead, .badTagTrail: "this is not a tag"
        case .undefinedTagHandle: "no '%TAG' directive says what this tag is short for"
        case .zeroIndentation: "a block cannot be indented by 0"
        case .noCommentOrBreak: "nothing but a comment may follow here"
        case .tabInBlock, .tabInPlain: "a tab cannot indent"
        case .documentMarkInQuotes, .endInQuotes: "a quote is not closed"
        case .unknownEscape: "this is no escape"
        case .noHexadecimal, .badCodePoint: "this escape is not the number of a character"
        case .strangeColon: "a space is missing after the ':'"
        case .noNode: "a value is missing here"
        case .noItem: "an item beginning with '- ' is missing here"
        case .noKey: "a key is missing here"
        case .noEndOfFlowSequence: "a ',' or ']' is missing here"
        case .noEndOfFlowMapping: "a ',' or '}' is missing here"
        case .outOfMemory: "there is not enough memory to read the file"
        case .unknown: "this is not YAML"
        }
    }

    var help: String? {
        switch self {
        case .itemNotAllowed: "begin the list on the next line, or write it as '[a, b]'"
        case .noDirectiveName, .strangeDirectiveName, .unknownDirective: "put a text that begins with '%' in quotes"
        case .undefinedTagHandle: "put a text that begins with '!' in quotes"
        case .noDocumentStart:
            "a document has one value: indent what belongs to it alike, and begin a second document with '---'"
        case .noNode: "put a text that begins with a bracket or a comma in quotes"
        default: nil
        }
    }

    /// Whether the line as a whole is the mistake.
    var isAboutLine: Bool {
        switch self {
        case .unknownDirective, .noDirectiveName, .strangeDirectiveName, .noVersionDot, .longVersion, .noVersion,
            .wrongVersion, .repeatedVersion, .repeatedTagDirective, .noSpace:
            true
        default: false
        }
    }
}
