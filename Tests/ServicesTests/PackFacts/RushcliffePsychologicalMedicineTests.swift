import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of Primary Care Psychological Medicine in Rushcliffe` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "rushcliffe-psychological-medicine",
            welcoming: .adult(from: .gp, with: [.persistentPhysicalSymptoms])
        )
    }

    @Test(arguments: Need.allCases)
    func `Rushcliffe gives psychological treatment to people with persistent physical symptoms`(need: Need) throws {
        let taken = need == .persistentPhysicalSymptoms
        #expect(service.kind { $0.needs = [need] } == (taken ? .offers : .declines))
        #expect(try service.offer("psychological-treatment").form == .unstated)
        #expect(service.pack.offers.count == 1)
        #expect(service.pack.kind == .psychologicalMedicine)
    }

    @Test func `needs that were not gone through are asked about`() throws {
        let outcome = service.outcome {
            $0.needs = [.anxiety]
            $0.needsAreWhole = false
        }
        #expect(outcome.asks.map(\.fact) == [.needs])
    }

    @Test func `its own staff cost 129,000 pounds a year`() throws {
        let cost = try service.money("staff")
        #expect((cost.pounds, cost.per, cost.quality) == (129_000, .year, .exact))
        #expect(service.pack.costs.count == 1)
    }

    @Test func `in its first year other services were used for 153,000 pounds less`() throws {
        let saving = try service.money("first-year")
        #expect((saving.pounds, saving.per, saving.quality) == (153_000, .year, .exact))
        #expect(saving.says.contains("first year"))
        #expect(saving.says.contains("acute hospital, primary care and ambulance services"))
        #expect(service.pack.savings.count == 1)
    }

    @Test func `that is more than its staff cost, as an economic evaluation found`() throws {
        #expect(try service.money("first-year").pounds > service.money("staff").pounds)
        #expect(try service.fact("more-than-its-staff").says.contains("more than its own staff cost"))
        #expect(try service.fact("economic-evaluation").says.contains("O'Shea (2019)"))
        #expect(try service.fact("complex-needs").says.contains("one kind of complex needs"))
    }

    @Test func `it is in Rushcliffe, Nottingham, and part of primary care`() throws {
        #expect(service.pack.place == "Rushcliffe, Nottingham")
        #expect(service.kind { $0.registeredHere = .no } == .declines)
        #expect(try service.rule("registered-here").basis.isReading)
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers), (95, .offers)])
    func `the source gives no age, so the place sets it`(age: Int, expected: Outcome.Kind) throws {
        #expect(service.kind { $0.age = age } == expected)
        #expect(service.set("youngest", to: .number(12)).kind { $0.age = 12 } == .offers)
        #expect(try service.rule("old-enough").basis.isPlaces)
    }

    @Test(arguments: Circumstances.Route.allCases)
    func `no route is told, so none is ruled out`(route: Circumstances.Route) throws {
        #expect(service.kind { $0.route = route } == .offers)
        #expect(service.pack.silences.contains { $0.about == "who may ask" })
    }

    @Test func `everything told of Rushcliffe comes from the second report, and nothing is made up`() throws {
        let pack = service.pack
        #expect(pack.documents.map(\.id) == ["networks"])
        #expect(pack.promises.isEmpty && pack.figures.isEmpty && pack.workforce.isEmpty && pack.footprint == nil)
        #expect(pack.declines.isEmpty && pack.ladder.isEmpty && pack.questions.isEmpty && pack.before.isEmpty)
        let silent = Set(pack.silences.map(\.about))
        #expect(silent.isSuperset(of: ["other costs", "later years", "who works there", "the first report"]))
    }
}
