import Care
import Services
import Testing

/// Small places in which one can see by hand what must come out.
struct `The chasm of a small place` {
    static let source = RandomPlaces.source
    static let therapies = service(
        "therapies",
        .talkingTherapies,
        serves: .needs([.anxiety]),
        declines: .needs([.complexTrauma]),
        requires: .age(from: 18, through: nil)
    )
    static let debt = service("debt", .advice, serves: .needs([.money]))
    static let practice = service("practice", .generalPractice, serves: .anyone)
    static let catching = service("catching", .primaryCareMentalHealth, serves: .declined(by: [.talkingTherapies]))
    static let asking = service("asking", .communityTeam, serves: .answer("threshold-met"))

    static func service(
        _ id: ServicePack.ID,
        _ kind: ServiceKind,
        serves: Rule,
        declines: Rule? = nil,
        requires: Rule? = nil
    ) -> ServicePack {
        func criterion(_ id: String, _ rule: Rule) -> ServicePack.Criterion {
            .init(id: id, rule: rule, worker: "It says so.", person: "It says so.", sources: [source])
        }
        let edition = ServicePack.Edition(version: 1, author: "Tester", approvedBy: nil, holdsFrom: Day(number: 0))
        var pack = ServicePack(id: id, name: id.name, kind: kind, place: "Here", about: "Made up.", edition: edition)
        pack.serves = [criterion("serves", serves)]
        pack.declines = declines.map { [criterion("declines", $0)] } ?? []
        pack.requires = requires.map { [criterion("requires", $0)] } ?? []
        return pack
    }

    /// A hundred people with anxiety, of whom half have long-standing trauma, a fifth are under 20, and half have debts.
    static let people: Population = {
        func value(_ id: String, _ set: (inout Population.Traits) -> Void = { _ in }) -> Population.Value {
            var traits = Population.Traits()
            set(&traits)
            return Population.Value(id: id, words: id, traits: traits)
        }
        func rows(_ shares: [Double]) -> [Population.Shares] {
            [.init(shares: shares, grounds: .assumed("Made up.", leaningOn: []))]
        }
        let need = Population.Dimension(
            id: "need",
            words: "Need",
            values: [value("anxiety") { $0.needs = [.anxiety] }],
            shares: []
        )
        return Population(
            id: "small",
            name: "Small",
            about: "Made up.",
            documents: [source.document],
            registered: .init(1000, .stated([source], reading: nil)),
            needs: (need, [.init(100, .stated([source], reading: nil))]),
            complexity: .init(
                id: "complexity",
                words: "Complexity",
                values: [value("one"), value("long") { $0.needs = [.complexTrauma] }],
                shares: rows([0.5, 0.5])
            ),
            others: [
                .init(
                    id: "age",
                    words: "Age",
                    values: [value("young") { $0.ages = 10...19 }, value("old") { $0.ages = 20...100 }],
                    shares: rows([0.2, 0.8])
                ),
                .init(
                    id: "beside",
                    words: "Beside",
                    alongside: true,
                    values: [value("nothing"), value("debts") { $0.needs = [.money] }],
                    shares: rows([0.5, 0.5])
                ),
            ]
        )
    }()

    static func total(_ packs: [ServicePack]) -> Chasm.Tally { Chasm(packs, population: people).picture.total }

    @Test func `without any service is everybody`() {
        #expect(Self.total([]).nobody == 100)
        #expect(Self.total([Self.practice]).nobody == 100, "the practice keeps everybody and closes nothing")
    }

    @Test func `cuts a band of age where a service does, by years`() {
        let chasm = Chasm([Self.therapies], population: Self.people)
        #expect(chasm.population.others[0].values.map(\.words) == ["10 to 17", "18 to 19", "old"])
        // Of the fifth who are 10 to 19, two years of ten are 18 or 19; and half have no trauma.
        #expect(chasm.picture.total.taken.isClose(to: 100 * 0.5 * (0.8 + 0.2 * 0.2)))
    }

    @Test func `knows help with debt from help with what somebody came with`() {
        var beside = Self.service("beside", .linkWorker, serves: .anyone)
        beside.isBeside = true
        for (packs, helped) in [([Self.debt], 50.0), ([beside], 100)] {
            let tally = Self.total(packs)
            #expect(tally.taken == 0 && tally.nobody.isClose(to: 100) && tally.helpedBeside.isClose(to: helped))
        }
    }

