/// The frame around a node's text; a stack of two stands for a fan-out.
struct Card {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int
    let isRound: Bool
    let isDashed: Bool

    /// The front and the back card of the stack that fills a frame.
    var stacked: (front: Card, back: Card) {
        var (front, back) = (self, self)
        front.right -= 1
        front.bottom -= 1
        back.left += 1
        back.top += 1
        return (front, back)
    }
}

extension Canvas {
    mutating func draw(_ card: Card, isStack: Bool) {
        guard isStack else { return frame(card) }
        let (front, back) = card.stacked
        frame(back)
        for y in front.top...front.bottom { for x in front.left...front.right { clear(x: x, y: y) } }
        frame(front)
        join(.right, x: front.right, y: back.top)
        join(.down, x: back.left, y: front.bottom)
    }

    private mutating func frame(_ card: Card) {
        for x in card.left + 1..<card.right {
            for y in [card.top, card.bottom] { set(.level, x: x, y: y, isDashed: card.isDashed) }
        }
        for y in card.top + 1..<card.bottom {
            for x in [card.left, card.right] { set(.vertical, x: x, y: y, isDashed: card.isDashed) }
        }
        let corners: [(Int, Int, Arms)] = [
            (card.left, card.top, [.right, .down]), (card.right, card.top, [.left, .down]),
            (card.left, card.bottom, [.right, .up]), (card.right, card.bottom, [.left, .up]),
        ]
        for (x, y, arms) in corners { set(arms, x: x, y: y, isDashed: false, isRound: card.isRound) }
    }
}
