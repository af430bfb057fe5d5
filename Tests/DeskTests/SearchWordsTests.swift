import CareTesting
import Desk
import Testing

/// Plain text is folded byte by byte, for speed: it must come to what looking at characters comes to.
struct `Search words` {
    @Test(arguments: UInt64(1)...20)
    func `plain text folds to the same words, looked at by bytes or by characters`(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let text = String(
                (0..<chance.number(below: 16)).map { _ in Character(UnicodeScalar(UInt8(chance.number(below: 128)))) }
            )
            let folded = text.lowercased().filter { $0 != "'" && $0 != "`" }
            #expect(SearchWords.words(in: text) == folded.split { " -,.".contains($0) }.map(String.init))
            #expect(SearchWords.compact(text) == folded.filter { $0.isLetter || $0.isNumber })
        }
    }

    @Test func `accents, case and marks make no difference`() {
        #expect(SearchWords.words(in: "O’Brien-Łukasz Zoë") == ["obrien", "łukasz", "zoe"])
        #expect(SearchWords.compact("sn1 4gb") == "sn14gb")
        #expect(SearchWords.compact("(01632) 960 000") == "01632960000")
    }
}
