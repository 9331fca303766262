import Blueprint

extension Examination {
    /// Whether there are keys, and never what they are.
    func lookAtKeys(of needs: Needs, _ terms: Terms, _ checkup: inout Checkup) {
        let area = "keys"
        let reader = KeyringReader(root: root)
        let providers = needs.providers.filter { !$0.secrets.isEmpty }
        if providers.isEmpty { checkup.note(area, "none is needed") }
        var gaps: [KeyringReader.Missing.Gap] = []
        for provider in providers {
            do throws(KeyringReader.Missing) {
                let names = try reader.counts(of: provider, terms).map { secret, count in
                    count == 1 ? "'\(secret)'" : "'\(secret)' (\(count) keys)"
                }
                let verb = names.count == 1 ? "is" : "are"
                let there = names.isEmpty ? "works without a key" : "\(names.joined(separator: ", ")) \(verb) there"
                checkup.sound(area, "\(provider.name): \(there)")
            } catch { gaps += error.gaps }
        }
        let needed = needs.indispensable(of: Set(gaps.map(\.provider)))
        for gap in gaps {
            if needed.contains(gap.provider) {
                checkup.wrong(area, gap.message, gap.advice)
            } else {
                checkup.note(area, "\(gap.message); routes lead around it", gap.advice)
            }
        }
    }
}
