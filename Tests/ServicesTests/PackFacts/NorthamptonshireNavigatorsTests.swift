import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of the community navigators` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "northamptonshire-navigators",
            welcoming: Circumstances(age: 40, route: .person, needs: [.loneliness], needsAreWhole: true)
        )
    }

    @Test func `the navigators give up to six weeks of one-to-one support`() throws {
        let support = try service.offer("one-to-one")
        #expect((support.weeks, support.form, support.sessions) == (6, .oneToOne, nil))
        #expect(service.pack.offers.filter { $0.weeks != nil }.map(\.id) == ["one-to-one"])
    }

    @Test func `the navigators otherwise show the way to another service`() throws {
        #expect(try service.offer("signposting").form == .onward)
        #expect(try service.fact("support-or-signposting").says.contains("six weeks"))
    }

    @Test(arguments: [Circumstances.Route.person, .gp, .practiceStaff, .otherProfessional, .school, .jobCentre])
    func `the person, GPs and other health professionals, schools and Job Centres may ask`(route: Circumstances.Route) {
        #expect(service.kind { $0.route = route } == .offers)
    }

    @Test(arguments: [Circumstances.Route.employer, .family, .voluntary, .emergencyServices])
    func `who is not among the routes of the profile cannot ask the navigators`(route: Circumstances.Route) {
        #expect(service.outcome { $0.route = route }.reasons.map(\.rule) == ["routes"])
    }

    @Test func `that mental health teams and hospitals are health professionals is our reading`() throws {
        for route in [Circumstances.Route.talkingTherapies, .mentalHealthTeam, .hospital, .stepDown] {
            #expect(service.kind { $0.route = route } == .offers)
        }
        #expect(try service.rule("routes").basis.isReading)
    }

    @Test(arguments: [5, 11, 17])
    func `unlike the liaison workers, the navigators work with children`(age: Int) throws {
        let child = { (person: inout Circumstances) in
            person.age = age
            person.route = .school
            person.registeredHere = .yes
        }
        let outcome = service.outcome(child)
        #expect(outcome.kind == .offers)
        #expect(outcome.reasons.map(\.rule).contains("children-and-transition"))
        let liaison = try Library.service("northamptonshire-liaison-workers", welcoming: service.welcome)
        #expect(liaison.kind(child) == .declines)
    }

    @Test(arguments: [(18, true), (25, true), (26, false), (40, false)])
    func `the navigators work with young people in transition, unlike the liaison workers`(
        age: Int,
        young: Bool
    ) throws {
        let person = { (person: inout Circumstances) in
            person.age = age
            person.registeredHere = .yes
            person.answers["young-person-in-transition"] = true
        }
        #expect(service.kind(person) == .offers)
        #expect(service.outcome(person).reasons.map(\.rule).contains("children-and-transition") == young)
        let liaison = try Library.service("northamptonshire-liaison-workers", welcoming: service.welcome)
        #expect(liaison.kind(person) == (young ? .declines : .offers))
    }

    @Test func `the ages of childhood and of transition are the place's to set, for the report gives none`() {
        #expect(service.pack.settings.map(\.id) == ["oldest-child", "transition-ends"])
        #expect(service.pack.settings.allSatisfy { $0.basis.isPlaces })
        let later = service.set("oldest-child", to: .number(18)).outcome { $0.age = 18 }
        #expect(later.reasons.map(\.rule).contains("children-and-transition"))
    }

    @Test func `how the children and the transition are read is said`() throws {
        #expect(try service.rule("children-and-transition").basis.isReading)
        #expect(service.pack.silences.contains { $0.about == "whether the children must be in transition" })
    }

    @Test func `the navigators inform people about their own wellbeing and that of their family`() throws {
        #expect(try service.offer("information").form == .information)
        #expect(try service.offer("information").name.contains("your family"))
        #expect(service.outcome { $0.needs = [.caring] }.reasons.first?.rule == "wellbeing-of-family")
    }

    @Test func `the navigators assess and help, usually by motivational interviewing`() throws {
        #expect(try service.offer("assessment").form == .assessment)
        #expect(try service.offer("motivational-interviewing").name.contains("usually motivational interviewing"))
        #expect(try service.offer("motivational-interviewing").form == .unstated)
    }

    @Test func `a navigator who is concerned may refer to the crisis team`() throws {
        #expect(try service.offer("crisis-team").first == .answer("navigator-concerned"))
        #expect(try service.offer("crisis-team").form == .onward)
        #expect(try service.tie("crisis-team").kind == .crisis)
        #expect(service.pack.promises.isEmpty, "the two days of the profile are those of the liaison workers")
    }

    @Test func `people who leave the community team come to Mind's groups and workshops`() throws {
        let offer = try service.offer("leaving-the-community-team")
        #expect((offer.form, offer.fits) == (.stepDown, .route([.stepDown])))
        #expect(offer.name.contains("Mind's support groups and wellbeing workshops"))
        #expect(try service.fact("step-down-works").says.contains("easier"))
    }

    /// The report tells both, so that whether somebody with a need of the mind is taken by them was to be decided.
    @Test(arguments: [(Need.loneliness, false), (.lowMood, true), (.suicidalThoughts, true)])
    func `showing the way is help beside mental health care, and what speaks against that is kept`(
        need: Need,
        beside: Bool
    ) throws {
        let outcome = service.outcome { $0.needs = [need] }
        #expect(outcome.kind == .offers && outcome.isBeside == beside)
        let conflict = try #require(service.pack.conflicts.first)
        #expect(conflict.statements.map(\.says).contains { $0.contains("motivational interviewing") })
        #expect(conflict.statements.map(\.says).contains { $0.contains("show the way to other services") })
        #expect(conflict.taken.hasPrefix("Beside it,"))
    }

    @Test func `the navigators' reach is that of the model`() throws {
        let words = try #require(service.pack.footprint?.words)
        #expect(words.contains("Northamptonshire") && words.contains("Nene and Corby"))
        let groups = try service.tie("minds-groups")
        #expect((groups.kind, groups.how) == (.voluntary, .onward))
    }

    @Test func `the navigators are employed by Mind`() throws {
        #expect(try service.workers("navigators").who.contains("employed by Mind"))
        #expect(try service.workers("navigators").people == nil)
        #expect(try service.fact("employer").says.contains("Mind"))
    }

    @Test func `the wellbeing navigators ended in 2018 and are no part of the pack`() throws {
        #expect(try service.fact("wellbeing-navigators-ended").says.contains("decommissioned in 2018"))
        #expect(service.pack.workforce.map(\.id) == ["navigators"])
    }

    @Test(arguments: [
        ("part-of-a-model", "single point of access"), ("commissioners", "Nene and Corby"),
        ("voluntary-network", "Mental Health Northants Collaborative"), ("functions", "local groups"),
        ("aims", "the spiritual side"), ("aims", "meaningful activity"), ("aims", "advice on employment"),
    ])
    func `the navigators' other facts are carried with their source`(id: String, words: String) throws {
        let fact = try service.fact(id)
        #expect(fact.says.contains(words))
        #expect(fact.sources.map(\.section) == ["section 5, profile 6 (Northamptonshire)"])
    }

    @Test func `the analysis values navigators for what they know of a community`() throws {
        let sections = try service.fact("role-opens-the-community").sources.map(\.section)
        #expect(sections.contains { $0.hasPrefix("section 6") })
    }

    @Test(arguments: [
        "ages", "registration", "whom they decline", "how soon people are first seen", "who steps people down",
        "how soon the crisis team answers", "how many navigators there are", "missed contacts",
    ])
    func `what the report does not say of the navigators is named`(about: String) {
        #expect(service.pack.silences.contains { $0.about == about })
        #expect(service.pack.declines.isEmpty)
    }
}
