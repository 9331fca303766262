import Hosting
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The file of a recording, which grows at its end, and the folder beside it that holds what is too large for it.
final class RecordingFile: Sendable {
    struct Failure: Error {
        let message: String
    }

    private let path: String
    private let descriptor: Int32
    private let folder: String
    private let folderName: String

    /// - Parameter head: what the file begins with; nil where it goes on with what is there.
    init(_ path: String, head: String?) throws(Failure) {
        self.path = path
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let stem = [".yaml", ".yml"].first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
        folderName = stem + ".files"
        folder = Folders.parent(of: path) + "/" + folderName
        Folders.make(Folders.parent(of: path))
        descriptor = unsafe open(
            path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | (head == nil ? 0 : O_TRUNC), 0o644)
        guard descriptor >= 0 else { throw Self.failure(path) }
        guard let head else { return }
        clear()
        try append(head)
    }

    deinit { close(descriptor) }

    /// Whether there could be one; what it lies in is made.
    static func isPossible(_ path: String) -> Bool {
        if Files.exists(path) { return unsafe access(path, W_OK) == 0 }
        let parent = Folders.parent(of: path)
        Folders.make(parent)
        return unsafe access(parent, W_OK | X_OK) == 0
    }

    /// In one piece: whatever ends the process, there is all of it or nothing.
    func append(_ text: String) throws(Failure) {
        guard Files.write(Array(text.utf8)[...], to: descriptor) else { throw Self.failure(path) }
    }

    /// The last that is done with it: whoever reads it meanwhile, there is one order or the other.
    func arrange(by numbers: [Int], ending: String) throws(Failure) {
        let text = Files.read(path).map { RecordingText(String(decoding: $0, as: UTF8.self)) }
        guard let arranged = text?.arranged(by: numbers) else { return try append(ending) }
        do throws(Files.Failure) { try Files.write(Array((arranged + ending).utf8), to: path) } catch {
            throw Failure(message: error.message)
        }
    }

    /// What is there already under its content's name is the same.
    func keep(_ content: AnswerSketch.Content, ending: String) throws(Failure) -> String {
        let mark =
            switch content {
            case .bytes(let bytes): ContentMark(bytes) as ContentMark?
            case .file(let path): ContentMark(file: path)
            }
        guard let mark else { throw Failure(message: "an answer's file cannot be read") }
        let name = mark.stem + ending
        let path = folder + "/" + name
        guard !Files.exists(path) else { return folderName + "/" + name }
        Folders.make(folder)
        do throws(Files.Failure) {
            switch content {
            case .bytes(let bytes): try Files.write(bytes, to: path, isLasting: false)
            // A second name would do, if nobody ever wrote into it.
            case .file(let source): try Files.copy(source, to: path)
            }
        } catch { throw Failure(message: error.message) }
        return folderName + "/" + name
    }

    /// What an earlier recording has left, as far as it is one's own.
    private func clear() {
        for name in Folders.names(in: folder) where name.isMark { Files.unlink(folder + "/" + name) }
    }

    private static func failure(_ path: String) -> Failure {
        let reason = unsafe String(cString: strerror(errno))
        return Failure(message: "cannot write '\(path)': \(reason.lowercased())")
    }
}

extension String {
    /// Sixteen hexadecimal digits and an ending.
    fileprivate var isMark: Bool {
        let stem = prefix { $0 != "." }
        return stem.count == 16 && stem.allSatisfy(\.isHexDigit)
    }
}
