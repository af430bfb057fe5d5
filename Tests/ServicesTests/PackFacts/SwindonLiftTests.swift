import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of LIFT` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "swindon-lift",
            welcoming: Circumstances(
                age: 40,
                registeredHere: .yes,
                route: .gp,
                needs: [.anxiety],
                needsAreWhole: true,
                answers: ["can-keep-safe-overnight": true]
            )
        )
    }

    @Test(arguments: [(15, Outcome.Kind.declines), (16, .offers), (25, .offers), (104, .offers)])
    func `LIFT sees people of 16 and over, without an upper age`(age: Int, expected: Outcome.Kind) throws {
        #expect(service.kind { $0.age = age } == expected)
    }

    @Test func `LIFT takes only people registered with the practices it serves`() throws {
        #expect(service.kind { $0.registeredHere = .no } == .declines)
    }

    @Test(arguments: Circumstances.Route.allCases)
    func `LIFT can be reached by self-referral, and needs no GP`(route: Circumstances.Route) throws {
        #expect(service.kind { $0.route = route } == .offers)
    }

    @Test func `LIFT declines an acute episode of psychosis that needs more urgent help, and only that one`() throws {
        #expect(service.kind { $0.needs = [.acutePsychosis] } == .asksFirst)
        let urgent = { (answer: Bool) in
            service.kind {
                $0.needs = [.acutePsychosis]
                $0.answers["psychosis-needs-urgent-help"] = answer
            }
        }
        #expect(urgent(true) == .declines)
        #expect(urgent(false) == .offers)
        #expect(service.kind { $0.needs = [.stablePsychosis] } == .offers)
    }

    @Test func `LIFT declines those who cannot guarantee their safety overnight, and says where help is`() throws {
        var person = service.welcome
        person.answers["can-keep-safe-overnight"] = false
        let outcome = Matching.outcome(of: service.pack, for: person)
        #expect(outcome.kind == .declines)
        #expect(outcome.reasons.map(\.rule) == ["not-safe-overnight"])
        #expect(outcome.instead == [.crisis])
    }

    @Test func `LIFT has no exclusions but those two`() throws {
        #expect(service.pack.declines.map(\.id) == ["acute-psychosis", "not-safe-overnight"])
    }

    @Test(arguments: Need.allCases.filter { $0 != .acutePsychosis })
    func `LIFT turns nobody away for a need`(need: Need) throws {
        #expect(service.kind { $0.needs = [need] } == .offers)
    }

    @Test func `LIFT runs classes and groups on rolling programmes`() throws {
        let rolling = service.pack.offers.filter(\.rolling).map(\.id)
        #expect(rolling == ["mindfulness-class", "anger-class", "bereavement-class", "walking-group", "singing-group"])
    }

    @Test(arguments: ["therapy-group", "one-to-one-therapy"])
    func `LIFT's more formal offers usually come after two appointments`(id: String) throws {
        let offer = try #require(service.pack.offers.first { $0.id == id })
        #expect(offer.first == .answer("lift-seen-twice"))
        #expect(offer.usually)
        let shown = service.outcome().offered.first { $0.id == id }
        #expect(shown?.first.map(\.fact) == [.answer("lift-seen-twice")])
        var later = service.welcome
        later.answers["lift-seen-twice"] = true
        #expect(Matching.outcome(of: service.pack, for: later).offered.first { $0.id == id }?.first == [])
    }

    @Test func `LIFT normally sees people within two to four weeks`() throws {
        let promise = try #require(service.pack.promises.first)
        #expect(promise.within == .init(atLeast: 2, atMost: 4, unit: .weeks))
        #expect(promise.within.words == "2 to 4 weeks")
        #expect(promise.within.hours == 28 * 24)
        #expect((promise.starts, promise.stops) == (.requestReceived, .firstContact))
        #expect(promise.usually)
        #expect(Set(promise.sources.map(\.document.id)) == ["chasm", "networks"])
    }

    @Test(arguments: [
        ("practices", 26, ServicePack.Figure.Quality.exact), ("population", 216_000, .moreThan),
        ("seen-each-month", 650, .about), ("practitioners", 43, .exact), ("whole-time-equivalents", 28, .exact),
        ("seen-by-lift-first", 90, .moreThan), ("aged-25-or-under", 25, .about), ("session-length", 45, .about),
    ])
    func `LIFT's figures are those of the profile`(id: String, value: Int, quality: ServicePack.Figure.Quality) throws {
        #expect(try service.figure(id) == (Double(value), quality))
    }

    @Test(arguments: [
        "fills-the-gap", "commissioned-talking-therapies", "quick-intervention", "breadth-of-skills", "word-class",
        "once-or-twice", "results", "before-secondary-care", "rising-complexity", "exercise-groups", "secure-funding",
    ])
    func `LIFT's other facts are carried with their source`(id: String) throws {
        #expect(service.pack.facts.contains { $0.id == id && !$0.sources.isEmpty })
    }

    @Test
    func `LIFT welcomes people back, works with secondary care, and commends mindfulness where CBT will not help`()
        throws
    {
        #expect(Set(service.pack.offers.map(\.form)).isSuperset(of: [.returning, .joint]))
        #expect(
            service.pack.offers.filter { $0.especially == .answer("cbt-unlikely-to-help") }.map(\.id) == [
                "mindfulness-class"
            ]
        )
    }

    @Test func `where the reports disagree on LIFT, both are kept`() throws {
        #expect(service.pack.conflicts.map(\.about) == ["Whom it excludes", "How many people it serves"])
    }
}
