import Services
import Testing

/// Each fact of the pack against the paragraphs it comes from; a reviewer reads these with the report in hand.
struct `The facts of the link workers in Cornwall` {
    let service: Library.Service

    init() throws {
        service = try Library.service("cornwall-link-workers", welcoming: .adult(from: .gp, with: [.anxiety]))
    }

    @Test(arguments: Circumstances.Route.allCases)
    func `primary care and the local talking therapies service refer, and nobody else`(
        route: Circumstances.Route
    ) throws {
        let refer: Set<Circumstances.Route> = [.gp, .practiceStaff, .talkingTherapies]
        #expect(service.kind { $0.route = route } == (refer.contains(route) ? .offers : .declines))
        #expect(try service.rule("who-refers").basis.isReading)
    }

    @Test func `who may refer is told in three ways, and all are kept`() throws {
        let conflict = try #require(service.pack.conflicts.first)
        #expect(conflict.about == "Who may refer")
        #expect(conflict.statements.map(\.says).contains { $0.contains("primary care alone") })
        #expect(conflict.statements.map(\.says).contains { $0.contains("GPs and from Outlook Southwest") })
        #expect(conflict.statements.count == 3 && service.pack.conflicts.count == 2)
    }

    /// The report tells both, so that whether somebody with a need of the mind is taken by it was to be decided.
    @Test(arguments: [([Need.money, .housing], false), ([.lowMood], true), ([.money, .lowMood], true)])
    func `bringing people to support is help beside mental health care, and what speaks against that is kept`(
        needs: [Need],
        beside: Bool
    ) throws {
        let outcome = service.outcome { $0.needs = NeedSet(needs) }
        #expect(outcome.kind == .offers && outcome.isBeside == beside)
        let conflict = try #require(service.pack.conflicts.last)
        #expect(conflict.statements.map(\.says).contains { $0.contains("people with a mental health need") })
        #expect(conflict.statements.map(\.says).contains { $0.contains("which others often give") })
        #expect(conflict.taken.hasPrefix("Beside it."))
    }

    @Test func `it hears from the local talking therapies service and brings people to others`() throws {
        let therapies = try service.tie("local-talking-therapies")
        #expect((therapies.kind, therapies.how) == (.talkingTherapies, .onward))
        #expect(therapies.says.contains("Outlook Southwest"))
        let others = try service.tie("support-with-benefits-or-housing")
        #expect((others.kind, others.how) == (.advice, .onward))
        #expect(others.says.contains("benefits or housing"))
        #expect(service.pack.footprint?.words?.contains("Cornwall") == true)
        #expect(service.pack.footprint?.registered == nil && service.pack.footprint?.practices == nil)
    }

    @Test(arguments: Need.allCases)
    func `anyone who is referred gets a link worker of their own`(need: Need) throws {
        #expect(service.kind { $0.needs = [need] } == .offers)
        #expect(service.pack.declines.isEmpty)
        #expect(try service.rule("anyone-referred").worker.contains("link worker of their own"))
        #expect(try service.workers("link-workers").who.contains("one for each person"))
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers), (95, .offers)])
    func `the source gives no age, so the place sets it`(age: Int, expected: Outcome.Kind) throws {
        #expect(service.kind { $0.age = age } == expected)
        #expect(service.set("youngest", to: .number(16)).kind { $0.age = 16 } == .offers)
        #expect(service.set("youngest", to: .number(0)).kind { $0.age = 0 } == .offers)
        #expect(try service.rule("old-enough").basis.isPlaces)
        #expect(service.pack.settings.allSatisfy { $0.basis.isPlaces })
    }

    @Test func `the service works across Cornwall, which is read as the practices of the place`() throws {
        #expect(service.kind { $0.registeredHere = .no } == .declines)
        #expect(try service.rule("registered-here").basis.isReading)
    }

    @Test func `there are three to six one-to-one sessions, where it suits the person`() throws {
        let offer = try service.offer("link-worker")
        #expect((offer.sessionsFrom, offer.sessions) == (3, 6))
        #expect(offer.form == .oneToOne)
        #expect(offer.name.contains("where it suits the person"))
        #expect(offer.minutes == nil && offer.weeks == nil && offer.means.isEmpty)
    }

    @Test(arguments: [
        ("whole-life-map", "parts of life that the person wants to work on"), ("action-plan", "own needs and goals"),
        ("wellbeing-workshops", "wellbeing"), ("peer-courses", "peers learn and develop"),
        ("engaged-with-support", "making sure that the person takes it up"),
    ])
    func `each thing that the link workers do is on offer`(id: String, words: String) throws {
        #expect(try service.offer(id).name.contains(words))
        #expect(service.pack.offers.count == 6)
    }

    @Test(arguments: [Need.money, .housing])
    func `support with benefits or housing is what a link worker helps to get`(need: Need) throws {
        #expect(service.outcome { $0.needs = [need] }.reasons.first?.rule == "benefits-and-housing")
        #expect(try service.rule("benefits-and-housing").basis.isReading)
    }

    @Test(arguments: [
        ("pentreath", "Pentreath"),
        ("pentreath", "registered charity that works across Cornwall"),
        ("funding", "Cornwall Council and NHS Kernow"),
        ("funding", "apart from talking therapies"),
        ("holistic", "not as physical health here and mental health there"),
        ("toolkit", "as their toolkit, what the area has in support"),
        ("good-practice", "pass on what works well"),
        ("good-practice", "Part of the plan may be workshops on wellbeing"),
        ("like-a-recovery-college", "as a student and no longer a patient"),
        ("like-a-recovery-college", "decides for themselves"),
        ("beyond-therapy-and-medicine", "than therapy and medicine"),
        ("not-only-told", "engaged with it"),
        ("support-from-others", "other than Pentreath"),
        ("among-the-key-elements", "mapping the whole of life"),
    ])
    func `the other facts of the link workers are told`(id: String, words: String) throws {
        #expect(try service.fact(id).says.contains(words))
    }

    @Test func `no promise, number or amount of money is made up for Cornwall`() throws {
        let pack = service.pack
        #expect(pack.kind == .linkWorker)
        #expect(pack.promises.isEmpty && pack.figures.isEmpty && pack.ladder.isEmpty)
        #expect(pack.costs.isEmpty && pack.savings.isEmpty && pack.questions.isEmpty)
        let silent = Set(pack.silences.map(\.about))
        #expect(silent.isSuperset(of: ["ages", "how soon people are seen", "missed contacts", "where they meet"]))
        #expect(silent.contains("whether it still runs"))
    }
}
