import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of the liaison workers` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "northamptonshire-liaison-workers",
            welcoming: .adult(with: [.anxiety], answers: ["can-keep-safe-overnight": true])
        )
    }

    @Test func `the liaison workers have up to six one-to-one sessions`() throws {
        #expect(service.pack.offers.filter { $0.sessions != nil }.map(\.id) == ["one-to-one"])
        #expect(service.pack.offers.first { $0.id == "one-to-one" }?.sessions == 6)
        #expect(try service.figure("sessions") == (6, .upTo))
    }

    @Test func `the liaison workers may have a rapid or crisis assessment done within two days`() throws {
        let promise = try #require(service.pack.promises.first)
        #expect(promise.within == .init(atMost: 2, unit: .days))
        #expect((promise.starts, promise.stops) == (.onwardRequestMade, .assessmentDone))
        #expect(service.pack.offers.contains { $0.id == "rapid-assessment" && $0.form == .onward })
    }

    @Test func `the liaison workers step up to secondary care and take people stepped down from it`() throws {
        #expect(service.pack.offers.contains { $0.form == .stepUp })
        var person = service.welcome
        person.route = .stepDown
        let outcome = Matching.outcome(of: service.pack, for: person)
        #expect(outcome.reasons.first?.rule == "step-down")
        #expect(outcome.offered.contains { $0.id == "step-down-support" })
    }

    @Test func `the liaison workers give therapy to those whom talking therapies do not take`() throws {
        #expect(
            !service.outcome().offered.map(\.id).contains(
                "therapies-outside-talking-therapies"
            )
        )
        var declined = service.welcome
        declined.declinedBy = [.talkingTherapies]
        let outcome = Matching.outcome(of: service.pack, for: declined)
        #expect(outcome.offered.map(\.id).contains("therapies-outside-talking-therapies"))
    }

    @Test func `the liaison workers, unlike the navigators, do not work with children or the young in transition`()
        throws
    {
        #expect(service.kind { $0.age = 11 } == .declines)
        #expect(service.kind { $0.age = 19 } == .asksFirst)
        #expect(service.kind { $0.age = 40 } == .offers)
        #expect(service.outcome { $0.age = 11 }.instead == [.linkWorker])
        let rule = try #require(service.pack.declines.first)
        guard case .placeSets = rule.basis else {
            Issue.record("the source gives no ages, and the rule must say so")
            return
        }
    }

    @Test(arguments: [
        "one-to-one", "assessment", "goals", "psychosocial", "promotion", "step-up", "practice-training",
        "community-interventions", "therapies-outside-talking-therapies",
    ])
    func `the liaison workers offer each thing of the profile's list`(id: String) throws {
        #expect(service.pack.offers.contains { $0.id == id })
    }

    @Test(arguments: [
        (17, nil as Bool?, Outcome.Kind.declines), (18, true, .declines), (18, false, .offers), (25, true, .declines),
        (26, true, .offers), (26, nil, .offers),
    ])
    func `the ages of childhood and of transition are the place's to set`(
        age: Int,
        inTransition: Bool?,
        expected: Outcome.Kind
    ) {
        let person = { (person: inout Circumstances) in
            person.age = age
            person.answers["young-person-in-transition"] = inTransition
        }
        #expect(service.kind(person) == expected)
        #expect(service.pack.settings.map(\.id) == ["oldest-child", "transition-ends"])
        #expect(service.pack.settings.allSatisfy { $0.basis.isPlaces })
        #expect(service.set("transition-ends", to: .number(17)).kind { $0.age = 18 } == .offers)
    }

    @Test func `the liaison workers work in a surgery, with people registered there, which is our reading`() throws {
        #expect(service.kind { $0.registeredHere = .no } == .declines)
        #expect(try service.rule("registered-here").basis.isReading)
        #expect(try service.offer("one-to-one").means == [.room])
    }

    @Test(arguments: [
        ("gate", ServiceKind.communityTeam, ServicePack.Tie.How.stepUp),
        ("leaving-the-community-team", .communityTeam, .stepDown), ("crisis-team", .crisis, .stepUp),
        ("practice-staff", .generalPractice, .advice),
    ])
    func `the liaison workers work with the services on either side`(
        id: String,
        kind: ServiceKind,
        how: ServicePack.Tie.How
    ) throws {
        let tie = try service.tie(id)
        #expect((tie.kind, tie.how) == (kind, how))
    }

    @Test func `the gate is told of by the profile, the summary and the analysis`() throws {
        let sections = try service.fact("gate").sources.map(\.section)
        #expect(sections.map { $0.prefix(9) } == ["section 5", "Executive", "section 6"])
    }

    @Test(arguments: [
        ("liaison-workers", "liaison workers"), ("talking-therapists", "high-intensity workers"),
        ("psychiatrists", "Consultant psychiatrists"), ("practice", "GPs and primary care staff"),
        ("navigators", "employed by Mind"), ("voluntary-sector", "Mental Health Northants Collaborative"),
    ])
    func `the workforce is that of the profile's list, without numbers`(id: String, who: String) throws {
        let workers = try service.workers(id)
        #expect(workers.who.contains(who))
        #expect(workers.people == nil && workers.wholeTime == nil)
    }

    @Test func `the list names social workers and says that they were withdrawn, and both are kept`() {
        #expect(service.pack.conflicts.map(\.about) == ["Whether social workers belong to the team"])
        #expect(service.pack.workforce.count == 6)
    }

    @Test(arguments: [
        ("employer", "Northamptonshire NHS Foundation Trust"), ("stepped-care", "single point of access"),
        ("commissioners", "Nene and Corby"), ("commissioners", "county council"),
        ("voluntary-network", "long commissioned together"), ("workforce-at-the-start", "wellbeing navigators"),
        ("wellbeing-navigators-ended", "decommissioned in 2018"), ("step-down-works", "one-to-one support for a time"),
        ("step-down-works", "Mind's groups"), ("quicker-crisis-response", "spares the way back through the GP"),
        ("aims", "peer support and advice on employment"), ("aims", "meaningful activity"), ("aims", "spiritual"),
    ])
    func `the liaison workers' other facts are carried with their source`(id: String, words: String) throws {
        let fact = try service.fact(id)
        #expect(fact.says.contains(words))
        #expect(fact.sources.map(\.section) == ["section 5, profile 6 (Northamptonshire)"])
    }

    @Test(arguments: [
        "who may ask", "routes", "how soon people are first seen", "how many workers there are", "missed contacts",
        "what the two days run from", "which therapies they give", "whether they still work",
    ])
    func `what the report does not say of the liaison workers is named`(about: String) {
        #expect(service.pack.silences.contains { $0.about == about })
    }
}
