import Care
import Desk
import DeskTesting
import Foundation
import HTMLTesting
import Journal
import Packs
import Testing
import Web

/// Somebody with the private reference of their own request, who answers on a telephone.
struct `One's own answers` {
    private struct Visitor {
        let site: TestSite
        let reference: String
        let person: Person.ID
        let request: Request.ID
        var page: TestSite.Answer
        /// What was sent last, to be sent again as by a phone that lost its connection.
        var sent: [(String, String)] = []

        /// Asks for help at the front door; PHQ-9 is then asked for at the start.
        init(_ site: TestSite, measures: [ScheduledMeasure]? = nil) async throws {
            self.site = site
            var asking = try await Asking(site)
            try await asking.reachCheck()
            try await asking.fill([])
            let text = asking.page.text
            let output = try #require(text.firstMatch(of: /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/)).output
            reference = String(output)
            page = asking.page
            (person, request) = try #require(try await site.whoAskedLast())
            let phq9 = ScheduledMeasure(InstrumentEdition(code: "phq-9", version: 1), .atStart)
            try await site.place.desk.act(
                SetQuestions(request: request, measures: measures ?? [phq9]),
                on: person,
                as: .system("test")
            )
        }

        mutating func open() async throws {
            let token = try #require(try await site.get("/questions").value("form-token"))
            page = try await site.post("/questions", [("form-token", token), ("reference", reference)])
        }

        /// Sends the page's own form with what is chosen, by the button that is pressed.
        mutating func send(_ typed: [(String, String)] = []) async throws {
            let form = try #require(
                try page.page().all("form").first { $0["action"] == "/questions" },
                "no form on the page"
            )
            let names = Set(typed.map(\.0))
            sent = StaffJourney.values(of: form).filter { !names.contains($0.0) } + typed
            page = try await site.post("/questions", sent)
        }

        mutating func sendAgain() async throws { page = try await site.post("/questions", sent) }

        mutating func answer(_ values: [Int]) async throws {
            for value in values { try await send([("value", String(value))]) }
        }

