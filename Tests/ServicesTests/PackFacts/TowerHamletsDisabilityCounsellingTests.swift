import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of disability and health counselling in Tower Hamlets` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "tower-hamlets-disability-counselling",
            welcoming: .adult(from: .gp, with: [.longTermCondition])
        )
    }

    @Test(arguments: [
        (Need.disability, "disability"), (.longTermCondition, "long-term-condition"), (.caring, "carers"),
    ])
    func `it works with people with disabilities and long-term conditions, and with carers`(need: Need, rule: String) {
        let outcome = service.outcome { $0.needs = [need] }
        #expect(outcome.kind == .offers)
        #expect(outcome.reasons.first?.rule == rule)
    }

    @Test(arguments: Need.allCases.filter { ![.disability, .longTermCondition, .caring].contains($0) })
    func `it is named for nobody else`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == .declines)
    }

    @Test(arguments: [
        ("disability", "physical disability"), ("disability", "sensory impairment"),
        ("long-term-condition", "neurological and autoimmune"), ("long-term-condition", "cancer"),
    ])
    func `physical disability, sensory impairment and the conditions of the profile are named`(
        id: String,
        words: String
    ) throws {
        #expect(try service.rule(id).worker.contains(words))
    }

    @Test(arguments: [
        ("challenges", "money, family and social lives"), ("challenges", "social care and benefits"),
        ("holistic", "mind and body together"), ("specialist-counselling", "Compass"),
    ])
    func `what these people face, and the answer to it, are carried with their source`(
        id: String,
        words: String
    ) throws {
        #expect(try service.fact(id).says.contains(words))
    }

    @Test func `it offers counselling for body and mind together`() throws {
        #expect(try service.offer("counselling").name.contains("body and mind together"))
    }

    @Test(arguments: ["carers of whom", "learning disability", "who works there"])
    func `what the profile does not say is named`(about: String) {
        #expect(service.pack.silences.contains { $0.about == about })
        #expect(service.pack.workforce.isEmpty && service.pack.declines.isEmpty)
    }
}
