import Care
import Services
import Testing

/// Each fact of the pack against the paragraphs it comes from; a reviewer reads these with the reports in hand.
struct `The facts of LIFT` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "swindon-lift",
            welcoming: Circumstances(
                age: 40,
                registeredHere: .yes,
                practice: PracticeCode(rawValue: "A82001"),
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

    @Test func `LIFT takes only people registered with the practices it serves, which a place lists`() throws {
        #expect(service.kind { $0.registeredHere = .no } == .declines)
        let other = PracticeCode(rawValue: "A82002")
        let placed = Library.Service(pack: service.pack.settled(practices: [other]), welcome: service.welcome)
        #expect(placed.kind() == .declines)
        #expect(placed.kind { $0.practice = other } == .offers)
        #expect(try service.rule("registered-here").basis.isReading)
    }

    @Test func `LIFT served all 26 practices of Swindon, with more than 216,000 people`() throws {
        let footprint = try #require(service.pack.footprint)
        #expect((footprint.registered, footprint.practices, footprint.quality) == (216_000, 26, .moreThan))
        #expect(try #require(footprint.words).contains("all 26 practices of Swindon"))
    }

    @Test func `43 practitioners work for LIFT, in 28 whole-time equivalents, with many skills`() throws {
        let practitioners = try service.workers("practitioners")
        #expect((practitioners.people, practitioners.wholeTime, practitioners.quality) == (43, 28, .exact))
        #expect(practitioners.who.contains("many skills and specialisms"))
        #expect(service.pack.workforce.count == 1)
    }

    @Test(arguments: Circumstances.Route.allCases)
    func `LIFT can be reached by self-referral, and needs no GP`(route: Circumstances.Route) throws {
        #expect(service.kind { $0.route = route } == .offers)
        #expect(Set(try service.rule("no-referral-needed").sources.map(\.document.id)) == ["chasm", "networks"])
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
    }

    @Test func `LIFT works with people who have stable psychosis`() throws {
        let outcome = service.outcome { $0.needs = [.stablePsychosis] }
        #expect(outcome.kind == .offers)
        #expect(outcome.reasons.first?.rule == "stable-psychosis")
    }

    @Test func `LIFT declines those who cannot guarantee their safety overnight, and says where help is`() throws {
        let outcome = service.outcome { $0.answers["can-keep-safe-overnight"] = false }
        #expect(outcome.kind == .declines)
        #expect(outcome.reasons.map(\.rule) == ["not-safe-overnight"])
        #expect(outcome.instead == [.crisis])
        #expect(service.kind { $0.answers = [:] } == .asksFirst)
    }

    @Test func `LIFT has no exclusions but those two`() throws {
        #expect(service.pack.declines.map(\.id) == ["acute-psychosis", "not-safe-overnight"])
    }

    @Test(arguments: Need.allCases.filter { $0 != .acutePsychosis })
    func `LIFT turns nobody away for a need`(need: Need) throws {
        #expect(service.kind { $0.needs = [need] } == .offers)
    }

    @Test func `LIFT runs classes and groups on rolling programmes`() throws {
        let rolling = service.pack.offers.filter(\.rolling)
        #expect(
            rolling.map(\.id) == [
                "mindfulness-class", "anger-class", "bereavement-class", "walking-group", "singing-group",
            ]
        )
        #expect(rolling.map(\.form) == [.class, .class, .class, .activity, .activity])
        #expect(service.pack.silences.contains { $0.about == "which programmes roll" })
    }

    @Test(arguments: [("therapy-group", ServicePack.Offering.Form.group), ("one-to-one-therapy", .oneToOne)])
    func `LIFT's more formal offers usually come after two appointments`(
        id: String,
        form: ServicePack.Offering.Form
    ) throws {
        let offer = try service.offer(id)
        #expect((offer.form, offer.first) == (form, .answer("lift-seen-twice")))
        #expect(offer.afterAppointments == 2 && offer.usually)
        let shown = service.outcome().offered.first { $0.id == id }
        #expect(shown?.first.map(\.fact) == [.answer("lift-seen-twice")])
        let later = service.outcome { $0.answers["lift-seen-twice"] = true }
        let open = try #require(later.offered.first { $0.id == id })
        #expect(open.first == [] && open.words == offer.name)
        #expect(shown?.words.hasPrefix("\(offer.name) (usually after 2 appointments: ") == true)
    }

    @Test func `nothing at LIFT but the formal offers waits for two appointments`() throws {
        let waiting = service.pack.offers.filter { $0.afterAppointments != nil }.map(\.id)
        #expect(waiting == ["therapy-group", "one-to-one-therapy"])
    }

    @Test func `LIFT's sessions in the surgeries last about 45 minutes`() throws {
        let offer = try service.offer("appointment")
        #expect((offer.minutes, offer.means) == (45, [.room]))
        #expect(try service.figure("session-length") == (45, .about))
    }

    @Test func `LIFT normally sees people within two to four weeks`() throws {
        let promise = try service.promise("seen-within-four-weeks")
        #expect(promise.within == .init(atLeast: 2, atMost: 4, unit: .weeks))
        #expect(promise.within.words == "2 to 4 weeks")
        #expect(promise.within.hours == 28 * 24)
        #expect((promise.starts, promise.stops) == (.requestReceived, .firstContact))
        #expect(promise.usually)
        #expect(Set(promise.sources.map(\.document.id)) == ["chasm", "networks"])
    }

    @Test(arguments: [
        ("seen-each-month", 650, ServicePack.Figure.Quality.about), ("seen-by-lift-first", 90, .moreThan),
        ("aged-25-or-under", 25, .about), ("session-length", 45, .about),
    ])
    func `LIFT's figures are those of the profile`(id: String, value: Int, quality: ServicePack.Figure.Quality) throws {
        #expect(try service.figure(id) == (Double(value), quality))
    }

    @Test func `LIFT works with secondary care on more complex cases, and sees people before it`() throws {
        #expect(try service.tie("joint-with-secondary-care").how == .sharedCare)
        let before = try service.tie("before-secondary-care")
        #expect((before.kind, before.how) == (.communityTeam, .stepUp))
        #expect(before.says.contains("not urgent"))
        #expect(try service.offer("joint-work").form == .joint)
    }

    @Test func `LIFT welcomes people back, and commends mindfulness where CBT will not help`() throws {
        #expect(try service.offer("coming-back").form == .returning)
        let commended = service.pack.offers.filter { $0.especially == .answer("cbt-unlikely-to-help") }
        #expect(commended.map(\.id) == ["mindfulness-class"])
    }

    @Test(arguments: [
        ("fills-the-gap", "what a GP can offer and what secondary care will accept"),
        ("scaled-up", "on a large scale"),
        ("commissioned-talking-therapies", "commissioned IAPT service, and offers much more"),
        ("easy-to-reach", "excludes few people"),
        ("quick-intervention", "early intervention"),
        ("quick-intervention", "very quickly"),
        ("breadth-of-skills", "range of interventions"),
        ("word-class", "psycho-education classes, which many people find easier to accept"),
        ("once-or-twice", "once or twice; all are welcome again"),
        ("mindfulness-helps", "found to help many"),
        ("something-of-use", "of use"),
        ("safety-others-cannot-hold", "most services of its kind"),
        ("results", "access and waiting better than average"),
        ("results", "recovery about average"),
        ("results", "much more than anxiety and depression"),
        ("before-secondary-care", "before a request that is not urgent"),
        ("rising-complexity", "more complex needs"),
        ("exercise-groups", "groups for physical exercise"),
        ("formal-for-more", "a more intensive response"),
        ("secure-funding", "least trouble with funding, and was the most secure"),
    ])
    func `LIFT's other facts are told`(id: String, words: String) throws {
        #expect(try service.fact(id).says.contains(words))
    }

    @Test func `where the reports disagree on LIFT, each statement is kept`() throws {
        #expect(service.pack.conflicts.map(\.about) == ["Whom it excludes", "How many people it serves"])
        #expect(service.pack.conflicts.map(\.statements.count) == [3, 2])
    }

    @Test func `what the reports do not say of LIFT is named, and no cost is made up`() throws {
        let silent = Set(service.pack.silences.map(\.about))
        #expect(silent.isSuperset(of: ["missed contacts", "number of sessions", "costs", "its practices"]))
        #expect(service.pack.costs.isEmpty && service.pack.savings.isEmpty && service.pack.ladder.isEmpty)
    }
}
