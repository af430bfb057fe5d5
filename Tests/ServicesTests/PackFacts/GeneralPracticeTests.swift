import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of general practice` {
    static let stated = Statements(
        of: "general-practice",
        facts: [
            (
                "sees-everybody", "whole registered population",
                "networks: section 3, Nine principles: Taking responsibility for the whole population"
            ),
            ("first-port-of-call", "only one", "chasm: section 1 (Introduction)"),
            ("pivotal", "body", "chasm: section 2 (The value of primary care)"),
            ("pivotal", "body", "chasm: section 1 (Introduction)"),
            ("stepped-down-or-declined", "stepped down or declined", "chasm: section 1 (Introduction)"),
            ("left-with-complex-needs", "both decline", "networks: Key messages"),
            ("left-with-complex-needs", "both decline", "networks: section 2, People with complex needs"),
            (
                "short-appointments", "somebody new",
                "networks: section 2, People not in contact with specialist services"
            ),
            (
                "little-for-suicidal-feelings", "not in immediate danger",
                "networks: section 2, People not in contact with specialist services"
            ),
            (
                "older-people-unseen", "overshadowed by physical illness",
                "networks: section 2, Mental health needs among older people"
            ),
            (
                "no-payment-for-others", "personality disorder",
                "networks: section 2, Managing the physical health of people with severe mental illness"
            ),
            (
                "after-the-check", "varies",
                "networks: section 2, Managing the physical health of people with severe mental illness"
            ),
            (
                "not-confident-with-persistent-symptoms", "some harmful",
                "networks: section 2, People with persistent physical symptoms"
            ),
            ("little-training", "very little training", "chasm: section 6 (Analysis), Implications 7"),
            (
                "little-training", "very little training",
                "networks: section 2, People not in contact with specialist services"
            ),
            ("little-time", "short", "chasm: section 3 (Challenges)"),
            ("a-reader-on-training", "a quarter", "intertwined: readers' comments, 19 August 2016"),
            ("varies-by-practice", "interest and skill", "chasm: section 1 (Introduction)"),
            ("varies-by-practice", "interest and skill", "chasm: section 3 (Challenges)"),
            ("social-help-undervalued", "Not all GPs", "chasm: section 6 (Analysis)"),
            ("unmet-need", "poorly met", "intertwined: main text, on general practice"),
        ],
        figures: [
            ("supported-in-general-practice", 90, .exact),
            ("appointments-about-mental-health", 40, .about),
            ("gps-who-see-more", 66, .exact),
            ("gps-trained-on-suicide", 50, .upTo),
            ("nurses-trained", 5, .about),
            ("persistent-symptoms-from", 15, .about),
            ("persistent-symptoms-to", 30, .about),
            ("persistent-symptoms-with-distress", 40, .moreThan),
            ("antidepressants", 2, .about),
            ("years-lost-from", 15, .about),
            ("years-lost-to", 20, .about),
            ("preventable-deaths", 67, .about),
            ("older-people-unhelped", 85, .about),
            ("no-support-at-all", 67, .about),
            ("in-contact-before-death", 33, .upTo),
        ],
        silences: [
            "what a GP can manage easily",
            "thoughts of suicide that are not an immediate danger",
            "how soon people are seen",
            "which other needs general practice meets alone",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "general-practice",
            welcoming: .adult(from: .person, with: [.anxiety], answers: ["can-be-helped-in-the-practice": true])
        )
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers), (65, .offers), (90, .offers)])
    func `general practice alone helps adults with common problems, however old`(age: Int, expected: Outcome.Kind) {
        #expect(service.kind { $0.age = age } == expected)
    }

    @Test func `general practice is for those who are registered`() throws {
        #expect(service.kind { $0.registeredHere = .no } == .declines)
        #expect(try service.rule("registered").basis == .stated)
    }

    @Test(arguments: [Need.anxiety, .lowMood])
    func `a common problem counts as helped only if the GP says that it can be helped there`(need: Need) {
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
                $0.answers["can-be-helped-in-the-practice"] = false
            } == .declines
        )
    }

    @Test(arguments: [
        Need.trauma, .complexTrauma, .harmAtHome, .personalityDifficulties, .acutePsychosis,
        .eating, .persistentPhysicalSymptoms, .chronicFatigue, .longTermCondition, .memoryWorry, .bereavement,
        .perinatal,
        .learningDisability, .autism, .substanceUse, .housing, .money, .loneliness,
    ])
    func `no need that the reports say goes unmet counts as met by general practice alone`(need: Need) {
        let outcome = service.outcome { $0.needs.insert(need) }
        #expect(outcome.kind == .declines)
        #expect(outcome.rules == ["within-what-it-can-meet"])
        #expect(outcome.instead.isEmpty)
    }

    @Test func `what goes unmet is our reading of the groups that both reports list`() throws {
        #expect(try service.rule("within-what-it-can-meet").basis.isReading)
        #expect(
            try service.places(of: "within-what-it-can-meet") == [
                "networks: section 2, all groups and closing paragraphs",
                "chasm: section 2 (The value of primary care), list", "chasm: section 3 (Challenges), last paragraph",
            ]
        )
    }

    @Test func `general practice turns nobody away: it has no rule that declines`() {
        #expect(service.pack.declines.isEmpty)
    }

    @Test(arguments: [true, false])
    func `the man of 35 and the boy of 11 are not held by general practice, whatever the GP says`(answer: Bool) {
        for person in [EightPeople.man35, EightPeople.boy11] {
            var asked = person
            asked.answers["can-be-helped-in-the-practice"] = answer
            #expect(Matching.outcome(of: service.pack, for: asked).kind == .declines)
        }
    }

    @Test func `physical health is checked every year with psychosis or bipolar disorder, and not for others`() {
        func check(_ answer: Bool?) -> Outcome {
            service.outcome {
                $0.needs = [.physicalHealthWithSMI]
                $0.answers["psychosis-or-bipolar"] = answer
            }
        }
        #expect(check(true).kind == .offers)
        #expect(check(true).offers == ["annual-check", "screening-encouraged"])
        #expect(check(false).kind == .declines)
        #expect(check(nil).asks.map(\.fact) == [.answer("psychosis-or-bipolar")])
    }

    @Test(arguments: [Need.stablePsychosis, .bipolar])
    func `people who are stable and do well on their medicine are looked after`(need: Need) {
        func outcome(_ stable: Bool) -> Outcome.Kind {
            service.kind {
                $0.needs = [need]
                $0.answers["stable-on-medicine"] = stable
            }
        }
        #expect(outcome(true) == .offers)
        #expect(outcome(false) == .declines)
    }

    @Test func `a question about psychiatric medicines is served only where a specialist's advice is easy to get`()
        throws
    {
        func kind(_ service: Library.Service) -> Outcome.Kind {
            service.kind {
                $0.needs = [.stablePsychosis, .medicationQuestion]
                $0.answers["stable-on-medicine"] = true
            }
        }
        #expect(kind(service) == .declines)
        #expect(kind(service.set("easy-specialist-advice", to: .switch(true))) == .offers)
        #expect(try service.setting("easy-specialist-advice").basis.isPlaces)
    }

    @Test func `a place may let help in the practice count for the young`() {
        #expect(service.set("youngest", to: .number(16)).kind { $0.age = 16 } == .offers)
        #expect(service.set("youngest", to: .number(16)).kind { $0.age = 15 } == .declines)
    }

    @Test func `who checks what is shared with the community team, and so is the taking over`() throws {
        #expect(try service.tie("shared-checks").how == .sharedCare)
        #expect(try service.tie("taking-over").how == .stepDown)
    }

    @Test func `where the reports disagree on general practice, both are kept`() {
        #expect(
            service.pack.conflicts.map(\.about) == [
                "How many have support only from primary care", "Whose work common mental health problems are",
            ]
        )
    }
}
