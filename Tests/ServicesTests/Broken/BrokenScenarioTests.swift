import Foundation
import Packs
import Planner
import Testing

struct `Broken scenarios` {
    /// Scenarios in which nothing is wrong; each case breaks one of them in one place.
    static let queues = """
        format: 1
        id: example
        name: An example
        about: An example.
        documents:
          paper: { title: A paper, publisher: A press, year: 2020 }
        seed: 5
        precision: { of: wait@first, within: 0.1, most: 50 }
        grounds:
          - { figures: All, assumption: Made up. }
        targets:
          - { of: wait@second, is: 3, source: [paper: page 1] }
        queues:
          unit: days
          warmUp: 10
          length: 100
          groups:
            - { id: soon, turn: 1 }
            - { id: later, turn: 2 }
          sources:
            - { id: gp, to: first, perDay: 3, weekdays: [1, 1, 1, 1, 1, 0, 0], shares: { soon: 1, later: 2 } }
            - { id: self, to: second, apart: { gamma: { mean: 2, deviation: 1 } }, most: 40 }
          stations:
            - id: first
              calendar: { length: 7, shifts: [{ from: 0, workers: 6 }, { from: 5, workers: 1 }] }
              takes: { triangular: { low: 0.5, mode: 1, high: 2 } }
              onward: [{ to: second, share: 0.5 }]
              patience: { weibull: { shape: 2, scale: 9 } }
            - id: second
              workers: 4
              takesByGroup:
                soon: { exponential: 1, between: { low: 0, high: 4 } }
                later: { seen: { values: [1, 2], times: [3, 1] } }
              room: 30
              putOff: { from: 20, share: 0.5 }
              promise: 14

        """

    static let diary = """
        format: 1
        id: example
        name: An example
        about: An example.
        replications: 20
        diary:
          warmUp: 50
          days: 500
          daysAWeek: 5
          requestsPerDay: 6
          weekdays: [2, 1, 1, 0.5, 0.5]
          keptForUrgent: 0.2
          keptForTheDay: 0.2
          horizon: 20
          waitingList: yes
          overbooked: 1
          clinics:
            - { id: north, times: [8, 8, 8, 8, 0], share: 2 }
            - { id: south, times: [5], share: 1, referredOn: 0.1, mayGoTo: [north, south] }
          groups:
            - { id: urgent, share: 1, urgent: yes, from: 0 }
            - { id: routine, share: 4, from: 3, doubles: 0.3, missed: 0.1, comesBack: { first: 0.3, later: 0.2 }, gap: 10 }

        """

