import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the framework's integrated team` {
    static let stated = Statements(
        of: "framework-integrated-team",
        facts: [
            ("by-2024", "2023/24", "networks: section 1 (Introduction)"),
            ("money", "2021/22", "networks: section 5 (What needs to happen now?)"),
            ("the-gap-first", "high priority", "networks: section 2, People with complex needs"),
            ("step-forward", "notable step forward", "networks: Key messages"),
            ("many-networks-to-speak-with", "many of them", "networks: section 4, Partnership working"),
            ("two-levers", "two levers", "networks: section 5 (What needs to happen now?)"),
            ("key-worker-for-all", "named key worker", "merseycare: principles"),
            ("waits-published", "2024", "standard: opening paragraphs"),
            ("how-the-wait-is-counted", "not enforced", "waits: as counted since 2024"),
        ],
        figures: [
            ("early-sites", 12, .exact),
            ("networks-in-england", 1300, .about),
            ("network-from", 30_000, .about),
            ("network-to", 50_000, .about),
        ],
        silences: [
            "other needs",
            "whom it declines",
            "what it offers",
            "who may ask",
            "how soon people are seen",
            "children",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service("framework-integrated-team", welcoming: .adult(with: [.complexTrauma]))
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers), (95, .offers)])
    func `the integrated team starts at 18, until a place sets it`(age: Int, expected: Outcome.Kind) throws {
        #expect(service.kind { $0.age = age } == expected)
        #expect(try service.setting("youngest").basis.isPlaces)
        #expect(service.set("youngest", to: .number(11)).kind { $0.age = 11 } == .offers)
    }

    @Test(arguments: Need.allCases)
    func `the integrated team serves the named groups and severe mental illness, and no other need is spoken of`(
        need: Need
    ) {
        let named: NeedSet = [.persistentPhysicalSymptoms, .personalityDifficulties, .complexTrauma]
        let severe: NeedSet = [.acutePsychosis, .stablePsychosis, .bipolar]
        #expect(service.kind { $0.needs = [need] } == (named.union(severe).contains(need) ? .offers : .declines))
    }

    @Test func `who was declined on both sides of the gap is served, and who was on one side alone is not by that`()
        throws
    {
        func outcome(_ declined: Set<ServiceKind>) -> Outcome {
            service.outcome {
                $0.needs = [.lowMood]
                $0.declinedBy = declined
            }
        }
        #expect(outcome([.talkingTherapies, .communityTeam]).rules.first == "the-gap")
        #expect(outcome([.talkingTherapies]).kind == .declines)
        #expect(outcome([.communityTeam]).kind == .declines)
        #expect(try service.rule("the-gap").basis.isReading)
        #expect(try service.rule("named-groups").basis == .stated)
        #expect(try service.rule("severe-mental-illness").basis.isReading)
    }

    @Test func `the integrated team is lined up with networks`() throws {
        #expect(service.kind { $0.registeredHere = .no } == .declines)
        #expect(service.pack.footprint?.registered == 50_000)
        #expect(service.pack.footprint?.quality == .upTo)
        #expect(try service.tie("networks").kind == .generalPractice)
        #expect(try service.tie("practice-practitioners").kind == .practiceRole)
        #expect(try service.workers("many-disciplines").people == nil)
        #expect(try service.offer("joined-up-care").form == .unstated)
    }

    @Test func `the integrated team has no rule that declines, and promises no time`() {
        #expect(service.pack.declines.isEmpty && service.pack.promises.isEmpty)
    }

    @Test func `where the report and its summary disagree on the framework, both are kept`() throws {
        #expect(
            service.pack.conflicts.map(\.about) == [
                "Who makes the plans", "Whether it says how the full range of needs is met",
            ]
        )
        let plans = try #require(service.pack.conflicts.first)
        #expect(plans.statements.flatMap(\.sources).map(\.document.id) == ["networks", "summary"])
    }
}
