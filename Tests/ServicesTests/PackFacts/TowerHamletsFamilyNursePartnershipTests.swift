import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of the Family Nurse Partnership in Tower Hamlets` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "tower-hamlets-family-nurse-partnership",
            welcoming: Circumstances(
                age: 17,
                route: .gp,
                needs: [.perinatal],
                needsAreWhole: true,
                answers: ["th-pregnant-or-child-under-two": true]
            )
        )
    }

    @Test(arguments: [(12, Outcome.Kind.offers), (15, .offers), (18, .offers), (19, .offers), (20, .declines)])
    func `it is for teenage mothers`(age: Int, expected: Outcome.Kind) throws {
        #expect(service.kind { $0.age = age } == expected)
        #expect(try service.rule("teenage").basis.isReading)
    }

    @Test(arguments: [(true as Bool?, Outcome.Kind.offers), (false, .declines), (nil, .asksFirst)])
    func `it is there from pregnancy to the child's second birthday`(answer: Bool?, expected: Outcome.Kind) throws {
        #expect(service.kind { $0.answers["th-pregnant-or-child-under-two"] = answer } == expected)
        let question = try #require(service.pack.questions.first)
        #expect(question.ask.contains("pregnant") && question.ask.contains("second birthday"))
        #expect(try service.offer("partnership").name.contains("second birthday"))
    }

    @Test func `it asks for no registration`() {
        #expect(service.kind { $0.registeredHere = .no } == .offers)
        #expect(service.pack.requires.map(\.id) == ["teenage"])
    }

    @Test(arguments: ["what it does", "fathers", "mothers who turn 20 meanwhile", "registration", "who works there"])
    func `what the profile does not say is named`(about: String) {
        #expect(service.pack.silences.contains { $0.about == about })
        #expect(service.pack.offers.map(\.form) == [.unstated])
        #expect(service.pack.workforce.isEmpty && service.pack.declines.isEmpty)
    }
}
