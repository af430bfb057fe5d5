import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the network's link worker` {
    static let told: [(String, String, String)] = [
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
        ("coded", "coded", "contract: social prescribing, as found in 2026"),
        ("people-in-a-year", "to be verified", "contract: recalled, to be verified"),
    ]
    static let figures: [(String, Double, ServicePack.Figure.Quality)] = [
        ("cornwall-sessions-from", 3, .exact),
        ("cornwall-sessions-to", 6, .upTo),
        ("northamptonshire-weeks", 6, .upTo),
    ]
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
        let social: Set<Need> = [.housing, .money, .work, .loneliness, .harmAtHome]
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

    @Test(arguments: told)
    func `link worker: each fact is told, from the paragraph it comes from`(
        id: String,
        words: String,
        place: String
    ) throws {
        #expect(try service.tells(id, words, from: place))
    }

    @Test(arguments: figures)
    func `link worker: each figure is the source's, and as sure as the source is`(
        id: String,
        value: Double,
        quality: ServicePack.Figure.Quality
    ) throws {
        #expect(try service.figure(id) == (value, quality))
    }

    @Test func `link worker: no fact and no figure is left without its check`() {
        #expect(Set(service.pack.facts.map(\.id)) == Set(Self.told.map(\.0)))
        #expect(service.pack.figures.map(\.id) == Self.figures.map(\.0))
    }

    @Test func `link worker: what the sources leave unsaid is said to be unsaid`() {
        #expect(
            service.pack.silences.map(\.about) == [
                "number of sessions",
                "how soon people are seen",
                "children",
                "missed contacts",
            ]
        )
    }
}
