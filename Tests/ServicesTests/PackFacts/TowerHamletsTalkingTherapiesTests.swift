import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of the talking therapies of Tower Hamlets` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "tower-hamlets-talking-therapies",
            welcoming: .adult(with: [.anxiety], answers: ["th-outside-talking-therapies": false])
        )
    }

    @Test func `it is a talking therapies service`() {
        #expect(service.pack.kind == .talkingTherapies)
        #expect(service.pack.name.contains("IAPT"))
    }

    @Test(arguments: [(Need.anxiety, Outcome.Kind.offers), (.lowMood, .offers), (.housing, .declines)])
    func `it is for anxiety and depression, as the section on such services says`(
        need: Need,
        expected: Outcome.Kind
    ) throws {
        #expect(service.kind { $0.needs = [need] } == expected)
        let rule = try service.rule("anxiety-and-depression")
        #expect(rule.basis.isReading)
        #expect(rule.sources.map(\.section).contains("section 4, Improving Access to Psychological Therapies"))
    }

    @Test func `it has a more specialist perinatal offer`() throws {
        let outcome = service.outcome { $0.needs = [.perinatal] }
        #expect(outcome.kind == .offers)
        #expect(outcome.offered.map(\.id).contains("perinatal-talking-therapy"))
        #expect(!service.outcome().offered.map(\.id).contains("perinatal-talking-therapy"))
        #expect(try service.rule("perinatal").basis.isReading)
    }

    @Test(arguments: [(true, Outcome.Kind.declines), (false, .offers)])
    func `some psychological work is outside its scope, which the practice-based service bridges`(
        outside: Bool,
        expected: Outcome.Kind
    ) throws {
        let outcome = service.outcome { $0.answers["th-outside-talking-therapies"] = outside }
        #expect(outcome.kind == expected)
        #expect(outcome.instead == (outside ? [.primaryCareMentalHealth] : []))
        #expect(try service.rule("outside-scope").basis.isReading)
    }

    @Test(arguments: ["cognitive behavioural", "dynamic interpersonal", "systemic", "evidence-based"])
    func `the therapies of Compass are carried`(therapy: String) throws {
        #expect(try service.fact("therapies").says.contains(therapy))
    }

    @Test(arguments: ["what its scope is", "which service gives which therapy", "who works there"])
    func `what the profile does not say is named`(about: String) {
        #expect(service.pack.silences.contains { $0.about == about })
        #expect(service.pack.workforce.isEmpty)
    }
}
