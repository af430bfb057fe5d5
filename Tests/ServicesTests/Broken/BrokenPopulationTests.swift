import Foundation
import Packs
import Services
import Testing

struct `Broken population files` {
    /// A population in which nothing is wrong; each case breaks it in one place.
    static let sound = """
        format: 1
        id: example
        version: 1
        name: An example
        about: An example.
        author: Tester
        documents:
          paper: { title: A paper, publisher: A press, year: 2020 }
        registered: { people: 1000, source: [paper: page 1] }
        registers: { counted: 60000, people: { DEP: 6000 }, source: [paper: page 2] }
        dimensions:
          - id: need
            words: What they come with
            values:
              - { id: low, words: low mood, sets: { needs: [lowMood] }, register: DEP, perCent: 50, source: [paper: page 2] }
              - { id: grief, words: grief, sets: { needs: [bereavement] }, perThousand: 5, assumption: No source counts. }
          - id: complexity
            words: How much of it
            values:
              - { id: one, words: one thing }
              - { id: many, words: several, sets: { answers: { wants-it: yes } } }
            shares:
              - { when: { need: [grief] }, parts: { one: 100 }, source: [paper: page 3] }
              - { parts: { one: 60, many: 40 }, assumption: A guess. }
          - id: age
            words: Age
            values:
              - { id: young, words: under 18, sets: { age: { from: 0, through: 17 } } }
              - { id: grown, words: 18 or over, sets: { age: { from: 18, through: 100 } } }
            shares:
              - { parts: { young: 1, grown: 4 }, source: [paper: page 4], reading: By years. }
          - id: route
            words: How they come
            values:
              - { id: self, words: by themselves, sets: { route: self, registered: yes } }
              - { id: gp, words: by a GP, sets: { route: gp, registered: yes, languages: [english] } }
            shares:
              - { parts: { self: 50, gp: 50 }, assumption: A guess. }

        """

    static let slips: [Slip] = [
        Slip("format: 2", for: "format: 1", line: 1, "“format” is “2”", "from 1 to 1"),
        Slip("naem: An example", for: "name: An example", line: 4, "“naem” does not belong", "Did you mean “name”?"),
        Slip("", for: "author: Tester\n", line: 1, "has no “author”", "Add “author:”"),
        Slip("people: many", for: "people: 1000", line: 9, "“people” is “many”", "whole number"),
        Slip("people: 1000 }", for: "people: 1000, source: [paper: page 1] }", line: 9, "neither", "assumption:"),
        Slip("[book: page 1]", for: "[paper: page 1]", line: 9, "“book” is no document", "Name one of: paper"),
        Slip("{ DEP: some }", for: "{ DEP: 6000 }", line: 10, "“DEP” is “some”", "whole number"),
        Slip("id: want\n", for: "id: need\n", line: 12, "Dimension 1 is “want”", "Begin with “need”"),
        Slip("needs: [lowmod]", for: "needs: [lowMood]", line: 15, "“needs” is “lowmod”", "Did you mean “lowMood”?"),
        Slip("register: MH", for: "register: DEP", line: 15, "“MH” is no register", "It has: DEP"),
        Slip("perCent: 500,", for: "perCent: 50,", line: 15, "“perCent” is “500", "from 0.0 to 100.0"),
        Slip(
            "words: grief, perThousand",
            for: "words: grief, sets: { needs: [bereavement] }, perThousand",
            line: 16,
            "names no need",
            "needs"
        ),
        Slip("perThousand: 5, register: DEP", for: "perThousand: 5", line: 16, "not said how many", "perThousand, or"),
        Slip("perThousand: five", for: "perThousand: 5", line: 16, "“perThousand” is “five”", "Write a number"),
        Slip(
            "assumption:",
            for: "assumption: No source counts.",
            line: 16,
            "“assumption” in a value is empty",
            "words"
        ),
        Slip("reading: So. }", for: "assumption: No source counts. }", line: 16, "neither a source", "source:"),
        Slip("id: complex", for: "id: complexity", line: 17, "Dimension 2 is “complex”", "then “complexity”"),
        Slip("id: one, words: s", for: "id: many, words: s", line: 21, "“one” is here twice", "Keep one"),
        Slip("wants-t: yes", for: "wants-it: yes", line: 21, "No pack asks “wants-t”", "Did you mean “wants-it”?"),
        Slip("wants-it: maybe", for: "wants-it: yes", line: 21, "“wants-it” is “maybe”", "yes or no"),
        Slip("need: [greif]", for: "need: [grief]", line: 23, "“greif” is no value of “need”", "low, grief"),
        Slip("age: [young]", for: "need: [grief]", line: 23, "“age” is no dimension before", "Name one of: need"),
        Slip("parts: { on: 100 }", for: "parts: { one: 100 }", line: 23, "“on” is no value", "Name one of: one, many"),
        Slip(
            "when: { need: [low] }, parts: { one: 60",
            for: "parts: { one: 60",
            line: 23,
            "does not hold for",
            "End with"
        ),
        Slip(
            "parts: { one: 100 }, source",
            for: "when: { need: [grief] }, parts: { one: 100 }, source",
            line: 24,
            "holds for everybody",
            "above it"
        ),
        Slip("one: -60", for: "one: 60", line: 24, "“one” is “-60”", "Write a number"),
        Slip(
            "parts: { one: 0, many: 0 }",
            for: "parts: { one: 60, many: 40 }",
            line: 24,
            "come to nothing",
            "above zero"
        ),
        Slip("parts: none,", for: "parts: { one: 60, many: 40 },", line: 24, "“parts” is “none”", "keys and values"),
        Slip("id: need\n    words: Age", for: "id: age\n    words: Age", line: 25, "“need” is here twice", "Keep one"),
        Slip("from: 17, through: 100", for: "from: 18, through: 100", line: 29, "overlap", "begin where one ends"),
        Slip("from: 18, through: 3", for: "from: 18, through: 100", line: 29, "No age is from 18", "Swap"),
        Slip(
            "reading: By years., assumption: So. }",
            for: "reading: By years. }",
            line: 31,
            "no reading",
            "in “assumption”"
        ),
        Slip("route: slef", for: "route: self", line: 35, "“route” is “slef”", "Did you mean “self”?"),
        Slip("age: { from: 3, through: 4 }", for: "route: gp", line: 36, "“age” sets “age” too", "Let one dimension"),
        Slip(
            "answers: { wants-it: no }",
            for: "route: gp",
            line: 36,
            "“complexity” sets “wants-it”",
            "Let one dimension"
        ),
        Slip(
            "basedOn: example\ndimensions:",
            for: "dimensions:",
            line: 13,
            "based on another",
            "Take “dimensions:” out"
        ),
    ]

