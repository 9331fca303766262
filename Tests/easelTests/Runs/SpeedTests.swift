import Testing

/// Simulated runs in a hurry.
@Suite struct SpeedTests {
    @Test func `pauses are shortened like the answers they are between`() throws {
        // An hour's work that is asked for every twenty minutes; its deadline is by the clock on the wall.
        let project = try RunProject(
            """
            easel: 1
            workflow: slow
            steps:
              write:
                uses: studio.novel
                with: {subject: patience}
                poll: {every: 20m, within: 5h}
                deadline: 30s
            outputs:
              text: ${steps.write.outputs.text}

            """)
        let run = try project.easel("run", "slow", "--simulate", "--speed", "100000", "--json")
        #expect(run.exitCode == 0, "\(run.errors)")
    }
}
