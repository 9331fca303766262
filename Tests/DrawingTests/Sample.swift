import Drawing

/// Diagrams as workflows have them, and some that are hard to draw.
enum Sample {
    static let single = Diagram(nodes: [.init("draw", lines: ["fal.flux_pro"])], edges: [])

    static let chain = Diagram(
        nodes: [
            .init("inputs.prompt", title: "prompt", kind: .input), .init("draw", lines: ["fal.flux_pro"]),
            .init("upscale", lines: ["fal.clarity"]), .init("outputs.image", title: "image", kind: .output),
        ],
        edges: [.init("inputs.prompt", "draw"), .init("draw", "upscale"), .init("upscale", "outputs.image")])

    static let diamond = Diagram(
        nodes: [.init("sketch"), .init("day"), .init("night", isConditional: true), .init("compare")],
        edges: [
            .init("sketch", "day"), .init("sketch", "night"), .init("day", "compare"), .init("night", "compare"),
        ])

    static let storyboard = Diagram(
        nodes: [
            .init("inputs.scenes", title: "scenes", kind: .input),
            .init("inputs.style", title: "style", kind: .input),
            .init(
                "keyframes", lines: ["hero_image", "  fal.flux_pro", "→ ideogram.v3", "→ kie.midjourney"],
                isFanOut: true),
            .init("segments", lines: ["scene_video", "  kling.v2_1", "→ runway.gen4"], isFanOut: true),
            .init("film", lines: ["ffmpeg.concat"]),
            .init("outputs.film", title: "film", kind: .output),
            .init("outputs.failed_segments", title: "failed_segments", kind: .output),
        ],
        edges: [
            .init("inputs.scenes", "keyframes"), .init("inputs.style", "keyframes"),
            .init("keyframes", "segments", label: "images"), .init("segments", "film", label: "video"),
            .init("film", "outputs.film"), .init("segments", "outputs.failed_segments"),
        ])

    /// Inputs that are used far below, steps that wait for others, and lines that have to cross.
    static let wide = Diagram(
        nodes: [
            .init("inputs.brief", title: "brief", kind: .input), .init("inputs.logo", title: "logo", kind: .input),
            .init("research"), .init("script", lines: ["openai.gpt"]), .init("voice", lines: ["eleven.v3"]),
            .init("shots", lines: ["hero_image", "  fal.flux_pro", "→ kie.midjourney"], isFanOut: true),
            .init("music", lines: ["suno.v5"], isConditional: true),
            .init("clips", lines: ["scene_video"], isFanOut: true, isConditional: true),
            .init("captions"), .init("cut", lines: ["ffmpeg.concat"]), .init("brand", lines: ["ffmpeg.overlay"]),
            .init("outputs.film", title: "film", kind: .output),
            .init("outputs.script", title: "script", kind: .output),
        ],
        edges: [
            .init("inputs.brief", "research"), .init("research", "script"), .init("inputs.brief", "script"),
            .init("script", "voice"), .init("script", "shots"), .init("inputs.brief", "music"),
            .init("voice", "music", isOrderOnly: true), .init("shots", "clips"), .init("voice", "clips"),
            .init("voice", "captions"), .init("clips", "cut"), .init("music", "cut"), .init("captions", "cut"),
            .init("cut", "brand", label: "video"), .init("inputs.logo", "brand", label: "image"),
            .init("brand", "outputs.film"), .init("script", "outputs.script"),
        ])

    static let two = Diagram(
        nodes: [
            .init("hero"), .init("title", lines: ["ideogram.v3"]), .init("poster"), .init("jingle"),
            .init("mix", isFanOut: true),
        ],
        edges: [.init("hero", "poster"), .init("title", "poster"), .init("jingle", "mix")])

    /// Lines that want each other's place: none can turn above all others.
    static let knot = Diagram(
        nodes: ["a", "b", "c", "x", "y", "z"].map { .init($0) },
        edges: [
            .init("a", "y"), .init("a", "z"), .init("b", "x"), .init("b", "z"), .init("c", "x"), .init("c", "y"),
        ])

    static let hostile = Diagram(
        nodes: [
            .init("end", title: "<script>alert(\"&\")</script>"), .init("a.b", title: "絵を描く", lines: ["é́ 👩‍👧 ok"]),
            .init("a_b", title: "\u{1B}[31mred\u{202E}\nnext"), .init("", title: ""),
            .init("long", title: String(repeating: "long ", count: 20)),
        ],
        edges: [
            .init("end", "a.b", label: "a|\"b\""), .init("end", "a_b"), .init("a.b", "long"), .init("a_b", "long"),
            .init("", "long"), .init("long", "end"), .init("nobody", "end"), .init("long", "long"),
        ])

    static let all: [(name: String, diagram: Diagram)] = [
        ("single", single), ("chain", chain), ("diamond", diamond), ("storyboard", storyboard), ("wide", wide),
        ("two", two), ("knot", knot), ("hostile", hostile),
    ]
}
