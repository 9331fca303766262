import Compiling
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Surroundings {
    /// This machine, today, but for what the arguments say.
    init(_ arguments: ParsedArguments) throws(UsageError) {
        var today = Self.systemDate
        if let text = arguments.value(of: "--today") {
            guard let date = CivilDate(text) else {
                throw UsageError(message: "'\(text)' is no date", help: "a date is written like 2026-06-01")
            }
            today = date
        }
        let root = arguments.value(of: "--project") ?? ProjectFiles.root() ?? "."
        self.init(
            today: today, hasProgram: { Programs.path(of: $0) != nil },
            hasFile: { ProjectFiles.kind(of: $0.hasPrefix("/") ? $0 : root + "/" + $0) != nil },
            hasPath: { ProjectFiles.kind(of: $0) == .file })
    }

    /// In UTC, as prices and days of budgets are.
    private static var systemDate: CivilDate { CivilDate(dayNumber: time(nil) / 86_400) }
}
