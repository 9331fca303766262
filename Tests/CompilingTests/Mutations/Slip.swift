/// Slips of the finger, the same for the same word: a letter dropped, two exchanged, or one doubled.
enum Slip {
    static func made(in word: String, _ turn: Int) -> String {
        var letters = Array(word)
        guard letters.count > 1 else { return word + word }
        let place = letters.count / 2
        switch turn % 3 {
        case 0 where letters.count > 2: letters.remove(at: place)
        case 1 where letters[place] != letters[place - 1] && letters[place - 1].isLetter && letters[place].isLetter:
            letters.swapAt(place - 1, place)
        default: letters.insert(letters[place], at: place)
        }
        return String(letters)
    }
}
