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
            today: today, hasProgram: Self.hasProgram,
            hasFile: { ProjectFiles.kind(of: $0.hasPrefix("/") ? $0 : root + "/" + $0) != nil })
    }

    /// In UTC, as prices and days of budgets are.
    private static var systemDate: CivilDate { CivilDate(dayNumber: time(nil) / 86_400) }

    /// In a folder of `PATH`, or at a path of its own.
    private static func hasProgram(_ name: String) -> Bool {
        if name.contains("/") { return canStart(name) }
        let folders = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? ""
        return folders.split(separator: ":").contains { canStart($0 + "/" + name) }
    }

    private static func canStart(_ path: String) -> Bool {
        unsafe access(path, X_OK) == 0 && ProjectFiles.kind(of: path) == .file
    }
}
