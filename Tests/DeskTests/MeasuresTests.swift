import Care
import Desk
import DeskTesting
import Journal
import Testing

struct `Measures at the desk` {
    private func questionnaire(_ code: String) throws -> Questionnaire {
        try #require(Questionnaire.edition(InstrumentEdition(code: code, version: 1)))
    }

    private func record(
        _ code: String,
        _ values: [Int],
        of person: Person.ID,
        _ request: Request.ID?,
        daysAgo: Int = 0,
        at place: TestPlace
    ) async throws -> AnsweredMeasure.ID {
        let questionnaire = try questionnaire(code)
        let answers = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($0.offset + 1, $0.element) })
        let reading = try questionnaire.reading(answers: answers)
        let id: AnsweredMeasure.ID = place.desk.surroundings.newID()
        let action = RecordAnswers(
            answered: id,
            request: request,
            asked: nil,
            instrument: questionnaire.edition,
            day: TestPlace.today - daysAgo,
            content: reading.content,
            worrying: reading.worrying,
            conversation: place.desk.surroundings.newID()
        )
        try await place.desk.act(action, on: person, as: place.identity("mentalHealthPractitioner"))
        return id
    }

    @Test func `are kept answer by answer, scored from them, and drawn from the first to the last`() async throws {
        let place = try await TestPlace()
        let (person, request) = try await place.personWhoAsks()
        _ = try await record("phq-9", [2, 2, 2, 2, 2, 2, 2, 2, 0], of: person, request, daysAgo: 40, at: place)
        _ = try await record("phq-9", [1, 1, 1, 1, 1, 1, 1, 1, 0], of: person, request, at: place)
        let line = try #require(try await place.record(person).measures.lines.first)
        #expect(line.instrument == "PHQ-9" && line.points.map(\.points) == ["16", "8"])
        #expect(line.band == "mild")
        #expect(line.change == "better by 8, a reliable change")
        #expect(line.sources.contains { $0.contains("NHS Talking Therapies manual") })
        #expect(try await place.record(person).safety.open.isEmpty)
    }

    @Test func `open a safety conversation with a worrying answer, owned and with a time`() async throws {
        let place = try await TestPlace()
        let (person, request) = try await place.personWhoAsks()
        _ = try await record("phq-9", [0, 0, 0, 0, 0, 0, 0, 0, 1], of: person, request, at: place)
        let talk = try #require(try await place.record(person).safety.open.first)
        #expect(talk.why == .worryingAnswer(question: "phq-9, question 9"))
        #expect(talk.request == request)
        #expect(try await place.record(person).brokenPromises(at: place.clock.now, promises: Promises()).isEmpty)
    }

    @Test func `of every questionnaire that asks about safety open one, half-filled or not`() throws {
        var asking: [String] = []
        for questionnaire in Questionnaire.offered {
            for question in questionnaire.questions {
                let worrying = try question.answers.filter { answer in
                    let reading = try questionnaire.reading(
                        answers: [question.number: answer.value],
                        leftUnfinished: true
                    )
                    return !reading.worrying.isEmpty
                }
                if !worrying.isEmpty { asking.append("\(questionnaire.edition.code) \(question.number)") }
            }
        }
        #expect(asking.sorted() == ["core-10 6", "epds 10", "honos 2", "phq-9 9", "reqol-10 6"])
    }

    @Test func `that are half-filled are refused, and kept without a score where the person left it there`()
        async throws
    {
        let phq9 = try questionnaire("phq-9")
        let problem = #expect(throws: AnswerProblem.self) { try phq9.reading(answers: [1: 1, 2: 1]) }
        #expect(problem?.isUnfinished == true && problem?.question == 3)
        #expect(try phq9.reading(answers: [1: 1, 9: 2], leftUnfinished: true).worrying == [9])
        let off = #expect(throws: AnswerProblem.self) { try phq9.reading(answers: [3: 4], leftUnfinished: true) }
        #expect(off?.sentence == "Choose one of the answers to question 3: 0, 1, 2 or 3.")
        #expect(off?.isUnfinished == false)
    }

    @Test func `of which only the score may be entered are read as people write them`() throws {
        let spin = try questionnaire("spin")
        let scores = try spin.reading(answers: [:], scores: ["total": "19"]).content.scores
        #expect(scores.map(\.numerator) == [19])
        let mobility = try questionnaire("mi")
        let score = try #require(try mobility.reading(answers: [:], scores: ["total": "2.35"]).content.scores.first)
        #expect(score.numerator == 47 && score.denominator == 20)
        for typed in ["6", "0", "-1", "2,5", "2.345", "x", "", "99999999999999999999", "2.", ".5"] {
            #expect(throws: AnswerProblem.self, "\(typed)") {
                try mobility.reading(answers: [:], scores: ["total": typed])
            }
        }
    }

    @Test func `are offered with their words only where those may stand, and never for goals of one's own yet`() throws
    {
        let offered = Questionnaire.offered
        #expect(offered.contains { $0.edition.code == "gad-7" && $0.questions[0].answers[0].words == "0 – Not at all" })
        #expect(offered.contains { $0.edition.code == "wsas" && $0.questions[1].words == "Question 2" })
        #expect(!offered.contains { ["own-goals", "mycaw"].contains($0.edition.code) })
        #expect(try questionnaire("core-10").notes.contains { $0.contains("CC BY-ND") })
        #expect(Questionnaire.edition(InstrumentEdition(code: "phq-9", version: 99)) == nil)
    }

    @Test func `of those whom a worker holds are theirs and a manager's to list, each line from first to last`()
        async throws
    {
        let place = try await TestPlace()
        let (ada, first) = try await place.personWhoAsks()
        let (bea, second) = try await place.personWhoAsks(name: "Bea Quill")
        _ = try await record("gad-7", [2, 2, 2, 2, 2, 2, 2], of: ada, first, daysAgo: 30, at: place)
        let wrong = try await record("gad-7", [3, 3, 3, 3, 3, 3, 3], of: ada, first, daysAgo: 20, at: place)
        _ = try await record("gad-7", [1, 0, 0, 0, 0, 0, 0], of: ada, nil, at: place)
        _ = try await record("gad-7", [0, 0, 0, 0, 0, 0, 0], of: bea, second, at: place)
        let back = TakeBackAnswers(answered: wrong, why: "another person’s form")
        try await place.desk.act(back, on: ada, as: place.identity("mentalHealthPractitioner"))
        let holder = try #require(try await place.record(ada).holding.holder(of: first))
        let theirs = try #require(place.workers.first { $0.value.id == holder }).key
        let scores = try await place.desk.scores(heldBy: holder, as: place.identity(theirs))
        let line = try #require(scores.first { $0.person == ada })
        #expect(line.first == "14" && line.last == "1" && line.lastDay == TestPlace.today)
        #expect(scores.count { $0.person == ada } == 1)
        #expect(try await place.desk.scores(heldBy: holder, as: place.identity("teamManager")) == scores)
        await #expect(throws: Denial.self) {
            try await place.desk.scores(heldBy: holder, as: place.identity("linkWorker"))
        }
        try await place.desk.rebuild()
        #expect(try await place.desk.scores(heldBy: holder, as: place.identity(theirs)) == scores)
    }

    @Test func `in two versions are two lines, and never one`() async throws {
        let place = try await TestPlace()
        let (person, request) = try await place.personWhoAsks()
        _ = try await record("gad-7", [1, 1, 1, 1, 1, 1, 1], of: person, request, at: place)
        let unknown = RecordAnswers(
            answered: place.desk.surroundings.newID(),
            request: request,
            asked: nil,
            instrument: InstrumentEdition(code: "gad-7", version: 99),
            day: TestPlace.today,
            content: AnsweredMeasure.Content(answers: [AnsweredMeasure.Answer(question: 1, value: 3)]),
            worrying: [],
            conversation: place.desk.surroundings.newID()
        )
        try await place.desk.act(unknown, on: person, as: place.identity("mentalHealthPractitioner"))
        let measures = try await place.record(person).measures
        #expect(measures.standing.count == 2)
        #expect(measures.lines.map(\.points.count) == [1], "a version that is not known here is kept, and not scored")
    }
}

extension TestPlace {
    fileprivate static var today: Day { London.day(at: opening) }

    fileprivate func record(_ person: Person.ID) async throws -> Record { try await desk.chart(of: person).record }
}
