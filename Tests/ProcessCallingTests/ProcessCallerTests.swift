import Exchanges
import Foundation
import ProcessCalling
import Testing
import Values

@Suite struct ProcessCallerTests {
    let collector: Collector

    init() throws { collector = try Collector() }

    @Test func `a program's output, complaint and code come back`() throws {
        let answer = try collector.answer(collector.shell("printf out; printf no >&2; exit 3"))
        #expect(answer.text == "out")
        #expect(answer.words == "no")
        #expect(answer.exitCode == 3)
    }

    @Test func `arguments are no shell's`() throws {
        let answer = try collector.answer(collector.run("printf", "%s|", "$HOME", "a b", "; ls", "*", ""))
        #expect(answer.text == "$HOME|a b|; ls|*||")
    }

    @Test func `a signal's number is added to 128`() throws {
        #expect(try collector.answer(collector.shell("kill -9 $$")).exitCode == 137)
    }

    @Test func `input is read to its end, however long`() throws {
        var run = collector.run("cat")
        run.input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        #expect(try collector.answer(run).output == run.input)
    }

    @Test func `without input there is nothing to read`() throws {
        #expect(try collector.answer(collector.run("cat")).output.isEmpty)
    }

    @Test func `a program that reads nothing ends as it likes`() throws {
        var run = collector.shell("exit 0")
        run.input = [UInt8](repeating: 1, count: 1_000_000)
        #expect(try collector.answer(run).exitCode == 0)
    }

    @Test func `what is beyond the cap is dropped, and said`() throws {
        var run = collector.shell("yes | head -c 5000000; echo last words >&2")
        run.outputBytes = 1000
        let answer = try collector.answer(run)
        #expect(answer.output.count == 1000)
        #expect(
            answer.words
                == "last words\n\nonly the first 1000 bytes of its output were kept, 4999000 more were dropped\n")
    }

    @Test func `it sees few variables, and its own`() throws {
        unsafe setenv("EASEL_TEST_SECRET", "hush", 1)
        var run = collector.run("env")
        run.environment = ["OWN": "a=b"]
        let names = try collector.answer(run).text.split(separator: "\n").map { String($0.prefix { $0 != "=" }) }
        let allowed: Set = ["PATH", "HOME", "LANG", "TMPDIR", "TZ", "OWN"]
        #expect(names.contains("OWN") && names.contains("PATH"))
        #expect(names.allSatisfy { allowed.contains($0) || $0.hasPrefix("LC_") }, "\(names)")
    }

    @Test func `no open file but its own three is handed on`() throws {
        let leak = unsafe open("/dev/null", O_RDONLY)
        defer { close(leak) }
        #expect(try collector.answer(collector.shell("ls /proc/self/fd | wc -l")).text.contains("4"))
    }

    @Test func `it runs in a folder of its own, with its files, and what it leaves is listed`() throws {
        let source = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data("long".utf8).write(to: source)
        defer { try? FileManager.default.removeItem(at: source) }
        var run = collector.shell(
            "cat in/a.txt b.bin; pwd >where; mkdir -p x/y; echo 1 >x/y/z; ln -s /etc/passwd link; stat -c %a . >&2")
        run.files = ["in/a.txt": .bytes(Array("short ".utf8)), "b.bin": .file(source.path)]
        let answer = try collector.answer(run)
        #expect(answer.text == "short long")
        #expect(answer.words == "700\n")
        #expect(answer.files == ["b.bin", "in/a.txt", "where", "x/y/z"])
        let place = try String(contentsOfFile: run.folder + "/where", encoding: .utf8)
        #expect(place.hasSuffix(URL(filePath: run.folder).lastPathComponent + "\n"))
    }

    @Test(arguments: ["../out", "/etc/out", "a/../../out", "", ".", "a//b", "a/./b", "a\0b"])
    func `no file leaves the folder`(name: String) throws {
        var run = collector.run("true")
        run.files = [name: .bytes([1])]
        let failure = try collector.failure(run)
        #expect(failure?.reason == .disk)
        #expect(failure?.wasSent == false)
    }

    @Test func `a folder that is there already is not used`() throws {
        let run = collector.run("true")
        try FileManager.default.createDirectory(atPath: run.folder, withIntermediateDirectories: true)
        #expect(try collector.failure(run)?.message == "the folder '\(run.folder)' cannot be made: file exists")
    }

    @Test func `a program that is not there is told`() throws {
        let failure = try collector.failure(collector.run("no-such-program"))
        #expect(
            failure
                == ExchangeFailure(
                    .program, wasSent: false,
                    "there is no program 'no-such-program' on this machine: install it, or say where it is"))
    }

    @Test func `a file that is no program cannot be started`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data("no program".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        unsafe chmod(file.path, 0o700)
        #expect(
            try collector.failure(collector.run(file.path))?.message
                == "the program '\(file.path)' cannot be started: exec format error")
    }

    @Test func `a request is no program`() throws {
        let caller = try collector.caller()
        defer { caller.close() }
        caller.start([(1, .http(HTTPRequest(method: "GET", url: "https://example.com")))])
        collector.wait()
        guard case .failure(let failure)? = collector.result(of: 1) else {
            Issue.record("it was answered")
            return
        }
        #expect(failure.reason == .program)
    }
}
