import Testing
import YAMLReading

@Suite struct CommentTests {
    @Test func `comments are all found, and nothing else is taken for one`() {
        let text = """
            # first é
            a: 1 # after a value
            b: "no # comment" # after quotes
            c: 'no # comment'
            d: no#comment
            e: |  # behind a header
              # no comment
              text # nor this
              # nor this
            # indented less than the block
            f: [1, # in brackets
              2] # behind them
            g: # before a nested mapping
              # on a line of its own
              h: &x 1 # behind an anchor
            i: *x # behind an alias
            --- # behind a marker
            j: >-
              # no comment
            ... # at the end
            #
            """
        let expected = [
            "# first é", "# after a value", "# after quotes", "# behind a header",
            "# indented less than the block", "# in brackets", "# behind them", "# before a nested mapping",
            "# on a line of its own", "# behind an anchor", "# behind an alias", "# behind a marker", "# at the end",
            "#",
        ]
        for text in [text, text.replacing("\n", with: "\r\n")] {
            let reading = Reading(text, as: .plain)
            #expect(reading.errors.isEmpty)
            #expect(reading.stream.comments.map(\.text) == expected)
            #expect(reading.stream.comments.map { reading.text($0.span) } == expected)
        }
    }
}
