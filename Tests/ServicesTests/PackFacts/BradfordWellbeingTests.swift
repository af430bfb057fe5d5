import Care
import Services
import Testing

/// Each fact of the pack against the paragraphs it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the Primary Care Wellbeing Service in Bradford` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "bradford-wellbeing",
            welcoming: Circumstances(
                age: 50,
                registeredHere: .yes,
                practice: PracticeCode(rawValue: "A82001"),
                route: .gp,
                needs: [.persistentPhysicalSymptoms],
                needsAreWhole: true,
                answers: ["flagged-frequent-attender": true]
            )
        )
    }

    @Test(arguments: [Need.persistentPhysicalSymptoms, .longTermCondition])
    func `Bradford takes unexplained symptoms and long-term conditions in those whom a GP flags as coming often`(
        need: Need
    ) throws {
        let flagged = { (flag: Bool?) in
            service.kind {
                $0.needs = [need]
                $0.answers["flagged-frequent-attender"] = flag
            }
        }
        #expect(flagged(true) == .offers)
        #expect(flagged(nil) == .asksFirst)
        #expect(flagged(false) == .declines)
    }

    @Test func `coming often means to the practice, the hospital or emergency services`() throws {
        let ask = try #require(service.pack.questions.first { $0.id == "flagged-frequent-attender" }).ask
        #expect(ask.contains("GP flagged"))
        #expect(ask.contains("the practice, the hospital or emergency services"))
        #expect(service.pack.questions.count == 1)
    }

    @Test(arguments: [0, 7, 17, 18, 64, 65, 103])
    func `Bradford sees children and older people, and sets no age`(age: Int) throws {
        #expect(service.kind { $0.age = age } == .offers)
        #expect(try service.rule("all-ages").worker.contains("children and older people"))
    }

    @Test(arguments: [Need.learningDisability, .autism, .palliativeCare, .substanceUse])
    func `Bradford works with those who have a learning disability, autism, palliative care or drugs and alcohol too`(
        need: Need
    ) throws {
        let outcome = service.outcome { $0.needs.insert(need) }
        #expect(outcome.kind == .offers)
        #expect(outcome.reasons.contains { $0.rule == "whatever-else-there-is" })
        #expect(service.kind { $0.needs = [need] } == .declines)
    }

    @Test func `other people with unflagged or other needs are not whom Bradford is for`() throws {
        #expect(service.kind { $0.needs = [.anxiety, .lowMood] } == .declines)
    }

    @Test(arguments: Circumstances.Route.allCases)
    func `a GP refers to Bradford, which is our reading, and for chronic fatigue no route is told`(
        route: Circumstances.Route
    ) throws {
        #expect(service.kind { $0.route = route } == (route == .gp ? .offers : .declines))
        let tired = service.kind {
            $0.route = route
            $0.needs = [.chronicFatigue]
        }
        #expect(tired == .offers)
        #expect(try service.rule("gp-asks").basis.isReading)
    }

    @Test func `Bradford works in four practices mainly, three at the start`() throws {
        let footprint = try #require(service.pack.footprint)
        #expect((footprint.practices, footprint.quality, footprint.registered) == (4, .about, nil))
        #expect(footprint.words == "mainly in four practices")
        #expect(try service.figure("practices-at-the-start") == (3, .exact))
        #expect(try service.figure("most-costly-at-the-start") == (10, .exact))
        #expect(service.pack.figures.count == 2)
    }

    @Test func `only the practices it works in send people to Bradford, unless it is for chronic fatigue`() throws {
        let other = PracticeCode(rawValue: "A82002")
        let placed = Library.Service(pack: service.pack.settled(practices: [other]), welcome: service.welcome)
        #expect(placed.kind() == .declines)
        #expect(placed.kind { $0.practice = other } == .offers)
        #expect(placed.kind { $0.practice = nil } == .asksFirst)
        #expect(placed.kind { $0.needs = [.chronicFatigue] } == .offers)
        let elsewhere = placed.kind {
            $0.registeredHere = .no
            $0.needs = [.chronicFatigue]
        }
        #expect(elsewhere == .declines)
        #expect(try service.rule("its-practices").basis.isReading)
    }

    @Test func `Bradford is also a community tertiary service for chronic fatigue, once sent out of the area`() throws {
        let outcome = service.outcome {
            $0.needs = [.chronicFatigue]
            $0.answers = [:]
        }
        #expect(outcome.kind == .offers)
        #expect(outcome.reasons.first?.rule == "chronic-fatigue")
        #expect(outcome.offered.contains { $0.id == "chronic-fatigue-service" })
        #expect(!service.outcome().offered.contains { $0.id == "chronic-fatigue-service" })
        let told = try service.rule("chronic-fatigue").worker
        #expect(told.contains("community tertiary service") && told.contains("sent out of the area"))
    }

    @Test func `before a request the GP reviews the person's file in detail`() throws {
        let step = try service.step("file-review")
        #expect(step.stops == .request)
        #expect(step.what.contains("detailed review") && step.what.contains("by the GP"))
        #expect(service.outcome().before.map(\.id).contains("file-review"))
    }

    @Test func `each request is reviewed in a meeting of the whole team`() throws {
        let step = try service.step("team-meeting")
        #expect(step.stops == .offer)
        #expect(step.worker.contains("meeting of the whole team"))
        #expect(service.pack.before.count == 2)
    }

    @Test func `Bradford generally offers an appointment within two weeks`() throws {
        let promise = try service.promise("appointment-within-two-weeks")
        #expect(promise.within == .init(atMost: 2, unit: .weeks))
        #expect((promise.starts, promise.stops) == (.requestReceived, .firstContact))
        #expect(promise.usually)
        #expect(service.pack.promises.count == 1)
    }

    @Test func `Bradford gives matched care, with a thorough assessment and the professionals needed then`() throws {
        #expect(try service.offer("assessment").form == .assessment)
        #expect(try service.offer("matched-care").name.contains("professionals the person needs at that time"))
        #expect(try service.offer("matched-care").form == .unstated)
        #expect(service.pack.offers.allSatisfy { $0.sessions == nil && $0.minutes == nil })
    }

    @Test func `Bradford may hold joint appointments with GPs and consultants`() throws {
        #expect(try service.offer("joint-appointments").form == .joint)
        #expect(try service.tie("joint-with-gps").kind == .generalPractice)
        #expect(try service.tie("joint-with-consultants").kind == .specialist)
        #expect(service.pack.worksWith.allSatisfy { $0.how == .jointAppointments })
    }

    @Test func `needless investigations, medicines and surgery become fewer, and needed treatment is kept to`() throws {
        #expect(try service.offer("fewer-investigations").name.contains("tests, medicines and operations"))
        #expect(try service.offer("keeping-to-treatment").name.contains("treatment that is needed"))
        #expect(try service.fact("shared-understanding").says.contains("possibly harmful"))
    }

    @Test func `the second report calls it psychological treatment for persistent physical symptoms`() throws {
        let offer = try service.offer("psychological-treatment")
        #expect(Set(offer.sources.map(\.document.id)) == ["chasm", "networks"])
        let documents = try service.rule("persistent-symptoms").sources.map(\.document.id)
        #expect(documents == ["chasm", "networks"])
        #expect(service.pack.kind == .psychologicalMedicine)
    }

    @Test func `the team has many disciplines, psychological therapists and clinical psychology at its head`() throws {
        let team = try service.workers("team")
        #expect(team.who.contains("many disciplines") && team.who.contains("led by clinical psychology"))
        #expect(team.who.contains("range of psychological therapists"))
        #expect(team.people == nil && team.wholeTime == nil)
    }

    @Test func `Bradford goes after people who miss an appointment, and the report does not say how`() throws {
        #expect(try service.fact("pursues").says.contains("goes after people who miss an appointment"))
        #expect(service.pack.ladder.isEmpty)
        #expect(service.pack.silences.contains { $0.about == "the missed appointments" })
    }

    @Test(arguments: [
        ("what-people-went-through", "invasive and traumatic, surgery among them"),
        ("much-medication", "opioids in large amounts"),
        ("costly-group", "cost the NHS a great deal, each and together"),
        ("psychological-element", "likely to have something psychological"),
        ("funded-by", "clinical commissioning group"),
        ("local-interest", "much interest locally"),
        ("other-populations", "other groups of patients"),
        ("chosen-with-practices", "ten most costly patients"),
        ("varied-people", "children, older people, people with learning disabilities"),
        ("what-file-review-shows", "little time for it"),
        ("what-file-review-shows", "psychological trauma"),
        ("what-file-review-shows", "more medical investigation will not help"),
        ("fewer-assessments", "one assessment after the other"),
        ("saves-cost", "calls itself a service that saves cost"),
        ("saves-cost", "all agencies in a person's care"),
        ("complex-needs", "one kind of complex needs"),
    ])
    func `the other facts of Bradford are told`(id: String, words: String) throws {
        #expect(try service.fact(id).says.contains(words))
    }

    @Test func `whom Bradford works with is told in three ways, and all are kept`() throws {
        let conflict = try #require(service.pack.conflicts.first)
        #expect(conflict.about == "Whom it works with")
        #expect(conflict.statements.count == 3)
        #expect(Set(conflict.statements.flatMap(\.sources).map(\.document.id)) == ["chasm", "networks"])
    }

    @Test func `no declines, no amounts of money and nothing on safety are made up for Bradford`() throws {
        #expect(service.pack.declines.isEmpty && service.pack.costs.isEmpty && service.pack.savings.isEmpty)
        let silent = Set(service.pack.silences.map(\.about))
        #expect(
            silent.isSuperset(of: [
                "whom it declines", "what it saves", "safety", "which ten", "how many work there",
                "the form of the care",
                "whether it still runs",
            ])
        )
    }
}
