import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of eating disorders in primary care in Tower Hamlets` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "tower-hamlets-eating-disorders",
            welcoming: Circumstances(
                age: 30,
                registeredHere: .yes,
                route: .gp,
                needs: [.eating],
                needsAreWhole: true,
                answers: ["th-eating-mild-to-moderate": true]
            )
        )
    }

    @Test(arguments: [(true as Bool?, Outcome.Kind.offers), (false, .declines), (nil, .asksFirst)])
    func `it is for mild to moderate eating disorders, which a human says they are`(
        answer: Bool?,
        expected: Outcome.Kind
    ) {
        #expect(service.pack.kind == .eatingDisorders)
        #expect(service.kind { $0.answers["th-eating-mild-to-moderate"] = answer } == expected)
    }

    @Test(arguments: Need.allCases.filter { $0 != .eating })
    func `it is for nothing else`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == .declines)
    }

    @Test func `a specialist psychologist gives psychological therapy`() throws {
        let psychologist = try service.workers("psychologist")
        #expect((psychologist.people, psychologist.quality) == (1, .exact))
        #expect(psychologist.who.contains("specialist"))
        #expect(try service.offer("therapy").name.contains("specialist psychologist"))
    }

    @Test func `the psychologist regularly trains the wider team to notice and engage people from the first referral`()
        throws
    {
        #expect(try service.offer("staff-training").form == .training)
        #expect(try service.fact("training").says.contains("regularly"))
        #expect(try service.fact("training").says.contains("as soon as they are referred"))
    }

    @Test(arguments: ["where people go whose eating disorder is more severe", "what mild to moderate means"])
    func `what the profile does not say is named`(about: String) {
        #expect(service.pack.silences.contains { $0.about == about })
        #expect(service.pack.declines.isEmpty)
    }
}
