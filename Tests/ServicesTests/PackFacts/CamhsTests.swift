import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of the child and adolescent service` {
    static let stated = Statements(
        of: "camhs",
        facts: [
            ("two-months", "two months", "networks: section 2, example: boy of 11"),
            ("too-few", "too little capacity", "networks: section 2, Child and adolescent mental health needs"),
            (
                "will-not-meet-everything", "unlikely ever",
                "networks: section 2, Child and adolescent mental health needs"
            ),
            ("waits-published", "2024", "standard: opening paragraphs"),
            ("how-the-wait-is-counted", "two contacts", "waits: as counted since 2024"),
        ],
        figures: [
            ("not-accepted", 26, .exact),
            ("children-not-accepted", 133_000, .about),
            ("rise-in-teenage-suicide", 67, .exact),
        ],
        silences: [
            "the threshold",
            "how soon people are seen",
            "young people between services",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "camhs",
            welcoming: Circumstances(
                age: 11,
                registeredHere: .yes,
                route: .gp,
                needs: [.anxiety],
                needsAreWhole: true,
                answers: ["camhs-threshold-met": true]
            )
        )
    }

    @Test(arguments: [(0, Outcome.Kind.offers), (17, .offers), (18, .declines)])
    func `the child and adolescent service is for those under 18, until a place sets it`(
        age: Int,
        expected: Outcome.Kind
    ) {
        #expect(service.kind { $0.age = age } == expected)
        #expect(service.set("oldest", to: .number(25)).kind { $0.age = 25 } == .offers)
    }

    @Test func `the child and adolescent service declines those below a threshold that it finds itself`() {
        #expect(service.kind { $0.answers = [:] } == .asksFirst)
        let outcome = service.outcome { $0.answers["camhs-threshold-met"] = false }
        #expect(outcome.kind == .declines)
        #expect(outcome.rules == ["below-threshold"])
    }

    @Test func `a place may have it that families cannot ask the child and adolescent service themselves`() {
        #expect(service.kind { $0.route = .family } == .offers)
        let closed = service.set("takes-self-requests", to: .switch(false))
        #expect(closed.outcome { $0.route = .family }.rules == ["no-self-requests"])
        #expect(closed.kind { $0.route = .school } == .offers)
    }

    @Test func `the two months of the example are no promise`() { #expect(service.pack.promises.isEmpty) }
}
