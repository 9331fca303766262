import Testing
import Values

@testable import Simulating

@Suite struct MeasuresTests {
    private static func picture(_ inputs: Value) -> [Int] {
        let size = Measures(of: [inputs]).pictureSize
        return [size.width, size.height]
    }

    private static func clip(_ inputs: Value) -> [Int] {
        let size = Measures(of: [inputs]).clipSize
        return [size.width, size.height]
    }

    @Test func `a picture has the size that is asked for, whatever it is called`() {
        #expect(Self.picture(["dimensions": "640x480"]) == [640, 480])
        #expect(Self.picture(["size": "800×600"]) == [800, 600])
        #expect(Self.picture(["ratio": "1360:768"]) == [1360, 768])
        #expect(Self.picture(["x": ["width": 300, "height": 200]]) == [300, 200])
        #expect(Self.picture(["width": "512", "height": 768]) == [512, 768])
    }

    @Test func `a picture has exactly the shape that is asked for`() {
        for (text, shape) in [
            ("16:9", (16, 9)), ("9:16", (9, 16)), ("3:2", (3, 2)), ("21:9", (21, 9)), ("1:1", (1, 1)),
        ] {
            let size = Self.picture(["prompt": "a boat", "shape": .string(text)])
            #expect(size[0] * shape.1 == size[1] * shape.0)
            #expect((600_000...1_100_000).contains(size[0] * size[1]), "\(text): \(size)")
        }
    }

    @Test func `a clip has even sides and the lines that are asked for`() {
        #expect(Self.clip(["aspect_ratio": "16:9"]) == [1280, 720])
        #expect(Self.clip(["aspect_ratio": "9:16", "quality": "1080p"]) == [1080, 1920])
        #expect(Self.clip(["size": "333x111"]) == [332, 110])
        #expect(Self.clip([:]) == [1280, 720])
    }

    @Test func `a clip has the shape of the picture that it begins with`() {
        var media = Media(kind: .image)
        media.width = 400
        media.height = 600
        #expect(Self.clip(["first": .media(media)]) == [720, 1080])
    }

    @Test func `the length is found by its form`() {
        #expect(Measures(of: [["seconds": 8]]).seconds == 8)
        #expect(Measures(of: [["seconds": "6"]]).seconds == 6)
        #expect(Measures(of: [["how_long": "5s"]]).seconds == 5)
        #expect(Measures(of: [["how_long": .duration(.milliseconds(2500))]]).seconds == 2.5)
        #expect(Measures(of: [["seconds": 1_000_000]]).seconds == nil)
    }

    @Test func `an address may say what is behind it`() {
        var commission = Commission(sample: .video)
        commission.takeMeasures(from: "https://cdn.example.com/a.mp4?seconds=5&width=64&height=48&Expires=9#seconds=7")
        #expect(commission.measures.seconds == 5)
        #expect(commission.measures.clipSize == (64, 48))
        commission.takeMeasures(from: "https://cdn.example.com/a.mp4?seconds=-1&width=wide")
        #expect(commission.measures.seconds == 5)
        #expect(commission.measures.clipSize == (64, 48))
    }

    @Test func `what is absurd is not taken`() {
        #expect(Self.picture(["size": "100000x100000"]) == [1024, 1024])
        #expect(Self.picture(["time": "12:30:00", "ratio": "0:1", "other": "1:64"]) == [1024, 1024])
    }

    @Test func `what is made of clips is as long as they are, unless something else is said`() {
        var clip = Media(kind: .video)
        clip.seconds = 4.5
        let clips: Value = .list([.media(clip), .media(clip)])
        #expect(Measures(of: [["clips": clips]]).seconds == 9)
        #expect(Measures(of: [["clips": clips, "seconds": 3]]).seconds == 3)
        #expect(Measures(of: [["clips": .list([.media(Media(kind: .video))])]]).seconds == nil)
    }
}
