import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the crisis team` {
    static let stated = Statements(
        of: "crisis-team",
        facts: [
            (
                "not-for-feelings-without-danger", "not in immediate danger",
                "networks: section 2, People not in contact with specialist services"
            ),
            ("out-of-hours-line", "out of hours", "chasm: section 5, profile 5 (Norfolk and Suffolk)"),
            ("navigators-may-ask", "navigators", "chasm: section 5, profile 6 (Northamptonshire)"),
            ("national-line", "111", "announcement: opening paragraphs"),
            ("life-in-danger", "999", "announcement: last part"),
            ("plans-looked-here", "crisis care", "chasm: section 4, Sustainability and Transformation Partnerships"),
            ("voluntary-crisis-support", "Voluntary", "chasm: section 6 (Analysis), element 2"),
        ],
        figures: [
            ("norfolk-hours", 4, .upTo),
            ("northamptonshire-days", 2, .upTo),
        ],
        silences: [
            "ages",
            "how soon it responds",
            "opening hours",
            "what it does after the assessment",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "crisis-team",
            welcoming: Circumstances(
                registeredHere: .unknown,
                route: .person,
                needs: [.suicidalThoughts],
                needsAreWhole: true,
                answers: ["in-crisis-now": true]
            )
        )
    }

    @Test func `the crisis team is for a crisis, which a human says it is`() {
        #expect(service.kind() == .offers)
        #expect(service.kind { $0.answers = [:] } == .asksFirst)
        #expect(service.kind { $0.answers["in-crisis-now"] = false } == .declines)
    }

    @Test(arguments: [nil, 3, 17, 18, 95])
    func `nobody in a crisis is asked their age, registration or route first`(age: Int?) {
        for route in Circumstances.Route.allCases {
            #expect(
                service.kind {
                    $0.age = age
                    $0.route = route
                } == .offers
            )
        }
        #expect(service.kind { $0.registeredHere = .no } == .offers)
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers)])
    func `a place whose crisis team is for adults sends the young to their own`(age: Int, expected: Outcome.Kind) {
        let adults = service.set("is-for-adults-only", to: .switch(true))
        #expect(adults.kind { $0.age = age } == expected)
        #expect(adults.outcome { $0.age = 17 }.instead == [.childAndAdolescent])
    }

    @Test func `a place whose team cannot be called tells people which number they can call`() {
        let closed = service.set("takes-self-requests", to: .switch(false))
        let outcome = closed.outcome()
        #expect(outcome.rules == ["no-self-requests"])
        #expect(outcome.reasons.first?.person.contains("111") == true)
        #expect(closed.kind { $0.route = .gp } == .offers)
    }

    @Test func `four hours in one place and two days in another are kept, and neither is promised`() throws {
        #expect(service.pack.promises.isEmpty)
        let conflict = try #require(service.pack.conflicts.first)
        #expect(conflict.about == "How soon a crisis assessment is made")
        #expect(conflict.statements.count == 2)
    }

    @Test func `primary care teams ask the crisis team without the GP`() throws {
        #expect(try service.tie("asked-by-primary-care").how == .stepUp)
    }
}
