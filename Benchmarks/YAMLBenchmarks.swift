import CYAML
import Reporting
import YAMLReading

/// A large configuration, against the least that a reader on top of libyaml can do: ask for its events.
enum YAMLBenchmarks {
    static func comparisons() throws -> [Comparison] {
        let file = configuration
        return [
            Comparison(
                "YAML: read a configuration of 5 MB", .bytes(file.bytes.count),
                .init("libyaml's events alone") { unsafe countEvents(in: file.bytes) },
                .init("a tree, `plain`") { size(of: file, as: .plain) },
                .init("a tree, `configuration`") { size(of: file, as: .configuration) })
        ]
    }

    private static func size(of file: SourceFile, as dialect: YAMLDialect) -> Int {
        var diagnostics = Diagnostics()
        let stream = readYAML(file, as: dialect, into: &diagnostics)
        precondition(diagnostics.isEmpty)
        return stream.documents.count + stream.comments.count
    }

    @unsafe static func countEvents(in bytes: [UInt8]) -> Int {
        unsafe bytes.withUnsafeBufferPointer { input in
            var parser = unsafe yaml_parser_t()
            unsafe yaml_parser_initialize(&parser)
            defer { unsafe yaml_parser_delete(&parser) }
            unsafe yaml_parser_set_input_string(&parser, input.baseAddress, input.count)
            var count = 0
            var isAtEnd = false
            while !isAtEnd {
                var event = unsafe yaml_event_t()
                precondition(unsafe yaml_parser_parse(&parser, &event) == 1)
                isAtEnd = unsafe event.type == YAML_STREAM_END_EVENT
                unsafe yaml_event_delete(&event)
                count += 1
            }
            return count
        }
    }

    /// Workflows as people write them: comments, quotes, blocks, brackets and expressions.
    private static var configuration: SourceFile {
        var sources = Sources()
        let text = (0..<4_600).map(workflow).joined(separator: "---\n")
        let id = sources.add(path: "benchmark.yaml", text: text)
        return sources[id]
    }

    private static func workflow(_ number: Int) -> String {
        """
        easel: 1
        workflow: storyboard_\(number)
        # Keyframes first, then a clip for each pair of them.
        description: Keyframes, an 8-second segment for each scene, one film
        inputs:
          scenes:
            type: list
            min_items: 1
            items: {type: object, fields: {id: string, prompt: string}}
          style: {type: string, default: watercolor}
        budget: 4.00
        steps:
          keyframes:
            for_each:
              scene: ${inputs.scenes}            # one picture for each
            key: ${scene.id}
            max_parallel: 5
            uses: hero_image
            with:
              prompt: ${scene.prompt}, ${inputs.style}
              negative: >-
                blurred, low resolution, text,
                watermark ${inputs.style == 'photo' ? 'painting' : 'photo'}

              aspect_ratio: "16:9"
            save: keyframes/${scene.id}
          segments:
            label: Rendering „Segmente“
            min_success: 1
            uses: scene_video
            with:
              first_frame: ${pair.first.outputs.images[0]}
              seconds: 8
            check:
              - that: ${outputs.video.seconds >= with.seconds - 0.5}
                else: 'the clip is too short: it lasts ${outputs.video.seconds} s'
            retry: video
        outputs:
          film: ${steps.film.outputs.video}

        """
    }
}
