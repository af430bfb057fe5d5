import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of talking therapies` {
    static let stated = Statements(
        of: "talking-therapies",
        facts: [
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
            (
                "others-take-them-in-northamptonshire", "liaison workers",
                "chasm: section 5, profile 6 (Northamptonshire)"
            ),
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
        ],
        figures: [
            ("treated-in-a-year", 1_000_000, .about),
            ("seen-within-six-weeks", 75, .exact),
            ("seen-within-eighteen-weeks", 95, .exact),
        ],
        silences: [
            "how soon people are seen",
            "other reasons to decline",
            "other needs",
            "number of sessions",
            "where people are met",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service("talking-therapies", welcoming: .adult(with: [.anxiety]))
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
}
