import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the drug and alcohol service` {
    static let stated = Statements(
        of: "drug-and-alcohol",
        facts: [
            ("a-reason-to-be-declined", "unable to help", "networks: section 2, People with complex needs"),
            ("older-people", "prescribed medicines", "networks: section 2, Mental health needs among older people"),
            ("trauma-behind-it", "childhood", "networks: section 2, closing paragraphs"),
        ],
        silences: [
            "what it does",
            "who may ask",
            "whom it declines",
            "how soon it sees people",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service("drug-and-alcohol", welcoming: .adult(with: [.substanceUse]))
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers), (95, .offers)])
    func `the drug and alcohol service starts at 18, until a place sets it`(age: Int, expected: Outcome.Kind) throws {
        #expect(service.kind { $0.age = age } == expected)
        #expect(try service.setting("youngest").basis.isPlaces)
        #expect(service.set("youngest", to: .number(11)).kind { $0.age = 11 } == .offers)
    }

    @Test(arguments: Need.allCases)
    func `the drug and alcohol service is for drugs and alcohol, and for no other need`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == ([.substanceUse].contains(need) ? .offers : .declines))
    }

    @Test func `care is shared with workers in practices where a place has agreed it, as two have`() throws {
        #expect(!service.asItComes.outcome().offers.contains("shared-care"))
        #expect(
            service.set("shares-care-with-primary-care", to: .switch(true)).outcome().offers.contains("shared-care")
        )
        #expect(try service.tie("fleetwood").how == .sharedCare)
        #expect(try service.tie("cambridgeshire").how == .agreement)
    }
}

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the bereavement service` {
    static let stated = Statements(
        of: "bereavement-service",
        facts: [
            ("varies-widely", "very limited", "networks: section 2, Mental health needs among older people"),
            ("older-people", "Older people", "networks: section 2, Mental health needs among older people"),
            ("the-man-of-80", "a year before", "networks: section 2, example: man of 80"),
            ("the-pandemic", "pandemic", "networks: section 2, Why do we need a new approach?"),
            ("a-class-in-swindon", "Swindon", "chasm: section 5, profile 7 (Swindon)"),
        ],
        silences: [
            "who gives it",
            "how long after a death",
            "who may ask",
            "how soon it sees people",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service("bereavement-service", welcoming: .adult(with: [.bereavement]))
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers), (95, .offers)])
    func `the bereavement service starts at 18, until a place sets it`(age: Int, expected: Outcome.Kind) throws {
        #expect(service.kind { $0.age = age } == expected)
        #expect(try service.setting("youngest").basis.isPlaces)
        #expect(service.set("youngest", to: .number(11)).kind { $0.age = 11 } == .offers)
    }

    @Test(arguments: Need.allCases)
    func `the bereavement service is for the bereaved, and for no other need`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == ([.bereavement].contains(need) ? .offers : .declines))
    }
}
