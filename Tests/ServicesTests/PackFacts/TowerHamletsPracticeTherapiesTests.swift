import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of the practice-based therapies of Tower Hamlets` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "tower-hamlets-practice-therapies",
            welcoming: .adult(from: .gp, with: [.lowMood])
        )
    }

    /// The service of a place that does not take any need for its therapies.
    private var narrow: Library.Service { service.set("takes-any-need", to: .switch(false)) }

    @Test func `a psychologist or counsellor is attached to every surgery of the borough`() throws {
        let who = try service.workers("attached")
        #expect(who.who.contains("psychologist or a counsellor") && who.who.contains("each GP surgery"))
        #expect(who.people == nil && who.wholeTime == nil)
        #expect(service.pack.footprint?.words?.contains("Every GP surgery") == true)
        #expect(service.pack.footprint?.practices == nil)
        #expect(try service.offer("therapy").means == [.room])
    }

    @Test func `whether the therapies are for any need is the place's to set`() throws {
        #expect(service.kind() == .offers)
        #expect(try service.rule("psychological-therapies").basis.isPlaces)
        #expect(narrow.kind() == .asksFirst)
    }

    @Test(arguments: [(true, Outcome.Kind.offers), (false, .declines)])
    func `people are assessed where the GP is unclear about the difficulty or where to refer`(
        unclear: Bool,
        expected: Outcome.Kind
    ) throws {
        let outcome = narrow.outcome {
            $0.answers["th-gp-unclear"] = unclear
            $0.answers["th-outside-talking-therapies"] = false
        }
        #expect(outcome.kind == expected)
        #expect(outcome.offered.map(\.id).contains("assessment") == unclear)
        #expect(try service.offer("assessment").form == .assessment)
    }

    @Test(arguments: [
        (true, true, Outcome.Kind.offers), (true, false, .declines), (false, true, .declines),
        (false, false, .declines),
    ])
    func `bridging is for work outside talking therapies and support to reach specialist care, both`(
        outside: Bool,
        support: Bool,
        expected: Outcome.Kind
    ) {
        let outcome = narrow.outcome {
            $0.answers["th-gp-unclear"] = false
            $0.answers["th-outside-talking-therapies"] = outside
            $0.answers["th-needs-support-to-attend"] = support
        }
        #expect(outcome.kind == expected)
        #expect(outcome.offered.map(\.id).contains("bridging") == (outside && support))
    }

    @Test func `a decline by talking therapies is read as outside their scope`() throws {
        let outcome = service.outcome {
            $0.declinedBy = [.talkingTherapies]
            $0.answers["th-needs-support-to-attend"] = true
        }
        #expect(outcome.reasons.first?.rule == "bridging")
        #expect(try service.rule("bridging").basis.isReading)
    }

    @Test func `it works with GPs on prescribing`() throws {
        #expect(try service.offer("prescribing").form == .joint)
        #expect(try service.offer("prescribing").especially == .needs([.medicationQuestion]))
        #expect(try service.tie("prescribing").kind == .generalPractice)
    }

    @Test func `it trains, advises and consults with GPs, and trains and advises the other staff`() throws {
        #expect(try service.offer("gp-training").form == .training)
        #expect(try service.offer("gp-training").name.contains("consultation"))
        #expect(try service.offer("staff-training").form == .training)
        let tie = try service.tie("consultation")
        #expect((tie.kind, tie.how) == (.generalPractice, .advice))
        #expect(tie.says.contains("confidence"))
    }

    @Test func `with the practice it steps people up and down as they need it`() throws {
        #expect(try service.offer("step-up").form == .stepUp)
        #expect(try service.offer("step-down").form == .stepDown)
        #expect(try service.tie("stepping-up").how == .stepUp)
        #expect(try service.tie("stepping-down").how == .stepDown)
    }

    @Test(arguments: [
        ("aim-therapies", "high quality"), ("aim-therapies", "with patients"), ("aim-navigation", "right help early"),
        ("aim-quality", "all of primary care"), ("aim-culture", "culture"),
        ("aim-culture", "secondary care only for those who need it"), ("six-services", "Asian"),
        ("six-services", "disability and health counselling"), ("six-services", "perinatal and under-fives"),
        ("relationships", "part of the surgeries"), ("communities", "local communities"),
        ("therapies", "cognitive behavioural, dynamic interpersonal and systemic"), ("therapies", "cross-cultural"),
    ])
    func `what Compass aimed at and gave is carried with its source`(id: String, words: String) throws {
        #expect(try service.fact(id).says.contains(words))
    }

    @Test(arguments: [
        "which needs it takes", "which service gives which therapy", "what people are stepped up or down to",
        "how many workers and surgeries there are", "whom it declines",
    ])
    func `what the profile does not say is named`(about: String) {
        #expect(service.pack.silences.contains { $0.about == about })
        #expect(service.pack.declines.isEmpty)
    }
}
