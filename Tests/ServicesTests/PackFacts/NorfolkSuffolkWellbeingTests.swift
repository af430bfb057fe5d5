import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of Wellbeing in Norfolk and Suffolk` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "norfolk-suffolk-wellbeing",
            welcoming: Circumstances(age: 40, route: .gp, needs: [.anxiety], needsAreWhole: true)
        )
    }

    @Test(arguments: [(15, Outcome.Kind.declines), (16, .asksFirst), (17, .offers), (18, .offers), (104, .offers)])
    func `Wellbeing is open over the age of 16, and is asked about 16 itself`(age: Int, expected: Outcome.Kind) {
        #expect(service.kind { $0.age = age } == expected)
    }

    @Test(arguments: [(true, Outcome.Kind.offers), (false, .declines)])
    func `Wellbeing's own answer decides whether 16 is over the age of 16`(answer: Bool, expected: Outcome.Kind) throws
    {
        let kind = service.kind {
            $0.age = 16
            $0.answers["wellbeing-takes-at-16"] = answer
        }
        #expect(kind == expected)
        #expect(try service.rule("over-16").basis.isReading)
    }

    @Test(arguments: Circumstances.Route.allCases)
    func `Wellbeing takes requests from anywhere`(route: Circumstances.Route) {
        #expect(service.kind { $0.route = route } == .offers)
    }

    @Test func `Wellbeing is open to anyone, so it asks for no registration and turns nobody away for a need`() {
        #expect(service.kind { $0.registeredHere = .no } == .offers)
        for need in Need.allCases { #expect(service.kind { $0.needs = [need] } == .offers) }
        #expect(service.pack.declines.isEmpty)
        #expect(service.pack.requires.map(\.id) == ["over-16", "any-route"])
    }

    @Test func `Wellbeing includes talking therapies and also goes wider than they do`() {
        #expect(service.outcome().reasons.first?.rule == "stress-anxiety-low-mood")
        let declined = service.outcome {
            $0.needs = []
            $0.declinedBy = [.talkingTherapies]
        }
        #expect(declined.reasons.first?.rule == "more-than-talking-therapies")
        #expect(service.outcome { $0.needs = [.loneliness] }.reasons.first?.rule == "social-support")
    }

    @Test func `Wellbeing's practitioners keep small caseloads of people with more complex needs`() throws {
        #expect(try service.offer("small-caseload").fits == .answer("wellbeing-more-complex"))
        let offered = { (answer: Bool) in
            service.outcome { $0.answers["wellbeing-more-complex"] = answer }.offered.map(\.id)
        }
        #expect(offered(true).contains("small-caseload"))
        #expect(!offered(false).contains("small-caseload"))
        let complex = service.outcome { $0.answers["wellbeing-more-complex"] = true }
        #expect(complex.reasons.contains { $0.rule == "between-primary-and-secondary" })
        #expect(try service.fact("between-services").says.contains("led by need and not by clusters"))
    }

    @Test func `Wellbeing works in groups, and one to one by Skype and instant messages`() throws {
        #expect(try service.offer("one-to-one").form == .oneToOne)
        #expect(try service.offer("one-to-one").means == [.video, .message])
        #expect(try service.offer("group").form == .group)
        #expect(try service.offer("group").means == [.room])
        #expect(try service.fact("where-groups-meet").says.contains("hubs"))
    }

    @Test func `Wellbeing's groups on stress, anxiety and low mood begin with a peer's story`() throws {
        let group = try service.offer("stress-anxiety-low-mood-group")
        #expect(group.especially == .needs([.anxiety, .lowMood]))
        #expect(group.name.contains("story"))
        #expect(try service.fact("story-first").says.contains("a year before"))
        #expect(try service.fact("peers-lead-groups").says.contains("most groups"))
    }

    @Test func `Wellbeing employs 23 peer support workers`() throws {
        let peers = try service.workers("peer-support-workers")
        #expect((peers.people, peers.wholeTime, peers.quality) == (23, nil, .exact))
        #expect(peers.who.contains("Paid"))
    }

    @Test(arguments: ["therapists", "psychiatrists", "practitioners", "gps", "coordinators"])
    func `of Wellbeing's other workers no number is given`(id: String) throws {
        let workers = try service.workers(id)
        #expect(workers.people == nil && workers.wholeTime == nil)
    }

    @Test func `Wellbeing's GPs have a special interest in mental health`() throws {
        #expect(try service.workers("gps").who.contains("special interest"))
    }

    @Test func `each GP has a named clinician, and may ring the psychiatrist for advice`() throws {
        for id in ["named-clinician", "psychiatrist-by-phone"] {
            #expect(try service.tie(id).kind == .generalPractice)
            #expect(try service.tie(id).how == .advice)
        }
        #expect(try service.tie("psychiatrist-by-phone").says.contains("ring"))
    }

    @Test func `Wellbeing is run as a close partner of the voluntary sector`() throws {
        let tie = try service.tie("voluntary-sector")
        #expect((tie.kind, tie.how) == (.voluntary, .agreement))
        #expect(tie.says.contains("three local Minds and Relate"))
    }

    @Test func `psychiatrists hold people while they use Wellbeing`() throws {
        #expect(try service.offer("psychiatrist").name.contains("as long as you use it"))
        #expect(try service.fact("psychiatrists-hold").says.contains("caseload"))
        #expect(service.pack.holding?.says.contains("psychiatrists keep people") == true)
        #expect(service.pack.holding?.says.contains("practitioners can hold small caseloads") == true)
    }

    @Test func `in imminent danger Wellbeing may ask the crisis team for an assessment in four hours`() throws {
        let promise = try service.promise("crisis-assessment-within-four-hours")
        #expect(promise.within == .init(atMost: 4, unit: .hours))
        #expect((promise.starts, promise.stops) == (.onwardRequestMade, .assessmentDone))
        #expect(!promise.usually)
        #expect(try service.offer("fast-track").form == .onward)
        #expect(try service.offer("fast-track").first == .answer("in-imminent-danger"))
        #expect(try service.tie("crisis-team").kind == .crisis)
        #expect(service.pack.promises.count == 1)
    }

    @Test func `there is a crisis line out of hours`() throws {
        #expect(try service.offer("crisis-line").means == [.phone])
        #expect(try service.offer("crisis-line").name.contains("out of hours"))
    }

    @Test func `people come together in socials that are not called mental health`() throws {
        #expect(try service.offer("socials").form == .activity)
        #expect(try service.offer("socials").name.contains("running or gardening"))
        #expect(try service.fact("socials").says.contains("Nothing about these groups is called mental health"))
    }

    @Test(arguments: ["talking-therapy", "peer-support", "associate", "community-training"])
    func `Wellbeing offers the other things of the profile too`(id: String) throws {
        #expect(!(try service.offer(id)).sources.isEmpty)
    }

    @Test(arguments: [
        ("commissioning-groups", 5, ServicePack.Figure.Quality.exact), ("local-minds", 3, .exact),
        ("associates", 4000, .about), ("contract", 2, .exact), ("contract-extension", 2, .exact),
    ])
    func `Wellbeing's figures are those of the profile`(
        id: String,
        value: Int,
        quality: ServicePack.Figure.Quality
    ) throws {
        #expect(try service.figure(id) == (Double(value), quality))
    }

    @Test(arguments: [
        ("partners", "three local Minds and Relate"), ("contract", "two more were possible"),
        ("aim", "activities and resources"), ("wider-than-talking-therapies", "social support and no therapy"),
        ("voluntary-sector", "close partner"), ("routes-were-built", "employers and communities"),
        ("peers-by-choice", "leading posts"), ("own-decisions", "Each person decides"),
        ("many-disciplines", "Many disciplines"), ("coordinators", "community development workers"),
        ("associates", "paid peer support work"), ("culture", "the trust and of primary care"),
        ("culture", "view of the whole person in the area"),
        ("trusted-name", "workshops in schools"), ("wellbeing-not-mental-health", "no label"),
        ("lived-experience", "the first person met"),
    ])
    func `Wellbeing's other facts are carried with their source`(id: String, words: String) throws {
        let fact = try service.fact(id)
        #expect(fact.says.contains(words))
        #expect(fact.sources.map(\.section) == ["section 5, profile 5 (Norfolk and Suffolk)"])
    }

    @Test func `the profile calls the model full and the analysis none complete, and both are kept`() throws {
        let conflict = try #require(service.pack.conflicts.first)
        #expect(conflict.about == "Whether it is complete")
        #expect(conflict.statements.flatMap(\.sources).map(\.section).last == "section 6 (Analysis)")
    }

    @Test func `the plan for Norfolk and Waveney is kept apart from the service`() throws {
        let fact = try service.fact("plan-for-norfolk-and-waveney")
        #expect(fact.says.hasPrefix("Apart from this service"))
        #expect(fact.sources.map(\.section) == ["section 4, Sustainability and Transformation Partnerships"])
    }

    @Test(arguments: [
        "the age of 16 itself", "whom it declines", "registration", "how soon people are first seen",
        "number of sessions", "what the four hours run from", "the crisis line", "missed contacts",
        "whether it still runs",
    ])
    func `what the report does not say of Wellbeing is named`(about: String) {
        #expect(service.pack.silences.contains { $0.about == about })
    }
}
