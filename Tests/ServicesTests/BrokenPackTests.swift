import Foundation
import Packs
import Services
import Testing

struct `Broken packs` {
    /// A pack in which nothing is wrong; each case breaks it in one place.
    static let sound = """
        format: 1
        id: example
        version: 1
        name: An example
        kind: linkWorker
        place: Nowhere
        about: An example.
        author: Tester
        approvedBy: nobody
        holdsFrom: 2026-01-01
        documents:
          paper: { title: A paper, publisher: A press, year: 2020 }
        questions:
          - { id: wants-it, ask: Does the person want it? }
        requires:
          - id: adults
            when: { age: { from: 18, through: 99 } }
            worker: Is for adults.
            person: It is for adults.
            source: [paper: page 1]
        serves:
          - id: lonely
            when: { any: [{ needs: [loneliness] }, { answer: wants-it }] }
            worker: Serves the lonely.
            person: It is for people who are lonely.
            source: [paper: page 2]
        offers:
          - { id: walk, name: A walk, form: activity, rolling: yes, sessions: 6, source: [paper: page 3] }
        promises:
          - id: soon
            person: You will be seen soon.
            starts: requestReceived
            stops: firstContact
            within: { atLeast: 1, atMost: 2, unit: weeks }
            source: [paper: page 4]
        ladder:
          - { means: phone, withinDays: 2, source: [paper: page 4] }
        figures:
          - { id: staff, value: 4, unit: people, quality: exact, source: [paper: page 5] }
        conflicts:
          - about: Staff
            statements:
              - { says: Four., source: [paper: page 5] }
              - { says: Five., source: [paper: page 6] }
            taken: Four.
        silences:
          - { about: hours, note: None given. }
        settings:
          - { id: youngest, what: The youngest age, number: 18, placeSets: Silent. }
          - { id: welcome-all, what: Whether all may come, switch: yes, source: [paper: page 7] }
        declines:
          - id: not-here
            when: { any: [{ age: { through: { setting: youngest } } }, { not: { setting: welcome-all } }] }
            worker: Not for them.
            person: Not for you.
            source: [paper: page 7]
          - id: other-languages
            when: { not: { language: [english, urdu] } }
            worker: English and Urdu only.
            person: In English and Urdu.
            source: [paper: page 7]
        before:
          - { id: review, what: A review., stops: request, worker: A review., person: A look., source: [paper: page 8] }
        workforce:
          - { id: leaders, who: leaders, people: 2, wholeTime: 1.5, source: [paper: page 8] }
        footprint: { registered: 9000, practices: 2, quality: about, source: [paper: page 8] }
        costs:
          - { id: running, pounds: 300, per: year, says: Tea., source: [paper: page 8] }
        worksWith:
          - { id: joint, kind: crisis, how: meeting, says: They meet., source: [paper: page 8] }

        """

    struct Slip: CustomTestStringConvertible, Sendable {
        let write: String
        let instead: String
        let line: Int
        let column: Int?
        let found: String
        let remedy: String

        init(
            _ write: String,
            for instead: String,
            line: Int,
            column: Int? = nil,
            _ found: String,
            _ remedy: String
        ) {
            (self.write, self.instead, self.found, self.remedy) = (write, instead, found, remedy)
            (self.line, self.column) = (line, column)
        }

        var testDescription: String { "line \(line): \(write.prefix(40))" }
    }

    static let slips: [Slip] = [
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
        Slip("form: stroll", for: "form: activity", line: 28, "“form” is “stroll”", "oneToOne"),
        Slip("rolling: often", for: "rolling: yes", line: 28, "“rolling” is “often”", "yes or no"),
        Slip("sessions: six", for: "sessions: 6", line: 28, "“sessions” is “six”", "whole number"),
        Slip("starts: someday", for: "starts: requestReceived", line: 32, "“starts” is “someday”", "requestReceived"),
        Slip(
            "stops: requestReceived",
            for: "stops: firstContact",
            line: 33,
            "stops with what starts it",
            "keeps the promise"
        ),
        Slip("", for: "    stops: firstContact\n", line: 30, "has no “stops”", "Add “stops:”"),
        Slip(
            "",
            for: "    within: { atLeast: 1, atMost: 2, unit: weeks }\n",
            line: 30,
            "has no “within”",
            "Add “within:”"
        ),
        Slip("atLeast: 3", for: "atLeast: 1", line: 34, "No time is from 3 to 2", "earlier end"),
        Slip("unit: moons", for: "unit: weeks", line: 34, "“unit” is “moons”", "days"),
        Slip("means: pigeon", for: "means: phone", line: 37, "“means” is “pigeon”", "letter"),
        Slip("withinDays: -1", for: "withinDays: 2", line: 37, "“withinDays” is “-1”", "from 0"),
        Slip("value: 1,000", for: "value: 4", line: 39, "does not belong", "id, value"),
        Slip("value: four", for: "value: 4", line: 39, "“value” is “four”", "in digits"),
        Slip("value: nan", for: "value: 4", line: 39, "“value” is “nan”", "in digits"),
        Slip("quality: roughly", for: "quality: exact", line: 39, "“quality” is “roughly”", "about"),
        Slip(
            "",
            for: "      - { says: Five., source: [paper: page 6] }\n",
            line: 41,
            "needs two statements",
            "make it a fact"
        ),
        Slip(
            "- hours",
            for: "- { about: hours, note: None given. }",
            line: 47,
            "a silence is not a mapping",
            "about, note"
        ),
        Slip("name: An example\nname: Another", for: "name: An example", line: 4, "“name” stands twice", "Keep one"),
        Slip("about: [An example.", for: "about: An example.", line: 8, "It is not YAML", "Check indentation"),
        Slip("\tabout: An example.", for: "about: An example.", line: 7, "It is not YAML", "Check indentation"),
    ]

