import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `The page of their copy` {
    /// Somebody with a note that they may read, one that is held back, and a concern; with a worker at their side.
    private func besideSomebody() async throws -> (site: TestSite, person: Person.ID, worker: StaffJourney) {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks("I can't sleep.")
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        try await worker.send("/people/\(person)/note", [("words", "Walks at night.")])
        try await worker.send("/people/\(person)/note", [("words", "His wife rang us.")])
        let notes = try await site.place.record(person).notes.all
        let kept = try #require(notes.first { $0.value.versions.last?.words.disclosed == "His wife rang us." }).key
        let holding = "/people/\(person)/notes/\(kept)/hold-back"
        #expect(
            try await worker.send(holding, [("reason", "thirdParty"), ("why", "She asked us to.")]).status == 303
        )
        let concern = RaiseConcern(
            concern: .init(high: 1, low: 1),
            request: request,
            subject: .child,
            about: "A niece of his",
            words: "Bruises on her arm.",
            owner: nil
        )
        try await site.place.desk.act(concern, on: person, as: site.place.identity("psychologist"))
        return (site, person, worker)
    }

    private func answer(_ paper: String, _ worker: StaffJourney, _ person: Person.ID) async throws -> TestSite.Answer {
        try await worker.send("/people/\(person)/copy", [("paper", paper)])
    }

    @Test func `comes after the question whether paper is safe, and holds nothing that is held back`() async throws {
        let (site, person, worker) = try await besideSomebody()
        let path = "/people/\(person)/copy"
        #expect(try await worker.open("/people/\(person)").html.contains(path))
        let question = try await worker.open(path)
        #expect(question.text.contains("Is it safe for them to have it on paper?"))
        #expect(!question.text.contains("Walks at night."))
        #expect(PageRules.broken(in: try question.page()) == [])
        #expect(try await answer("yes", worker, person).header("location") == path)

        let copy = try await worker.open(path)
        #expect(copy.heading == "What we have written about you")
        for told in [
            "Ada Quill, born 4 March 1991", "I can't sleep.", "Walks at night.", "Worker mentalHealthPractitioner",
            "Information Commissioner",
        ] {
            #expect(copy.text.contains(told), "\(told)")
        }
        for kept in [
            "His wife", "She asked us", "niece", "Bruises", "safeguarding", "oncern", "held back", "Hold back",
        ] {
            #expect(!copy.text.contains(kept), "\(kept)")
        }
        #expect(PageRules.broken(in: try copy.page()) == [])
        let names = Set(try await site.place.desk.looks(at: person).map(\.page))
        #expect(names.isSuperset(of: ["Their copy", "Their copy, before it is read"]))
    }

    @Test func `says what they answered and what it means, their goals, and what came of reviews`() async throws {
        let (site, person, worker) = try await besideSomebody()
        let request = try #require(try await site.place.record(person).requests.open.first).id
        let answered = AnsweredMeasure.Content(answers: (1...9).map { .init(question: $0, value: $0 == 9 ? 0 : 2) })
        try await site.place.desk.act(
            RecordAnswers(
                answered: .init(high: 1, low: 2),
                request: request,
                asked: nil,
                instrument: InstrumentEdition(code: "phq-9", version: 1),
                day: TestPlace.today,
                content: answered,
                worrying: [],
                conversation: .init(high: 1, low: 3)
            ),
            PutGoal(
                goal: .init(high: 1, low: 4),
                request: request,
                instrument: InstrumentEdition(code: "own-goals", version: 1),
                question: 1,
                words: "Walk to the shop"
            ),
            RecordReview(
                review: .init(high: 1, low: 5),
                request: request,
                with: [],
                reasons: [],
                summary: "His wife drinks.",
                proposals: []
            ),
            on: person,
            as: site.place.identity("mentalHealthPractitioner")
        )
        _ = try await answer("yes", worker, person)
        let copy = try await worker.open("/people/\(person)/copy")
        for told in [
            "16, on a scale from 0 to 27", "It describes these answers, and not you.", "More than half the days",
            "Walk to the shop", "You have not yet said how near you are.",
            "Worker mentalHealthPractitioner talked about it.", "Nothing changed.",
        ] {
            #expect(copy.text.contains(told), "\(told)")
        }
        #expect(!copy.text.contains("His wife drinks."))
        #expect(PageRules.broken(in: try copy.page()) == [])
    }

    @Test func `has a button to print it only where paper is safe`() async throws {
        let (_, person, worker) = try await besideSomebody()
        func buttons() async throws -> Int {
            try await worker.open("/people/\(person)/copy").page().all("button").filter { $0["data-print"] != nil }
                .count
        }
        #expect(try await answer("yes", worker, person).status == 303)
        #expect(try await buttons() == 1)
        #expect(try await answer("no", worker, person).status == 303)
        #expect(try await buttons() == 0)
        let copy = try await worker.open("/people/\(person)/copy").page()
        #expect(copy.text.contains("This is not for paper."))
        let words = copy.all("div").filter { $0.text.contains("Walks at night.") && $0["class"] == "screen-only" }
        #expect(!words.isEmpty, "a browser's own print shows it all the same")
    }

    @Test func `keeps what was answered, and shows it to workers among what happened`() async throws {
        let (site, person, worker) = try await besideSomebody()
        _ = try await answer("no", worker, person)
        let answers = try await site.place.record(person).copies.answers
        #expect(answers.map(\.paperIsSafe) == [false])
        #expect(answers.map(\.asked) == [TestPlace.today])
        #expect(try await worker.open("/people/\(person)").text.contains("Not on paper: it is not safe for them."))
    }

    @Test(arguments: [
        ("paper", "", "Ask them whether paper is safe"), ("paper", "perhaps", "Choose one of the answers"),
        ("asked-day", "31", "Check the date"), ("asked-year", "2027", "today, or a day before"),
    ])
    func `asks again what was not answered, and opens nothing`(
        field: String,
        value: String,
        said: String
    ) async throws {
        let (site, person, worker) = try await besideSomebody()
        let typed = field == "paper" ? [(field, value)] : [("paper", "yes"), (field, value)]
        let refused = try await worker.send("/people/\(person)/copy", typed)
        #expect(refused.status == 422)
        #expect(refused.text.contains(said))
        #expect(!refused.text.contains("Walks at night."))
        #expect(try await site.place.record(person).copies.answers.isEmpty)
    }

    @Test func `is not for somebody without a relationship, nor for a commissioner`() async throws {
        let (site, person, _) = try await besideSomebody()
        for role in ["linkWorker", "commissioner", "administrator"] {
            let worker = try await StaffJourney(site, as: role)
            let answer = try await worker.open("/people/\(person)/copy")
            #expect(answer.status == 403, "\(role)")
            #expect(!answer.html.contains("Walks at night."), "\(role)")
        }
    }

    @Test func `sends no value to the log`() async throws {
        let (site, person, worker) = try await besideSomebody()
        _ = try await answer("yes", worker, person)
        _ = try await worker.open("/people/\(person)/copy")
        #expect(site.log.text.contains("/people/{person}/copy"))
        for value in ["Walks at night", "His wife", "\(person)"] { #expect(!site.log.text.contains(value), "\(value)") }
    }
}
