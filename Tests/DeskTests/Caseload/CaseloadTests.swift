import Care
import CareTesting
import Desk
import DeskTesting
import Journal
import Testing

struct `The caseload at the desk` {
    @Test(arguments: CaseloadWish.Order.allCases, [false, true])
    func `shows everybody once, in any order, under any headings, however it is paged`(
        order: CaseloadWish.Order,
        isFalling: Bool
    ) async throws {
        let place = try await TestPlace.withTen()
        for group in [nil] + CaseloadWish.Group.allCases.map(Optional.some) {
            let wish = CaseloadWish(order: order, isFalling: isFalling, group: group)
            let manager = place.identity("teamManager")
            let whole = try await place.desk.caseload(wish, as: manager).lines
            #expect(whole.count == 10)
            var (paged, mark): ([CaseloadLine], ListMark?) = ([], nil)
            repeat {
                let page = try await place.desk.caseload(wish, as: manager, after: mark, size: 3)
                paged += page.lines
                mark = page.next.flatMap { ListMark($0.text) }
            } while mark != nil
            #expect(
                paged.map(\.request) == whole.map(\.request),
                "\(order), \(isFalling), \(String(describing: group))"
            )
        }
    }

    @Test func `is never sorted by safety, which can be asked for`() async throws {
        let place = try await TestPlace.withTen()
        let manager = place.identity("teamManager")
        let person = try await place.desk.caseload(CaseloadWish(), as: manager).lines[7].person
        let open = OpenSafetyConversation(conversation: .number(900), request: nil, why: .worker)
        let before = try await place.desk.caseload(CaseloadWish(order: .name), as: manager).lines.map(\.person)
        try await place.desk.act(open, on: person, as: place.identity("mentalHealthPractitioner"))
        let after = try await place.desk.caseload(CaseloadWish(order: .name), as: manager).lines
        #expect(after.map(\.person) == before)
        #expect(after.filter(\.hasOpenSafetyConversation).map(\.person) == [person])
        let asked = try await place.desk.caseload(CaseloadWish(flags: [.safety]), as: manager).lines
        #expect(asked.map(\.person) == [person])
        #expect(!CaseloadWish.Order.allCases.contains { $0.rawValue.lowercased().contains("safe") })
    }

    @Test func `shows a worker only whose record they may open, whatever they ask for`() async throws {
        let place = try await TestPlace.withTen()
        for name in place.workers.keys.sorted() {
            let worker = place.worker(name)
            guard worker.role.mayHold else {
                await #expect(throws: Denial.self) {
                    try await place.desk.caseload(CaseloadWish(), as: .worker(worker))
                }
                continue
            }
            for line in try await place.desk.caseload(CaseloadWish(), as: .worker(worker)).lines {
                let record = try await place.desk.chart(of: line.person).record
                let relationship = Policy.relationship(of: worker, to: record, home: place.desk.place.home)
                #expect(relationship != nil, "\(name)")
            }
        }
        let peer = try await place.desk.caseload(CaseloadWish(), as: place.identity("peerSupportWorker"))
        #expect(peer.lines.isEmpty)
        #expect(try await place.desk.caseload(CaseloadWish(), as: place.identity("gp")).lines.count == 10)
    }

    @Test func `says what is new since this worker looked, and to nobody else that it is old`() async throws {
        let place = try await TestPlace.withTen()
        let (one, other) = (place.identity("mentalHealthPractitioner"), place.identity("practitioner2"))
        let person = try await place.desk.caseload(CaseloadWish(), as: one).lines[0].person
        func isNew(_ identity: Identity) async throws -> Bool {
            try await place.desk.caseload(CaseloadWish(flags: [.new]), as: identity).lines
                .contains { $0.person == person && $0.isNew }
        }
        #expect(try await isNew(one))
        place.clock.advance(.minutes(1))
        _ = try await place.desk.open(person, page: "Person", as: one)
        #expect(try await !isNew(one))
        #expect(try await isNew(other))
    }

    @Test func `draws first, last and change of what was measured, the measure of the target first`() async throws {
        let place = try await TestPlace()
        let (person, request) = try await place.personWhoAsks()
        let worker = place.identity("mentalHealthPractitioner")
        try await place.answers(person, request, "phq-9", 18, daysAgo: 40)
        try await place.answers(person, request, "gad-7", 12, daysAgo: 40)
        try await place.desk.act(
            BeginFollowing(request: request, target: Targets.choices[1].target),
            on: person,
            as: worker
        )
        try await place.answers(person, request, "phq-9", 9)
        let line = try #require(try await place.desk.caseload(CaseloadWish(), as: worker).lines.first)
        #expect(line.state == .active && line.measures.map(\.name) == ["GAD-7", "PHQ-9"])
        let phq = line.measures[1]
        #expect(phq.first?.words == "18" && phq.last?.words == "9" && phq.change == "better by 9, reliably")
        #expect(phq.lowest == 0 && phq.highest == 2700 && phq.gain == 900)
        #expect(line.measures[0].gain == nil && line.measures[0].change.isEmpty)
        #expect(try await place.desk.caseload(CaseloadWish(flags: [.notBetter]), as: worker).lines.isEmpty)
        try await place.desk.rebuild()
        #expect(try await place.desk.caseload(CaseloadWish(), as: worker).lines == [line])
    }

    @Test func `shows what an instrument sums up itself, and not each of its questions`() async throws {
        let place = try await TestPlace()
        let (person, request) = try await place.personWhoAsks()
        for code in ["dialog", "ons-4"] {
            let form = try #require(Questionnaire.edition(InstrumentEdition(code: code, version: 1)))
            let answers = Dictionary(uniqueKeysWithValues: form.questions.map { ($0.number, 4) })
            try await place.gives(person, request, form.reading(answers: answers), of: form, daysAgo: 3)
        }
        try await place.answers(person, request, "phq-9", 18)
        let worker = place.identity("mentalHealthPractitioner")
        let line = try #require(try await place.desk.caseload(CaseloadWish(), as: worker).lines.first)
        let names = line.measures.map(\.name)
        #expect(names.first == "PHQ-9" && names.count == 6, "\(names)")
        #expect(names.filter { $0.hasPrefix("DIALOG") } == ["DIALOG, Satisfaction with life"])
        #expect(names.filter { $0.hasPrefix("ONS4") }.count == 4, "the four have no sum")
    }

    @Test func `shows each goal in the person’s own words, and never joins two that stood in one place`() async throws {
        let place = try await TestPlace()
        let (person, request) = try await place.personWhoAsks()
        let worker = place.identity("mentalHealthPractitioner")
        let goals = Questionnaire.ownGoals
        func rates(_ value: Int, daysAgo: Int) async throws {
            let reading = try goals.reading(answers: [1: value], leftUnfinished: true)
            try await place.gives(person, request, reading, of: goals, daysAgo: daysAgo)
        }
        for (id, words) in [(1, "Walk | to the shop\nalone"), (2, String(repeating: "Sing again. ", count: 6))] {
            let goal = Goal.ID.number(id)
            let put = PutGoal(goal: goal, request: request, instrument: goals.edition, question: 1, words: words)
            try await place.desk.act(put, on: person, as: worker)
            try await rates(2 * id, daysAgo: 30 - 10 * id)
            let line = try #require(try await place.desk.caseload(CaseloadWish(), as: worker).lines.first)
            #expect(line.measures.map(\.points.count) == [1] && line.measures[0].last?.words == "\(2 * id)")
            if id == 1 {
                #expect(line.measures[0].name == "“Walk   to the shop alone”")
                try await rates(7, daysAgo: 15)
                let again = try #require(try await place.desk.caseload(CaseloadWish(), as: worker).lines.first)
                #expect(again.measures.map(\.change) == ["better by 5, reliably"])
                try await place.desk.act(LetGoalGo(goal: goal, why: "She does."), on: person, as: worker)
            } else {
                #expect(line.measures[0].name.count == 62 && line.measures[0].name.hasSuffix("…”"))
            }
        }
    }

    @Test func `lets go of a request that closes, and takes it up again when it opens`() async throws {
        let place = try await TestPlace()
        let (person, request) = try await place.personWhoAsks()
        let worker = place.identity("mentalHealthPractitioner")
        let close = Close(request: request, reason: .helpDone, agreed: "Enough at present", wayBack: "Ring us")
        try await place.desk.act(close, on: person, as: worker)
        #expect(try await place.desk.caseload(CaseloadWish(), as: worker).lines.isEmpty)
        try await place.desk.act(Reopen(request: request, why: "It came back"), on: person, as: worker)
        #expect(try await place.desk.caseload(CaseloadWish(), as: worker).lines.map(\.request) == [request])
    }

    @Test func `leaves as a file only after each look is recorded`() async throws {
        let place = try await TestPlace.withTen()
        let worker = place.identity("mentalHealthPractitioner")
        let lines = try await place.desk.caseloadFile(CaseloadWish(), as: worker).lines
        #expect(lines.count == 10)
        for line in lines {
            let looks = try await place.desk.looks(at: line.person)
            #expect(looks.contains { $0.page == "Caseload, as a file" && $0.actor == worker.actor.description })
        }
    }

    @Test func `keeps the views of each worker apart, and no more than there is room for`() async throws {
        let place = try await TestPlace()
        let (one, other) = (place.identity("mentalHealthPractitioner"), place.identity("practitioner2"))
        for number in 0..<FrontDesk.mostViews {
            let isSaved = try await place.desk.save(CaseloadView(name: "View \(number)", query: "sort=name"), as: one)
            #expect(isSaved)
        }
        #expect(try await !place.desk.save(CaseloadView(name: "One more", query: ""), as: one))
        #expect(try await place.desk.save(CaseloadView(name: "View 3", query: "sort=weeks"), as: one))
        #expect(try await place.desk.caseloadViews(as: one).first { $0.name == "View 3" }?.query == "sort=weeks")
        #expect(try await place.desk.caseloadViews(as: other).isEmpty)
        try await place.desk.forgetView("View 3", as: one)
        #expect(try await place.desk.caseloadViews(as: one).count == FrontDesk.mostViews - 1)
    }

    @Test func `refuses a mark that is not of this list in this order`() async throws {
        let place = try await TestPlace.withTen()
        let manager = place.identity("teamManager")
        let mark = try await place.desk.caseload(CaseloadWish(order: .name), as: manager, size: 2).next
        await #expect(throws: Denial.self) {
            try await place.desk.caseload(CaseloadWish(order: .weeks), as: manager, after: mark, size: 2)
        }
        await #expect(throws: Denial.self) {
            try await place.desk.caseload(CaseloadWish(order: .name, group: .holder), as: manager, after: mark, size: 2)
        }
    }

    @Test func `counts what is delivered beside what the model asks`() async throws {
        let place = try await TestPlace()
        let (person, request) = try await place.personWhoAsks()
        _ = try await place.personWhoAsks(name: "Bea Quill")
        let worker = place.identity("mentalHealthPractitioner")
        try await place.desk.act(BeginFollowing(request: request, target: nil), on: person, as: worker)
        place.clock.advance(.days(10))
        let met = RecordContact(
            contact: .number(800),
            request: request,
            with: place.worker("mentalHealthPractitioner").id,
            means: .room,
            at: place.clock.now,
            summary: "met"
        )
        try await place.desk.act(met, on: person, as: worker)
        place.clock.advance(.days(100))
        let everybody = try #require(try await place.desk.delivery(as: place.identity("teamManager")).first)
        #expect(everybody.worker == nil && everybody.held == 2 && everybody.active == 1 && everybody.notMet == 1)
        #expect(everybody.startedInTime == Share(1, of: 1))
        #expect(everybody.doseReached == Share(0, of: 1), "one contact in fifteen weeks is not six in fourteen")
        #expect(everybody.reviewed == Share(0, of: 1) && everybody.contacts == 1)
        #expect(try await place.desk.delivery(as: place.identity("linkWorker")).isEmpty)
        await #expect(throws: Denial.self) { try await place.desk.delivery(as: place.identity("commissioner")) }
    }
}

