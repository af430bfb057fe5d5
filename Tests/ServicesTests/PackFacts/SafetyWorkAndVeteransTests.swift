import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the domestic abuse service` {
    static let stated = Statements(
        of: "domestic-abuse-service",
        facts: [
            ("clear-routes", "sexual abuse", "chasm: section 6 (Analysis), element 4"),
            ("would-gain-most", "gain most", "chasm: section 2 (The value of primary care), list"),
            (
                "safety-as-important-as-care", "safety",
                "networks: section 3, Nine principles: Connecting with local resources"
            ),
            ("counselling-in-tower-hamlets", "own languages", "chasm: section 5, profile 8 (Tower Hamlets)"),
        ],
        silences: [
            "ages",
            "children at home",
            "sexual abuse",
            "who gives it and who may ask",
            "how somebody can be reached in safety",
            "how soon it sees people",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service("domestic-abuse-service", welcoming: .adult(with: [.harmAtHome]))
    }

    @Test(arguments: Need.allCases)
    func `the domestic abuse service is for harm at home, and for no other need`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == ([.harmAtHome].contains(need) ? .offers : .declines))
    }

    @Test(arguments: [nil, 0, 17, 18, 95])
    func `the domestic abuse service has no limit of age`(age: Int?) {
        #expect(service.kind { $0.age = age } == .offers)
    }
}

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the employment support` {
    static let stated = Statements(
        of: "employment-support",
        facts: [
            ("part-of-the-whole", "social support", "chasm: section 6 (Analysis), element 3"),
            ("valuing-work", "volunteering", "chasm: section 6 (Analysis), element 4"),
            ("northamptonshire-aims", "Northamptonshire", "chasm: section 5, profile 6 (Northamptonshire)"),
            ("norfolk-and-employers", "employers", "chasm: section 5, profile 5 (Norfolk and Suffolk)"),
            ("job-lost", "lost his job", "networks: section 2, example: man of 35"),
            ("job-lost", "lost his job", "networks: section 2, example: woman of 28"),
        ],
        silences: [
            "who gives it and who may ask",
            "how soon it sees people",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service("employment-support", welcoming: .adult(with: [.work]))
    }

    @Test(arguments: [(15, Outcome.Kind.declines), (16, .offers), (95, .offers)])
    func `the employment support starts at 16, until a place sets it`(age: Int, expected: Outcome.Kind) throws {
        #expect(service.kind { $0.age = age } == expected)
        #expect(try service.setting("youngest").basis.isPlaces)
        #expect(service.set("youngest", to: .number(11)).kind { $0.age = 11 } == .offers)
    }

    @Test(arguments: Need.allCases)
    func `the employment support is for work, and for no other need`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == ([.work].contains(need) ? .offers : .declines))
    }
}

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the service for veterans` {
    static let stated = Statements(
        of: "veterans-service",
        facts: [
            ("help-for-heroes", "Help for Heroes", "chasm: section 5, profile 3 (Catterick)"),
            ("garrison", "garrison", "chasm: section 5, profile 3 (Catterick)"),
        ],
        figures: [
            ("referred-on", 33, .about)
        ],
        silences: [
            "what it does",
            "which needs it helps with",
            "ages",
            "who may ask",
            "how soon it sees people",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "veterans-service",
            welcoming: .adult(
                with: [.trauma],
                answers: ["has-served-in-the-armed-forces": true, "is-family-of-somebody-who-served": false]
            )
        )
    }

    @Test func `the service for veterans is for people who have served`() throws {
        #expect(service.kind() == .offers)
        #expect(service.kind { $0.answers["has-served-in-the-armed-forces"] = nil } == .asksFirst)
        #expect(service.kind { $0.answers["has-served-in-the-armed-forces"] = false } == .declines)
        #expect(try service.rule("those-who-served").basis.isReading)
    }

    @Test func `families of veterans are helped only where a place says so`() {
        let family = { (person: inout Circumstances) in
            person.answers = ["has-served-in-the-armed-forces": false, "is-family-of-somebody-who-served": true]
        }
        #expect(service.kind(family) == .declines)
        #expect(service.set("takes-families", to: .switch(true)).kind(family) == .offers)
    }

    @Test(arguments: Need.allCases)
    func `the service for veterans asks for no need, since the report names none`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == .offers)
    }
}
