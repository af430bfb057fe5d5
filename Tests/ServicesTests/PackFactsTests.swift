import Packs
import Services
import Testing

/// Each fact of the three packs against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of the packs` {
    let packs: [ServicePack]

    init() throws { packs = try ServicePacks.builtIn() }

    private func pack(_ id: ServicePack.ID) throws -> ServicePack { try #require(packs.first { $0.id == id }) }
    private func lift() throws -> ServicePack { try pack("swindon-lift") }
    private func liaison() throws -> ServicePack { try pack("northamptonshire-liaison-workers") }
    private func firstResponse() throws -> ServicePack { try pack("cambridgeshire-first-response") }

    /// Someone whom LIFT takes, to change one thing at a time.
    private let welcome = Circumstances(
        age: 40,
        registeredHere: .yes,
        route: .gp,
        needs: [.anxiety],
        needsAreWhole: true,
        answers: ["can-keep-safe-overnight": true]
    )

    private func kind(_ pack: ServicePack, _ change: (inout Circumstances) -> Void = { _ in }) -> Outcome.Kind {
        var person = welcome
        change(&person)
        return Matching.outcome(of: pack, for: person).kind
    }

    private func figure(_ pack: ServicePack, _ id: String) throws -> (Double, ServicePack.Figure.Quality) {
        let figure = try #require(pack.figures.first { $0.id == id })
        return (figure.value, figure.quality)
    }

    @Test(arguments: [(15, Outcome.Kind.declines), (16, .offers), (25, .offers), (104, .offers)])
    func `LIFT sees people of 16 and over, without an upper age`(age: Int, expected: Outcome.Kind) throws {
        #expect(kind(try lift()) { $0.age = age } == expected)
    }

    @Test func `LIFT takes only people registered with the practices it serves`() throws {
        #expect(kind(try lift()) { $0.registeredHere = .no } == .declines)
    }

    @Test(arguments: Circumstances.Route.allCases)
    func `LIFT can be reached by self-referral, and needs no GP`(route: Circumstances.Route) throws {
        #expect(kind(try lift()) { $0.route = route } == .offers)
    }

    @Test func `LIFT declines an acute episode of psychosis that needs more urgent help, and only that one`() throws {
        let lift = try lift()
        #expect(kind(lift) { $0.needs = [.acutePsychosis] } == .asksFirst)
        let urgent = { (answer: Bool) in
            kind(lift) {
                $0.needs = [.acutePsychosis]
                $0.answers["psychosis-needs-urgent-help"] = answer
            }
        }
        #expect(urgent(true) == .declines)
        #expect(urgent(false) == .offers)
        #expect(kind(lift) { $0.needs = [.stablePsychosis] } == .offers)
    }

    @Test func `LIFT declines those who cannot guarantee their safety overnight, and says where help is`() throws {
        var person = welcome
        person.answers["can-keep-safe-overnight"] = false
        let outcome = Matching.outcome(of: try lift(), for: person)
        #expect(outcome.kind == .declines)
        #expect(outcome.reasons.map(\.rule) == ["not-safe-overnight"])
        #expect(outcome.instead == [.crisis])
    }

    @Test func `LIFT has no exclusions but those two`() throws {
        #expect(try lift().declines.map(\.id) == ["acute-psychosis", "not-safe-overnight"])
    }

    @Test(arguments: Need.allCases.filter { $0 != .acutePsychosis })
    func `LIFT turns nobody away for a need`(need: Need) throws {
        #expect(kind(try lift()) { $0.needs = [need] } == .offers)
    }

    @Test func `LIFT runs classes and groups on rolling programmes`() throws {
        let rolling = try lift().offers.filter(\.rolling).map(\.id)
        #expect(rolling == ["mindfulness-class", "anger-class", "bereavement-class", "walking-group", "singing-group"])
    }

    @Test(arguments: ["therapy-group", "one-to-one-therapy"])
    func `LIFT's more formal offers usually come after two appointments`(id: String) throws {
        let offer = try #require(try lift().offers.first { $0.id == id })
        #expect(offer.first == .answer("lift-seen-twice"))
        #expect(offer.usually)
        let shown = Matching.outcome(of: try lift(), for: welcome).offered.first { $0.id == id }
        #expect(shown?.first.map(\.fact) == [.answer("lift-seen-twice")])
        var later = welcome
        later.answers["lift-seen-twice"] = true
        #expect(Matching.outcome(of: try lift(), for: later).offered.first { $0.id == id }?.first == [])
    }

    @Test func `LIFT normally sees people within two to four weeks`() throws {
        let promise = try #require(try lift().promises.first)
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
        #expect(try figure(try lift(), id) == (Double(value), quality))
    }

    @Test(arguments: [
        "fills-the-gap", "commissioned-talking-therapies", "quick-intervention", "breadth-of-skills", "word-class",
        "once-or-twice", "results", "before-secondary-care", "rising-complexity", "exercise-groups", "secure-funding",
    ])
    func `LIFT's other facts are carried with their source`(id: String) throws {
        #expect(try lift().facts.contains { $0.id == id && !$0.sources.isEmpty })
    }

    @Test
    func `LIFT welcomes people back, works with secondary care, and commends mindfulness where CBT will not help`()
        throws
    {
        let lift = try lift()
        #expect(Set(lift.offers.map(\.form)).isSuperset(of: [.returning, .joint]))
        #expect(
            lift.offers.filter { $0.especially == .answer("cbt-unlikely-to-help") }.map(\.id) == ["mindfulness-class"]
        )
    }

    @Test func `where the reports disagree on LIFT, both are kept`() throws {
        #expect(try lift().conflicts.map(\.about) == ["Whom it excludes", "How many people it serves"])
    }

    @Test func `the liaison workers have up to six one-to-one sessions`() throws {
        #expect(try liaison().offers.filter { $0.sessions != nil }.map(\.id) == ["one-to-one"])
        #expect(try liaison().offers.first { $0.id == "one-to-one" }?.sessions == 6)
        #expect(try figure(try liaison(), "sessions") == (6, .upTo))
    }

    @Test func `the liaison workers may have a rapid or crisis assessment done within two days`() throws {
        let promise = try #require(try liaison().promises.first)
        #expect(promise.within == .init(atMost: 2, unit: .days))
        #expect((promise.starts, promise.stops) == (.onwardRequestMade, .assessmentDone))
        #expect(try liaison().offers.contains { $0.id == "rapid-assessment" && $0.form == .onward })
    }

    @Test func `the liaison workers step up to secondary care and take people stepped down from it`() throws {
        #expect(try liaison().offers.contains { $0.form == .stepUp })
        var person = welcome
        person.route = .stepDown
        let outcome = Matching.outcome(of: try liaison(), for: person)
        #expect(outcome.reasons.first?.rule == "step-down")
        #expect(outcome.offered.contains { $0.id == "step-down-support" })
    }

    @Test func `the liaison workers give therapy to those whom talking therapies do not take`() throws {
        #expect(
            !Matching.outcome(of: try liaison(), for: welcome).offered.map(\.id).contains(
                "therapies-outside-talking-therapies"
            )
        )
        var declined = welcome
        declined.declinedBy = [.talkingTherapies]
        let outcome = Matching.outcome(of: try liaison(), for: declined)
        #expect(outcome.offered.map(\.id).contains("therapies-outside-talking-therapies"))
    }

    @Test func `the liaison workers, unlike the navigators, do not work with children or the young in transition`()
        throws
    {
        let liaison = try liaison()
        #expect(kind(liaison) { $0.age = 11 } == .declines)
        #expect(kind(liaison) { $0.age = 19 } == .asksFirst)
        #expect(kind(liaison) { $0.age = 40 } == .offers)
        let rule = try #require(liaison.declines.first)
        guard case .placeSets = rule.basis else {
            Issue.record("the source gives no ages, and the rule must say so")
            return
        }
    }

    @Test(arguments: [
        "one-to-one", "assessment", "goals", "psychosocial", "promotion", "step-up", "practice-training",
        "community-interventions", "therapies-outside-talking-therapies",
    ])
    func `the liaison workers offer each thing of the profile's list`(id: String) throws {
        #expect(try liaison().offers.contains { $0.id == id })
    }

    @Test(arguments: [
        "employer", "gate", "stepped-care", "commissioners", "workforce-at-the-start", "wellbeing-navigators-ended",
        "step-down-works", "quicker-crisis-response", "aims",
    ])
    func `the liaison workers' other facts are carried with their source`(id: String) throws {
        #expect(try liaison().facts.contains { $0.id == id && !$0.sources.isEmpty })
    }

    @Test func `First Response is for a crisis, which a human says it is`() throws {
        let service = try firstResponse()
        #expect(service.kind == .crisis)
        #expect(kind(service) == .asksFirst)
        #expect(kind(service) { $0.answers["in-crisis-now"] = true } == .offers)
        #expect(kind(service) { $0.answers["in-crisis-now"] = false } == .declines)
    }

    @Test func `First Response promises nothing and sets no limits, since its source gives none`() throws {
        let service = try firstResponse()
        #expect(
            service.promises.isEmpty && service.figures.isEmpty && service.requires.isEmpty && service.declines.isEmpty
        )
        #expect(service.silences.count >= 8)
        #expect(service.facts.map(\.id) == ["beside-prism", "unplanned-care"])
    }

    @Test func `nothing in a pack stands without a source`() throws {
        for pack in try packs + ServicePacks.demonstration() {
            let criteria = pack.requires + pack.serves + pack.declines
            let sources =
                criteria.map(\.sources) + pack.offers.map(\.sources) + pack.promises.map(\.sources)
                + pack.figures.map(\.sources) + pack.facts.map(\.sources) + pack.ladder.map(\.sources)
                + pack.conflicts.flatMap(\.statements).map(\.sources)
            #expect(sources.allSatisfy { !$0.isEmpty }, "\(pack.id.name)")
        }
    }

    @Test func `no pack speaks of degrees of risk`() throws {
        for pack in try packs + ServicePacks.demonstration() {
            let criteria = pack.requires + pack.serves + pack.declines
            let words = criteria.flatMap { [$0.worker, $0.person] } + pack.questions.map(\.ask)
            #expect(words.allSatisfy { !$0.lowercased().contains("risk") }, "\(pack.id.name)")
        }
    }
}
