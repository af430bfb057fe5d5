import Care
import CareTesting
import Clinical
import Desk
import DeskTesting
import Journal
import Testing

/// The outcome figures of a place, lived through the Desk.
struct `Outcome figures` {
    private let phq9 = InstrumentEdition(code: "phq-9", version: 1)
    private let gad7 = InstrumentEdition(code: "gad-7", version: 1)

    /// Answers that come to a total.
    private func answers(_ total: Int, of questions: Int) -> AnsweredMeasure.Content {
        var left = total
        let answers = (1...questions).map { question in
            let value = min(3, left)
            left -= value
            return AnsweredMeasure.Answer(question: question, value: value)
        }
        return AnsweredMeasure.Content(answers: answers)
    }

    private func measure(
        _ edition: InstrumentEdition,
        _ content: AnsweredMeasure.Content,
        _ place: TestPlace,
        _ who: (person: Person.ID, request: Request.ID)
    ) async throws {
        let action = RecordAnswers(
            answered: place.desk.surroundings.newID(),
            request: who.request,
            asked: nil,
            instrument: edition,
            day: London.day(at: place.clock.now),
            content: content,
            worrying: [],
            conversation: place.desk.surroundings.newID()
        )
        try await place.desk.act(action, on: who.person, as: place.identity("mentalHealthPractitioner"))
    }

    /// Somebody who is met so often and measured at the first and the last time, from one pair of totals to another.
    private func helped(
        _ place: TestPlace,
        meetings: Int = 2,
        phq: (Int, Int)?,
        gad: (Int, Int)?,
        closes: Bool = true
    ) async throws -> (person: Person.ID, request: Request.ID) {
        let who = try await place.personWhoAsks()
        let worker = place.worker("mentalHealthPractitioner")
        for meeting in 0..<meetings {
            place.clock.advance(.days(1))
            let made = RecordContact(
                contact: place.desk.surroundings.newID(),
                request: who.request,
                with: worker.id,
                means: .room,
                at: place.clock.now - .hours(1),
                summary: "Talked."
            )
            try await place.desk.act(made, on: who.person, as: .worker(worker))
            let isLast = meeting == meetings - 1
            if meeting == 0 || isLast {
                // The ninth question is left at nothing: eight come to twenty-four.
                if let phq { try await measure(phq9, answers(isLast ? phq.1 : phq.0, of: 9), place, who) }
                if let gad { try await measure(gad7, answers(isLast ? gad.1 : gad.0, of: 7), place, who) }
            }
        }
        if closes {
            place.clock.advance(.hours(1))
            let close = Close(request: who.request, reason: .helpDone, agreed: "Enough.", wayBack: "Ring us.")
            try await place.desk.act(close, on: who.person, as: .worker(worker))
        }
        return who
    }

    private func outcomes(_ place: TestPlace, _ role: String = "teamManager") async throws -> Outcomes {
        let quarter = Quarter(of: London.day(at: place.clock.now))
        return try await place.desk.outcomes(of: quarter, as: place.identity(role))
    }

    private func figure(_ name: String, _ outcomes: Outcomes) throws -> Outcomes.Figure {
        try #require(outcomes.parts.flatMap(\.figures).first { $0.name == name }, "\(name)")
    }

    @Test func `count by the published definitions, with their denominators, and those who ended earlier`() async throws
    {
        let place = try await TestPlace()
        _ = try await helped(place, phq: (16, 5), gad: (12, 3))
        _ = try await helped(place, phq: (16, 14), gad: (12, 11))
        _ = try await helped(place, phq: (10, 18), gad: (9, 15))
        _ = try await helped(place, phq: (4, 3), gad: (3, 2))
        _ = try await helped(place, meetings: 1, phq: (16, 16), gad: nil)
        _ = try await helped(place, phq: (16, 5), gad: (12, 3), closes: false)
        let shown = try await outcomes(place)
        #expect(try figure("Requests that ended", shown).count == 5)
        #expect(try figure("Finished", shown).count == 4)
        #expect(try figure("Ended earlier", shown).count == 1)
        #expect(try figure("Not a case at the start", shown).count == 1)
        let recovery = try figure("Recovery", shown)
        #expect(recovery.count == 1 && recovery.of == 3 && recovery.rate == "33.3%")
        #expect(try figure("Reliable recovery", shown).count == 1)
        let improved = try figure("Reliable improvement", shown)
        #expect(improved.count == 1 && improved.of == 4 && improved.rate == "25.0%")
        #expect(try figure("Reliable deterioration", shown).count == 1)
        #expect(try figure("No reliable change", shown).count == 2)
        #expect(try figure("First contact within six weeks", shown).count == 4)
        #expect(shown.parts.allSatisfy { $0.figures.allSatisfy { !$0.source.isEmpty } && !$0.note.isEmpty })
    }