    static let queueSlips: [Slip] = [
        Slip("format: 2", for: "format: 1", line: 1, "“format” is “2”", "from 1 to 1"),
        Slip("id: An Example", for: "id: example", line: 2, "cannot be an id", "small letters"),
        Slip("naem: An example", for: "name: An example", line: 3, "“naem” does not belong", "Did you mean “name”?"),
        Slip("", for: "about: An example.\n", line: 1, "has no “about”", "Add “about:”"),
        Slip("seed: dice", for: "seed: 5", line: 7, "“seed” is “dice”", "whole number"),
        Slip(
            "replications: 20\nprecision:",
            for: "precision:",
            line: 9,
            "“replications” and “precision”",
            "Keep the one"
        ),
        Slip("of: wait@frist", for: "of: wait@first", line: 8, "no measure “wait@frist”", "Did you mean “wait@first”?"),
        Slip("of: joy", for: "of: wait@first", line: 8, "no measure “joy”", "It has: came"),
        Slip("within: 0", for: "within: 0.1", line: 8, "“within” is “0”", "from 0.001 to 0.5"),
        Slip("most: 5 }\ngrounds", for: "most: 50 }\ngrounds", line: 8, "“most” is “5”", "from 20"),
        Slip(
            "{ figures: All }",
            for: "{ figures: All, assumption: Made up. }",
            line: 10,
            "neither a source nor an assumption",
            "source:"
        ),
        Slip("is: three", for: "is: 3", line: 12, "“is” is “three”", "Write a number"),
        Slip("[book: page 1]", for: "[paper: page 1]", line: 12, "no document of this file", "Name one of: paper"),
        Slip("diary: { days: 3 }\nqueues:", for: "queues:", line: 13, "one of them only", "Keep one"),
        Slip("qeues:", for: "queues:", line: 13, "“qeues” does not belong", "Did you mean “queues”?"),
        Slip("length: 5\n", for: "length: 100\n", line: 16, "ends before the warm-up", "more than “warmUp”"),
        Slip("warmUp: -1", for: "warmUp: 10", line: 15, "“warmUp” is “-1”", "from 0.0"),
        Slip(
            "id: soon, turn: 1 }\n    - { id: soon, turn: 2",
            for: "id: soon, turn: 1 }\n    - { id: later, turn: 2",
            line: 19,
            "There are two groups “soon”",
            "another id"
        ),
        Slip("turn: 0", for: "turn: 1", line: 18, "“turn” is “0”", "from 1 to 60"),
        Slip("to: frist, perDay", for: "to: first, perDay", line: 21, "no station “frist”", "Did you mean “first”?"),
        Slip("perDay: 0,", for: "perDay: 3,", line: 21, "“perDay” is “0”", "Write a number"),
        Slip("weekdays: [1, 1]", for: "weekdays: [1, 1, 1, 1, 1, 0, 0]", line: 21, "has 2 factors", "Write 7"),
        Slip(
            "weekdays: [0, 0, 0, 0, 0, 0, 0]",
            for: "weekdays: [1, 1, 1, 1, 1, 0, 0]",
            line: 21,
            "nobody ever comes",
            "above 0"
        ),
        Slip("perDay: 3, apart: 1,", for: "perDay: 3,", line: 21, "“perDay” and “apart”", "Keep the one"),
        Slip(
            "to: first, shares",
            for: "to: first, perDay: 3, weekdays: [1, 1, 1, 1, 1, 0, 0], shares",
            line: 21,
            "how many come",
            "“perDay:” or “apart:”"
        ),
        Slip(
            "shares: { son: 1, later: 2 }",
            for: "shares: { soon: 1, later: 2 }",
            line: 21,
            "no group “son”",
            "Did you mean “soon”?"
        ),
        Slip(
            "shares: { soon: 0, later: 0 }",
            for: "shares: { soon: 1, later: 2 }",
            line: 21,
            "No group has a share",
            "above 0"
        ),
        Slip(
            "apart: 0,",
            for: "apart: { gamma: { mean: 2, deviation: 1 } },",
            line: 22,
            "at one moment, without end",
            "above 0"
        ),
        Slip("deviation: 0", for: "deviation: 1", line: 22, "“deviation” is “0”", "Write a number"),
        Slip(
            "gamma: { mean: 2 }",
            for: "gamma: { mean: 2, deviation: 1 }",
            line: 22,
            "has no “deviation”",
            "Add “deviation:”"
        ),
        Slip("gamam: {", for: "gamma: {", line: 22, "“gamam” does not belong", "Did you mean “gamma”?"),
        Slip("exponential: 2, gamma: {", for: "gamma: {", line: 22, "names 2 laws", "Name one"),
        Slip("id: gp, to: second", for: "id: self, to: second", line: 22, "two sources “gp”", "another id"),
        Slip("warmUp: 10", for: "warmUp: 10\n  length: 100", line: 20, "come from here without end", "a length"),
        Slip(
            "calendar: { length: 7, shifts: [{ from: 1, workers: 6 }",
            for: "calendar: { length: 7, shifts: [{ from: 0, workers: 6 }",
            line: 25,
            "do not follow each other",
            "first begin at 0"
        ),
        Slip(
            "{ from: 0, workers: 0 }, { from: 5, workers: 0 }",
            for: "{ from: 0, workers: 6 }, { from: 5, workers: 1 }",
            line: 24,
            "Nobody is ever served",
            "at least one"
        ),
        Slip(
            "{ from: 8, workers: 1 }",
            for: "{ from: 5, workers: 1 }",
            line: 25,
            "do not follow each other",
            "within the length"
        ),
        Slip("low: 0.5, mode: 3", for: "low: 0.5, mode: 1", line: 26, "do not rise", "low, then mode"),
        Slip(
            "takes: { constant: -1 }",
            for: "takes: { triangular: { low: 0.5, mode: 1, high: 2 } }",
            line: 26,
            "“constant” is “-1”",
            "Write a number"
        ),
        Slip(
            "",
            for: "      takes: { triangular: { low: 0.5, mode: 1, high: 2 } }\n",
            line: 24,
            "has no “takes”",
            "Add “takes:”"
        ),
        Slip("share: 1.5 }]", for: "share: 0.5 }]", line: 27, "“share” is “1.5”", "from 0.0 to 1.0"),
        Slip(
            "onward: [{ to: second, share: 0.7 }, { to: first, share: 0.7 }]",
            for: "onward: [{ to: second, share: 0.5 }]",
            line: 27,
            "more than everybody",
            "1 at most"
        ),
        Slip(
            "onward: second",
            for: "onward: [{ to: second, share: 0.5 }]",
            line: 27,
            "“onward” is not a list",
            "[{ to: STATION"
        ),
        Slip(
            "onward: [{ to: third, share: 0.5 }]",
            for: "onward: [{ to: second, share: 0.5 }]",
            line: 27,
            "no station “third”",
            "There are: first, second"
        ),
        Slip(
            "id: first\n      workers: 3\n      onwardByGroup: { soon: [] }",
            for: "id: first",
            line: 26,
            "“onward” and “onwardByGroup”",
            "Keep the one"
        ),
        Slip("workers: 0", for: "workers: 4", line: 29, "Nobody is ever served", "at least one"),
        Slip("workers: four", for: "workers: 4", line: 30, "“workers” is “four”", "whole number"),
        Slip("", for: "      workers: 4\n", line: 29, "Nobody works here", "“workers:”, or a “calendar:”"),
        Slip(
            "now: { exponential: 1, between",
            for: "soon: { exponential: 1, between",
            line: 32,
            "no group “now”",
            "There are: soon, later"
        ),
        Slip(
            "between: { low: 50, high: 60 }",
            for: "between: { low: 0, high: 4 }",
            line: 32,
            "one in a thousand",
            "a wider range"
        ),
        Slip(
            "between: { low: 4, high: 1 }",
            for: "between: { low: 0, high: 4 }",
            line: 32,
            "there is nothing",
            "second number be the larger"
        ),
        Slip("times: [3]", for: "times: [3, 1]", line: 33, "2 values, seen 1 times", "how often it was seen"),
        Slip("room: -3", for: "room: 30", line: 34, "“room” is “-3”", "from 0"),
        Slip(
            "putOff: { share: 0.5 }",
            for: "putOff: { from: 20, share: 0.5 }",
            line: 35,
            "has no “from”",
            "Add “from:”"
        ),
        Slip(
            "id: first\n      workers: 4",
            for: "id: second\n      workers: 4",
            line: 29,
            "two stations “first”",
            "another id"
        ),
        Slip(
            "      workers: 4\n      onward: [{ to: second, share: 1 }]",
            for: "      workers: 4",
            line: 29,
            "never leaves",
            "less than 1"
        ),
        Slip("breaksOff: perhaps\n      room: 30", for: "room: 30", line: 34, "“breaksOff” is “perhaps”", "yes or no"),
    ]

