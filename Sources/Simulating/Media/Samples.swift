package import Values

/// A picture, a clip and a sound to try things out with, each the same for ever.
package enum Samples {
    package static func bytes(_ kind: Media.Kind) -> [UInt8] { all[kind]?.bytes ?? [] }

    /// `png`
    package static func fileExtension(_ kind: Media.Kind) -> String { all[kind]?.fileExtension ?? "" }

    package static func contentType(_ kind: Media.Kind) -> String { all[kind]?.contentType ?? "" }

    private typealias Sample = (bytes: [UInt8], fileExtension: String, contentType: String)

    private static let all: [Media.Kind: Sample] = {
        var all: [Media.Kind: Sample] = [:]
        for kind in Media.Kind.allCases {
            let commission = Commission(sample: kind)
            all[kind] = (commission.drawn(), commission.fileExtension, commission.contentType)
        }
        return all
    }()
}