    @Test func `show what people set out to do and how life is before symptoms, and the work beside them`() async throws
    {
        let place = try await TestPlace()
        let who = try await helped(place, phq: nil, gad: nil, closes: false)
        let goals = Questionnaire.ownGoals.edition
        let put = PutGoal(
            goal: place.desk.surroundings.newID(),
            request: who.request,
            instrument: goals,
            question: 1,
            words: "Go back to the choir"
        )
        let worker = place.identity("mentalHealthPractitioner")
        try await place.desk.act(put, on: who.person, as: worker)
        for rating in [2, 6] {
            place.clock.advance(.days(1))
            let content = AnsweredMeasure.Content(answers: [AnsweredMeasure.Answer(question: 1, value: rating)])
            try await measure(goals, content, place, who)
            let dialog = (1...11).map { AnsweredMeasure.Answer(question: $0, value: $0 == 1 ? rating : 4) }
            let edition = InstrumentEdition(code: "dialog", version: 1)
            try await measure(edition, AnsweredMeasure.Content(answers: dialog), place, who)
            let ons4 = (1...4).map { AnsweredMeasure.Answer(question: $0, value: $0 < 3 ? rating : 5) }
            let lives = InstrumentEdition(code: Instrument.ons4.code.rawValue, version: 1)
            try await measure(lives, AnsweredMeasure.Content(answers: ons4), place, who)
        }
        let close = Close(request: who.request, reason: .helpDone, agreed: "Enough.", wayBack: "Ring us.")
        try await place.desk.act(close, on: who.person, as: worker)
        let shown = try await outcomes(place)
        #expect(shown.parts.map(\.name).prefix(2) == ["What people set out to do", "How life is"])
        #expect(try figure("Own goals: better", shown).count == 1)
        #expect(try figure("DIALOG: better", shown).count == 1)
        #expect(try figure("DIALOG: neither", shown).count == 7, "its mean and how the help was rated are left out")
        #expect(try figure("ONS4: better", shown).count == 2)
        #expect(try figure("ONS4: neither", shown).count == 2)
        #expect(try figure("Finished", shown).count == 1)
        #expect(try figure("Not measured twice", shown).count == 1)
    }

    @Test func `say of the four-week wait what the clocks that still run lack`() async throws {
        let place = try await TestPlace()
        _ = try await place.personWhoAsks()
        _ = try await helped(place, phq: (16, 12), gad: nil, closes: false)
        let shown = try await outcomes(place)
        #expect(try figure("Runs still", shown).count == 2)
        #expect(try figure("Lacks contacts", shown).count == 1)
        #expect(try figure("Lacks a first measure", shown).count == 1)
        #expect(try figure("Lacks the assessment", shown).count == 2, "nobody has read the request")
        #expect(try figure("Lacks a plan", shown).count == 2)
    }

    @Test func `for whoever may not see people are of whole quarters that are over, the same on every day after`()
        async throws
    {
        let place = try await TestPlace()
        for _ in 0..<12 { _ = try await helped(place, phq: (16, 5), gad: (12, 3)) }
        let quarter = Quarter(of: London.day(at: place.clock.now))
        let commissioner = place.identity("commissioner")
        await #expect(throws: Denial.self) { try await place.desk.outcomes(of: quarter, as: commissioner) }
        let days = quarter.next.first - London.day(at: place.clock.now)
        place.clock.advance(.days(days))
        let first = try await place.desk.outcomes(of: quarter, as: commissioner)
        #expect(try figure("Finished", first).count == 10, "rounded to five")
        #expect(try figure("Recovery", first).rate == "100.0%")
        #expect(try figure("Ended earlier", first).count == nil)
        _ = try await helped(place, phq: (16, 5), gad: (12, 3))
        #expect(try await place.desk.outcomes(of: quarter, as: commissioner) == first, "a day later nothing has moved")
        for role in ["gp", "linkWorker", "administrator"] {
            await #expect(throws: Denial.self) {
                try await place.desk.outcomes(of: quarter, as: place.identity(role))
            }
        }
    }

    @Test(arguments: ["2026-3", "2000-1", "2199-4"]) func `are of a quarter that an address can name`(
        text: String
    ) throws {
        let quarter = try #require(Quarter(text))
        #expect(quarter.description == text)
        #expect(quarter.last - quarter.first >= 89 && quarter.next.first == quarter.last + 1)
        #expect(Quarter(of: quarter.last) == quarter && Quarter(of: quarter.first) == quarter)
        #expect(quarter.next.previous == quarter)
    }

    @Test(arguments: ["", "2026", "2026-5", "2026-0", "26-1", "2026-1-1", "1999-4", "2026-+1", "2026-03"])
    func `are of no quarter that is none`(text: String) { #expect(Quarter(text) == nil) }
}