    @Test func `hears the service that takes those whom another has declined`() {
        #expect(Self.total([Self.catching]).nobody == 100, "nobody has declined anybody yet")
        let both = Chasm([Self.catching, Self.therapies], population: Self.people)
        #expect(both.picture.total.nobody.isClose(to: 0))
        #expect(
            Chasm([Self.catching], population: Self.people).adding(Self.therapies).picture.total.nobody.isClose(to: 0)
        )
    }

    @Test func `tells those whom nobody takes from those whom somebody would ask about`() {
        let tally = Self.total([Self.therapies, Self.asking])
        #expect(tally.nobody.isClose(to: 0) && tally.askedFirst.isClose(to: 100 - tally.taken))
    }

    @Test func `says inside a cell who they are, and who declines them by which rule`() throws {
        let chasm = Chasm([Self.therapies, Self.practice], population: Self.people)
        let inside = try #require(chasm.inside(need: "anxiety", complexity: "long"))
        #expect(inside.cell.tally.nobody.isClose(to: 50))
        let ages = try #require(inside.who.first { $0.dimension == "age" })
        #expect(ages.parts.map(\.people).reduce(0, +).isClose(to: 50))
        let refusals = inside.refusals.filter { $0.pack == "therapies" }
        #expect(refusals.map { $0.reasons.map(\.rule) } == [["requires"], ["declines"]])
        #expect(refusals[0].people.isClose(to: 8) && refusals[1].people.isClose(to: 50))
        #expect(refusals.allSatisfy { $0.turnsAway && $0.reasons[0].sources == [Self.source] })
        let example = try #require(inside.example)
        #expect(example.circumstances.needs.contains(.complexTrauma))
        #expect(chasm.inside(need: "anxiety", complexity: "none") == nil)
    }

    @Test func `orders services by how many they take for what they came with, and keeps an unknown cost unknown`() {
        var dear = Self.service("dear", .primaryCareMentalHealth, serves: .age(from: 18, through: nil))
        dear.costs = [
            .init(
                id: "year",
                pounds: 100,
                per: .year,
                says: "A hundred pounds.",
                quality: .exact,
                sources: [Self.source]
            )
        ]
        let chasm = Chasm([], population: Self.people)
        let gains = chasm.gains(from: [Self.debt, Self.therapies, dear, Self.practice])
        #expect(gains.map(\.pack) == ["dear", "therapies", "debt"], "the practice is no candidate")
        #expect(gains[0].closes.isClose(to: 84) && gains[1].closes.isClose(to: 42) && gains[2].closes == 0)
        let young = Self.service("young", .childAndAdolescent, serves: .age(from: nil, through: 15))
        let order = chasm.order(from: [Self.debt, Self.therapies, dear, young])
        #expect(order.map(\.pack) == ["dear", "young"], "talking therapies and debt advice close nothing more")
        #expect(order[1].remains.isClose(to: 4))
        #expect(order.byCost.known.map(\.pack) == ["dear"] && order.byCost.unknown.map(\.pack) == ["young"])
    }

    @Test func `costs what the place expects where it says so, and is listed by the cost for each person`() {
        let place = PlaceServices(id: "here", name: "Here", about: "", entries: [], costs: ["therapies": 84])
        var dear = Self.service("dear", .primaryCareMentalHealth, serves: .age(from: 18, through: nil))
        dear.costs = [.init(id: "a", pounds: 84, per: .year, says: "", quality: .exact, sources: [Self.source])]
        let gains = Chasm([], population: Self.people).gains(from: place.candidates([Self.therapies, dear, Self.debt]))
        let known = gains.byCost.known
        #expect(known.map(\.pack) == ["dear", "therapies"], "a pound each, then two")
        #expect(known.map { $0.costPerYear?.isExpected } == [false, true])
        #expect(gains.byCost.unknown.isEmpty, "debt advice closes nothing")
    }

    @Test func `differs from another place cell by cell`() throws {
        let here = Chasm([Self.therapies], population: Self.people, library: [Self.catching])
        let difference = here.picture.difference(to: here.another([Self.therapies, Self.catching]).picture)
        #expect(difference.closed.isClose(to: 58))
        let long = try #require(difference.cells.first { $0.complexity == "long" })
        #expect(long.closed.isClose(to: 50))
    }
}
