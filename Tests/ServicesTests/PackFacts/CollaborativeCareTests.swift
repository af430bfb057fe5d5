import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of collaborative care` {
    static let stated = Statements(
        of: "collaborative-care",
        facts: [
            ("chronic-disease", "lasting illness", "chasm: section 6, box on collaborative care"),
            ("missed-is-no-discharge", "no reason to let somebody go", "chasm: section 6, box on collaborative care"),
            ("systematic", "systematically", "chasm: section 6, box on collaborative care"),
            ("supervision", "methodical", "chasm: section 6, box on collaborative care"),
            ("origin", "Seattle", "chasm: section 6, box on collaborative care"),
            ("evidence", "older people", "chasm: section 6, box on collaborative care"),
            ("evidence", "older people", "networks: section 3, Examples of innovative approaches"),
            ("tested-here", "two large UK trials", "chasm: section 6, box on collaborative care"),
            ("six-degrees", "Salford", "chasm: section 6, box on collaborative care"),
            ("one-of-seven-changes", "step up and down", "chasm: section 6 (Analysis), Implications 5"),
            ("informant", "Linda Gask", "chasm: section 6, box on collaborative care"),
            ("whom-coincide-took", "diabetes or heart disease", "coincide: abstract"),
            ("whom-coincide-took", "diabetes or heart disease", "cadet: abstract"),
            ("whom-cadet-left-out", "bereavement", "cadet: abstract"),
            ("specialist-advice-when-no-better", "weeks 8 and 12", "unpacking: abstract"),
            ("caseload", "90 to 120", "aims: table of caseloads for a full-time care manager"),
            ("caseload", "50 to 75", "aims: table of caseloads for a full-time care manager"),
        ],
        figures: [
            ("large-studies-here", 2, .exact),
            ("cadet-contacts-from", 6, .exact),
            ("cadet-contacts-to", 12, .upTo),
            ("cadet-weeks", 14, .exact),
            ("coincide-sessions", 8, .upTo),
            ("coincide-joint-sessions", 2, .exact),
            ("first-follow-up", 4, .upTo),
        ],
        silences: [
            "by which means and how soon somebody is reached again",
            "how often supervision is",
            "who may ask",
            "how soon people are first seen",
            "whom it declines",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service("collaborative-care", welcoming: .adult(with: [.lowMood]))
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers), (95, .offers)])
    func `collaborative care starts at 18, until a place sets it`(age: Int, expected: Outcome.Kind) throws {
        #expect(service.kind { $0.age = age } == expected)
        #expect(try service.setting("youngest").basis.isPlaces)
        #expect(service.set("youngest", to: .number(11)).kind { $0.age = 11 } == .offers)
    }

    @Test(arguments: Need.allCases)
    func `collaborative care is for common mental health problems, and for no other need`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == ([.anxiety, .lowMood].contains(need) ? .offers : .declines))
    }

    @Test func `collaborative care is made for people with a physical illness too`() {
        let outcome = service.outcome { $0.needs = [.longTermCondition, .anxiety] }
        #expect(outcome.rules.first == "with-a-long-term-condition")
        #expect(outcome.offers.contains("joint-sessions"))
        #expect(!service.outcome().offers.contains("joint-sessions"))
    }

    @Test func `case managers support, help with medicines, and give brief therapy directly`() {
        #expect(service.outcome().offers == ["case-manager", "medicines", "brief-therapy", "followed-up"])
        #expect(service.pack.offers.first { $0.id == "followed-up" }?.form == .returning)
    }

    @Test func `two sessions are held together with the practice nurse, as in COINCIDE`() throws {
        let offer = try service.offer("joint-sessions")
        #expect((offer.sessions, offer.form) == (2, .joint))
    }

    @Test func `case managers read and write in the GP's record, and link the practice with specialists`() throws {
        #expect(try service.tie("gp-record").how == .record)
        #expect(try service.tie("primary-care").how == .sharedCare)
        #expect(try service.tie("gp-record").kind == .generalPractice)
    }

    @Test(arguments: [
        ("case-managers", "psychological wellbeing practitioners"), ("supervisors", "trained"),
        ("specialist", "specialist"),
    ])
    func `who works in collaborative care is told as far as the box tells it`(id: String, words: String) throws {
        let workers = try service.workers(id)
        #expect(workers.who.contains(words))
        #expect(workers.people == nil && workers.wholeTime == nil)
    }

    @Test func `collaborative care works with the people of its practices`() throws {
        #expect(service.kind { $0.registeredHere = .no } == .declines)
        #expect(try service.rule("practice-worked-with").basis.isReading)
    }

    @Test func `collaborative care excludes nobody by a rule, and promises no time`() {
        #expect(service.pack.declines.isEmpty && service.pack.promises.isEmpty)
    }

    @Test func `every document on collaborative care is one that a reader can find`() {
        #expect(service.pack.documents.allSatisfy { $0.publisher != "Footbridge" })
        let beyondTheReports = service.pack.documents.filter { !["chasm", "networks"].contains($0.id) }
        #expect(Set(beyondTheReports.map(\.id)) == ["cadet", "coincide", "unpacking", "aims", "scores"])
        #expect(beyondTheReports.allSatisfy { $0.title.contains("doi") || $0.title.contains("aims.uw.edu") })
    }

    @Test func `where the sources disagree on collaborative care, both are kept`() {
        #expect(service.pack.conflicts.map(\.about) == ["How many contacts", "What the case manager may do"])
    }
}
