import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the network's mental health practitioner` {
    static let stated = Statements(
        of: "network-mental-health-practitioner",
        facts: [
            ("from-2021", "April 2021", "networks: Key messages"),
            ("not-settled-in-2020", "not settled", "networks: section 4, Mental health in the PCN contract"),
            ("employed-by-the-provider", "employed by the local provider", "nel: on the entitlement"),
            ("employed-by-the-provider", "employed by the local provider", "ncl: on employment"),
            ("many-professions", "peer support workers", "llr: on adults"),
            ("complex-needs", "older adults", "ncl: on the role"),
            ("larger-networks", "twice", "gm: on deployment"),
            ("no-formal-referral", "No formal referral", "gm: on benefits"),
            ("for-the-young", "children and young people", "gm: on deployment"),
            ("for-the-young", "children and young people", "llr: on children and young people"),
            ("for-the-young", "children and young people", "nel: children and young people's practitioner"),
            ("part-of-a-whole", "full range of needs", "networks: Key messages"),
            ("not-by-weakening-others", "weakened", "networks: section 4, Mental health in the PCN contract"),
            ("part-of-the-team", "clearly part of the team", "intertwined: main text, on integration"),
            (
                "part-of-the-team", "clearly part of the team",
                "networks: section 3, Nine principles: Maintaining expert skills"
            ),
            ("a-reader-on-waiting-rooms", "stigma", "intertwined: readers' comments, 8 August 2016"),
            ("supervision", "every month", "nel: recommended minimum supervision"),
        ],
        figures: [
            ("paid-by-the-network", 50, .exact),
            ("paid-by-the-provider", 50, .exact),
            ("second-year", 2, .exact),
            ("third-year", 3, .exact),
            ("networks-in-england", 1300, .about),
            ("planned-in-2016", 3000, .exact),
            ("sites-testing", 12, .exact),
        ],
        silences: [
            "number of sessions",
            "how soon people are seen",
            "whom the practitioner declines",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "network-mental-health-practitioner",
            welcoming: Circumstances(
                age: 35,
                registeredHere: .yes,
                route: .gp,
                needs: [.complexTrauma],
                needsAreWhole: true,
                declinedBy: [.talkingTherapies]
            )
        )
    }

    @Test func `the practitioner supports those whom talking therapies could not help`() {
        #expect(service.outcome().rules.first == "between-the-services")
        func outcome(_ answer: Bool?) -> Outcome.Kind {
            service.kind {
                $0.declinedBy = []
                $0.answers["not-suited-to-talking-therapies"] = answer
            }
        }
        #expect(outcome(true) == .offers)
        #expect(outcome(false) == .declines)
        #expect(outcome(nil) == .asksFirst)
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers), (90, .offers)])
    func `the practitioner sees adults, until a place sets it`(age: Int, expected: Outcome.Kind) {
        #expect(service.kind { $0.age = age } == expected)
        #expect(service.set("youngest", to: .number(0)).kind { $0.age = 11 } == .offers)
    }

    @Test func `the practitioner sees people of the network's practices`() throws {
        #expect(service.kind { $0.registeredHere = .no } == .declines)
        #expect(try service.rule("practice-of-the-network").basis.isReading)
    }

    @Test func `people may book directly, unless a place has it otherwise`() throws {
        #expect(service.kind { $0.route = .person } == .offers)
        let closed = service.set("takes-direct-bookings", to: .switch(false))
        #expect(closed.outcome { $0.route = .person }.rules == ["no-direct-bookings"])
        #expect(closed.kind { $0.route = .practiceStaff } == .offers)
    }

    @Test func `a practitioner of talking therapies treats anxiety and depression, where a place has one`() {
        let anxious = { (person: inout Circumstances) in
            person.declinedBy = []
            person.needs = [.anxiety]
            person.answers["not-suited-to-talking-therapies"] = false
        }
        #expect(service.kind(anxious) == .declines)
        let therapist = service.set("is-a-talking-therapies-practitioner", to: .switch(true))
        #expect(therapist.kind(anxious) == .offers)
        #expect(therapist.outcome(anxious).offers.contains("therapy-in-the-practice"))
    }

    @Test func `roles vary: urgent calls are for a place to switch on`() {
        #expect(!service.asItComes.outcome().offers.contains("urgent-calls"))
        let urgent = service.set("sees-people-urgently", to: .switch(true))
        #expect(urgent.outcome().offers.contains("urgent-calls"))
        #expect(urgent.pack.offers.first { $0.id == "urgent-calls" }?.means == [.phone])
    }

    @Test(arguments: ["first-contact", "brief-help", "onward", "advice-to-the-practice"])
    func `the practitioner offers each thing of the role`(id: String) {
        #expect(service.outcome().offers.contains(id))
    }

    @Test func `each network may have one whole practitioner in the first year, for some 30 000 to 50 000 people`()
        throws
    {
        let workers = try service.workers("practitioner")
        #expect((workers.people, workers.wholeTime) == (1, 1))
        #expect(service.pack.footprint?.registered == 50_000)
        #expect(service.pack.footprint?.quality == .about)
    }

    @Test func `the practitioner must not become isolated`() throws {
        #expect(try service.tie("community-provider").kind == .communityTeam)
        #expect(try service.tie("talking-therapies").kind == .talkingTherapies)
        #expect(try service.tie("voluntary-sector").how == .onward)
    }

    @Test func `the practitioner turns nobody away by a rule of the sources`() {
        #expect(service.asItComes.pack.declines.isEmpty)
    }

    @Test func `where the sources disagree on the practitioner, both are kept`() {
        #expect(
            service.pack.conflicts.map(\.about) == [
                "How many a network has", "What the practitioner does", "Whether a network may have one or is due one",
            ]
        )
    }
}
