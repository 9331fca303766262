extension Blueprint {
    /// Those of some providers without which the workflow cannot be done, because no route leads around them.
    package func indispensable(of providers: Set<String>) -> Set<String> {
        providers.isEmpty ? [] : needs(of: name, among: providers)
    }

    private func needs(of workflow: String, among providers: Set<String>) -> Set<String> {
        (workflows[workflow]?.steps ?? []).reduce(into: []) { needs, step in
            switch step.work {
            case .values: break
            case .model(let name), .workflow(let name): needs.formUnion(self.needs(ofWorker: name, among: providers))
            case .candidates(_, let names):
                for name in names { needs.formUnion(self.needs(ofWorker: name, among: providers)) }
            case .route(let name):
                guard let route = routes[name] else { break }
                let each = route.entries.map { self.needs(ofWorker: $0.name, among: providers) }
                if !route.movesOn.contains(.unavailable) {
                    for own in each { needs.formUnion(own) }
                } else if let first = each.first, each.allSatisfy({ !$0.isEmpty }) {
                    // Any of them would do.
                    needs.formUnion(first)
                }
            }
        }
    }

    /// Of a model, or of a workflow that stands for one.
    private func needs(ofWorker name: String, among providers: Set<String>) -> Set<String> {
        guard let model = models[name] else { return needs(of: name, among: providers) }
        return providers.contains(model.provider) ? [model.provider] : []
    }
}
