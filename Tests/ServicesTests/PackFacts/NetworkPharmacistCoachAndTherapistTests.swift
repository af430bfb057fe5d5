import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the network's pharmacist` {
    static let stated = Statements(
        of: "network-pharmacist",
        facts: [
            ("funded", "clinical pharmacists", "networks: section 4, What are primary care networks?"),
            ("first-step", "helpful first step", "networks: section 4, Mental health in the PCN contract"),
            (
                "reviews-include-psychiatric-medicines", "psychiatric",
                "networks: section 4, Mental health in the PCN contract, last paragraph"
            ),
            ("one-of-seven", "seven", "networks: section 4, What are primary care networks?"),
            (
                "what-gps-lack", "nobody easy to ask",
                "networks: section 2, People with long-term mental health conditions discharged from secondary care"
            ),
            ("a-reader-on-pharmacy", "2016", "intertwined: readers' comments, 4 August 2016"),
        ],
        silences: [
            "which questions",
            "prescribing",
            "ages",
            "how soon people are seen",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "network-pharmacist",
            welcoming: Circumstances(
                age: 35,
                registeredHere: .yes,
                route: .gp,
                needs: [.medicationQuestion],
                needsAreWhole: true,
                answers: ["pharmacist-can-answer": true]
            )
        )
    }

    @Test func `the pharmacist reviews medicines, where the question is one that a pharmacist can answer`() throws {
        #expect(service.kind() == .offers)
        #expect(service.kind { $0.answers["pharmacist-can-answer"] = false } == .declines)
        #expect(service.kind { $0.answers = [:] } == .asksFirst)
        #expect(try service.rule("medicines-for-mental-health").basis.isReading)
    }

    @Test(arguments: Need.allCases.filter { $0 != .medicationQuestion })
    func `the pharmacist serves no other need`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == .declines)
    }

    @Test(arguments: [nil, 5, 17, 18, 90])
    func `the pharmacist has no limit of age`(age: Int?) {
        #expect(service.kind { $0.age = age } == .offers)
    }

    @Test func `advice to the practices comes from the pharmacist whom the network has named its lead`() {
        #expect(service.outcome().offers == ["medicines-review", "advice-on-psychiatric-medicines"])
        let other = service.set("leads-on-mental-health", to: .switch(false))
        #expect(other.outcome().offers == ["medicines-review"])
    }

    @Test func `the pharmacist sees people of the network's practices`() {
        #expect(service.kind { $0.registeredHere = .no } == .declines)
    }
}

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the network's health coach` {
    static let stated = Statements(
        of: "network-health-coach",
        facts: [
            ("a-funded-role", "roles", "networks: section 4, What are primary care networks?"),
            (
                "what-is-lacking", "diet",
                "networks: section 2, Managing the physical health of people with severe mental illness"
            ),
            ("prevention", "prevention", "networks: section 3, Nine principles: Valuing prevention"),
            ("physical-health-initiatives", "smoking", "chasm: section 6 (Analysis), element 3"),
        ],
        silences: [
            "what the coach does",
            "whom the coach sees",
            "how often and how soon",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "network-health-coach",
            welcoming: Circumstances(
                age: 35,
                registeredHere: .yes,
                route: .gp,
                needs: [.longTermCondition],
                needsAreWhole: true
            )
        )
    }

    @Test(arguments: Need.allCases)
    func `the report names the coach only, so nobody is taken until a place says whom`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == .declines)
        let helped: NeedSet = [.longTermCondition, .physicalHealthWithSMI]
        let coach = service.set("helps-with-health-habits", to: .switch(true))
        #expect(coach.kind { $0.needs = [need] } == (helped.contains(need) ? .offers : .declines))
    }

    @Test func `what the coach does is the place's to say`() throws {
        #expect(try service.rule("health-habits").basis.isPlaces)
        #expect(try service.offer("coaching").form == .unstated)
        let coach = service.set("helps-with-health-habits", to: .switch(true))
        #expect(coach.kind { $0.registeredHere = .no } == .declines)
    }
}

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the network's occupational therapist` {
    static let stated = Statements(
        of: "network-occupational-therapist",
        facts: [
            ("a-funded-role", "roles", "networks: section 4, What are primary care networks?"),
            ("also-as-mental-health-practitioner", "mental health practitioner", "llr: on adults"),
        ],
        silences: [
            "what the therapist does",
            "whom the therapist sees",
            "how often and how soon",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "network-occupational-therapist",
            welcoming: Circumstances(
                age: 35,
                registeredHere: .yes,
                route: .gp,
                needs: [.work],
                needsAreWhole: true
            )
        )
    }

    @Test(arguments: Need.allCases)
    func `the report names the therapist only, so nobody is taken until a place says whom`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == .declines)
        let everyday = service.set("helps-with-everyday-life", to: .switch(true))
        #expect(
            everyday.kind { $0.needs = [need] }
                == ([.disability, .longTermCondition].contains(need) ? .offers : .declines)
        )
        let work = service.set("helps-with-work", to: .switch(true))
        #expect(work.kind { $0.needs = [need] } == (need == .work ? .offers : .declines))
    }

    @Test func `what the therapist does is the place's to say`() throws {
        #expect(try service.rule("everyday-life").basis.isPlaces && service.rule("work").basis.isPlaces)
        #expect(try service.offer("occupational-therapy").form == .unstated)
    }
}
