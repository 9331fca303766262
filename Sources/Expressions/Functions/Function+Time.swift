import Values

extension Function {
    /// The parts of timestamps, in UTC or a time zone, and of durations.
    static let time: [Function] = [
        part("getFullYear", "the year") { $0.date.year },
        part("getMonth", "the month, from 0 for January") { $0.date.month - 1 },
        part("getDate", "the day of the month, from 1") { $0.date.day },
        part("getDayOfMonth", "the day of the month, from 0") { $0.date.day - 1 },
        part("getDayOfWeek", "the day of the week, from 0 for Sunday") { $0.date.weekday },
        part("getDayOfYear", "the day of the year, from 0") { $0.date.dayOfYear },
        part("getHours", "the hour; of a duration, all its hours", \.hours) { $0.hour },
        part("getMinutes", "the minute; of a duration, all its minutes", \.minutes) { $0.minute },
        part("getSeconds", "the second; of a duration, all its seconds", \.seconds) { $0.second },
        part("getMilliseconds", "the milliseconds within the second", \.milliseconds) { $0.nanoseconds / 1_000_000 },
    ]

    private static func part(
        _ name: String, _ summary: String, _ total: (@Sendable (Duration) -> Int)? = nil,
        _ part: @escaping @Sendable (CivilTime) -> Int
    ) -> Function {
        var overloads: [Overload] = [
            .member(.timestamp, returns: .int), .member(.timestamp, .string, returns: .int),
        ]
        if total != nil { overloads.append(.member(.duration, returns: .int)) }
        return Function(name, summary, overloads) { (a, evaluation) throws(Failure) in
            if let total, case .duration(let duration) = a[0] { return .int(total(duration)) }
            guard case .timestamp(let timestamp) = a[0] else { throw a.mismatch }
            guard a.count == 2 else { return .int(part(CivilTime(timestamp))) }
            let name = try a.string(1)
            guard let zone = evaluation.zones.zone(named: name) else {
                throw .invalid("there is no time zone '\(name)'")
            }
            return .int(part(CivilTime(timestamp, offset: zone.offset(at: timestamp))))
        }
    }
}
