import Blueprint

extension Examination {
    /// Whether there are keys, and never what they are.
    func lookAtKeys(of needs: Needs, _ terms: Terms, _ checkup: inout Checkup) {
        let area = "keys"
        let reader = KeyringReader(root: root)
        let providers = needs.providers.filter { !$0.secrets.isEmpty }
        if providers.isEmpty { checkup.note(area, "none is needed") }
        for provider in providers {
            do throws(KeyringReader.Missing) {
                let names = try reader.counts(of: provider, terms).map { secret, count in
                    count == 1 ? "'\(secret)'" : "'\(secret)' (\(count) keys)"
                }
                let verb = names.count == 1 ? "is" : "are"
                checkup.sound(area, "\(provider.name): \(names.joined(separator: ", ")) \(verb) there")
            } catch {
                for gap in error.gaps { checkup.wrong(area, gap.message, gap.advice) }
            }
        }
    }
}
