import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the reports in hand.
struct `The facts of talking therapies for children` {
    static let stated = Statements(
        of: "talking-therapies-children",
        facts: [
            ("widened", "children among them", "chasm: section 4, Improving Access to Psychological Therapies")
        ],
        silences: [
            "the youngest age",
            "whether it is a service of its own",
            "whom it declines",
            "who may ask",
            "how soon people are seen",
            "missed contacts",
        ]
    )
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "talking-therapies-children",
            welcoming: Circumstances(
                age: 11,
                registeredHere: .yes,
                route: .gp,
                needs: [.anxiety],
                needsAreWhole: true,
                answers: ["talking-therapies-for-children-can-help": true]
            )
        )
    }

    @Test(arguments: [(0, Outcome.Kind.offers), (17, .offers), (18, .declines)])
    func `children are those up to 17, until a place sets it`(age: Int, expected: Outcome.Kind) {
        #expect(service.kind { $0.age = age } == expected)
        #expect(service.set("oldest", to: .number(24)).kind { $0.age = 24 } == .offers)
        #expect(service.set("oldest", to: .number(24)).kind { $0.age = 25 } == .declines)
    }

    @Test(arguments: [Need.anxiety, .lowMood])
    func `whom of the children it takes is not said, so its own answer counts`(need: Need) throws {
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
                $0.answers["talking-therapies-for-children-can-help"] = false
            } == .declines
        )
        #expect(try service.rule("anxiety-and-depression").basis.isReading)
        #expect(service.kind { $0.needs = [.eating] } == .declines)
    }
}
