import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the network's link worker` {
    static let stated = Statements(
        of: "network-link-worker",
        facts: [
            ("holistic", "as a whole", "networks: section 3, Nine principles: Connecting with local resources"),
            ("not-only-told", "confidence", "networks: section 3, Nine principles: Connecting with local resources"),
            ("what-gps-seldom-know", "GPs seldom have", "chasm: section 6 (Analysis), element 2"),
            ("varied-use", "varies", "chasm: section 6 (Analysis)"),
            (
                "part-of-shared-learning", "shared learning",
                "networks: section 3, Nine principles: Supporting shared learning"
            ),
            ("more-are-needed", "expand", "chasm: section 7 (Recommendations), 5"),
            ("funded-by-the-network", "national funding", "networks: section 4, What are primary care networks?"),
            ("funded-by-the-network", "national funding", "networks: section 4, Mental health in the PCN contract"),
            ("coded", "coded", "surrey: on training and development"),
            ("people-in-a-year", "200 to 250", "surrey: on the role"),
            ("contacts-elsewhere", "6 to 12", "surrey: on the role"),
            ("a-wide-use", "local agencies", "surrey: on the role"),
        ],
        figures: [
            ("cornwall-sessions-from", 3, .exact),
            ("cornwall-sessions-to", 6, .upTo),
            ("northamptonshire-weeks", 6, .upTo),
        ],
        silences: [
            "number of sessions",
            "how soon people are seen",
            "children",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "network-link-worker",
            welcoming: Circumstances(
                age: 35,
                registeredHere: .yes,
                route: .gp,
                needs: [.loneliness],
                needsAreWhole: true
            )
        )
    }

    @Test(arguments: Need.allCases)
    func `the link worker helps with wider social needs, and with no other`(need: Need) {
        let social: NeedSet = [.housing, .money, .work, .loneliness, .harmAtHome]
        #expect(service.kind { $0.needs = [need] } == (social.contains(need) ? .offers : .declines))
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers)])
    func `the link worker sees adults, until a place sets it`(age: Int, expected: Outcome.Kind) {
        #expect(service.kind { $0.age = age } == expected)
        #expect(service.set("youngest", to: .number(11)).kind { $0.age = 11 } == .offers)
    }

    @Test func `the link worker sees people of the network's practices`() {
        #expect(service.kind { $0.registeredHere = .no } == .declines)
    }

    @Test func `who may ask a link worker differs between two places, and is a setting`() throws {
        #expect(service.kind { $0.route = .person } == .offers)
        let closed = service.set("takes-self-requests", to: .switch(false))
        #expect(closed.outcome { $0.route = .person }.rules == ["no-self-requests"])
        #expect(closed.kind { $0.route = .talkingTherapies } == .offers)
        #expect(service.pack.conflicts.map(\.about) == ["Who may ask", "How long it goes on"])
    }

    @Test func `a link worker links, and helps people to take it up`() {
        #expect(service.outcome().offers == ["link", "practical-support"])
    }

    @Test func `what holds of Cornwall and Northamptonshire is no limit here`() {
        #expect(service.pack.offers.allSatisfy { $0.sessions == nil && $0.weeks == nil })
    }
}
