extension ContactSheet {
    /// The whole page in UTF-8, with its style and its few lines of script in it.
    var html: [UInt8] {
        let facets = Facets(self)
        var page = HTML()
        page.raw("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n")
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
        page.element("title") { $0.text("\(head.workflow) · \(head.run)") }
        page.raw("\n<style>\(Self.style)</style>\n")
        page.element("header") { page in
            page.element("p", class: "state \(head.state)") { $0.text(head.state) }
            page.element("h1") { $0.text(head.workflow) }
            if let description = head.description { page.element("p", class: "about") { $0.text(description) } }
            page.element("p", class: "facts") { page in
                for fact in [head.run, head.started, head.took, head.cost, head.manner].compactMap(\.self) {
                    page.element("span") { $0.text(fact) }
                }
            }
            if !head.inputs.isEmpty { page.element("dl", class: "inputs") { Self.list(head.inputs, into: &$0) } }
            if !steps.isEmpty {
                page.element("ol", class: "steps") { for step in steps { Self.write(step, into: &$0) } }
            }
        }
        facets.write(into: &page)
        page.element("main") { page in
            for (place, card) in cards.enumerated() { card.write(facets.marks(of: place), into: &page) }
        }
        if omitted > 0 {
            page.element("p", class: "omitted") {
                $0.text("\(omitted) more are not shown; 'easel show \(head.run)' lists them")
            }
        }
        if !facets.isEmpty { page.raw("<script>\(Self.script)</script>\n") }
        return page.source
    }

    fileprivate static func list(_ pairs: [(name: String, value: String)], into page: inout HTML) {
        for pair in pairs {
            page.element("dt") { $0.text(pair.name) }
            page.element("dd") { $0.text(pair.value) }
        }
    }

    private static func write(_ step: Step, into page: inout HTML) {
        page.element("li", class: step.state) { page in
            page.element("b") { $0.text(step.name) }
            for fact in [step.count.isEmpty ? step.state : step.count, step.cost] where !fact.isEmpty {
                page.element("span") { $0.text(fact) }
            }
            if let error = step.error { page.element("p", class: "error") { $0.text(error) } }
        }
    }
}

extension ContactSheet.Card {
    /// Prompts longer than this are cut on the card, and stand whole among the inputs.
    private static let shortPrompt = 160

    fileprivate func write(_ marks: String, into page: inout HTML) {
        page.element("article", class: state, ["data-f": marks]) { page in
            for file in files { file.write(alt: prompt ?? key, into: &page) }
            if files.isEmpty { page.element("div", class: "none") { $0.text(state) } }
            page.element("h2") { page in
                page.text(key.isEmpty ? step : key)
                if !key.isEmpty { page.element("small") { $0.text(step) } }
            }
            if let error { page.element("p", class: "error") { $0.text(error) } }
            if let prompt { page.element("p", class: "prompt") { $0.text(prompt) } }
            page.element("p", class: "facts") { page in
                for fact in [model].compactMap(\.self) + facts { page.element("span") { $0.text(fact) } }
            }
            var all = inputs
            if let prompt, prompt.isLonger(than: Self.shortPrompt) { all.insert(("prompt", prompt), at: 0) }
            guard !all.isEmpty else { return }
            page.element("details") { page in
                page.element("summary") { $0.text("inputs") }
                page.element("dl") { ContactSheet.list(all, into: &$0) }
            }
        }
    }
}

extension ContactSheet.File {
    fileprivate func write(alt: String, into page: inout HTML) {
        let source = HTML.link(link)
        var size: [(StaticString, String)] = []
        if let width, let height { size = [("width", "\(width)"), ("height", "\(height)")] }
        switch kind {
        case .image:
            page.element("a", class: "view", ["href": source]) { page in
                page.void("img", [("src", source), ("alt", alt), ("loading", "lazy"), ("decoding", "async")] + size)
            }
        case .video:
            page.void(
                "video", [("src", source), ("controls", ""), ("preload", "metadata"), ("playsinline", "")] + size)
            page.raw("</video>")
        case .audio:
            page.void("audio", [("src", source), ("controls", ""), ("preload", "metadata")])
            page.raw("</audio>")
        case .text(let text):
            page.element("pre") { $0.text(text) }
        case .other:
            page.element("a", class: "file", ["href": source]) { $0.text(name) }
        }
    }
}
