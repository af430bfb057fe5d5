import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of First Response` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "cambridgeshire-first-response",
            welcoming: .adult(with: [.anxiety], answers: ["in-crisis-now": true])
        )
    }

    @Test func `First Response is for a crisis, which a human says it is`() throws {
        #expect(service.pack.kind == .crisis)
        #expect(service.kind() == .offers)
        #expect(service.kind { $0.answers = [:] } == .asksFirst)
        #expect(service.kind { $0.answers["in-crisis-now"] = false } == .declines)
    }

    @Test(arguments: [0, 11, 17, 18, 80, 104])
    func `First Response is given no limit of age`(age: Int) throws {
        #expect(service.kind { $0.age = age } == .offers)
        #expect(service.kind { $0.registeredHere = .no } == .offers)
    }

    @Test(arguments: Circumstances.Route.allCases)
    func `First Response is given no route`(route: Circumstances.Route) throws {
        #expect(service.kind { $0.route = route } == .offers)
    }

    @Test func `First Response responds to a crisis, and the report does not say in which form`() throws {
        #expect(service.pack.offers.map(\.id) == ["crisis-response"])
        #expect(try service.offer("crisis-response").form == .unstated)
    }

    @Test(arguments: [
        ("beside-prism", "together with PRISM, the service for planned care"), ("unplanned-care", "unplanned care"),
        ("part-of-a-whole-system", "one part of a whole system"),
    ])
    func `the facts of First Response are told`(id: String, words: String) throws {
        #expect(try service.fact(id).says.contains(words))
        #expect(service.pack.facts.count == 3)
    }

    @Test func `First Response promises nothing and sets no limits, since its source gives none`() throws {
        let pack = service.pack
        #expect(pack.promises.isEmpty && pack.figures.isEmpty && pack.requires.isEmpty && pack.declines.isEmpty)
        #expect(pack.workforce.isEmpty && pack.footprint == nil && pack.costs.isEmpty && pack.worksWith.isEmpty)
        let silent = Set(pack.silences.map(\.about))
        #expect(silent.isSuperset(of: ["ages", "opening hours", "how soon it responds", "who works there", "costs"]))
        #expect(silent.isSuperset(of: ["whom it declines", "what it achieves", "the second report"]))
    }
}