    static let diarySlips: [Slip] = [
        Slip("replications: 1", for: "replications: 20", line: 5, "“replications” is “1”", "from 2"),
        Slip("days: 40", for: "days: 500", line: 8, "ends before the warm-up", "more than “warmUp”"),
        Slip("", for: "  days: 500\n", line: 7, "has no “days”", "Add “days:”"),
        Slip(
            "requestsPerDay: many",
            for: "requestsPerDay: 6",
            line: 10,
            "“requestsPerDay” is “many”",
            "Write a number"
        ),
        Slip("weekdays: [1]", for: "weekdays: [2, 1, 1, 0.5, 0.5]", line: 11, "has 1 factors", "Write 5"),
        Slip("keptForUrgent: 20%", for: "keptForUrgent: 0.2", line: 12, "“keptForUrgent” is “20%”", "from 0.0 to 1.0"),
        Slip("keptForUrgent: 0.9", for: "keptForUrgent: 0.2", line: 7, "More is kept back than there is", "1 at most"),
        Slip("horizon: 2\n", for: "horizon: 20\n", line: 14, "“routine” can never be booked", "3 or more"),
        Slip("waitingList: maybe", for: "waitingList: yes", line: 15, "“waitingList” is “maybe”", "yes or no"),
        Slip("overbooked: 40", for: "overbooked: 1", line: 16, "“overbooked” is “40”", "from 0 to 4"),
        Slip("times: [80]", for: "times: [5]", line: 19, "“times” is “80”", "from 0 to 60"),
        Slip("times: []", for: "times: [5]", line: 19, "The clinic has no days", "for each day of a week"),
        Slip(
            "id: north, times: [5], share: 1",
            for: "id: south, times: [5], share: 1",
            line: 19,
            "two clinics “north”",
            "another id"
        ),
        Slip(
            "mayGoTo: [norht]",
            for: "mayGoTo: [north, south]",
            line: 19,
            "no clinic “norht”",
            "Did you mean “north”?"
        ),
        Slip(
            "times: [0], share: 2",
            for: "times: [8, 8, 8, 8, 0], share: 2",
            line: 22,
            "can never be seen",
            "its people go elsewhere"
        ),
        Slip("id: urgent, at: east,", for: "id: urgent,", line: 21, "no clinic “east”", "There are: north, south"),
        Slip("missed: 1,", for: "missed: 0.1,", line: 22, "Everybody misses every time", "below 1"),
        Slip("later: 1 }", for: "later: 0.2 }", line: 22, "comes for ever", "below 1"),
        Slip("urgent: perhaps", for: "urgent: yes", line: 21, "“urgent” is “perhaps”", "yes or no"),
        Slip("id: urgent, share: 4", for: "id: routine, share: 4", line: 22, "two groups “urgent”", "another id"),
    ]

