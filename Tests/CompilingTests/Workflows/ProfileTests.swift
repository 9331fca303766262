import Blueprint
import Reporting
import Testing

@testable import Compiling

@Suite struct ProfileTests {
    private static let workflow = Studio.workflow("a: {uses: picture, with: {prompt: x, ratio: '9:16'}}")

    @Test func `every profile is compiled, and what is wrong under one alone is told with its name`() {
        let project = """

            ---
            easel: 1
            project: shop
            profiles:
              prod: {routes: {picture: {try: [studio.fine]}}}
              dev: {routes: {picture: {try: [studio.fast]}}}
            """
        let messages = Studio.findings(Self.workflow + project)
        #expect(
            messages == [
                "'ratio' of studio.fast cannot be '9:16', which is none of '1:1', '16:9'",
                "'ratio' of studio.fast cannot be '9:16', which is none of '1:1', '16:9' (under the profile 'dev')",
            ])
    }

    @Test func `a project's route stands in the place of a declared one`() {
        let project = "\n---\neasel: 1\nproject: shop\nroutes: {picture: {try: [studio.fine]}}\n"
        #expect(Studio.findings(Self.workflow + project) == [])
    }

    @Test func `a profile's route is in its blueprint`() throws {
        let project = "\n---\neasel: 1\nproject: shop\nprofiles: {dev: {routes: {picture: {try: [studio.fine]}}}}\n"
        var sources = Sources()
        _ = sources.add(
            path: "all.yaml", text: Studio.text + Studio.workflow("a: {uses: picture, with: {prompt: x}}") + project)
        let compilation = Compilation(sources)
        let plain = try #require(compilation.blueprint(of: "hero"))
        let dev = try #require(compilation.blueprint(of: "hero", under: "dev"))
        #expect(plain.routes["picture"]?.entries.map(\.name) == ["studio.fine", "studio.fast"])
        #expect(dev.routes["picture"]?.entries.map(\.name) == ["studio.fine"])
        #expect(dev.models.keys.sorted() == ["studio.fine"])
        #expect(plain.hash != dev.hash)
    }
}
