// swift-tools-version: 6.2
import PackageDescription

/// Strict by choice: what the compiler can prove, nobody has to remember.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

func library(_ name: String, _ dependencies: Target.Dependency...) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(of name: String, _ dependencies: Target.Dependency..., excluding folders: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.target(name: name), "TestKit"] + dependencies, exclude: folders,
        swiftSettings: strict)
}

let package = Package(
    name: "easel",
    platforms: [.macOS(.v26)],
    products: [.executable(name: "easel", targets: ["easel"])],
    targets: [
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        // Its header alone: the library is loaded when the first request is made.
        .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),

        .systemLibrary(name: "CProcess"),
        // What the C library lets a process say of its own memory.
        .systemLibrary(name: "CMemory"),

        library("Drawing"),
        library("Values"),
        library("Reporting", "Values"),
        library("YAMLReading", "CYAML", "Reporting", "Values"),
        .target(
            name: "Expressions", dependencies: ["Reporting", "Values"], swiftSettings: strict,
            // Rounding and roots are the C library's where the processor has no instruction for them.
            linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
        library("Blueprint", "Expressions", "Reporting", "Values"),
        library("Compiling", "Blueprint", "Expressions", "Reporting", "Values", "YAMLReading"),
        library("Planning", "Blueprint", "Expressions", "Values"),
        library("Running", "Blueprint", "Expressions", "Planning", "Values"),
        library("Exchanges", "Values"),
        library("Calling", "Blueprint", "Exchanges", "Expressions", "Values"),
        library("Signing"),
        library("HTTPServing"),
        library("Threading"),
        library("HTTPCalling", "CCurl", "Exchanges", "Threading", "Values"),
        library("ProcessCalling", "CProcess", "Exchanges", "Values"),
        library("Simulating", "Blueprint", "CZlib", "Exchanges", "Expressions", "Values"),
        library("Journaling", "Blueprint", "Running", "Values"),
        .target(
            name: "SQLiteJournaling", dependencies: ["CSQLite", "Journaling", "Values"], swiftSettings: strict,
            // From its archive, so that no command waits for a library to be loaded that most commands never use.
            linkerSettings: [
                .linkedLibrary(":libsqlite3.a", .when(platforms: [.linux])),
                .linkedLibrary("m", .when(platforms: [.linux])),
                .linkedLibrary("sqlite3", .when(platforms: [.macOS])),
            ]),
        library(
            "Hosting", "Blueprint", "Calling", "Exchanges", "Expressions", "Journaling", "Running", "Threading",
            "Values"),
        library(
            "Rehearsing", "Blueprint", "Calling", "Exchanges", "Expressions", "Hosting", "Journaling", "Reporting",
            "Running", "Simulating", "Values"),
        .executableTarget(
            name: "easel",
            dependencies: [
                "Blueprint", "CMemory", "Calling", "Compiling", "Drawing", "Exchanges", "Expressions", "HTTPCalling",
                "HTTPServing",
                "Hosting", "Journaling", "Planning", "ProcessCalling", "Rehearsing", "Reporting", "Running",
                "SQLiteJournaling", "Signing", "Simulating", "Threading", "Values", "YAMLReading",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "Blueprint", "CSQLite", "CYAML", "Compiling", "Exchanges", "Expressions", "HTTPCalling", "HTTPServing",
                "Journaling", "Reporting", "Running", "SQLiteJournaling", "Values", "YAMLReading",
            ],
            path: "Benchmarks", swiftSettings: strict),

        .executableTarget(
            name: "fuzz",
            dependencies: ["Blueprint", "Compiling", "Expressions", "Reporting", "Values", "YAMLReading"],
            path: "Fuzzing",
            exclude: ["Corpus"], swiftSettings: strict),

        library("TestKit", "Blueprint", "Compiling", "Journaling", "Reporting", "Threading", "Values"),
        .testTarget(name: "TestKitTests", dependencies: ["TestKit"], swiftSettings: strict),
        .testTarget(name: "easelTests", dependencies: ["easel", "TestKit"], swiftSettings: strict),
        .testTarget(name: "FuzzingTests", dependencies: ["fuzz"], swiftSettings: strict),
        tests(of: "Planning", "Blueprint", "Values"),
        tests(of: "Drawing", excluding: ["Golden"]),
        tests(of: "Values"),
        tests(of: "Reporting", "Values", excluding: ["Golden"]),
        tests(of: "YAMLReading", "Reporting", "Values", excluding: ["Golden"]),
        tests(of: "Expressions", "Reporting", "Values", excluding: ["Fixtures", "Golden"]),
        tests(
            of: "Compiling", "Blueprint", "Expressions", "Reporting", "Values", "YAMLReading",
            excluding: ["Checks", "Golden", "Mutations/Bases", "Providers"]),
        tests(of: "Signing"),
        tests(of: "HTTPServing"),
        tests(of: "Calling", "Blueprint", "Compiling", "Exchanges", "Expressions", "Reporting", "Values"),
        tests(of: "ProcessCalling", "Exchanges", "Values"),
        tests(
            of: "Simulating", "Blueprint", "Compiling", "Exchanges", "Expressions", "Reporting", "Values"),
        tests(of: "Running", "Blueprint", "Values"),
        tests(
            of: "Hosting", "Blueprint", "Calling", "Exchanges", "Journaling", "Running", "Values"),
        tests(
            of: "Rehearsing", "Blueprint", "Calling", "Compiling", "Hosting", "Reporting", "Running", "Values",
            excluding: ["Golden"]),
        tests(of: "HTTPCalling", "Exchanges", "Values"),
        tests(of: "Journaling", "Values"),
        tests(of: "SQLiteJournaling", "CSQLite", "Journaling", "Values", excluding: ["Fixtures"]),
    ]
)
