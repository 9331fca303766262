import Foundation
import Testing

/// `easel test`: what it runs, what it says, and what it ends with.
@Suite struct TestCommandTests {
    /// A new project with its own tests, and others.
    private static func project(_ test: String? = nil) throws -> Folder {
        let folder = try Folder()
        _ = try Invocation(["init"], in: folder.url)
        if let test { try folder.write(test, to: "tests/hello.test.yaml") }
        return folder
    }

    private static let failing = """
        easel: 1
        test: hello
        workflow: hello
        cases:
          - name: 'one & "two" # three'
            expect:
              state: success
              cost: 0.2
              outputs: {pictures: [[{content_type: image/webp}]]}
              requests:
                - model: demo.painting
                  body: {model: painting-1, size: 1280x720}
          - name: fine
            inputs: {subject: a fox}
            expect: {state: success}

        """

    @Test func `the tests of a new project pass`() throws {
        let folder = try Self.project()
        let run = try Invocation(["test"], in: folder.url)
        #expect(run.exitCode == 0, "\(run.output)\(run.errors)")
        #expect(run.output.hasPrefix("3 cases passed in "), "\(run.output)")
        #expect(run.output.hasSuffix(" of virtual time\n"))
    }

    @Test func `people read which case fails, where, and what was seen`() throws {
        let folder = try Self.project(Self.failing)
        let run = try Invocation(["test", "-v"], in: folder.url)
        #expect(run.exitCode == 1)
        #expect(
            run.output.hasPrefix(
                """
                FAIL  hello: one & "two" # three
                  tests/hello.test.yaml:8:13: cost
                    expected  $0.20
                    seen      $0.16
                  tests/hello.test.yaml:9:27: outputs.pictures
                    expected  1 element
                    seen      4 elements
                  tests/hello.test.yaml:12:17: body.prompt
                    expected  nothing
                    seen      'a lighthouse in spring, watercolor'
                  tests/hello.test.yaml:12:25: body.model
                    expected  'painting-1'
                    seen      'painting-2'
                pass  hello: fine

                1 of 2 cases failed in 
                """), "\(run.output)")
    }

    @Test func `programs read TAP`() throws {
        let folder = try Self.project(Self.failing)
        let run = try Invocation(["test", "--format", "tap"], in: folder.url)
        #expect(run.exitCode == 1)
        #expect(
            run.output.hasPrefix(
                ##"""
                TAP version 14
                1..2
                not ok 1 - hello: one & "two" \# three
                  ---
                  failures: |
                    tests/hello.test.yaml:8:13: cost
                      expected  $0.20
                      seen      $0.16

                """##), "\(run.output)")
        #expect(run.output.hasSuffix("  ...\nok 2 - hello: fine\n"))
    }

    @Test func `build servers read JUnit`() throws {
        let folder = try Self.project(Self.failing)
        let run = try Invocation(["test", "--format=junit"], in: folder.url)
        #expect(run.exitCode == 1)
        #expect(run.output.contains(#"<testsuite name="hello" tests="2" failures="1" time=""#), "\(run.output)")
        #expect(run.output.contains(#"name="one &amp; &quot;two&quot; # three" file="tests/hello.test.yaml" line="5""#))
        #expect(run.output.contains(#"<failure message="cost: expected $0.20, seen $0.16">tests/hello.test."#))
        #expect(run.output.hasSuffix("</testsuites>\n"))
    }

    @Test func `what was seen is written down on demand, and holds from then on`() throws {
        let folder = try Self.project(Self.failing)
        let run = try Invocation(["test", "--update"], in: folder.url)
        #expect(run.errors == "updated 3 expectations in 1 file\n", "\(run.errors)\(run.output)")
        #expect(run.exitCode == 0)
        let text = try #require(folder.text(of: "tests/hello.test.yaml"))
        #expect(text.contains("      cost: 0.16\n"))
        #expect(text.contains(#""prompt":"a lighthouse in spring, watercolor""#), "\(text)")
        let again = try Invocation(["test"], in: folder.url)
        #expect(again.exitCode == 0, "\(again.output)")
    }

    @Test func `files, events and what conditions compare with are written down as well`() throws {
        let folder = try Self.project(
            """
            easel: 1
            test: hello
            workflow: hello
            cases:
              - name: one
                expect:
                  files: [spring.png, sommer.png, autumn.png, winter.png]
                  events:
                    - run began
                    - seasons[summer] intended demo.sketch
                    - seasons[summer] accepted
                  that:
                    - ${size(steps.seasons.done) == 3}
                    - ${size(outputs.pictures) > 9}
                    - "${steps.seasons.items[0].key == 'fall' && steps.seasons.items[0].ok}"
              - name: two
                expect:
                  files: [only.png]
                  events: ["seasons[spring] succeeded", run began, "seasons[fall] failed"]
                  that: ["${1 + size(steps.seasons.done) == -1}"]

            """)
        let run = try Invocation(["test", "--update"], in: folder.url)
        // What compares in another way only its author can mend.
        #expect(run.exitCode == 1)
        #expect(run.errors == "updated 7 expectations in 1 file\n", "\(run.errors)\(run.output)")
        #expect(run.output.contains("    expected  true\n    seen      false\n"), "\(run.output)")
        let text = try #require(folder.text(of: "tests/hello.test.yaml"))
        #expect(
            text.hasSuffix(
                """
                    files: [spring.png, "summer.png", autumn.png, winter.png]
                      events:
                        - run began
                        - "seasons[summer] intended demo.painting"
                        - seasons[summer] accepted
                      that:
                        - ${size(steps.seasons.done) == 4}
                        - ${size(outputs.pictures) > 9}
                        - "${steps.seasons.items[0].key == 'spring' && steps.seasons.items[0].ok}"
                  - name: two
                    expect:
                      files: ["autumn.png","spring.png","summer.png","winter.png"]
                      events: ["run began","seasons[spring] succeeded"]
                      that: ["${1 + size(steps.seasons.done) == 5}"]

                """), "\(text)")
        try folder.write(
            text.replacing("> 9", with: "> 3"), to: "tests/hello.test.yaml")
        let again = try Invocation(["test"], in: folder.url)
        #expect(again.exitCode == 0, "\(again.output)")
    }

    @Test func `cases are named, and chosen by their names`() throws {
        let folder = try Self.project()
        let list = try Invocation(["test", "--list"], in: folder.url)
        #expect(
            list.output == """
                hello: a picture for each season
                hello: a model that is down gives way to the next
                hello: a refusal never moves on

                """)
        let one = try Invocation(["test", "--filter", "refusal"], in: folder.url)
        #expect(one.output.hasPrefix("1 case passed"), "\(one.output)")
        let none = try Invocation(["test", "--filter", "unheard-of"], in: folder.url)
        #expect(none.exitCode == 2)
        #expect(none.errors.contains("no case has 'unheard-of' in its name"))
    }

    @Test func `a file or a folder may be named, from anywhere`() throws {
        let folder = try Self.project()
        try folder.write(
            Self.failing.replacing("test: hello", with: "test: other"), to: "workflows/other.test.yaml")
        #expect(try Invocation(["test"], in: folder.url).output.contains("of 5 cases failed"))
        let one = try Invocation(["test", "tests/hello.test.yaml"], in: folder.url)
        #expect(one.output.hasPrefix("3 cases passed"), "\(one.output)\(one.errors)")
        let all = try Invocation(["test", "tests"], in: folder.url)
        #expect(all.output.hasPrefix("3 cases passed"), "\(all.output)\(all.errors)")
        // From outside the project, which is found around the tests.
        let name = folder.url.lastPathComponent
        for path in [name, name + "/tests", name + "/tests/hello.test.yaml"] {
            let run = try Invocation(["test", path, "--list"], in: folder.url.deletingLastPathComponent())
            #expect(run.output.hasPrefix("hello: a picture for each season\n"), "\(path): \(run.errors)")
        }
        let missing = try Invocation(["test", "tests/none.yaml"], in: folder.url)
        #expect(missing.exitCode == 3)
    }

    @Test func `without tests, and with mistakes, there is nothing to be proud of`() throws {
        let folder = try Self.project("easel: 1\ntest: hello\nworkflow: hallo\ncases: []\n")
        let mistaken = try Invocation(["test"], in: folder.url)
        #expect(mistaken.exitCode == 1)
        #expect(mistaken.errors == "error: the project has mistakes\n  help: 'easel lint' tells what they are\n")
        try folder.write("easel: 1\ntypes: {}\n", to: "tests/hello.test.yaml")
        let none = try Invocation(["test"], in: folder.url)
        #expect(none.exitCode == 1)
        #expect(none.errors.hasPrefix("error: there are no tests\n"), "\(none.errors)")
    }

    @Test func `an answer for every case is used by one of them`() throws {
        let folder = try Self.project(
            """
            easel: 1
            test: hello
            workflow: hello
            answers: {demo.sketch: [{after: 1s}]}
            cases:
              - name: never drawn as a sketch
                expect: {state: success}

            """)
        let run = try Invocation(["test"], in: folder.url)
        #expect(run.exitCode == 1)
        #expect(run.output.contains("FAIL  hello: answers of every case\n"), "\(run.output)")
        #expect(run.output.contains("    seen      no case asks for it\n"))
    }
}
