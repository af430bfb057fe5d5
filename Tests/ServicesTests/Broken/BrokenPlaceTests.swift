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
          - { id: community-team, asks: [{ instrument: dialog, often: atStart }], because: Agreed. }
        costs: { rushcliffe-psychological-medicine: 140000, community-team: 2500000.5 }

        """

    static let slips: [Slip] = [
        Slip("format: 2", for: "format: 1", line: 1, column: 9, "“format” is “2”", "from 1 to 1"),
        Slip("", for: "id: exampleton\n", line: 1, column: 1, "a place has no “id”", "Add “id:”"),
        Slip("id: Exampleton", for: "id: exampleton", line: 2, column: 5, "cannot be an id", "small letters"),
        Slip("name:", for: "name: Exampleton", line: 3, column: 6, "“name” in a place is empty", "Write the words"),
        Slip(
            "abuot: An",
            for: "about: An",
            line: 4,
            column: 1,
            "“abuot” does not belong in a place",
            "Did you mean “about”?"
        ),
        Slip("servces:", for: "services:", line: 7, column: 1, "“servces” does not belong", "Did you mean “services”?"),
        Slip("year: soon", for: "year: 2020", line: 6, column: 54, "“year” is “soon”", "whole number"),
        Slip(
            "- talking-therapies\n  - { id: talking-therapies",
            for: "- { id: talking-therapies",
            line: 8,
            column: 5,
            "a service of the place is not a mapping",
            "id, set, practices"
        ),
        Slip(
            "id: talking-therapy",
            for: "id: talking-therapies",
            line: 8,
            column: 11,
            "There is no pack “talking-therapy”",
            "services list"
        ),
        Slip("id: camsh", for: "id: camhs", line: 10, column: 11, "There is no pack “camsh”", "Did you mean “camhs”?"),
        Slip("{ name: camhs }", for: "{ id: camhs }", line: 10, column: 5, "has no “id”", "Add “id:”"),
        Slip(
            "id: swindon-lift",
            for: "id: camhs",
            line: 10,
            column: 11,
            "“swindon-lift” is in this place already",
            "Keep one"
        ),
        Slip(
            "yuongest: 16",
            for: "youngest: 16",
            line: 8,
            column: 37,
            "“yuongest” is no setting of “talking-therapies”",
            "Did you mean “youngest”?"
        ),
        Slip(
            "opening-hours: 16",
            for: "youngest: 16",
            line: 8,
            column: 37,
            "“opening-hours” is no setting",
            "It has: youngest"
        ),
        Slip(
            "youngest: sixteen",
            for: "youngest: 16",
            line: 8,
            column: 47,
            "“youngest” is “sixteen”",
            "whole number from 0 to 130"
        ),
        Slip("youngest: yes", for: "youngest: 16", line: 8, column: 47, "“youngest” is “yes”", "whole number"),
        Slip(
            "takes-self-requests: 1",
            for: "takes-self-requests: no",
            line: 8,
            column: 72,
            "“takes-self-requests” is “1”",
            "yes or no"
        ),
        Slip(
            "set: [youngest]",
            for: "set: { youngest: 16, takes-self-requests: no }",
            line: 8,
            column: 35,
            "“set” is not a mapping",
            "{ youngest: 16 }"
        ),
        Slip(
            "source: [book: page 1]",
            for: "source: [paper: page 1]",
            line: 8,
            column: 87,
            "“book” is no document",
            "paper"
        ),
        Slip("practices: A82001", for: "practices: [A82001, A82002]", line: 9, column: 36, "is not a list", "[ … ]"),
        Slip("[a82001]", for: "[A82001, A82002]", line: 9, column: 37, "“practices” holds “a82001”", "as A82001"),
        Slip(
            "{ id: camhs, practices: [A82001] }",
            for: "{ id: camhs }",
            line: 10,
            column: 29,
            "No rule of “camhs” asks with which practice",
            "practiceServed"
        ),
        Slip("services: []\nspare:", for: "services:", line: 7, column: 11, "The place has no service", "at least one"),
        Slip("costs: [140000]\nspare:", for: "costs:", line: 12, column: 8, "“costs” is not a mapping", "swindon-lift"),
        Slip(
            "comunity-team: 2",
            for: "community-team: 2",
            line: 12,
            column: 53,
            "There is no pack",
            "“community-team”"
        ),
        Slip("£2500000", for: "2500000.5", line: 12, column: 69, "“community-team” is", "without commas"),
        Slip("", for: ", because: Agreed.", line: 11, "has no “because”", "Add “because:”"),
        Slip("because:", for: "because: Agreed.", line: 11, "“because” in a service of the place is empty", "Write"),
        Slip(
            "because: Agreed.",
            for: "asks: [{ instrument: dialog, often: atStart }], because: Agreed.",
            line: 11,
            "“because” gives a reason for nothing",
            "asks:"
        ),
        Slip("instrument: dialogue", for: "instrument: dialog", line: 11, "“dialogue” is no", "Did you mean “dialog”?"),
        Slip("often: atTheStart", for: "often: atStart", line: 11, "“often” is “atTheStart”", "atStart, everySession"),
        Slip(
            "atStart }, { instrument: dialog, often: atStart }]",
            for: "atStart }]",
            line: 11,
            "“dialog” is asked twice",
            "Say once"
        ),
        Slip("id: x\nid: exampleton", for: "id: exampleton", line: 2, column: 1, "“id” stands twice", "Keep one"),
    ]

    private static func read(_ text: String) throws -> (place: PlaceServices?, diagnostics: [Diagnostic]) {
        Places.read(Data(text.utf8), file: "place.yaml", library: try Library.packs())
    }

    @Test func `the sound place is sound`() throws {
        let (place, diagnostics) = try Self.read(Self.sound)
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        let entry = try #require(place?.entries.first)
        #expect(entry.set == ["youngest": .number(16), "takes-self-requests": .switch(false)])
        #expect(place?.costs == ["rushcliffe-psychological-medicine": 140_000, "community-team": 2_500_000.5])
        let own = try #require(place?.services.first { $0.id == "community-team" })
        #expect(own.asks.map(\.line) == ["DIALOG at the start"])
        #expect(own.schedule.first?.rule?.source.sentence.hasPrefix("This place: Agreed. (rule “dialog” of") == true)
        #expect(place?.entries[1].practices == [PracticeCode(rawValue: "A82001"), PracticeCode(rawValue: "A82002")])
    }

    @Test(arguments: slips)
    func `a slip in a place is told with its place and its remedy`(slip: Slip) throws {
        let (place, diagnostics) = try Self.read(try slip.made(in: Self.sound))
        #expect(place == nil)
        #expect(slip.isTold(by: diagnostics), "\(diagnostics)")
    }

    @Test(arguments: ["", "- a list", "{", "just words", "\u{0}"]) func `what is no place is refused`(
        text: String
    ) throws {
        let (place, diagnostics) = try Self.read(text)
        #expect(place == nil && !diagnostics.isEmpty)
    }
}
