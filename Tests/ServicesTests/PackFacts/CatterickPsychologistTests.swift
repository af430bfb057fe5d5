import Care
import Services
import Testing

/// Each fact of the pack against the paragraphs it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the psychologist in Catterick` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "catterick-psychologist",
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

    @Test func `anyone registered with the practice may book, and nobody else`() throws {
        #expect(service.kind { $0.registeredHere = .no } == .declines)
        let other = PracticeCode(rawValue: "A82002")
        let placed = Library.Service(pack: service.pack.settled(practices: [other]), welcome: service.welcome)
        #expect(placed.kind() == .declines)
        #expect(placed.kind { $0.practice = other } == .offers)
    }

    @Test(arguments: [0, 1, 16, 17, 18, 65, 91, 104])
    func `the psychologist sees all ages, from a few months to over ninety years`(age: Int) throws {
        #expect(service.kind { $0.age = age } == .offers)
        #expect(try service.figure("oldest") == (90, .moreThan))
        #expect(try service.fact("youngest").says.contains("a few months old"))
        #expect(try service.rule("all-ages").sources.map(\.document.id) == ["chasm", "networks"])
    }

    @Test(arguments: Circumstances.Route.allCases)
    func `the person, a GP or other practice staff book; family for a small child is our reading`(
        route: Circumstances.Route
    ) throws {
        let books: Set<Circumstances.Route> = [.person, .family, .gp, .practiceStaff]
        #expect(service.kind { $0.route = route } == (books.contains(route) ? .offers : .declines))
        #expect(try service.rule("who-books").basis.isReading)
    }

    @Test(arguments: Need.allCases)
    func `there are no exclusions`(need: Need) throws {
        #expect(service.kind { $0.needs = [need] } == .offers)
        #expect(service.pack.declines.isEmpty && service.pack.questions.isEmpty)
    }

    @Test(arguments: [
        ("relationships", Need.relationships), ("substance-use", .substanceUse), ("mood-and-anxiety", .lowMood),
        ("mood-and-anxiety", .anxiety), ("psychological-trauma", .trauma), ("psychological-trauma", .complexTrauma),
        ("parenting", .parenting), ("autism", .autism), ("marked-mental-health-problems", .stablePsychosis),
        ("marked-mental-health-problems", .bipolar),
    ])
    func `each problem that the report names speaks for the person`(rule: String, need: Need) throws {
        let outcome = service.outcome { $0.needs = [need] }
        #expect(outcome.reasons.first?.rule == rule)
    }

    @Test func `those too complex for talking therapies come here`() throws {
        let outcome = service.outcome { $0.declinedBy = [.talkingTherapies] }
        #expect(outcome.reasons.contains { $0.rule == "too-complex-for-talking-therapies" })
        let told = try service.rule("too-complex-for-talking-therapies").worker
        #expect(told.contains("suit them, take them or be enough"))
        #expect(try service.rule("too-complex-for-talking-therapies").basis.isReading)
    }

    @Test(arguments: [("single-appointment", 15), ("double-appointment", 30)])
    func `appointments last 15 or 30 minutes, and are kept back for the day and for 48 hours`(
        id: String,
        minutes: Int
    ) throws {
        let offer = try service.offer(id)
        #expect(offer.minutes == minutes)
        #expect(offer.embargo == .init(day: true, hours: 48))
        #expect(offer.means == [.room])
        #expect(offer.sessions == nil)
        #expect(Set(offer.sources.map(\.document.id)) == ["chasm", "networks"])
    }

    @Test func `double appointments are particularly for guided psychological help`() throws {
        #expect(try service.offer("double-appointment").name.contains("particularly for guided psychological help"))
    }

    @Test func `there are consultations by telephone, triage and assessment, and referral onwards`() throws {
        #expect(try service.offer("telephone").means == [.phone])
        #expect(try service.offer("triage-and-assessment").form == .assessment)
        #expect(try service.offer("triage-and-assessment").name.contains("Triage of a kind, and an assessment"))
        #expect(try service.offer("onward").form == .onward)
        #expect(service.pack.offers.count == 5)
    }

    @Test func `the psychologist is part of the practice, at all its clinical meetings, and can soon be consulted`()
        throws
    {
        #expect(try service.tie("practice-meetings").how == .meeting)
        #expect(try service.tie("practice-meetings").says.contains("all its clinical meetings"))
        #expect(try service.tie("advice-to-practice").how == .advice)
    }

    @Test func `people were referred on to the trust and to others, Help for Heroes among them`() throws {
        #expect(try service.tie("on-to-secondary-care").says.contains("mental health trust (Tees, Esk & Wear Valleys)"))
        let veterans = try service.tie("on-to-veterans-charity")
        #expect((veterans.kind, veterans.how) == (.veterans, .onward))
        #expect(veterans.says.contains("Help for Heroes"))
        #expect(try service.fact("a-third-went-on").says.contains("Of those seen face to face a third"))
    }

    @Test func `a consultant works five days a week, and a trainee three for half of the second year`() throws {
        let psychologist = try service.workers("psychologist")
        #expect(psychologist.who.contains("five days a week") && psychologist.people == 1)
        let trainee = try service.workers("trainee")
        #expect(trainee.who.contains("third year") && trainee.who.contains("three days a week for six months"))
        #expect(trainee.who.contains("second year") && trainee.people == 1)
        #expect(service.pack.footprint?.practices == 1)
    }

    @Test(arguments: [
        ("years", 2), ("months-at-the-visit", 17), ("months-evaluated", 22), ("days-a-week", 5),
        ("trainee-days-a-week", 3), ("trainee-months", 6), ("appointments-a-day", 20), ("appointments-a-week", 70),
        ("single-share", 42), ("double-share", 58), ("seen-once", 35), ("seen-more-often", 65),
        ("appointments-offered", 2668), ("people", 844), ("appointments-held", 2047), ("people-face-to-face", 755),
        ("telephone-appointments", 394), ("people-by-telephone", 211), ("people-by-telephone-only", 89),
        ("all-appointments", 3062), ("fewer-referrals", 27),
    ])
    func `the figures of the pilot are those of the profile`(id: String, value: Int) throws {
        #expect(try service.figure(id) == (Double(value), .exact))
    }

    @Test func `the figures of the 22 months add up where they should`() throws {
        func figure(_ id: String) throws -> Double { try service.figure(id).value }
        #expect(try figure("appointments-offered") + figure("telephone-appointments") == figure("all-appointments"))
        #expect(try figure("people-face-to-face") + figure("people-by-telephone-only") == figure("people"))
        #expect(try figure("single-share") + figure("double-share") == 100)
        #expect(try figure("seen-once") + figure("seen-more-often") == 100)
        #expect(service.pack.figures.count == 22)
    }

    @Test func `the figures of capacity do not agree, and all three are kept`() throws {
        let conflict = try #require(service.pack.conflicts.first { $0.about == "How many appointments there were" })
        let says = conflict.statements.map(\.says)
        #expect(says.count == 3)
        #expect(says[0].contains("Twenty") && says[1].contains("Seventy") && says[2].contains("2,668"))
        #expect(conflict.taken.contains("None of them"))
    }

    @Test func `the reports disagree on referral and evaluation, and the first with itself on length`() throws {
        #expect(
            service.pack.conflicts.map(\.about) == [
                "How many appointments there were", "How long an appointment was", "Whether people were referred",
                "Whether it was evaluated",
            ]
        )
    }

    @Test(arguments: [
        ("like-a-gp", "the way a GP does"),
        ("funding", "a grant for GPs"),
        ("funding", "the second year all of it by the trust"),
        ("ended", "June 2018"),
        ("always-room", "Room was always kept"),
        ("within-minutes", "a few minutes after booking"),
        ("fills-the-chasm", "growing chasm"),
        ("made-possible", "help earlier, prevention, more open access"),
        ("why-this-practice", "thought to refer many people to secondary care"),
        ("open-and-fitted", "easy to reach and also fitted to each person"),
        ("a-third-went-on", "two thirds were helped within primary care"),
        ("valued", "valued it highly"),
        ("small-scale", "one or two practices"),
        ("promise-it-shows", "considerable promise"),
        (
            "promise-it-shows",
            "fewer referrals to talking therapies and secondary care and in more of them being accepted"
        ),
    ])
    func `the other facts of the pilot are told`(id: String, words: String) throws {
        #expect(try service.fact(id).says.contains(words))
    }

    @Test func `no time, limit or amount of money is promised for Catterick`() throws {
        #expect(service.pack.promises.isEmpty && service.pack.ladder.isEmpty)
        #expect(service.pack.costs.isEmpty && service.pack.savings.isEmpty)
        let silent = Set(service.pack.silences.map(\.about))
        #expect(silent.isSuperset(of: ["how soon people are seen", "number of sessions", "safety", "why it ended"]))
    }
}
