import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of talking therapies` {
    static let told: [(String, String, String)] = [
        ("beginning", "2008", "chasm: section 4, Improving Access to Psychological Therapies"),
        ("not-a-complete-answer", "no complete answer", "networks: section 2, closing paragraphs"),
        (
            "complex-needs-left-out", "left out altogether",
            "chasm: section 4, Improving Access to Psychological Therapies"
        ),
        ("then-declined-again", "declined by specialist services as well", "networks: Key messages"),
        ("more-than-it-can-give", "thresholds of secondary care rise", "chasm: section 6 (Analysis)"),
        ("many-leave-people-out", "leave people out", "chasm: section 6 (Analysis)"),
        ("local-answers", "cannot have their needs met by it alone", "chasm: section 6 (Analysis)"),
        ("others-take-them-in-northamptonshire", "liaison workers", "chasm: section 5, profile 6 (Northamptonshire)"),
        ("outside-its-scope", "bridging", "chasm: section 5, profile 8 (Tower Hamlets)"),
        (
            "more-were-needed-in-norfolk", "social support and no therapy",
            "chasm: section 5, profile 5 (Norfolk and Suffolk)"
        ),
        (
            "how-recovery-is-measured", "clinical recovery",
            "chasm: section 6 (Analysis), Implications for policy and practice"
        ),
        ("how-recovery-is-measured", "clinical recovery", "chasm: section 7 (Recommendations), 4"),
        (
            "long-term-conditions", "uncomplicated",
            "networks: section 2, Psychological needs of people with long-term physical health conditions"
        ),
        ("wider-than-itself", "much broader offer", "chasm: section 5, profile 7 (Swindon)"),
        ("wider-than-itself", "much broader offer", "chasm: section 6 (Analysis)"),
    ]
    static let figures: [(String, Double, ServicePack.Figure.Quality)] = [
        ("treated-in-a-year", 1_000_000, .about),
        ("seen-within-six-weeks", 75, .exact),
        ("seen-within-eighteen-weeks", 95, .exact),
    ]
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "talking-therapies",
            welcoming: Circumstances(age: 40, registeredHere: .yes, route: .gp, needs: [.anxiety], needsAreWhole: true)
        )
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers), (99, .offers)])
    func `talking therapies are for adults, which starts at 18 until a place sets it`(
        age: Int,
        expected: Outcome.Kind
    ) throws {
        #expect(service.kind { $0.age = age } == expected)
        #expect(try service.rule("adults").basis.isPlaces)
        #expect(service.set("youngest", to: .number(16)).kind { $0.age = 16 } == .offers)
        #expect(service.set("youngest", to: .number(16)).kind { $0.age = 15 } == .declines)
    }

    @Test(arguments: [Need.anxiety, .lowMood, .obsessions, .trauma])
    func `talking therapies serve anxiety, depression, obsessions and the effects of a trauma`(need: Need) {
        let outcome = service.outcome {
            $0.needs = [need]
            $0.answers["too-complex-for-talking-therapies"] = false
        }
        #expect(outcome.kind == .offers)
    }

    @Test(arguments: Need.allCases.filter { ![.anxiety, .lowMood, .obsessions, .trauma].contains($0) })
    func `nothing else alone is served by talking therapies, since no source says so`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == .declines)
    }

    @Test(arguments: [Need.obsessions, .trauma])
    func `a place whose service treats only anxiety and depression says so`(need: Need) {
        let narrow = service.set("takes-obsessions-and-trauma", to: .switch(false))
        #expect(narrow.kind { $0.needs = [need] } == .declines)
        #expect(narrow.kind() == .offers)
    }

    @Test func `people may ask for themselves, unless a place has it otherwise`() throws {
        #expect(service.kind { $0.route = .person } == .offers)
        let closed = service.set("takes-self-requests", to: .switch(false))
        let outcome = closed.outcome { $0.route = .person }
        #expect(outcome.kind == .declines)
        #expect(outcome.rules == ["no-self-requests"])
        #expect(outcome.instead == [.generalPractice])
        #expect(closed.kind { $0.route = .gp } == .offers)
        #expect(try service.setting("takes-self-requests").sources.map(\.document.id) == ["announcement"])
    }

    /// Each example of a decline: the need with which its question is asked, the question, the rule.
    static let examples: [(Need, Question.ID, String)] = [
        (.complexTrauma, "longer-term-therapy-likely", "complex-trauma"),
        (.housing, "too-complex-for-talking-therapies", "too-complex"),
        (.money, "too-complex-for-talking-therapies", "too-complex"),
        (.substanceUse, "too-complex-for-talking-therapies", "too-complex"),
        (.trauma, "too-complex-for-talking-therapies", "too-complex"),
        (.stablePsychosis, "too-enduring-for-talking-therapies", "enduring"),
        (.acutePsychosis, "too-enduring-for-talking-therapies", "enduring"),
        (.bipolar, "too-enduring-for-talking-therapies", "enduring"),
        (.personalityDifficulties, "too-enduring-for-talking-therapies", "enduring"),
    ]

    @Test(arguments: examples)
    func `talking therapies decline in the examples of the reports, when their assessment says so`(
        need: Need,
        question: Question.ID,
        rule: String
    ) {
        func outcome(_ answer: Bool?) -> Outcome {
            service.outcome {
                $0.needs.insert(need)
                $0.answers = ["longer-term-therapy-likely": false, "too-complex-for-talking-therapies": false]
                $0.answers[question] = answer
            }
        }
        #expect(outcome(true).kind == .declines)
        #expect(outcome(true).rules == [rule])
        #expect(outcome(false).kind == .offers)
        #expect(outcome(nil).asks.map(\.fact) == [.answer(question)])
    }

    @Test func `nobody is asked about enduring illness who named none`() {
        #expect(service.kind() == .offers)
    }

    @Test func `where a place declines whom it cannot keep safe, a human answers for everybody`() throws {
        #expect(service.kind { $0.answers["talking-therapies-cannot-keep-safe"] = true } == .offers)
        let careful = service.set("declines-whom-it-cannot-keep-safe", to: .switch(true))
        for need in [Need.anxiety, .suicidalThoughts, .selfHarm] {
            func outcome(_ answer: Bool?) -> Outcome {
                careful.outcome {
                    $0.needs.insert(need)
                    $0.answers["talking-therapies-cannot-keep-safe"] = answer
                }
            }
            #expect(outcome(nil).kind == .asksFirst)
            #expect(outcome(false).kind == .offers)
            #expect(outcome(true).rules == ["cannot-keep-safe"])
            #expect(outcome(true).instead.isEmpty)
        }
        #expect(try service.setting("declines-whom-it-cannot-keep-safe").basis.isPlaces)
    }

    @Test func `the rules keep to the examples, and the rest is the place's`() throws {
        #expect(
            service.pack.declines.map(\.id) == [
                "complex-trauma", "too-complex", "enduring", "cannot-keep-safe", "no-self-requests",
            ]
        )
        #expect(try service.rule("complex-trauma").basis == .stated)
        #expect(try service.rule("too-complex").basis == .stated)
        #expect(try service.rule("enduring").basis.isReading)
        #expect(try service.rule("cannot-keep-safe").basis.isReading)
        #expect(try service.rule("enduring").instead.isEmpty)
    }

    @Test func `talking therapies promise no time: the national standard is a share of people`() {
        #expect(service.pack.promises.isEmpty)
    }

    @Test func `who works in talking therapies is told as far as the list goes`() throws {
        #expect(try service.workers("wellbeing-practitioners").people == nil)
        #expect(try service.workers("high-intensity-workers").people == nil)
    }

    @Test func `talking therapies pass people to link workers, and work with the networks' practitioners`() throws {
        #expect(try service.tie("link-workers").how == .onward)
        #expect(try service.tie("practitioners-in-networks").kind == .practiceRole)
    }

    @Test func `where the sources disagree on talking therapies, both are kept`() {
        #expect(service.pack.conflicts.map(\.about) == ["What it treats", "Whether trauma is a reason to decline"])
    }

    @Test(arguments: told)
    func `talking therapies: each fact is told, from the paragraph it comes from`(
        id: String,
        words: String,
        place: String
    ) throws {
        #expect(try service.tells(id, words, from: place))
    }

    @Test(arguments: figures)
    func `talking therapies: each figure is the source's, and as sure as the source is`(
        id: String,
        value: Double,
        quality: ServicePack.Figure.Quality
    ) throws {
        #expect(try service.figure(id) == (value, quality))
    }

    @Test func `talking therapies: no fact and no figure is left without its check`() {
        #expect(Set(service.pack.facts.map(\.id)) == Set(Self.told.map(\.0)))
        #expect(service.pack.figures.map(\.id) == Self.figures.map(\.0))
    }

    @Test func `talking therapies: what the sources leave unsaid is said to be unsaid`() {
        #expect(
            service.pack.silences.map(\.about) == [
                "how soon people are seen",
                "other reasons to decline",
                "other needs",
                "number of sessions",
                "where people are met",
                "missed contacts",
            ]
        )
    }
}

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of talking therapies for long-term conditions` {
    static let told: [(String, String, String)] = [
        (
            "since-2016", "2016",
            "networks: section 2, Psychological needs of people with long-term physical health conditions"
        ),
        (
            "helps-without-a-mental-health-problem", "whether or not",
            "networks: section 2, Psychological needs of people with long-term physical health conditions"
        ),
        ("supervision", "top-up training", "intertwined: main text, on training and supervision"),
        ("sitting-in-the-practice", "not thereby part of it", "intertwined: main text, on integration"),
    ]
    static let figures: [(String, Double, ServicePack.Figure.Quality)] = [
        ("people-with-both", 4_500_000, .about),
        ("new-therapists", 3000, .exact),
        ("spending-from", 12, .about),
        ("spending-to", 18, .about),
        ("how-often-from", 2, .about),
        ("how-often-to", 3, .about),
    ]
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "talking-therapies-long-term-conditions",
            welcoming: Circumstances(
                age: 45,
                registeredHere: .yes,
                route: .gp,
                needs: [.longTermCondition, .lowMood],
                needsAreWhole: true,
                answers: ["anxiety-or-low-mood-is-complicated": false]
            )
        )
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers), (80, .offers)])
    func `long-term conditions: it is for adults, which starts at 18 until a place sets it`(
        age: Int,
        expected: Outcome.Kind
    ) {
        #expect(service.kind { $0.age = age } == expected)
        #expect(service.set("youngest", to: .number(16)).kind { $0.age = 16 } == .offers)
    }

    @Test(arguments: [Need.anxiety, .lowMood])
    func `a long-term condition and anxiety or low mood are served together, and neither alone`(need: Need) {
        #expect(service.kind { $0.needs = [.longTermCondition, need] } == .offers)
        #expect(service.kind { $0.needs = [need] } == .declines)
        #expect(service.kind { $0.needs = [.longTermCondition] } == .declines)
    }

    @Test func `only uncomplicated anxiety or depression is served beside a long-term condition`() {
        #expect(service.kind { $0.answers = [:] } == .asksFirst)
        let outcome = service.outcome { $0.answers["anxiety-or-low-mood-is-complicated"] = true }
        #expect(outcome.kind == .declines)
        #expect(outcome.rules == ["complicated"])
    }

    @Test func `persistent physical symptoms are served only where the place says so`() {
        let symptoms = { (person: inout Circumstances) in person.needs = [.persistentPhysicalSymptoms, .lowMood] }
        #expect(service.kind(symptoms) == .declines)
        #expect(service.set("takes-persistent-symptoms", to: .switch(true)).kind(symptoms) == .offers)
    }

    @Test func `where the reports disagree on whom it is for, both are kept`() throws {
        let conflict = try #require(service.pack.conflicts.first)
        #expect(conflict.about == "Whom it is for")
        #expect(Set(conflict.statements.flatMap(\.sources).map(\.document.id)) == ["networks", "intertwined"])
    }

    @Test(arguments: told)
    func `long-term conditions: each fact is told, from the paragraph it comes from`(
        id: String,
        words: String,
        place: String
    ) throws {
        #expect(try service.tells(id, words, from: place))
    }

    @Test(arguments: figures)
    func `long-term conditions: each figure is the source's, and as sure as the source is`(
        id: String,
        value: Double,
        quality: ServicePack.Figure.Quality
    ) throws {
        #expect(try service.figure(id) == (value, quality))
    }

    @Test func `long-term conditions: no fact and no figure is left without its check`() {
        #expect(Set(service.pack.facts.map(\.id)) == Set(Self.told.map(\.0)))
        #expect(service.pack.figures.map(\.id) == Self.figures.map(\.0))
    }

    @Test func `long-term conditions: what the sources leave unsaid is said to be unsaid`() {
        #expect(
            service.pack.silences.map(\.about) == [
                "which conditions",
                "who may ask",
                "how soon people are seen",
                "people who struggle with a condition and are neither anxious nor low",
                "missed contacts",
            ]
        )
    }
}

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of talking therapies for children` {
    static let told: [(String, String, String)] = [
        ("widened", "children among them", "chasm: section 4, Improving Access to Psychological Therapies")
    ]
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "talking-therapies-children",
            welcoming: Circumstances(
                age: 11,
                registeredHere: .yes,
                route: .gp,
                needs: [.anxiety],
                needsAreWhole: true,
                answers: ["talking-therapies-for-children-can-help": true]
            )
        )
    }

    @Test(arguments: [(0, Outcome.Kind.offers), (17, .offers), (18, .declines)])
    func `children are those up to 17, until a place sets it`(age: Int, expected: Outcome.Kind) {
        #expect(service.kind { $0.age = age } == expected)
        #expect(service.set("oldest", to: .number(24)).kind { $0.age = 24 } == .offers)
        #expect(service.set("oldest", to: .number(24)).kind { $0.age = 25 } == .declines)
    }

    @Test(arguments: [Need.anxiety, .lowMood])
    func `whom of the children it takes is not said, so its own answer counts`(need: Need) throws {
        #expect(service.kind { $0.needs = [need] } == .offers)
        #expect(
            service.kind {
                $0.needs = [need]
                $0.answers = [:]
            } == .asksFirst
        )
        #expect(
            service.kind {
                $0.needs = [need]
                $0.answers["talking-therapies-for-children-can-help"] = false
            } == .declines
        )
        #expect(try service.rule("anxiety-and-depression").basis.isReading)
        #expect(service.kind { $0.needs = [.eating] } == .declines)
    }

    @Test(arguments: told)
    func `talking therapies for children: each fact is told, from the paragraph it comes from`(
        id: String,
        words: String,
        place: String
    ) throws {
        #expect(try service.tells(id, words, from: place))
    }

    @Test func `talking therapies for children: no fact and no figure is left without its check`() {
        #expect(Set(service.pack.facts.map(\.id)) == Set(Self.told.map(\.0)))
        #expect(service.pack.figures.map(\.id) == [])
    }

    @Test func `talking therapies for children: what the sources leave unsaid is said to be unsaid`() {
        #expect(
            service.pack.silences.map(\.about) == [
                "the youngest age",
                "whether it is a service of its own",
                "whom it declines",
                "who may ask",
                "how soon people are seen",
                "missed contacts",
            ]
        )
    }
}
