/// Macros look like calls and are told apart by name, receiver and number of arguments; anything else is a call.
extension Parser {
    mutating func expandMacro(
        _ name: String, receiver: NodeID?, _ arguments: [NodeID], from start: Int, focus: Range<Int>
    ) throws(SyntaxError) -> NodeID? {
        guard let receiver else {
            return name == "has" && arguments.count == 1 ? try has(arguments[0], from: start) : nil
        }
        // Every macro has a variable and a body; most calls have less.
        guard arguments.count > 1 else { return nil }
        switch (name, arguments.count) {
        case ("bind", 3):
            guard case .name("cel", false) = nodes[Int(receiver.index)].kind else { return nil }
            let variable = try variable(arguments[0], of: "cel.bind")
            return try add(
                .bind(variable, value: arguments[1], body: arguments[2]), from: start, focus: focus,
                children: [arguments[1], arguments[2]])
        case ("optMap", 2), ("optFlatMap", 2):
            let variable = try variable(arguments[0], of: name)
            return try add(
                .optionalMap(receiver, variable, body: arguments[1], isFlat: name == "optFlatMap"), from: start,
                focus: focus, children: [receiver, arguments[1]])
        default:
            guard let (form, variableCount) = comprehension(name, arguments.count) else { return nil }
            var variables: [String] = []
            for argument in arguments.prefix(variableCount) {
                let variable = try variable(argument, of: name)
                guard !variables.contains(variable) else {
                    throw SyntaxError(.repeatedVariable(variable), at: nodes[Int(argument.index)].range)
                }
                variables.append(variable)
            }
            let rest = arguments.dropFirst(variableCount)
            let filter = rest.count == 2 ? rest.first : nil
            guard let body = rest.last else { return nil }
            return try add(
                .comprehension(
                    Comprehension(form: form, range: receiver, variables: variables, filter: filter, body: body)),
                from: start, focus: focus, children: [receiver] + rest)
        }
    }

    /// The form that a name and a number of arguments mean, and how many of the arguments are variables.
    private func comprehension(_ name: String, _ count: Int) -> (Comprehension.Form, variables: Int)? {
        switch (name, count) {
        case ("all", 2), ("all", 3): (.all, count - 1)
        case ("exists", 2), ("exists", 3): (.exists, count - 1)
        case ("exists_one", 2), ("existsOne", 2), ("exists_one", 3), ("existsOne", 3): (.existsOne, count - 1)
        case ("map", 2), ("map", 3): (.map, 1)
        case ("filter", 2): (.filter, 1)
        case ("sortBy", 2): (.sortBy, 1)
        case ("transformList", 3), ("transformList", 4): (.transformList, 2)
        case ("transformMap", 3), ("transformMap", 4): (.transformMap, 2)
        case ("transformMapEntry", 3), ("transformMapEntry", 4): (.transformMapEntry, 2)
        default: nil
        }
    }

    private mutating func has(_ argument: NodeID, from start: Int) throws(SyntaxError) -> NodeID {
        guard case .select(let operand, let field, false) = nodes[Int(argument.index)].kind else {
            throw SyntaxError(.hasArgument, at: nodes[Int(argument.index)].range)
        }
        return try add(
            .has(operand, field: field), from: start, focus: nodes[Int(argument.index)].focus, children: [operand])
    }

    private func variable(_ argument: NodeID, of macro: String) throws(SyntaxError) -> String {
        guard case .name(let name, false) = nodes[Int(argument.index)].kind else {
            throw SyntaxError(.macroVariable(macro: macro), at: nodes[Int(argument.index)].range)
        }
        return name
    }
}
