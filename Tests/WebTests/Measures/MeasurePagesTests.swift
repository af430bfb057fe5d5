import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `Pages of measures` {
    private struct Scene {
        let site: TestSite
        let person: Person.ID
        let worker: StaffJourney

        init() async throws {
            site = try await TestSite()
            person = try await site.place.personWhoAsks().person
            worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        }

        func record() async throws -> Record { try await site.place.record(person) }

        /// Asks for a questionnaire and gives the path of the form on which it is entered.
        func ask(_ code: String) async throws -> String {
            try await worker.send("/people/\(person)/measure", [("instrument", code)])
            let asked = try #require(try await record().measures.asked.keys.first)
            return "/people/\(person)/measures/\(asked)/answer"
        }
    }

    private func answers(_ values: [Int]) -> [(String, String)] {
        values.enumerated().map { ("q\($0.offset + 1)", String($0.element)) }
    }

    @Test func `a worker asks for PHQ-9, enters it, and reads what it comes to`() async throws {
        let scene = try await Scene()
        let form = try await scene.ask("phq-9")
        let page = try await scene.worker.open(form).page()
        #expect(page.text.contains("Over the last 2 weeks, how often have you been bothered"))
        #expect(page.text.contains("9. Thoughts that you would be better off dead or of hurting yourself in some way"))
        #expect(PageRules.broken(in: page) == [])
        try await scene.worker.send(form, answers([2, 2, 2, 2, 2, 1, 1, 1, 0]))
        let person = try await scene.worker.open("/people/\(scene.person)").page()
        #expect(person.text.contains("PHQ-9 total"))
        #expect(person.text.contains("13, moderate (20 November 2026)"))
        #expect(person.text.contains("Answers by question: 1: 2, 2: 2, 3: 2, 4: 2, 5: 2, 6: 1, 7: 1, 8: 1, 9: 0."))
        #expect(PageRules.broken(in: person) == [])
        #expect(try await scene.record().measures.asked.isEmpty)
        #expect(try await scene.record().safety.open.isEmpty)
    }

    @Test
    func `a worrying answer opens a safety conversation that stands on the person's page, with an owner and a time`()
        async throws
    {
        let scene = try await Scene()
        let form = try await scene.ask("phq-9")
        try await scene.worker.send(form, answers([0, 0, 0, 0, 0, 0, 0, 0, 1]))
        let person = try await scene.worker.open("/people/\(scene.person)").page()
        #expect(person.text.contains("A safety conversation is open: Worker"))
        #expect(person.text.contains("An answer opened a safety conversation."))
        #expect(try await scene.record().safety.open.count == 1)
    }

    @Test func `what is half-filled is refused with its questions, or kept without a score when it was left there`()
        async throws
    {
        let scene = try await Scene()
        let form = try await scene.ask("phq-9")
        let half = [("q1", "1"), ("q9", "2")]
        let refused = try await scene.worker.send(form, half)
        #expect(refused.text.contains("Questions 2 to 8 have no answer yet. At most 2 may be left out for a score."))
        #expect(refused.text.contains("One of these answers opens a safety conversation, as soon as this is saved."))
        #expect(try await scene.record().measures.answered.isEmpty)
        try await scene.worker.send(form, half + [("left", "yes")])
        let record = try await scene.record()
        #expect(record.measures.standing.count == 1 && record.measures.lines.isEmpty)
        #expect(record.safety.open.count == 1)
    }

    @Test func `an answer off the scale is refused, and so is a day that is not yet`() async throws {
        let scene = try await Scene()
        let form = try await scene.ask("gad-7")
        let off = try await scene.worker.send(form, answers([7, 0, 0, 0, 0, 0, 0]))
        #expect(off.text.contains("Choose one of the answers to question 1: 0, 1, 2 or 3."))
        let tomorrow = [("on-day", "21"), ("on-month", "11"), ("on-year", "2026")]
        let early = try await scene.worker.send(form, answers([0, 0, 0, 0, 0, 0, 0]) + tomorrow)
        #expect(early.text.contains(MeasureRefusal.notYet.sentence))
        #expect(try await scene.record().measures.answered.isEmpty)
    }

    @Test func `one whose words may not stand here is entered by number, and one without questions by its score`()
        async throws
    {
        let scene = try await Scene()
        var form = try await scene.ask("wsas")
        let numbers = try await scene.worker.open(form).text
        #expect(numbers.contains("Question 2") && numbers.contains("The words may not stand here"))
        try await scene.worker.send(form, answers([4, 4, 4, 4, 4]))
        form = try await scene.ask("spin")
        #expect(try await scene.worker.open(form).text.contains("From 0 to 68."))
        let off = try await scene.worker.send(form, [("score-total", "70")])
        #expect(off.text.contains("SPIN score is between 0 and 68. Look at the form again."))
        try await scene.worker.send(form, [("score-total", "30")])
        let person = try await scene.worker.open("/people/\(scene.person)").text
        #expect(person.contains("20, significantly held back") && person.contains("SPIN score"))
        #expect(person.contains("to be verified"))
    }

    @Test
    func `what was asked for stands on Today until it is answered or taken back, and answers are taken back struck`()
        async throws
    {
        let scene = try await Scene()
        let form = try await scene.ask("gad-7")
        #expect(try await scene.worker.open("/people/\(scene.person)").text.contains("Asked for: GAD-7"))
        #expect(try await scene.record().dues(Promises()).contains { $0.kind == .measure })
        try await scene.worker.send(form, answers([1, 1, 1, 1, 1, 1, 1]))
        let answered = try #require(try await scene.record().measures.answered.keys.first)
        try await scene.worker.send(
            "/people/\(scene.person)/answers/\(answered)/take-back",
            [("why", "Another’s form.")]
        )
        let person = try await scene.worker.open("/people/\(scene.person)").page()
        #expect(person.all.contains { $0["class"] == "struck" && $0.text.contains("Answers by question") })
        #expect(try await scene.record().measures.lines.isEmpty)
        let again = try await scene.ask("gad-7").replacing("/answer", with: "/withdraw")
        try await scene.worker.send(again, [("why", "Would rather talk.")])
        #expect(try await scene.record().measures.asked.isEmpty)
    }
}
