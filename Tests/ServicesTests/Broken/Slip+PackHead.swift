extension Slip {
    /// Slips in the head of a pack: what it is, its documents, its questions.
    static let inPackHead: [Slip] = [
        Slip("format: 2", for: "format: 1", line: 1, "“format” is “2”", "from 1 to 1"),
        Slip("", for: "format: 1\n", line: 1, "has no “format”", "Add “format:”"),
        Slip("id: An Example", for: "id: example", line: 2, "cannot be an id", "small letters"),
        Slip("version: one", for: "version: 1", line: 3, "“version” is “one”", "whole number"),
        Slip("version: 0", for: "version: 1", line: 3, "“version” is “0”", "from 1"),
        Slip("name:", for: "name: An example", line: 4, "“name” in a pack is empty", "Write the words"),
        Slip("nmae: An example", for: "name: An example", line: 4, "“nmae” does not belong", "Did you mean “name”?"),
        Slip("kind: linkworkers", for: "kind: linkWorker", line: 5, "“linkworkers”", "Did you mean “linkWorker”?"),
        Slip("kind: [linkWorker]", for: "kind: linkWorker", line: 5, "“kind” is a list", "Write one of"),
        Slip("approvedBy:", for: "approvedBy: nobody", line: 9, "“approvedBy”", "Write the words"),
        Slip("holdsFrom: 2026-02-30", for: "holdsFrom: 2026-01-01", line: 10, "is no date", "a day that exists"),
        Slip("holdsFrom: 1 January", for: "holdsFrom: 2026-01-01", line: 10, "is no date", "as 2026-11-21"),
        Slip("colour: red\nholdsFrom", for: "holdsFrom", line: 10, "“colour” does not belong", "It may hold"),
        Slip(
            "  paper: A paper",
            for: "  paper: { title: A paper, publisher: A press, year: 2020 }",
            line: 12,
            "is not a mapping",
            "title, publisher, year"
        ),
        Slip("year: 20", for: "year: 2020", line: 12, "“year” is “20”", "from 1900"),
        Slip(
            "Does the person want it }",
            for: "Does the person want it? }",
            line: 14,
            "is not a question",
            "question mark"
        ),
        Slip(
            "questions:\n  - { id: spare, ask: Is it spare? }",
            for: "questions:",
            line: 14,
            "No rule asks",
            "take it out"
        ),
        Slip(
            "questions:\n  - { id: wants-it, ask: Is it so? }",
            for: "questions:",
            line: 15,
            "is here twice",
            "Keep one"
        ),
        Slip("name: An example\nname: Another", for: "name: An example", line: 4, "“name” stands twice", "Keep one"),
        Slip("about: [An example.", for: "about: An example.", line: 8, "It is not YAML", "Check indentation"),
        Slip("\tabout: An example.", for: "about: An example.", line: 7, "It is not YAML", "Check indentation"),
    ]
}
