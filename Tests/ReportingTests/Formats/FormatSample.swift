import Reporting

extension Sample {
    /// Two files, all that a finding can carry, and text that every format has to escape somehow.
    static let mixed: Sample = {
        var sample = Sample()
        let hero = sample.file(
            "./workflows/the hero: 100%, é.yaml",
            "name: 日本語 ${x}\nsteps:\n  draw: 1\n  draw: 2\ninputs: {e\u{301}: string}\n")
        let route = sample.file("routes.yaml", "easel: 1\r\nroutes:\r\n  draw: [a,\r\n    b]\r\n")
        sample.report(
            .unusedInput, "the input `e\u{301}` is never read", at: sample.span("e\u{301}", in: hero),
            help: "remove it,\nor read it: `${inputs.e\u{301}}`")
        sample.report(
            .unknownStep, "unknown name \"x\" in `${x}`\t100%", at: sample.span("x", in: hero), label: "no such name",
            fix: .init(
                "declare `x`",
                [
                    .init(replace: sample.span("string", in: hero), with: "string, x: string"),
                    .init(replace: sample.span("easel: 1", in: route), with: "easel: 1\r\nx: 日本"),
                ]))
        sample.report(
            .duplicateKey, "the key `draw` is here twice", at: sample.span("draw", 2, in: hero),
            label: "and again here",
            related: [
                .init("first here", at: sample.span("draw", in: hero)),
                .init("and as a route of two lines", at: sample.span("[a,\r\n    b]", in: route)),
            ],
            fix: .init("do nothing", []))
        sample.report(.duplicateKey, "the end\u{1B}[2J", at: sample.end(of: route))
        return sample
    }()
}