extension TestPlace {
    /// Ten people who asked, some of them followed up, met and measured.
    fileprivate static func withTen() async throws -> TestPlace {
        let place = try await TestPlace()
        let worker = place.identity("mentalHealthPractitioner")
        for number in 0..<10 {
            let (person, request) = try await place.personWhoAsks(name: "Person \(number * 7 % 10)")
            if number % 3 == 0 {
                let target = Targets.choices.first?.target
                try await place.desk.act(BeginFollowing(request: request, target: target), on: person, as: worker)
                try await place.answers(person, request, "phq-9", 9 + number)
            }
            if number % 2 == 0 { try await place.desk.act(TakeUp(request: request), on: person, as: worker) }
            place.clock.advance(.hours(5))
        }
        return place
    }

    fileprivate func answers(
        _ person: Person.ID,
        _ request: Request.ID,
        _ code: String,
        _ sum: Int,
        daysAgo: Int = 0
    ) async throws {
        let form = try #require(Questionnaire.edition(InstrumentEdition(code: code, version: 1)))
        let values = form.questions.indices.map { max(0, min(3, sum - 3 * $0)) }
        let answers = Dictionary(uniqueKeysWithValues: zip(form.questions.map(\.number), values))
        try await gives(person, request, form.reading(answers: answers), of: form, daysAgo: daysAgo)
    }

    fileprivate func gives(
        _ person: Person.ID,
        _ request: Request.ID,
        _ reading: Questionnaire.Reading,
        of form: Questionnaire,
        daysAgo: Int
    ) async throws {
        let action = RecordAnswers(
            answered: desk.surroundings.newID(),
            request: request,
            asked: nil,
            instrument: form.edition,
            day: London.day(at: clock.now) - daysAgo,
            content: reading.content,
            worrying: reading.worrying,
            conversation: desk.surroundings.newID()
        )
        try await desk.act(action, on: person, as: identity("mentalHealthPractitioner"))
    }
}