    @Test(arguments: queueSlips)
    func `of people who queue are told of with the line, what was found and what would be right`(slip: Slip) throws {
        try refuse(slip, Self.queues)
    }

    @Test(arguments: diarySlips)
    func `of times that are booked are told of with the line, what was found and what would be right`(slip: Slip) throws
    {
        try refuse(slip, Self.diary)
    }

    private func refuse(_ slip: Slip, _ sound: String) throws {
        let text = try slip.made(in: sound)
        let (scenario, diagnostics) = Scenarios.read(Data(text.utf8), file: "broken.yaml")
        #expect(scenario == nil)
        #expect(slip.isTold(by: diagnostics), "\(diagnostics)")
        #expect(diagnostics.allSatisfy { $0.file == "broken.yaml" && $0.line > 0 && $0.column > 0 })
    }

    @Test(arguments: [queues, diary])
    func `do not include those they were broken from`(text: String) throws {
        let (scenario, diagnostics) = Scenarios.read(Data(text.utf8), file: "sound.yaml")
        #expect(diagnostics == [])
        let sound = try #require(scenario)
        #expect(sound.plan.live(seed: 1, replication: 0)?.count == sound.plan.measures.count)
    }

    @Test(arguments: ["", "[]", "a: &b 1\nc: *b", "format: 1"])
    func `may be no scenario at all, and are refused with a place`(text: String) {
        let (scenario, diagnostics) = Scenarios.read(Data(text.utf8), file: "broken.yaml")
        #expect(scenario == nil && !diagnostics.isEmpty)
    }

    /// What may be meant is lived, and said before: a list that only grows, and those whose turn never comes.
    @Test func `are not those that only promise badly, and they say so before they are lived`() throws {
        let few = Self.queues.replacing("      room: 30\n      putOff: { from: 20, share: 0.5 }\n", with: "")
        let grows = few.replacing("workers: 4", with: "workers: 1")
        let (scenario, diagnostics) = Scenarios.read(Data(grows.utf8), file: "grows.yaml")
        #expect(scenario != nil)
        #expect(diagnostics.contains { $0.isWarning && $0.found.contains("its list only grows") }, "\(diagnostics)")
        let starved = few.replacing("workers: 4", with: "workers: 1").replacing(
            "most: 40",
            with: "most: 400, shares: { soon: 9, later: 1 }"
        )
        .replacing("mean: 2, deviation: 1", with: "mean: 0.5, deviation: 1")
        let (_, told) = Scenarios.read(Data(starved.utf8), file: "starved.yaml")
        #expect(told.contains { $0.isWarning && $0.found.contains("“later” is hardly ever served") }, "\(told)")
    }
}
