import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of school health in Tower Hamlets` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "tower-hamlets-school-health",
            welcoming: Circumstances(age: 11, route: .school, needs: [.anxiety], needsAreWhole: true)
        )
    }

    /// The service of a place that has said that school health helps with mental health.
    private var helping: Library.Service { service.set("helps-with-mental-health", to: .switch(true)) }

    @Test func `it takes nobody until the place says that it helps with mental health`() throws {
        #expect(service.pack.kind == .schools)
        #expect(service.kind() == .declines)
        #expect(helping.kind() == .offers)
        #expect(try service.rule("pupils").basis.isPlaces)
    }

    @Test(arguments: [(4, Outcome.Kind.declines), (5, .offers), (17, .offers), (18, .declines)])
    func `the ages are the place's to set`(age: Int, expected: Outcome.Kind) throws {
        #expect(helping.kind { $0.age = age } == expected)
        #expect(helping.kind { $0.registeredHere = .no } == .offers)
        #expect(try service.rule("school-age").basis.isPlaces)
        #expect(helping.set("oldest", to: .number(18)).pack.settings.isEmpty)
    }

    @Test func `it is a service within the borough`() {
        #expect(service.pack.footprint?.words == "The borough of Tower Hamlets.")
    }

    @Test(arguments: ["what it does", "ages", "registration", "who works there"])
    func `what the profile does not say is named`(about: String) {
        #expect(service.pack.silences.contains { $0.about == about })
        #expect(service.pack.offers.map(\.form) == [.unstated])
        #expect(service.pack.workforce.isEmpty && service.pack.worksWith.isEmpty)
    }
}
