import Synchronization
import Values

/// Pictures, clips and sounds that show nothing and cost nothing: each size and length is made once, and each is a file
/// of its own all the same.
enum Sketches {
    private struct Form: Hashable {
        let kind: Media.Kind
        let width: Int
        let height: Int
        let seconds: Double
    }

    private static let made = Mutex<[Form: [UInt8]]>([:])
    /// More forms than this are not kept.
    private static let most = 64

    static func drawn(_ commission: Commission) -> [UInt8] {
        let measures = commission.measures
        let form: Form
        switch commission.kind {
        case .image:
            let size = measures.pictureSize
            form = Form(kind: .image, width: size.width, height: size.height, seconds: 0)
        case .video:
            let size = measures.clipSize
            form = Form(kind: .video, width: size.width, height: size.height, seconds: measures.seconds ?? 5)
        case .audio: form = Form(kind: .audio, width: 0, height: 0, seconds: measures.seconds ?? 3)
        case .file: return Array("simulated \(commission.seed)\n".utf8)
        }
        return marked(base(form), form.kind, commission.seed)
    }

    private static func base(_ form: Form) -> [UInt8] {
        if let known = made.withLock({ $0[form] }) { return known }
        let base = draw(form)
        made.withLock { if $0.count < most { $0[form] = base } }
        return base
    }

    private static func draw(_ form: Form) -> [UInt8] {
        let chance = Chance(seed: 1)
        return switch form.kind {
        case .video: Clip(chance, width: form.width, height: form.height, seconds: form.seconds).encoded()
        case .audio: Sound(chance, seconds: form.seconds).encoded()
        case .image, .file: PNG.encoded(Picture(width: form.width, height: form.height))
        }
    }

    /// What makes the file unlike others, where players do not look.
    private static func marked(_ file: [UInt8], _ kind: Media.Kind, _ seed: UInt64) -> [UInt8] {
        let mark = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: seed >> UInt64($0)) }
        return switch kind {
        case .video: file + [0, 0, 0, 16] + Array("free".utf8) + mark
        // The last samples are next to silent.
        case .audio: file.dropLast(4) + [mark[0], 0, mark[1], 0]
        case .image, .file: PNG.marked(file, seed)
        }
    }
}
