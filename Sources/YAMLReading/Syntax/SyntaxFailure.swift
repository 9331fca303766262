/// Why libyaml could not go on. It tells by English sentences alone; here, and nowhere else, they become values.
struct SyntaxFailure {
    enum Problem: String {
        // The characters of a line
        case noTokenStartsHere = "found character that cannot start any token"
        case noColonAfterKey = "could not find expected ':'"
        case itemNotAllowed = "block sequence entries are not allowed in this context"
        case keyNotAllowed = "mapping keys are not allowed in this context"
        case valueNotAllowed = "mapping values are not allowed in this context"
        // Directives
        case unknownDirective = "found unknown directive name"
        case noDirectiveName = "could not find expected directive name"
        case strangeDirectiveName = "found unexpected non-alphabetical character"
        case noVersionDot = "did not find expected digit or '.' character"
        case longVersion = "found extremely long version number"
        case noVersion = "did not find expected version number"
        case wrongVersion = "found incompatible YAML document"
        case repeatedVersion = "found duplicate %YAML directive"
        case repeatedTagDirective = "found duplicate %TAG directive"
        case noSpace = "did not find expected whitespace"
        case noDocumentStart = "did not find expected <document start>"
        // Anchors and tags
        case noAnchorName = "did not find expected alphabetic or numeric character"
        case noTagEnd = "did not find the expected '>'"
        case noSpaceOrBreak = "did not find expected whitespace or line break"
        case noTagMark = "did not find expected '!'"
        case noTagName = "did not find expected tag URI"
        case badTagEscape = "did not find URI escaped octet"
        case badTagLead = "found an incorrect leading UTF-8 octet"
        case badTagTrail = "found an incorrect trailing UTF-8 octet"
        case undefinedTagHandle = "found undefined tag handle"
        // Scalars
        case zeroIndentation = "found an indentation indicator equal to 0"
        case noCommentOrBreak = "did not find expected comment or line break"
        case tabInBlock = "found a tab character where an indentation space is expected"
        case documentMarkInQuotes = "found unexpected document indicator"
        case endInQuotes = "found unexpected end of stream"
        case unknownEscape = "found unknown escape character"
        case noHexadecimal = "did not find expected hexdecimal number"
        case badCodePoint = "found invalid Unicode character escape code"
        case strangeColon = "found unexpected ':'"
        case tabInPlain = "found a tab character that violates indentation"
        // Structure
        case noNode = "did not find expected node content"
        case noItem = "did not find expected '-' indicator"
        case noKey = "did not find expected key"
        case noEndOfFlowSequence = "did not find expected ',' or ']'"
        case noEndOfFlowMapping = "did not find expected ',' or '}'"
        // Neither libyaml's words nor the user's mistake
        case outOfMemory = "-"
        case unknown = "?"

        init(libyaml text: String) { self = Self(rawValue: text) ?? .unknown }
    }

    let problem: Problem
    /// Where that began which libyaml was reading: a mapping, a key, a quoted text.
    var context: Int?
}
