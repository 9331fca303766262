import Values

/// What can stand in the place of a parameter; nil stands for NULL.
protocol Bindable {
    func bind(to statement: Statement, at place: Int32)
}

extension Int: Bindable {
    func bind(to statement: Statement, at place: Int32) { statement.bind(self, at: place) }
}

extension String: Bindable {
    func bind(to statement: Statement, at place: Int32) { statement.bind(self, at: place) }
}

extension [UInt8]: Bindable {
    func bind(to statement: Statement, at place: Int32) { statement.bind(self, at: place) }
}

extension Timestamp: Bindable {
    func bind(to statement: Statement, at place: Int32) { statement.bind(column, at: place) }
}
