import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of psychotherapy in City and Hackney` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "hackney-psychotherapy",
            welcoming: .adult(with: [.lowMood], answers: ["hackney-needs-are-complex": true])
        )
    }

    @Test(arguments: [(true as Bool?, Outcome.Kind.offers), (false, .declines), (nil, .asksFirst)])
    func `it is for people with complex mental health needs, which a human says they are`(
        answer: Bool?,
        expected: Outcome.Kind
    ) {
        #expect(service.kind { $0.answers["hackney-needs-are-complex"] = answer } == expected)
    }

    @Test(arguments: [
        (Need.persistentPhysicalSymptoms, "unexplained-symptoms"), (.personalityDifficulties, "personality-disorder"),
    ])
    func `unexplained symptoms and a diagnosis of personality disorder are named by themselves`(
        need: Need,
        rule: String
    ) {
        let outcome = service.outcome {
            $0.needs = [need]
            $0.answers = ["hackney-needs-are-complex": false]
        }
        #expect(outcome.kind == .offers)
        #expect(outcome.reasons.first?.rule == rule)
    }

    @Test(arguments: [(true, Outcome.Kind.offers), (false, .declines)])
    func `difficulties of mind and body are named where they are complex`(answer: Bool, expected: Outcome.Kind) throws {
        let outcome = service.outcome {
            $0.needs = [.longTermCondition]
            $0.answers = ["hackney-needs-are-complex": answer]
        }
        #expect(outcome.kind == expected)
        #expect(try service.rule("mind-and-body").basis.isReading)
    }

    @Test func `it gives psychological therapy itself, and consultation to GPs`() throws {
        #expect(try service.offer("therapy").name == "Psychological therapy")
        #expect(try service.offer("consultation").form == .joint)
        let tie = try service.tie("consultation")
        #expect((tie.kind, tie.how) == (.generalPractice, .advice))
    }

    @Test(arguments: [(17, Outcome.Kind.declines), (18, .offers), (90, .offers)])
    func `the youngest age is the place's to set`(age: Int, expected: Outcome.Kind) throws {
        #expect(service.kind { $0.age = age } == expected)
        #expect(try service.rule("adults").basis.isPlaces)
        #expect(service.set("youngest", to: .number(16)).kind { $0.age = 16 } == .offers)
    }

    @Test func `it is for City and Hackney`() throws {
        #expect(service.kind { $0.registeredHere = .no } == .declines)
        #expect(try service.rule("registered-here").basis.isReading)
        #expect(service.pack.footprint?.words == "City and Hackney.")
    }

    @Test(arguments: [
        ("fills-the-gap", "between IAPT and secondary mental health care"), ("economic-analysis", "2014"),
        ("call-to-repeat-it", "done everywhere"), ("call-to-repeat-it", "national taskforce"),
        ("call-to-repeat-it", "in money and in health"), ("not-repeated", "national plan of 2016"),
        ("not-repeated", "few commissioning groups"),
    ])
    func `its other facts are carried with their source`(id: String, words: String) throws {
        let fact = try service.fact(id)
        #expect(fact.says.contains(words))
        #expect(fact.sources.map(\.section).contains("section 4, Primary care and complex needs"))
    }

    @Test(arguments: [
        "ages", "costs and savings", "who may ask", "what complex means", "number and form of sessions",
        "how soon people are seen", "who works there", "whom it declines", "missed contacts",
    ])
    func `what the report does not say of it is named`(about: String) {
        #expect(service.pack.silences.contains { $0.about == about })
        #expect(service.pack.costs.isEmpty && service.pack.savings.isEmpty && service.pack.promises.isEmpty)
        #expect(service.pack.workforce.isEmpty && service.pack.declines.isEmpty)
    }
}
