import Care
import Foundation
import Packs
import Services
import Testing

struct `Broken places` {
    /// A place in which nothing is wrong; each case breaks it in one place.
    static let sound = """
        format: 1
        id: exampleton
        name: Exampleton
        about: An example.
        documents:
          paper: { title: A paper, publisher: A press, year: 2020 }
        services:
          - { id: talking-therapies, set: { youngest: 16, takes-self-requests: no }, source: [paper: page 1] }
          - { id: swindon-lift, practices: [A82001, A82002] }
          - { id: camhs }

        """

    struct Slip: CustomTestStringConvertible, Sendable {
        let write: String
        let instead: String
        let line: Int
        let column: Int
        let found: String
        let remedy: String

        var testDescription: String { "line \(line): \(write.prefix(40))" }
    }

    private static func slip(
        _ write: String,
        for instead: String,
        at line: Int,
        _ column: Int,
        _ found: String,
        _ remedy: String
    ) -> Slip {
        Slip(write: write, instead: instead, line: line, column: column, found: found, remedy: remedy)
    }

    static let slips: [Slip] = [
        slip("format: 2", for: "format: 1", at: 1, 9, "“format” is “2”", "from 1 to 1"),
        slip("", for: "id: exampleton\n", at: 1, 1, "a place has no “id”", "Add “id:”"),
        slip("id: Exampleton", for: "id: exampleton", at: 2, 5, "cannot be an id", "small letters"),
        slip("name:", for: "name: Exampleton", at: 3, 6, "“name” in a place is empty", "Write the words"),
        slip("abuot: An", for: "about: An", at: 4, 1, "“abuot” does not belong in a place", "Did you mean “about”?"),
        slip("servces:", for: "services:", at: 7, 1, "“servces” does not belong", "Did you mean “services”?"),
        slip("year: soon", for: "year: 2020", at: 6, 54, "“year” is “soon”", "whole number"),
        slip(
            "- talking-therapies\n  - { id: talking-therapies",
            for: "- { id: talking-therapies",
            at: 8,
            5,
            "a service of the place is not a mapping",
            "id, set, practices"
        ),
        slip(
            "id: talking-therapy",
            for: "id: talking-therapies",
            at: 8,
            11,
            "There is no pack “talking-therapy”",
            "services list"
        ),
        slip("id: camsh", for: "id: camhs", at: 10, 11, "There is no pack “camsh”", "Did you mean “camhs”?"),
        slip("{ name: camhs }", for: "{ id: camhs }", at: 10, 5, "has no “id”", "Add “id:”"),
        slip("id: swindon-lift", for: "id: camhs", at: 10, 11, "“swindon-lift” is in this place already", "Keep one"),
        slip(
            "yuongest: 16",
            for: "youngest: 16",
            at: 8,
            37,
            "“yuongest” is no setting of “talking-therapies”",
            "Did you mean “youngest”?"
        ),
        slip("opening-hours: 16", for: "youngest: 16", at: 8, 37, "“opening-hours” is no setting", "It has: youngest"),
        slip(
            "youngest: sixteen",
            for: "youngest: 16",
            at: 8,
            47,
            "“youngest” is “sixteen”",
            "whole number from 0 to 130"
        ),
        slip("youngest: yes", for: "youngest: 16", at: 8, 47, "“youngest” is “yes”", "whole number"),
        slip(
            "takes-self-requests: 1",
            for: "takes-self-requests: no",
            at: 8,
            72,
            "“takes-self-requests” is “1”",
            "yes or no"
        ),
        slip(
            "set: [youngest]",
            for: "set: { youngest: 16, takes-self-requests: no }",
            at: 8,
            35,
            "“set” is not a mapping",
            "{ youngest: 16 }"
        ),
        slip("source: [book: page 1]", for: "source: [paper: page 1]", at: 8, 87, "“book” is no document", "paper"),
        slip("practices: A82001", for: "practices: [A82001, A82002]", at: 9, 36, "is not a list", "[ … ]"),
        slip("[a82001]", for: "[A82001, A82002]", at: 9, 37, "“practices” holds “a82001”", "as A82001"),
        slip(
            "{ id: camhs, practices: [A82001] }",
            for: "{ id: camhs }",
            at: 10,
            29,
            "No rule of “camhs” asks with which practice",
            "practiceServed"
        ),
        slip("services: []\nspare:", for: "services:", at: 7, 11, "The place has no service", "at least one"),
        slip("id: x\nid: exampleton", for: "id: exampleton", at: 2, 1, "“id” stands twice", "Keep one"),
    ]

    private static func read(_ text: String) throws -> (place: PlaceServices?, diagnostics: [Diagnostic]) {
        Places.read(Data(text.utf8), file: "place.yaml", library: try Library.packs())
    }

    @Test func `the sound place is sound`() throws {
        let (place, diagnostics) = try Self.read(Self.sound)
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        let entry = try #require(place?.entries.first)
        #expect(entry.set == ["youngest": .number(16), "takes-self-requests": .switch(false)])
        #expect(place?.entries[1].practices == [PracticeCode(rawValue: "A82001"), PracticeCode(rawValue: "A82002")])
    }

    @Test(arguments: slips) func `a slip in a place is told with its place and its remedy`(slip: Slip) throws {
        let range = try #require(Self.sound.range(of: slip.instead))
        let (place, diagnostics) = try Self.read(Self.sound.replacingCharacters(in: range, with: slip.write))
        #expect(place == nil)
        let told = diagnostics.contains {
            ($0.line, $0.column) == (slip.line, slip.column) && $0.found.contains(slip.found)
                && $0.remedy.contains(slip.remedy)
        }
        #expect(told, "\(diagnostics)")
    }

    @Test(arguments: ["", "- a list", "{", "just words", "\u{0}"]) func `what is no place is refused`(
        text: String
    ) throws {
        let (place, diagnostics) = try Self.read(text)
        #expect(place == nil && !diagnostics.isEmpty)
    }
}