    /// Slips in what a place sets, in what comes before, and in what is told of the workers and the money.
    static let furtherSlips: [Slip] = [
        Slip("number: eighteen", for: "number: 18", line: 49, column: 53, "“number” is “eighteen”", "whole number"),
        Slip(
            "what: The youngest age",
            for: "what: The youngest age, number: 18",
            line: 49,
            "one value to start",
            "number: 18"
        ),
        Slip("switch: no, number: 18", for: "number: 18", line: 49, "one value to start", "switch: yes"),
        Slip("number: 18", for: "number: 18, placeSets: Silent.", line: 49, "has no “source”", "Add “source:”"),
        Slip(
            "id: welcome-all, what: W, switch: maybe",
            for: "id: welcome-all, what: Whether all may come, switch: yes",
            line: 50,
            "“switch” is “maybe”",
            "yes or no"
        ),
        Slip(
            "id: youngest, what: Whether",
            for: "id: welcome-all, what: Whether",
            line: 50,
            "“youngest” is here twice",
            "Keep one"
        ),
        Slip(
            "setting: oldest",
            for: "setting: youngest",
            line: 53,
            column: 48,
            "“oldest” is no setting of this pack",
            "youngest"
        ),
        Slip(
            "setting: welcome-all } } }, { not",
            for: "setting: youngest } } }, { not",
            line: 53,
            "is a switch, and an age is a number",
            "number setting"
        ),
        Slip(
            "{ not: { setting: youngest } }",
            for: "{ not: { setting: welcome-all } }",
            line: 53,
            "is a number, and a condition is yes or no",
            "Name a switch"
        ),
        Slip(
            "{ not: anyone }",
            for: "{ not: { setting: welcome-all } }",
            line: 50,
            "No rule uses the setting “welcome-all”",
            "take it out"
        ),
        Slip("{ value: youngest }", for: "{ setting: youngest }", line: 53, "“value” does not belong", "setting"),
        Slip(
            "[English, urdu]",
            for: "[english, urdu]",
            line: 58,
            column: 31,
            "“language” is “English”",
            "small letters"
        ),
        Slip("language: []", for: "language: [english, urdu]", line: 58, "“language” holds no list", "at least one"),
        Slip("stops: everything", for: "stops: request", line: 63, "“stops” is “everything”", "request, offer"),
        Slip(
            "id: other-languages, what",
            for: "id: review, what",
            line: 63,
            "the id of another rule",
            "an id of its own"
        ),
        Slip(
            "stops: request, person",
            for: "stops: request, worker: A review., person",
            line: 63,
            "has no “worker”",
            "Add “worker:”"
        ),
        Slip("people: several", for: "people: 2", line: 65, "“people” is “several”", "in digits"),
        Slip("people: -2", for: "people: 2", line: 65, "“people” is “-2”", "in digits"),
        Slip(
            "{ quality: about, source",
            for: "{ registered: 9000, practices: 2, quality: about, source",
            line: 66,
            "says nothing",
            "registered, practices"
        ),
        Slip("registered: 9 000", for: "registered: 9000", line: 66, "“registered” is “9 000”", "whole number"),
        Slip("per: month", for: "per: year", line: 68, "“per” is “month”", "year, person, session"),
        Slip("pounds: £300", for: "pounds: 300", line: 68, "“pounds” is “£300”", "in digits"),
        Slip("how: often", for: "how: meeting", line: 70, "“how” is “often”", "jointAppointments"),
        Slip("kind: crises", for: "kind: crisis", line: 70, "“kind” is “crises”", "Did you mean “crisis”?"),
        Slip(
            "sessionsFrom: 9, sessions: 6",
            for: "sessions: 6",
            line: 28,
            "No number of sessions is from 9 to 6",
            "the fewest"
        ),
        Slip("sessionsFrom: 3", for: "sessions: 6", line: 28, "from 3 to an unknown end", "the most"),
        Slip(
            "usually: yes, sessions: 6",
            for: "sessions: 6",
            line: 28,
            "“usually” speaks of what comes first",
            "afterAppointments"
        ),
        Slip("means: [pigeon], sessions: 6", for: "sessions: 6", line: 28, "“means” is “pigeon”", "room"),
        Slip("languages: [Urdu], sessions: 6", for: "sessions: 6", line: 28, "“languages” is “Urdu”", "small letters"),
        Slip("embargo: {}, sessions: 6", for: "sessions: 6", line: 28, "keeps nothing back", "hours: 48"),
        Slip("weeks: 0, sessions: 6", for: "sessions: 6", line: 28, "“weeks” is “0”", "from 1 to 260"),
    ]

