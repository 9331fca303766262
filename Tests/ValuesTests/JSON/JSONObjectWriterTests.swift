import Testing

@testable import Values

@Suite struct JSONObjectWriterTests {
    @Test func `fields stand in the order in which they were added, and texts are escaped`() throws {
        var writer = JSONObjectWriter()
        writer.add("text", "a \"quoted\"\nline")
        writer.add("number", -7)
        let place: InlineArray<3, Int> = [0, 12, 3]
        writer.add("place", place)
        writer.mark("free")
        try writer.add("value", ["list": [1, 2.5, .null], "none": .map(ValueMap())])
        let text = String(decoding: writer.finish(), as: UTF8.self)
        #expect(
            text == #"{"text":"a \"quoted\"\nline","number":-7,"place":[0,12,3],"free":true,"#
                + #""value":{"list":[1,2.5,null],"none":{}}}"#)
    }

    @Test func `an object without fields is empty`() {
        #expect(JSONObjectWriter().finish() == Array("{}".utf8))
    }

    @Test func `a value that JSON has no word for is refused`() {
        var writer = JSONObjectWriter()
        #expect(throws: JSONEncodingError.self) { try writer.add("cost", Value.double(.nan)) }
    }
}
