import Foundation
import Testing

/// The page that a run leaves beside its files.
@Suite struct SheetTests {
    private static let gallery = #"""
        easel: 1
        workflow: gallery
        description: Towns & moods
        inputs:
          towns: {type: list<string>, max_items: 20, default: ["Bath", "<script>alert(1)</script>", "Łódź \"x\""]}
        steps:
          cards:
            for_each:
              town: ${inputs.towns}
              mood: [calm, wild]
            key: ${town}-${mood}
            min_success: 1
            uses: brush.ink
            with: {prompt: "${town}, ${mood}"}
            save: cards/${town} ${mood}
          draft:
            for_each: {mood: [calm, wild]}
            uses: brush.ink
            with: {prompt: "A draft, ${mood}"}
        outputs:
          cards: ${steps.cards.outputs.images}

        """#

    private static func page(_ options: String...) throws -> (folder: Folder, run: String, page: String) {
        let folder = try Folder()
        try folder.write(Brush.provider, to: "providers/brush.yaml")
        try folder.write(gallery, to: "workflows/gallery.yaml")
        let run = try Invocation(["run", "gallery", "--simulate", "--seed", "3"] + options, in: folder.url)
        let id = try #require(run.errors.split(separator: "\n").first?.dropFirst(4)).description
        return (folder, id, try #require(folder.text(of: "out/\(id)/index.html"), "\(run.errors)"))
    }

    /// The values of an attribute, unescaped.
    private static func values(of attribute: String, in page: String) throws -> [String] {
        let pattern = try Regex("\\b\(attribute)=\"([^\"]*)\"", as: (Substring, Substring).self)
        return page.matches(of: pattern).map { String($0.output.1).replacing("&amp;", with: "&") }
    }

    @Test func `it shows every picture, and every reference of it leads to a file nearby`() throws {
        let (folder, run, page) = try Self.page()
        let sources = try Self.values(of: "src", in: page)
        #expect(sources.count == 8)
        let place = folder.url.appending(path: "out/\(run)").path
        for link in try sources + Self.values(of: "href", in: page) {
            #expect(!link.contains(":") && !link.hasPrefix("/"), "\(link)")
            let path = place + "/" + (try #require(link.removingPercentEncoding))
            #expect(FileManager.default.fileExists(atPath: path), "\(path)")
        }
        #expect(page.matches(of: #/<img [^>]*loading="lazy"/#).count == 8)
    }

    @Test func `nothing of it comes from elsewhere, and nothing in it is executed that a run has said`() throws {
        let (_, _, page) = try Self.page()
        for mark in ["http:", "https:", "//cdn", "@import", "url("] { #expect(!page.contains(mark), "\(mark)") }
        #expect(!page.contains("<script>alert"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;, calm"))
        #expect(page.contains("Łódź &quot;x&quot;, wild"))
        #expect(page.contains("Towns &amp; moods"))
        #expect(page.matches(of: /<script>/).count == 1)
    }

    @Test func `it can be narrowed down by what the fan-out varies`() throws {
        let (_, _, page) = try Self.page()
        let groups = page.matches(of: #/<legend>([^<]*)</legend>/#).map { String($0.output.1) }
        #expect(groups == ["step", "town", "mood"])
        let chips = page.matches(of: #/<button [^>]*data-m="(\d+)"[^>]*>([^<]*)</button>/#)
        var marks: [String: String] = [:]
        for chip in chips { marks[String(chip.output.2)] = String(chip.output.1) }
        #expect(marks.count == 7)
        let cards = page.matches(of: #/<article [^>]*data-f="([^"]*)"/#).map {
            Set($0.output.1.split(separator: " ").map(String.init))
        }
        #expect(cards.count == 8)
        let wild = try #require(marks["wild"])
        let bath = try #require(marks["Bath"])
        #expect(cards.count { $0.contains(wild) } == 4)
        #expect(cards.count { $0.contains(wild) && $0.contains(bath) } == 1)
    }

    @Test func `what failed stands on it too, with its reason`() throws {
        let (folder, run, page) = try Self.page("--faults", "content_policy=100%")
        #expect(page.matches(of: #/<article class="failed"/#).count == 8)
        #expect(page.contains("&lt;b&gt;no&lt;/b&gt; (content_policy)"))
        #expect(page.contains("state failed"))
        // Another run of the same is another page; the same run's page is written anew.
        let again = try Invocation(["resume", run, "--retry-failed"], in: folder.url)
        #expect(again.exitCode == 1)
        let second = try #require(folder.text(of: "out/\(run)/index.html"))
        #expect(second != page)
    }
}
