import Blueprint
import Reporting
import YAMLReading

/// What answers a test in the place of examples.
extension TestCompiler {
    /// Nil where there is none, or where nobody has looked for it.
    mutating func replay(_ node: YAMLNode?) -> Stated<Recording>? {
        guard let node, let name = node.text else { return nil }
        let path = Neighbour.path(of: name, beside: path)
        guard let recording = project.recording(at: path) else {
            if let hasPath = project.surroundings.hasPath {
                report(
                    hasPath(path)
                        ? .noRecording(name, at: node.span) : .recordingNotFound(path, workflow, at: node.span))
            }
            return nil
        }
        if !recording.isWhole { report(.brokenOffRecording(at: node.span, recording: recording.span)) }
        // One model alone never asks for all that a run did.
        guard workflow != nil else { return Stated(recording, at: node.span) }
        var told: Set<String> = []
        for exchange in recording.exchanges where told.insert(exchange.model).inserted {
            guard let subject, subject.models?.contains(exchange.model) == false else { continue }
            report(.unusedRecording(exchange.model, subject.words, at: node.span, first: exchange.span))
        }
        return Stated(recording, at: node.span)
    }
}

extension Project {
    /// By the path itself, or by the only one that ends so: one file may be named from two folders.
    fileprivate func recording(at path: String) -> Recording? {
        if let recording = recordings[path] { return recording }
        let near = recordings.filter { path.hasSuffix("/" + $0.key) || $0.key.hasSuffix("/" + path) }
        return near.count == 1 ? near.first?.value : nil
    }
}
