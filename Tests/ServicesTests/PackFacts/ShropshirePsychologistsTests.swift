import Care
import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of the psychologists in Shropshire` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "shropshire-psychologists",
            welcoming: Circumstances(
                age: 40,
                registeredHere: .yes,
                practice: PracticeCode(rawValue: "A82001"),
                route: .person,
                needs: [.anxiety],
                needsAreWhole: true
            )
        )
    }

    @Test func `psychologists are embedded in practices of Telford and Ludlow`() throws {
        #expect(service.pack.place == "Telford and Ludlow, Shropshire")
        #expect(try service.workers("psychologists").who == "Psychologists embedded in GP practices")
        #expect(service.pack.footprint?.words == "one or two practices")
        #expect(service.pack.footprint?.quality == .upTo)
    }

    @Test func `only people of the practices they work in come to them, which is our reading`() throws {
        #expect(service.kind { $0.registeredHere = .no } == .declines)
        let other = PracticeCode(rawValue: "A82002")
        let placed = Library.Service(pack: service.pack.settled(practices: [other]), welcome: service.welcome)
        #expect(placed.kind() == .declines)
        #expect(placed.kind { $0.practice = other } == .offers)
        #expect(try service.rule("its-practices").basis.isReading)
    }

    @Test(arguments: Circumstances.Route.allCases)
    func `people ask for themselves or a GP refers them`(route: Circumstances.Route) throws {
        #expect(service.kind { $0.route = route } == (route == .person || route == .gp ? .offers : .declines))
    }

    @Test(arguments: [("short-appointment", 15), ("longer-appointment", 30)])
    func `there are one or more appointments of 15 or 30 minutes`(id: String, minutes: Int) throws {
        let offer = try service.offer(id)
        #expect(offer.minutes == minutes)
        #expect(offer.name.contains("once or more often"))
        #expect(offer.sessions == nil && offer.embargo == nil)
        #expect(service.pack.offers.count == 2)
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers), (95, .offers)])
    func `only Catterick is called a service for all ages, so the place sets the age here`(
        age: Int,
        expected: Outcome.Kind
    ) throws {
        #expect(service.kind { $0.age = age } == expected)
        #expect(service.set("youngest", to: .number(0)).kind { $0.age = 1 } == .offers)
        #expect(try service.rule("old-enough").basis.isPlaces)
    }

    @Test(arguments: Need.allCases)
    func `no need is named, which is read as open to any`(need: Need) throws {
        #expect(service.kind { $0.needs = [need] } == .offers)
        #expect(try service.rule("anyone").basis.isReading)
        #expect(service.pack.declines.isEmpty)
    }

    @Test(arguments: [
        ("small-scale", "small scale"), ("small-scale", "piloted in one or two practices"),
        ("not-evaluated", "not been formally evaluated"),
        ("promise-it-shows", "fewer referrals to talking therapies and secondary care"),
        ("promise-it-shows", "a larger share of them accepted"), ("like-catterick", "Catterick"),
    ])
    func `the other facts of the psychologists are told`(id: String, words: String) throws {
        #expect(try service.fact(id).says.contains(words))
    }

    @Test func `everything told of Shropshire comes from the second report, and nothing is made up`() throws {
        let pack = service.pack
        #expect(pack.documents.map(\.id) == ["networks"])
        #expect(pack.promises.isEmpty && pack.figures.isEmpty && pack.ladder.isEmpty && pack.worksWith.isEmpty)
        #expect(pack.costs.isEmpty && pack.savings.isEmpty && pack.questions.isEmpty)
        let silent = Set(pack.silences.map(\.about))
        #expect(
            silent.isSuperset(of: ["ages", "which needs", "how many psychologists there were", "the first report"])
        )
    }
}
