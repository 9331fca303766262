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

        library("Drawing"),
        library("Values"),
        library("Reporting", "Values"),
        library("YAMLReading", "CYAML", "Reporting", "Values"),
        .target(
            name: "Expressions", dependencies: ["Reporting", "Values"], swiftSettings: strict,
            // Rounding and roots are the C library's where the processor has no instruction for them.
            linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
        library("Blueprint", "Expressions", "Reporting", "Values"),
        library("Exchanges", "Values"),
        library("Calling", "Blueprint", "Exchanges", "Expressions", "Values"),
        library("Signing"),
        library("Compiling", "Blueprint", "Expressions", "Reporting", "Values", "YAMLReading"),
        .executableTarget(
            name: "easel",
            dependencies: ["Blueprint", "Compiling", "Drawing", "Expressions", "Reporting", "Values", "YAMLReading"],
            swiftSettings: strict),
        .executableTarget(
            name: "benchmarks",
            dependencies: ["CYAML", "Compiling", "Expressions", "Reporting", "Values", "YAMLReading"],
            path: "Benchmarks", swiftSettings: strict),

        .executableTarget(
            name: "fuzz",
            dependencies: ["Blueprint", "Compiling", "Expressions", "Reporting", "Values", "YAMLReading"],
            path: "Fuzzing",
            exclude: ["Corpus"], swiftSettings: strict),

        library("TestKit", "Reporting", "Values"),
        .testTarget(name: "TestKitTests", dependencies: ["TestKit"], swiftSettings: strict),
        .testTarget(name: "easelTests", dependencies: ["easel"], swiftSettings: strict),
        .testTarget(name: "FuzzingTests", dependencies: ["fuzz"], swiftSettings: strict),
        tests(of: "Drawing", excluding: ["Golden"]),
        tests(of: "Values"),
        tests(of: "Reporting", "Values", excluding: ["Golden"]),
        tests(of: "YAMLReading", "Reporting", "Values", excluding: ["Golden"]),
        tests(
            of: "Compiling", "Blueprint", "Expressions", "Reporting", "Values", "YAMLReading",
            excluding: ["Checks", "Golden", "Mutations/Bases", "Providers"]),
        tests(of: "Expressions", "Reporting", "Values", excluding: ["Fixtures", "Golden"]),
        tests(of: "Signing"),
        tests(of: "Calling", "Blueprint", "Compiling", "Exchanges", "Expressions", "Reporting", "Values"),
    ]
)
