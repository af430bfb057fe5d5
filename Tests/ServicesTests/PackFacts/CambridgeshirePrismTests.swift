import Services
import Testing

/// Each fact of the pack against the paragraphs it comes from; a reviewer reads these with the reports in hand.
struct `The facts of PRISM` {
    let service: Library.Service

    init() throws {
        service = try Library.service("cambridgeshire-prism", welcoming: .adult(from: .gp, with: [.anxiety]))
    }

    @Test(arguments: [0, 11, 17, 18, 40, 80, 104])
    func `PRISM answers for the whole population, of any age`(age: Int) throws {
        #expect(service.kind { $0.age = age } == .offers)
        #expect(service.kind { $0.registeredHere = .no } == .declines)
        #expect(try service.rule("registered-here").worker.contains("whole population"))
        #expect(try service.rule("registered-here").basis.isReading)
    }

    @Test(arguments: Need.allCases)
    func `PRISM goes by need and not by diagnosis, so no need is turned away`(need: Need) throws {
        #expect(service.kind { $0.needs = [need] } == .offers)
        #expect(service.pack.declines.isEmpty)
    }

    @Test(arguments: Circumstances.Route.allCases)
    func `a GP makes a request for service, and whether others may is the place's to set`(
        route: Circumstances.Route
    ) throws {
        let asks = route == .gp || route == .stepDown
        #expect(service.kind { $0.route = route } == (asks ? .offers : .declines))
        let open = service.set("takes-self-requests", to: .switch(true))
        #expect(open.kind { $0.route = route } == .offers)
        #expect(try service.rule("request-for-service").basis.isReading)
        #expect(service.pack.settings.map(\.id) == ["takes-self-requests"])
        #expect(service.pack.settings.allSatisfy { $0.value == .switch(false) && $0.basis.isPlaces })
    }

    @Test func `who is asking is asked, where nobody has said`() throws {
        #expect(service.outcome { $0.route = nil }.asks.map(\.fact) == [.route])
    }

    @Test func `PRISM is no separate service to refer to but a resource that GPs share`() throws {
        #expect(try service.rule("request-for-service").worker.contains("request for service"))
        #expect(try service.fact("request-not-referral").says.contains("not to be a separate service"))
        let tie = try service.tie("shared-with-gps")
        #expect((tie.kind, tie.how) == (.generalPractice, .advice))
        #expect(tie.says.contains("more easily and sooner than by a formal referral"))
        #expect(tie.sources.map(\.document.id) == ["networks"])
    }

    @Test func `PRISM helps and does not only screen`() throws {
        #expect(try service.offer("help-at-once").name.contains("Help, and not screening alone"))
        #expect(try service.fact("motto").says.contains("not only screen but help"))
    }

    @Test func `mental health staff are aligned with the practices and based in them`() throws {
        #expect(try service.workers("staff-in-practices").who.contains("aligned with practices and based in them"))
        #expect(service.pack.workforce.allSatisfy { $0.people == nil && $0.wholeTime == nil })
    }

    @Test func `records of secondary care can be seen in the practice's system`() throws {
        let tie = try service.tie("records-from-secondary-care")
        #expect((tie.kind, tie.how) == (.communityTeam, .record))
        #expect(try service.fact("first-phase").says.contains("records of secondary care"))
    }

    @Test func `in the next phase consultant psychiatrists are aligned, and people who step down are shared`() throws {
        #expect(try service.workers("consultant-psychiatrists").who.contains("next phase"))
        let tie = try service.tie("stepping-down-together")
        #expect((tie.kind, tie.how) == (.communityTeam, .stepDown))
        #expect(tie.says.contains("next phase"))
        let outcome = service.outcome { $0.route = .stepDown }
        #expect(outcome.reasons.first?.rule == "step-down")
        #expect(outcome.offered.contains { $0.id == "step-down-together" })
        #expect(!service.outcome().offered.contains { $0.id == "step-down-together" })
        #expect(try service.fact("next-phase").says.contains("consultant psychiatrists"))
    }

    @Test func `a memorandum ties it to substance misuse services`() throws {
        let tie = try service.tie("substance-misuse-agreement")
        #expect((tie.kind, tie.how) == (.drugAndAlcohol, .agreement))
        #expect(tie.says.contains("memorandum of understanding"))
    }

    @Test(arguments: [
        ("planned-care", "planned care"),
        ("beside-first-response", "First Response Service"),
        ("being-developed", "the body's health where the mind is ill"),
        ("being-developed", "watching over medicines"),
        ("recovery-service", "The commissioning group and the local authority together"),
        ("recovery-service", "integrated with PRISM"),
        ("on-the-agenda", "social care"),
        ("on-the-agenda", "treatment pathways of secondary care"),
        ("whole-system", "one part of a whole system, linked to what changes in secondary care"),
        ("voluntary-sector", "as an alliance"),
        ("fewer-referrals", "fewer referrals to secondary care"),
        ("shorter-waits", "wait less long for an assessment"),
        ("gps-pleased", "a pilot in which cases were discussed"),
        ("large-scale", "people from many practices, and offers a wide range"),
    ])
    func `the other facts of PRISM are told`(id: String, words: String) throws {
        #expect(try service.fact(id).says.contains(words))
    }

    @Test func `PRISM is written PRiSM in the other report, and two more disagreements are kept`() throws {
        #expect(
            service.pack.conflicts.map(\.about) == [
                "How its name is written", "Whether consultant psychiatrists work with the practices yet",
                "Whether it offers a wide range",
            ]
        )
        let name = try #require(service.pack.conflicts.first)
        #expect(name.statements.map(\.says).contains { $0.contains("PRISM, explained as Primary Service") })
        #expect(name.statements.map(\.says).contains { $0.contains("PRiSM") })
        #expect(service.pack.name == "PRISM")
    }

    @Test func `no number, promise or limit is made up for PRISM`() throws {
        let pack = service.pack
        #expect(pack.promises.isEmpty && pack.figures.isEmpty && pack.footprint == nil && pack.ladder.isEmpty)
        #expect(pack.costs.isEmpty && pack.savings.isEmpty && pack.questions.isEmpty && pack.before.isEmpty)
        #expect(pack.offers.allSatisfy { $0.sessions == nil && $0.minutes == nil })
        let silent = Set(pack.silences.map(\.about))
        #expect(silent.isSuperset(of: ["ages", "footprint", "how soon people are seen", "whom it declines"]))
    }
}
