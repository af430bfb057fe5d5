import CareTesting
import Clinical
import Testing

struct `An answer that cannot be` {
    @Test func `is refused with what can be answered`() {
        #expect(throws: AnswerRefusal.notAnAnswer(question: 3, choices: [0, 1, 2, 3])) {
            try Instrument.gad7.reply([3: 4])
        }
        #expect(
            AnswerRefusal.notAnAnswer(question: 3, choices: [0, 1, 2, 3]).sentence
                == "Choose one of the answers to question 3: 0, 1, 2 or 3."
        )
        #expect(
            AnswerRefusal.notAnAnswer(question: 1, choices: Array(0...10)).sentence
                == "Choose one of the answers to question 1: 0 to 10."
        )
        #expect(throws: AnswerRefusal.notAnAnswer(question: 9, choices: [0, 2, 4])) {
            try Instrument.audit.reply([9: 1])
        }
        #expect(throws: AnswerRefusal.noSuchQuestion(8)) { try Instrument.gad7.reply([8: 0]) }
        #expect(throws: AnswerRefusal.nothingAnswered) { try Instrument.gad7.reply([:]) }
    }

    @Test func `half-filled says which questions are open and how many may be`() {
        #expect(
            AnswerRefusal.tooManyMissing(questions: [7], allowed: 0).sentence
                == "Question 7 has no answer yet. Every question is needed for a score."
        )
        #expect(
            AnswerRefusal.tooManyMissing(questions: [2, 4, 9], allowed: 2).sentence
                == "Questions 2, 4 and 9 have no answer yet. At most 2 may be left out for a score."
        )
        #expect(throws: AnswerRefusal.tooManyMissing(questions: [7, 8, 9], allowed: 2)) {
            try Instrument.phq9.scores([1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0])
        }
        #expect(throws: AnswerRefusal.tooManyMissing(questions: [2, 3], allowed: 0)) {
            try Instrument.loneliness.scores([1: 1])
        }
    }

    @Test func `to an instrument of scores is a score off its scale, or of another`() {
        let refusal = #expect(throws: AnswerRefusal.self) { try Instrument.mobility.entered([.total: 6]) }
        #expect(refusal?.sentence == "MI score is between 1 and 5. Look at the form again.")
        #expect(throws: AnswerRefusal.noSuchScore("total")) { try Instrument.phq9.entered([.total: 5]) }
        #expect(throws: AnswerRefusal.noSuchScore("mood")) { try Instrument.sdq.entered(["mood": 5]) }
        #expect(throws: AnswerRefusal.nothingAnswered) { try Instrument.sdq.entered([:]) }
    }

    @Test func `counts a question that was not answered by telling which were filled in`() throws {
        let scores = try Instrument.phq9.scores([1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 8: 1, 9: 0])
        #expect(scores.map(\.filledIn) == [[7]])
        let whole = try Instrument.phq15.scores(
            Dictionary(uniqueKeysWithValues: (1...15).filter { $0 != 4 }.map { ($0, 1) })
        )
        #expect(whole.map(\.filledIn) == [[]], "what does not apply is not missing")
    }
}

