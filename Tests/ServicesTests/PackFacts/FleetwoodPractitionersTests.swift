import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of the practitioners of Healthier Fleetwood` {
    let service: Library.Service

    init() throws {
        service = try Library.service("fleetwood-practitioners", welcoming: .adult(from: .gp, with: [.lowMood]))
    }

    @Test func `the practitioners see around 2,000 patients a year`() throws {
        #expect(try service.figure("seen-each-year") == (2000, .about))
        #expect(service.pack.figures.count == 1)
    }

    @Test func `they are mental health practitioners based in primary care, of whom no number is given`() throws {
        #expect(try service.workers("practitioners").who == "Mental health practitioners based in primary care")
        #expect(try service.workers("practitioners").people == nil)
        #expect(try service.fact("practices-invested").says.contains("practices invested"))
    }

    @Test func `they give tailored treatment and links to the community`() throws {
        #expect(try service.offer("tailored-treatment").name.contains("fit"))
        #expect(try service.offer("community-links").form == .onward)
    }

    @Test func `they share the care of people with substance misuse problems too`() throws {
        let tie = try service.tie("substance-misuse-team")
        #expect((tie.kind, tie.how) == (.drugAndAlcohol, .sharedCare))
        let outcome = service.outcome { $0.needs = [.substanceUse, .lowMood] }
        #expect(outcome.reasons.first?.rule == "with-substance-misuse")
        #expect(outcome.offered.map(\.id).contains("shared-care"))
        #expect(!service.outcome().offered.map(\.id).contains("shared-care"))
        #expect(try service.offer("shared-care").form == .joint)
    }

    @Test(arguments: Need.allCases)
    func `no need is left out, for the report names no limit`(need: Need) throws {
        #expect(service.kind { $0.needs = [need] } == .offers)
        #expect(try service.rule("mental-health").basis.isReading)
        #expect(service.pack.declines.isEmpty)
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers), (90, .offers)])
    func `the youngest age is the place's to set`(age: Int, expected: Outcome.Kind) throws {
        #expect(service.kind { $0.age = age } == expected)
        #expect(try service.rule("adults").basis.isPlaces)
        #expect(service.set("youngest", to: .number(16)).kind { $0.age = 16 } == .offers)
    }

    @Test func `they see patients of the practices of Fleetwood`() throws {
        #expect(service.kind { $0.registeredHere = .no } == .declines)
        #expect(try service.rule("registered-here").basis.isReading)
        #expect(service.pack.footprint?.words?.contains("Fleetwood, Lancashire") == true)
        #expect(service.pack.footprint?.practices == nil)
    }

    @Test(arguments: [
        ("whole-community", "other providers and with residents"), ("pathways", "social workers, GPs"),
        ("pathways", "primary and of secondary care"), ("pathways", "suit their patients better"),
        ("young-people", "a team of its own"), ("primary-care-home", "primary care home model"),
        ("primary-care-home", "National Association of Primary Care"),
    ])
    func `their other facts are carried with their source`(id: String, words: String) throws {
        let fact = try service.fact(id)
        #expect(fact.says.contains(words))
        #expect(fact.sources.map(\.section) == ["section 3, Healthier Fleetwood"])
    }

    @Test func `the report comes back to them as an example for networks, and calls no example complete`() throws {
        let sections = try service.fact("example-for-networks").sources.map(\.section)
        #expect(sections == ["section 3, Healthier Fleetwood", "section 4, Mental health in the PCN contract"])
        #expect(try service.fact("not-the-whole").says.contains("none of which covers everything"))
    }

    @Test(arguments: [
        "ages", "who may ask", "how many practitioners there are", "number and form of sessions",
        "how soon people are seen", "whom they decline", "missed contacts",
    ])
    func `what the report does not say of them is named`(about: String) {
        #expect(service.pack.silences.contains { $0.about == about })
        #expect(service.pack.promises.isEmpty && service.pack.costs.isEmpty)
    }
}