    static let asked: Set<Question.ID> = ["wants-it"]

    @Test(arguments: slips)
    func `are told of with the line, what was found and what would be right`(slip: Slip) throws {
        let text = try slip.made(in: Self.sound)
        let (population, diagnostics) = PopulationFiles.read(text, file: "broken.yaml", asked: Self.asked)
        #expect(population == nil)
        #expect(slip.isTold(by: diagnostics), "\(diagnostics)")
        #expect(diagnostics.allSatisfy { $0.file == "broken.yaml" && $0.line > 0 && $0.column > 0 })
    }

    @Test func `do not include the one they were broken from`() throws {
        let (population, diagnostics) = PopulationFiles.read(Self.sound, file: "sound.yaml", asked: Self.asked)
        #expect(diagnostics == [])
        let people = try #require(population)
        #expect(people.groups.map(\.value) == [50, 5])
        #expect(people.people == 55 && people.peopleWithSource == 50)
        #expect(people.complexity.shares.map(\.shares) == [[1, 0], [0.6, 0.4]])
    }

    @Test(arguments: ["", "[]", "\u{FEFF}: [", "a: &b 1\nc: *b"])
    func `may be no population at all, and are refused with a place`(text: String) {
        let (population, diagnostics) = PopulationFiles.read(text, file: "broken.yaml")
        #expect(population == nil && !diagnostics.isEmpty)
    }

    @Test func `may be based on one that is not there`() {
        let text = """
            format: 1
            id: here
            version: 1
            name: Here
            about: Here.
            author: Tester
            documents: { paper: { title: A paper, publisher: A press, year: 2020 } }
            basedOn: nowhere
            registered: { people: 1000, source: [paper: page 1] }
            """
        let (population, diagnostics) = PopulationFiles.read(text, file: "broken.yaml")
        #expect(population == nil)
        #expect(diagnostics.first?.line == 8)
        #expect(diagnostics.first?.remedy.contains("england") == true)
    }
}