    @Test func `the sound pack is sound`() {
        let (pack, diagnostics) = ServicePacks.read(Self.sound, file: "sound.yaml")
        #expect(diagnostics.isEmpty)
        #expect(pack?.id == "example")
        #expect(pack?.ladder.count == 1)
    }

    @Test(arguments: slips + furtherSlips) func `a slip is told with its line, what was found and what would be right`(
        slip: Slip
    ) throws {
        let range = try #require(Self.sound.range(of: slip.instead))
        let text = Self.sound.replacingCharacters(in: range, with: slip.write)
        let (pack, diagnostics) = ServicePacks.read(text, file: "slip.yaml")
        #expect(pack == nil)
        let told = diagnostics.contains { diagnostic in
            diagnostic.line == slip.line && diagnostic.column == slip.column ?? diagnostic.column
                && diagnostic.found.contains(slip.found)
                && diagnostic.remedy.contains(slip.remedy)
        }
        #expect(told, "\(diagnostics)")
    }

    @Test func `all that is wrong is told at once`() {
        let text = Self.sound.replacing("kind: linkWorker", with: "kind: none").replacing(
            "loneliness",
            with: "lonelyness"
        )
        .replacing("value: 4", with: "value: four")
        #expect(ServicePacks.read(text, file: "slips.yaml").diagnostics.map(\.line) == [5, 23, 39])
    }

    @Test(arguments: [
        "", "   \n", "# only a comment\n", "just words", "- a list", "{", "[[[[", "\u{0}", "a: &x [*x]", "!!binary x",
        String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
        String(repeating: "{ a: ", count: 10_000), String(repeating: "a", count: ServicePacks.largest + 1),
    ])
    func `what is no pack at all is refused with a word of why`(text: String) {
        let (pack, diagnostics) = ServicePacks.read(Data(text.utf8), file: "no-pack.yaml")
        #expect(pack == nil)
        #expect(!diagnostics.isEmpty)
        #expect(diagnostics.allSatisfy { !$0.found.isEmpty && !$0.remedy.isEmpty && $0.line >= 1 })
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        let diagnostics = ServicePacks.read(Data([0x69, 0x64, 0x3A, 0x20, 0xE9]), file: "latin.yaml").diagnostics
        #expect(diagnostics.map(\.found) == ["It is not UTF-8."])
    }

    @Test(arguments: ["id: &x example", "id: [&x example]", "? &x [1]\n: 2"])
    func `an anchor is refused, since anchors upon anchors grow without end`(write: String) {
        let text = Self.sound.replacing("id: example", with: write)
        #expect(ServicePacks.read(text, file: "anchor.yaml").diagnostics.map(\.found) == ["“&” begins an anchor."])
        #expect(ServicePacks.read(text, file: "anchor.yaml").diagnostics.map(\.line) == [2])
    }

    @Test func `an ampersand in prose is only an ampersand`() {
        let text = Self.sound.replacing("about: An example.", with: "about: Bed & breakfast, R&B.")
        #expect(ServicePacks.read(text, file: "prose.yaml").pack?.about == "Bed & breakfast, R&B.")
    }

    @Test func `conditions nested in conditions have a limit`() {
        let deep = String(repeating: "{ not: ", count: 12) + "anyone" + String(repeating: " }", count: 12)
        let text = Self.sound.replacing("{ age: { from: 18, through: 99 } }", with: deep)
        let found = ServicePacks.read(text, file: "deep.yaml").diagnostics.map(\.found)
        #expect(found == ["The rules are nested too deeply, or are too many."])
    }

    @Test func `two files that ask one question in different words are both named`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "packs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (one, two) = (folder.appending(path: "one.yaml"), folder.appending(path: "two.yaml"))
        try Self.sound.write(to: one, atomically: true, encoding: .utf8)
        try Self.sound.replacing("want it?", with: "need it?").write(to: two, atomically: true, encoding: .utf8)
        let found = ServicePacks.check(files: [one, two, folder.appending(path: "three.yaml")]).map(\.description)
        #expect(found.count == 3)
        #expect(found.contains { $0.contains("three.yaml:1:1: It cannot be read.") })
        #expect(found.contains { $0.contains("“example version 1” is in one.yaml too.") })
        #expect(found.contains { $0.contains("“wants-it” asks something else in one.yaml:14.") })
    }
}