        func record() async throws -> Record { try await site.place.record(person) }
    }

    @Test func `are given one question a page, and their meaning is read in plain words`() async throws {
        let site = try await TestSite()
        var visitor = try await Visitor(site)
        try await visitor.open()
        #expect(visitor.page.text.contains("10 questions"))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        try await visitor.send()
        #expect(visitor.page.heading == "Little interest or pleasure in doing things")
        #expect(visitor.page.text.contains("Question 1 of 10"))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        try await visitor.answer([2, 2, 2, 2, 2, 1, 1, 1, 0, 1])
        #expect(visitor.page.text.contains("Your answers are with us"))
        #expect(visitor.page.text.contains("13, on a scale from 0 to 27"))
        #expect(visitor.page.text.contains("“moderate”"))
        #expect(visitor.page.text.contains("A number is not you."))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        let record = try await visitor.record()
        #expect(record.measures.standing.count == 1)
        #expect(record.measures.standing.first?.by == .person(visitor.person))
        #expect(record.safety.open.isEmpty)
    }

    @Test func `sent twice count once, and go on where they were left`() async throws {
        let site = try await TestSite()
        var visitor = try await Visitor(site)
        try await visitor.open()
        try await visitor.send()
        try await visitor.answer([1, 1])
        let before = try await site.journalLength()
        try await visitor.sendAgain()
        #expect(try await site.journalLength() == before)
        #expect(visitor.page.text.contains("Question 3 of 10"))
        try await visitor.open()
        #expect(visitor.page.text.contains("Go on where you left"))
        try await visitor.send()
        #expect(visitor.page.text.contains("Question 3 of 10"))
        try await visitor.answer([1, 1, 1, 1, 1, 1, 0, 0])
        let after = try await site.journalLength()
        try await visitor.sendAgain()
        #expect(try await site.journalLength() == after)
        #expect(visitor.page.text.contains("Your answers are with us"))
        #expect(try await visitor.record().measures.standing.count == 1)
        try await visitor.open()
        #expect(visitor.page.text.contains("Nothing is left to answer"))
    }

    @Test func `begun by somebody else show none of those answers to whoever goes on with the number`() async throws {
        let site = try await TestSite()
        var visitor = try await Visitor(site)
        try await visitor.open()
        try await visitor.send()
        try await visitor.answer([3, 3])
        var other = visitor
        try await other.open()
        try await other.send()
        #expect(other.page.text.contains("Question 3 of 10"))
        try await other.answer([0, 0, 0, 0, 0, 0, 0, 0])
        #expect(other.page.text.contains("Your answers are with us"))
        #expect(other.page.text.contains("the answers are not shown again"))
        for word in ["Nearly every day", "on a scale from", "Little interest"] {
            #expect(!other.page.text.contains(word), "\(word)")
        }
        let madeUp = [("seal", "0123456789abcdef0123456789abcdef")]
        let forged = try await site.post("/questions", other.sent.filter { $0.0 != "seal" } + madeUp)
        #expect(!forged.text.contains("Nearly every day"))
        try await visitor.sendAgain()
        #expect(visitor.page.text.contains("Nearly every day"), "whoever began them reads them to the end")
    }

    @Test func `are one line of the timeline, however many questions were answered`() async throws {
        let site = try await TestSite()
        var visitor = try await Visitor(site)
        try await visitor.open()
        try await visitor.send()
        try await visitor.answer([1, 1])
        try await visitor.send([("pass", "yes")])
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        func told() async throws -> [String] {
            let page = try await worker.open("/people/\(visitor.person)").page()
            return page.all.filter { $0["class"] == "event__what" }.map(\.text).filter { $0.contains("PHQ-9") }
        }
        let begun = try await told()
        #expect(begun.first == "Began PHQ-9 themself: 2 answered, 1 passed over, not finished")
        try await visitor.answer([1, 1, 1, 1, 1, 0, 0])
        let lines = try await told()
        #expect(lines.count == begun.count)
        #expect(lines.first?.hasPrefix("Answered PHQ-9 on ") == true)
    }

    @Test func `that worry show at once where help is, who gets in touch and by when`() async throws {
        let site = try await TestSite()
        var visitor = try await Visitor(site)
        try await visitor.open()
        try await visitor.send()
        try await visitor.answer([0, 0, 0, 0, 0, 0, 0, 0, 1])
        #expect(visitor.page.heading == "Thank you for telling us")
        #expect(visitor.page.text.contains("Call 999"))
        #expect(visitor.page.text.contains("gets in touch with you to ask how you are, by "))
        #expect(!visitor.page.text.lowercased().contains("risk"))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        #expect(try await visitor.record().safety.open.count == 1)
        try await visitor.sendAgain()
        #expect(visitor.page.heading == "Thank you for telling us")
        #expect(try await visitor.record().safety.all.count == 1)
        try await visitor.send()
        #expect(visitor.page.text.contains("Question 10 of 10"))
        try await visitor.answer([2])
        #expect(visitor.page.text.contains("Your answers are with us"))
        let record = try await visitor.record()
        #expect(record.measures.standing.first?.conversation == record.safety.open.first?.id)
    }

    @Test func `that worry open a conversation even if the rest is never answered`() async throws {
        let site = try await TestSite()
        let core10 = ScheduledMeasure(InstrumentEdition(code: "core-10", version: 1), .atStart)
        var visitor = try await Visitor(site, measures: [core10])
        try await visitor.open()
        try await visitor.send()
        try await visitor.answer([0, 0, 0, 0, 0, 3])
        #expect(visitor.page.heading == "Thank you for telling us")
        let record = try await visitor.record()
        #expect(record.safety.open.count == 1 && record.measures.standing.isEmpty)
    }

    @Test func `no answer is told, one off the scale refused, and any question may be passed over`() async throws {
        let site = try await TestSite()
        var visitor = try await Visitor(site)
        try await visitor.open()
        try await visitor.send()
        try await visitor.send()
        #expect(visitor.page.status == 422)
        #expect(visitor.page.text.contains("Choose one of the answers, or pass over this question."))
        try await visitor.send([("value", "7")])
        #expect(visitor.page.status == 422)
        for _ in 0..<10 { try await visitor.send([("pass", "yes")]) }
        #expect(visitor.page.text.contains("Nothing is left to answer"))
        #expect(try await visitor.record().measures.standing.isEmpty)
    }

    /// A text of made-up words, with leave from one day to another.
    private func worded(from: String, until: String, for organisation: String = "RX1") throws -> Place {
        let questions = (1...5).map { "  \($0): Made-up question \($0)\n" }.joined()
        let text = """
            format: 1
            instrument: wsas
            version: 1
            permission: { givenBy: Somebody made up, reference: a letter, organisation: RX1, purposes: [care], screen: yes,
              from: \(from), until: \(until) }
            introduction: Made-up words.
            answers: { 0: none, 1: one, 2: two, 3: three, 4: four, 5: five, 6: six, 7: seven, 8: all of it }
            questions:
            \(questions)
            """
        let (pack, diagnostics) = TextPacks.read(Data(text.utf8), file: "wsas.yaml")
        #expect(diagnostics.isEmpty, "\(diagnostics)")
        let texts = InstalledTexts(organisation: organisation, packs: [try #require(pack)])
        return Place(code: "test", name: "Test place", texts: texts)
    }

    @Test func `stand in the words of a text that the place has leave for, and in numbers without`() async throws {
        let wsas = ScheduledMeasure(InstrumentEdition(code: "wsas", version: 1), .atStart)
        let today = TestPlace.today
        let covered = try await TestSite(place: worded(from: "\(today - 1)", until: "\(today)"))
        var visitor = try await Visitor(covered, measures: [wsas])
        try await visitor.open()
        try await visitor.send()
        #expect(visitor.page.heading == "Made-up question 1")
        #expect(visitor.page.text.contains("all of it"))
        #expect(visitor.page.text.contains("Shown by permission of Somebody made up."))
        #expect(PageRules.broken(in: try visitor.page.page()) == [])
        let worker = try await StaffJourney(covered, as: "mentalHealthPractitioner")
        let form = "/people/\(visitor.person)/questions/\(visitor.request)/wsas"
        #expect(try await worker.open(form).text.contains("Made-up question 5"))
        for place in [
            try worded(from: "\(today - 9)", until: "\(today - 1)"),
            try worded(from: "\(today)", until: "\(today)", for: "RX2"),
        ] {
            let site = try await TestSite(place: place)
            var visitor = try await Visitor(site, measures: [wsas])
            try await visitor.open()
            #expect(visitor.page.text.contains("Nothing is left to answer"))
        }
    }

    @Test func `are not asked on a phone where the words may not stand there`() async throws {
        let site = try await TestSite()
        let wsas = ScheduledMeasure(InstrumentEdition(code: "wsas", version: 1), .atStart)
        var visitor = try await Visitor(site, measures: [wsas])
        try await visitor.open()
        #expect(visitor.page.text.contains("Nothing is left to answer"))
        let due = try await visitor.record().dues(site.place.desk.place.promises).first { $0.kind == .measure }
        #expect(due != nil, "the worker still enters the numbers")
    }

    @Test func `a number that opens nothing, a wrong one and a closed request are answered alike`() async throws {
        let site = try await TestSite()
        let token = try #require(try await site.get("/questions").value("form-token"))
        let gone = try await site.post("/questions", [("form-token", token), ("reference", "ABCD-2345-EFGH")])
        #expect(gone.status == 404)
        #expect(gone.text.contains("There is nothing to answer with this number"))
        let wrong = try await site.post("/questions", [("form-token", token), ("reference", "no")])
        #expect(wrong.status == 422)
        #expect(try await site.post("/questions", [("reference", "ABCD-2345-EFGH")]).status == 403)
    }

    @Test func `a questionnaire made for other ages says so where it is chosen`() async throws {
        let site = try await TestSite()
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let age = Day(year: 1991, month: 3, day: 4)?.years(until: TestPlace.today) ?? 0
        let warning = "(made for 65 and over; they are \(age))"
        for form in ["/people/\(person)/requests/\(request)/questions", "/people/\(person)/measure"] {
            let page = try await worker.open(form)
            #expect(page.text.contains(warning), "\(form)")
            #expect(!page.text.contains("Patient Health Questionnaire, depression (made for"))
        }
    }

    @Test func `rate goals in the person's own words`() async throws {
        let site = try await TestSite()
        var visitor = try await Visitor(
            site,
            measures: [ScheduledMeasure(Questionnaire.ownGoals.edition, .every(days: 28))]
        )
        try await visitor.open()
        #expect(visitor.page.text.contains("Nothing is left to answer"), "no goal yet")
        try await site.place.desk.act(
            PutGoal(
                goal: site.place.desk.surroundings.newID(),
                request: visitor.request,
                instrument: Questionnaire.ownGoals.edition,
                question: 2,
                words: "Walk to the shop on my own"
            ),
            on: visitor.person,
            as: .system("test")
        )
        try await visitor.open()
        try await visitor.send()
        #expect(visitor.page.heading == "Walk to the shop on my own")
        try await visitor.answer([4])
        #expect(visitor.page.text.contains("Your answers are with us"))
        let lines = try await visitor.record().questions.lines
        #expect(lines.map(\.scale) == ["Walk to the shop on my own"])
        #expect(lines.first?.points.map(\.points) == ["4"])
    }
}

extension TestSite {
    /// Whoever asked last, with what they asked.
    fileprivate func whoAskedLast() async throws -> (Person.ID, Request.ID)? {
        let row = try await place.store.rows(Statement("SELECT person, id FROM request ORDER BY received DESC")).first
        guard let row, let person = Person.ID(row.text(0)), let request = Request.ID(row.text(1)) else { return nil }
        return (person, request)
    }
}
