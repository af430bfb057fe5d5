import Services
import Testing

/// What the profile says of several services of Tower Hamlets at once.
struct `The facts of all the services of Tower Hamlets` {
    /// The services of the rule "18 or over and registered with a Tower Hamlets GP", each with somebody it takes.
    static let adults: [(ServicePack.ID, Circumstances)] = [
        ("tower-hamlets-practice-therapies", person([.lowMood])),
        ("tower-hamlets-talking-therapies", person([.lowMood], ["th-outside-talking-therapies": false])),
        ("tower-hamlets-eating-disorders", person([.eating], ["th-eating-mild-to-moderate": true])),
        ("tower-hamlets-asian-counselling", person([.lowMood])),
        ("tower-hamlets-disability-counselling", person([.disability])),
    ]

    static let exceptions: [ServicePack.ID] = [
        "tower-hamlets-family-nurse-partnership", "tower-hamlets-perinatal", "tower-hamlets-school-health",
    ]

    private static func person(_ needs: NeedSet, _ answers: [Question.ID: Bool] = [:]) -> Circumstances {
        Circumstances(
            age: 40,
            registeredHere: .yes,
            route: .gp,
            needs: needs,
            needsAreWhole: true,
            languages: ["bengali"],
            answers: answers
        )
    }

    @Test(arguments: adults, [(17, Outcome.Kind.declines), (18, .offers), (19, .offers), (101, .offers)])
    func `the five services for adults take people from 18 on`(
        adult: (ServicePack.ID, Circumstances),
        at: (age: Int, expected: Outcome.Kind)
    ) throws {
        let service = try Library.service(adult.0, welcoming: adult.1)
        #expect(service.kind { $0.age = at.age } == at.expected)
    }

    @Test(arguments: adults)
    func `the five services for adults take only people registered with a Tower Hamlets GP`(
        id: ServicePack.ID,
        welcome: Circumstances
    ) throws {
        let service = try Library.service(id, welcoming: welcome)
        #expect(service.kind { $0.registeredHere = .no } == .declines)
        #expect(service.kind { $0.registeredHere = .unknown } == .asksFirst)
        #expect(try service.rule("aged-18-or-over").basis == .stated)
        #expect(try service.rule("registered-here").basis == .stated)
    }

    @Test(arguments: exceptions)
    func `the rule of 18 and of registration does not hold for the three exceptions`(id: ServicePack.ID) throws {
        let pack = try Library.pack(id)
        #expect(!pack.requires.map(\.id).contains("aged-18-or-over"))
        #expect(!pack.requires.map(\.rule).contains(.registeredHere))
        #expect(pack.facts.contains { $0.id == "outside-the-adult-rule" })
    }

    @Test func `these eight are the services of the profile`() throws {
        let here = try Library.packs().filter { $0.place == "Tower Hamlets" }.map(\.id)
        #expect(Set(here) == Set(Self.adults.map(\.0) + Self.exceptions))
        #expect(here.count == 8)
    }

    @Test(arguments: adults.map(\.0) + exceptions)
    func `Compass Wellbeing, a social enterprise based in London, ran each at the time of the visit`(
        id: ServicePack.ID
    ) throws {
        let fact = try #require(try Library.pack(id).facts.first { $0.id == "provider" })
        #expect(fact.says.contains("Compass Wellbeing") && fact.says.contains("social enterprise"))
        #expect(fact.says.contains("time of the visit"))
    }

    @Test(arguments: adults.map(\.0) + ["tower-hamlets-perinatal"])
    func `the commissioning group paid for six of them`(id: ServicePack.ID) throws {
        #expect(try Library.pack(id).facts.contains { $0.id == "funder" && $0.says.contains("six") })
    }

    @Test(arguments: ["tower-hamlets-school-health", "tower-hamlets-family-nurse-partnership"])
    func `who pays for the two others is not said`(id: ServicePack.ID) throws {
        let pack = try Library.pack(id)
        #expect(!pack.facts.contains { $0.id == "funder" })
        #expect(pack.silences.contains { $0.about == "who pays for it" })
    }

    @Test(arguments: adults.map(\.0) + exceptions)
    func `none promises a time, for the profile gives none, and what is not said is named`(id: ServicePack.ID) throws {
        let pack = try Library.pack(id)
        #expect(pack.promises.isEmpty && pack.figures.isEmpty && pack.costs.isEmpty && pack.ladder.isEmpty)
        let about = Set(pack.silences.map(\.about))
        #expect(about.isSuperset(of: ["number of sessions", "how soon people are seen", "missed contacts"]))
        #expect(about.isSuperset(of: ["whether it still runs", "who may ask"]))
    }

    @Test(arguments: adults.map(\.0) + exceptions)
    func `each statement comes from the profile, or from the section on talking therapies`(
        id: ServicePack.ID
    ) throws {
        let pack = try Library.pack(id)
        let criteria = pack.requires + pack.serves + pack.declines
        let sections = Set((criteria.map(\.sources) + pack.facts.map(\.sources)).joined().map(\.section))
        let known: Set = [
            "section 5, profile 8 (Tower Hamlets)", "section 4, Improving Access to Psychological Therapies",
        ]
        #expect(sections.isSubset(of: known))
    }
}
