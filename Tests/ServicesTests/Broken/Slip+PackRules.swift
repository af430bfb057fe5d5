extension Slip {
    /// Slips in the rules of a pack: whom it serves, and where that is written.
    static let inPackRules: [Slip] = [
        Slip("from: 18, through: 9", for: "from: 18, through: 99", line: 17, "No age is from 18 through 9", "Swap"),
        Slip("from: eighteen", for: "from: 18", line: 17, "“from” is “eighteen”", "from 0 to 130"),
        Slip("from: 180", for: "from: 18", line: 17, "“from” is “180”", "from 0 to 130"),
        Slip("{ age: {} }", for: "{ age: { from: 18, through: 99 } }", line: 17, "The age has no end", "from, through"),
        Slip("{ above: 18 }", for: "{ age: { from: 18, through: 99 } }", line: 17, "A condition is", "registeredHere"),
        Slip("everyone", for: "{ age: { from: 18, through: 99 } }", line: 17, "A condition is “everyone”", "anyone"),
        Slip(
            "{ registered: here }",
            for: "{ age: { from: 18, through: 99 } }",
            line: 17,
            "A condition is",
            "registeredHere"
        ),
        Slip(
            "{ age: { from: 18 }, needs: [anger] }",
            for: "{ age: { from: 18, through: 99 } }",
            line: 17,
            "A condition is a mapping",
            "one of"
        ),
        Slip(
            "{ min: 18, through: 99 }",
            for: "{ from: 18, through: 99 }",
            line: 17,
            "“min” does not belong in an age",
            "from, through"
        ),
        Slip(
            "    wroker: Is for adults.",
            for: "    worker: Is for adults.",
            line: 18,
            "“wroker” does not belong",
            "“worker”"
        ),
        Slip("", for: "    person: It is for adults.\n", line: 16, "has no “person”", "Add “person:”"),
        Slip("source: []", for: "source: [paper: page 1]", line: 20, "has no source", "[document: section]"),
        Slip("source: page 1", for: "source: [paper: page 1]", line: 20, "is not a list", "[ … ]"),
        Slip("source: [page 1]", for: "source: [paper: page 1]", line: 20, "A source is “page 1”", "document: section"),
        Slip(
            "source: [book: page 1]",
            for: "source: [paper: page 1]",
            line: 20,
            "“book” is no document",
            "Name one of: paper"
        ),
        Slip("source: [paper: ]", for: "source: [paper: page 1]", line: 20, "names no section", "paper: section"),
        Slip("", for: "    source: [paper: page 1]\n", line: 16, "has no “source”", "Add “source:”"),
        Slip("serves: []\nspare:", for: "serves:", line: 1, "The pack serves nobody", "Add “serves:”"),
        Slip("id: adults", for: "id: lonely", line: 22, "the id of another rule", "an id of its own"),
        Slip("needs: [lonelyness]", for: "needs: [loneliness]", line: 23, "“needs” is “lonelyness”", "“loneliness”"),
        Slip("needs: []", for: "needs: [loneliness]", line: 23, "“needs” holds no list", "at least one"),
        Slip("needs: loneliness", for: "needs: [loneliness]", line: 23, "“needs” holds no list", "in brackets"),
        Slip("{ route: [letter] }", for: "{ needs: [loneliness] }", line: 23, "“route” is “letter”", "jobCentre"),
        Slip(
            "{ declinedBy: [camhs] }",
            for: "{ needs: [loneliness] }",
            line: 23,
            "“declinedBy” is “camhs”",
            "talkingTherapies"
        ),
        Slip(
            "answer: wants",
            for: "answer: wants-it",
            line: 23,
            "is no question of this pack",
            "name one of: wants-it"
        ),
        Slip(
            "any: []",
            for: "any: [{ needs: [loneliness] }, { answer: wants-it }]",
            line: 23,
            "“any” holds no list",
            "at least one condition"
        ),
        Slip(
            "    reading: So.\n    placeSets: So.\n    source: [paper: page 2]",
            for: "    source: [paper: page 2]",
            line: 27,
            "both “reading” and “placeSets”",
            "Keep the one"
        ),
        Slip(
            "instead: [nowhere]\n    source: [paper: page 2]",
            for: "source: [paper: page 2]",
            line: 26,
            "“instead” is “nowhere”",
            "Write one of"
        ),
    ]
}