struct `A finding` {
    private func itq(_ answers: String) throws -> [String: Bool?] {
        let given = Example(answers, [:]).given(.itq)
        let pairs = Instrument.itq.findings(in: try Instrument.itq.reply(given)).map { ($0.finding.name, $0.isMet) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    private let ptsd = "Post-traumatic stress disorder"
    private let complex = "Complex post-traumatic stress disorder"

    @Test func `of complex trauma takes the place of the narrower one`() throws {
        let both = try itq("202020200202020200")
        #expect(both[complex] == true && both[ptsd] == false)
        let narrow = try itq("202020200000000000")
        #expect(narrow[complex] == false && narrow[ptsd] == true)
        let none = try itq("202010200202020200")
        #expect(none[complex] == false && none[ptsd] == false)
        // Whatever is felt, nothing in daily life is held back.
        let unhindered = try itq("444444000444444000")
        #expect(unhindered[complex] == false && unhindered[ptsd] == false)
        let selfOnly = try itq("000000000222222222")
        #expect(selfOnly[complex] == false && selfOnly[ptsd] == false)
        let oneIsEnough = try itq("020202002020202002")
        #expect(oneIsEnough[complex] == true)
    }

    @Test func `is left open where what is missing decides it`() throws {
        let open = try itq("202020200-10202020")
        #expect(open[complex] == .some(nil) && open[ptsd] == .some(nil))
        let decided = try itq("202020200-20202020")
        #expect(decided[complex] == .some(true), "the other of the pair is enough")
        let hopeless = try itq("0020202000--------")
        #expect(hopeless[complex] == .some(false), "no answer can bring it back")
    }

    @Test func `of PCL-5 needs one, one, two and two symptoms`() throws {
        func met(_ answers: String) throws -> Bool? {
            let reply = try Instrument.pcl5.reply(Example(answers, [:]).given(.pcl5))
            return Instrument.pcl5.findings(in: reply)[0].isMet
        }
        #expect(try met("20000202200000220000") == true)
        #expect(try met("00000202200000220000") == false)
        #expect(try met("20000002200000220000") == false)
        #expect(try met("20000202000000220000") == false)
        #expect(try met("20000202200000200000") == false)
        #expect(try met("11111111111111111111") == false)
        #expect(try met("2000020220000022----") == true)
        #expect(try met("2000020220000020----") == .some(nil))
    }
}

struct `A change` {
    private static let rows: [(Instrument, Scale.ID, Points, Points, Change?)] = [
        (.phq9, .total, 16, 10, .reliablyBetter), (.phq9, .total, 16, 11, .notReliable),
        (.phq9, .total, 10, 16, .reliablyWorse), (.phq9, .total, 10, 15, .notReliable),
        (.phq9, .total, 10, 10, .notReliable), (.phq9, .total, Points(163, over: 10), 10, .reliablyBetter),
        (.gad7, .total, 12, 8, .reliablyBetter), (.gad7, .total, 12, 9, .notReliable),
        (.gad7, .total, 8, 12, .reliablyWorse), (.core10, .total, 20, 14, .reliablyBetter),
        (.core10, .total, 20, 15, .notReliable), (.pcl5, .total, 50, 40, .reliablyBetter),
        (.pcl5, .total, 40, 50, .reliablyWorse), (.wsas, .total, 20, 12, .reliablyBetter),
        // Where more is better, a rise is the good news.
        (.reqol10, .total, 15, 20, .reliablyBetter), (.reqol10, .total, 20, 15, .reliablyWorse),
        (.reqol10, .total, 15, 19, .notReliable), (.dialog, "part-3", 3, 4, .reliablyBetter),
        (.dialog, "part-3", 4, 3, .reliablyWorse), (.dialog, "part-3", 4, 4, .notReliable),
        (.ownGoals, "goal-1", 2, 5, .reliablyBetter), (.ownGoals, "goal-1", 5, 3, .notReliable),
        (.wemwbs, .total, 40, 43, .reliablyBetter), (.wemwbs, .total, 43, 41, .notReliable),
        // How the help was is no outcome of the help.
        (.dialog, "part-9", 1, 7, nil), (.dialog, "help", 1, 7, nil),
        // Where no reliable change is published, none is made up.
        (.gds15, .total, 12, 2, nil), (.ons4, "happy", 2, 9, nil), (.phq2, .total, 6, 0, nil),
        (.mobility, .total, 3, Points(227, over: 100), .reliablyBetter),
        (.mobility, .total, 3, Points(228, over: 100), .notReliable),
    ]

    @Test func `is reliable from the published size on, in the direction that is better`() throws {
        for (instrument, id, first, last, expected) in Self.rows {
            let scale = try #require(instrument.scale(id))
            #expect(scale.change(from: first, to: last) == expected, "\(instrument.name) \(first) → \(last)")
        }
    }

    @Test func `the other way round is the other way round`() {
        let seed = UInt64.random(in: .min ... .max)
        var chance = SeededGenerator(seed: seed)
        let mirror: [Change: Change] = [
            .reliablyBetter: .reliablyWorse, .reliablyWorse: .reliablyBetter, .notReliable: .notReliable,
        ]
        for scale in Library.instruments.flatMap(\.scales) {
            for _ in 0..<20 {
                let (first, last) = (
                    Points(Int.random(in: 0...80, using: &chance)), Points(Int.random(in: 0...80, using: &chance))
                )
                let there = scale.change(from: first, to: last)
                let back = scale.change(from: last, to: first)
                #expect(there.flatMap { mirror[$0] } == back, "\(scale.name) \(first) \(last), seed \(seed)")
            }
        }
    }
}

struct `A chart` {
    private func reading(_ edition: Instrument.Edition, _ day: Int, _ points: Points, goal: String? = nil) -> Reading {
        Reading(edition: edition, goal: goal, day: day, points: points)
    }

    @Test func `never joins two versions, however alike they are`() {
        let (old, new) = (Instrument.Edition("phq-9", 1), Instrument.Edition("phq-9", 2))
        let lines = ScoreChart.lines(of: [
            reading(new, 30, 8), reading(old, 1, 20), reading(new, 40, 6), reading(old, 10, 15), reading(old, 35, 9),
        ])
        #expect(lines.map(\.edition) == [old, new])
        #expect(lines.map { $0.points.map(\.day) } == [[1, 10, 35], [30, 40]])
    }

    @Test func `never joins two goals, and never two scales`() {
        let goals = Instrument.ownGoals.edition
        #expect(
            ScoreChart.lines(of: [reading(goals, 1, 2, goal: "sleep"), reading(goals, 2, 5, goal: "work")]).count == 2
        )
        let parts = ["satisfied", "happy"].map {
            Reading(edition: Instrument.ons4.edition, scale: Scale.ID(rawValue: $0), day: 1, points: 5)
        }
        #expect(ScoreChart.lines(of: parts).count == 2)
    }

    @Test func `has every reading once, each line of one version and in the order of days`() {
        let seed = UInt64.random(in: .min ... .max)
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let readings = (0..<Int.random(in: 0...20, using: &chance)).map { index in
                Reading(
                    edition: Instrument.Edition(
                        Bool.random(using: &chance) ? "a" : "b",
                        Int.random(in: 1...3, using: &chance)
                    ),
                    goal: Bool.random(using: &chance) ? "one" : nil,
                    day: Int.random(in: 0...50, using: &chance),
                    points: Points(index)
                )
            }
            let lines = ScoreChart.lines(of: readings)
            #expect(Set(lines.flatMap(\.points)) == Set(readings), "seed \(seed)")
            #expect(lines.map(\.points.count).reduce(0, +) == readings.count, "seed \(seed)")
            for line in lines {
                #expect(line.points.allSatisfy { $0.edition == line.edition && $0.goal == line.goal }, "seed \(seed)")
                #expect(line.points.map(\.day) == line.points.map(\.day).sorted(), "seed \(seed)")
            }
        }
    }
}

struct `A number of points` {
    @Test func `are exact where they are compared and short where they are shown`() {
        #expect(Points(69, over: 7) < 10)
        #expect(Points(70, over: 7) == 10)
        #expect("\(Points(69, over: 7))" == "9.86")
        #expect("\(Points(5, over: 2))" == "2.5")
        #expect("\(Points(-5, over: 2))" == "-2.5")
        #expect("\(Points(1, over: 3))" == "0.33")
        #expect("\(Points(2, over: 3))" == "0.67")
        #expect("\(Points(29, over: 8))" == "3.63")
        #expect("\(Points(999, over: 1000))" == "1")
        #expect("\(Points(201, over: 100))" == "2.01")
        #expect(Points(7, over: 2) - 1 == Points(5, over: 2))
    }
}
