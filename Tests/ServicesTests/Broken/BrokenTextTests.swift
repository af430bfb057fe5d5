import Clinical
import Foundation
import Packs
import Testing

struct `Broken texts of instruments` {
    /// A text in which nothing is wrong, of made-up words; each case breaks it in one place.
    static let sound = """
        format: 1
        instrument: wsas
        version: 1
        permission:
          givenBy: Somebody made up
          reference: letter of 3 March 2026, kept in the records office
          organisation: RX1
          purposes: [care]
          screen: yes
          from: 2026-03-03
          until: 2028-03-02
        introduction: Made-up words.
        answers: { 0: none, 1: one, 2: two, 3: three, 4: four, 5: five, 6: six, 7: seven, 8: eight }
        questions:
          1: Made-up question 1
          2: Made-up question 2
          3: Made-up question 3
          4: Made-up question 4
          5: { words: Made-up question 5, answers: { 0: a, 1: b, 2: c, 3: d, 4: e, 5: f, 6: g, 7: h, 8: i } }

        """

    static let slips: [Slip] = [
        Slip("format: 2", for: "format: 1", line: 1, "“format” is “2”", "from 1 to 1"),
        Slip("instrument: wsass", for: "instrument: wsas", line: 2, "no instrument “wsass”", "Did you mean “wsas”?"),
        Slip("instrument: HADS", for: "instrument: wsas", line: 2, "“HADS” may not be here: sold", "PHQ-9 and GAD-7"),
        Slip("instrument: phq-9", for: "instrument: wsas", line: 2, "The text of this instrument is here", "Take"),
        Slip("instrument: spin", for: "instrument: wsas", line: 2, "Only scores of this instrument", "Take"),
        Slip("version: 7", for: "version: 1", line: 3, "no version 7 of “wsas”", "Check which"),
        Slip("", for: "version: 1\n", line: 1, "has no “version”", "Add “version:”"),
        Slip("givenBy:", for: "givenBy: Somebody made up", line: 5, "“givenBy” in a permission is empty", "Write"),
        Slip("", for: "  givenBy: Somebody made up\n", line: 5, "has no “givenBy”", "Add “givenBy:”"),
        Slip("refrence: letter", for: "reference: letter", line: 6, "“refrence” does not belong", "“reference”"),
        Slip("", for: "  organisation: RX1\n", line: 5, "has no “organisation”", "Add “organisation:”"),
        Slip("purposes: []", for: "purposes: [care]", line: 8, "is for nothing", "[care]"),
        Slip("purposes: [profit]", for: "purposes: [care]", line: 8, "“purposes” is “profit”", "care, research"),
        Slip("screen: perhaps", for: "screen: yes", line: 9, "“screen” is “perhaps”", "yes or no"),
        Slip("", for: "  screen: yes\n", line: 5, "has no “screen”", "Add “screen:”"),
        Slip("from: spring", for: "from: 2026-03-03", line: 10, "“from” is “spring”", "a day that exists"),
        Slip("until: 2028-02-30", for: "until: 2028-03-02", line: 11, "“until” is “2028-02-30”", "a day that exists"),
        Slip("until: 2025-03-02", for: "until: 2028-03-02", line: 11, "ends before it begins", "the two days"),
        Slip("introduction:", for: "introduction: Made-up words.", line: 12, "“introduction” in a text pack", "Write"),
        Slip("7: seven }", for: "7: seven, 8: eight }", line: 15, "no words for the answers 8", "Add them"),
        Slip("8: eight, 9: nine }", for: "8: eight }", line: 15, "Question 1 has no answers 9", "numbers on the form"),
        Slip("eight: 8 }", for: "8: eight }", line: 13, "“eight” is no number", "Number"),
        Slip("8: }", for: "8: eight }", line: 13, "Answer 8 has no words", "Write them"),
        Slip("", for: "  3: Made-up question 3\n", line: 15, "Question 3 is missing", "as it stands on the form"),
        Slip("6: Made-up", for: "4: Made-up", line: 18, "The instrument has no question 6", "Take it out"),
        Slip("  4:\n", for: "  4: Made-up question 4\n", line: 18, "Question 4 has no words", "after its number"),
        Slip("four: Made-up", for: "4: Made-up", line: 18, "“four” is no number", "Number questions"),
        Slip("{ answers:", for: "{ words: Made-up question 5, answers:", line: 19, "has no “words”", "Add “words:”"),
        Slip("questions: none\nspare:", for: "questions:", line: 14, "“questions” is “none”", "keys and values"),
        Slip("wrods: Made-up", for: "words: Made-up question 5", line: 19, "“wrods” does not belong", "“words”"),
    ]

    @Test func `the sound text is sound, and gives the questions their words`() throws {
        let (text, diagnostics) = TextPacks.read(Data(Self.sound.utf8), file: "wsas.yaml")
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        let pack = try #require(text)
        let worded = try Instrument.wsas.worded(by: pack, for: "RX1", on: pack.permission.from)
        #expect(worded.items.map(\.words) == (1...5).map { "Made-up question \($0)" })
        #expect(worded.items.last?.choices.last?.words == "i")
        #expect(pack.permission.kept == "letter of 3 March 2026, kept in the records office")
    }

    @Test(arguments: slips)
    func `a slip in a text is told with its line, what was found and what would be right`(slip: Slip) throws {
        let (text, diagnostics) = TextPacks.read(try slip.made(in: Self.sound), file: "slip.yaml")
        #expect(text == nil)
        #expect(slip.isTold(by: diagnostics), "\(diagnostics)")
    }

    @Test func `two texts of one instrument are told, and so is a file that is not there`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "texts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["one.yaml", "two.yaml", "three.yaml"].map { folder.appending(path: $0) }
        for file in files.prefix(2) { try Self.sound.write(to: file, atomically: true, encoding: .utf8) }
        let found = TextPacks.read(files: files).diagnostics.map(\.description)
        #expect(found.count == 2)
        #expect(found.contains { $0.contains("two.yaml:1:1: Another of these files has a text for wsas/1.") })
        #expect(found.contains { $0.contains("three.yaml:1:1: It cannot be read.") })
    }
}

extension TextPacks {
    static func read(_ text: String, file: String) -> (text: TextPack?, diagnostics: [Diagnostic]) {
        read(Data(text.utf8), file: file)
    }
}
