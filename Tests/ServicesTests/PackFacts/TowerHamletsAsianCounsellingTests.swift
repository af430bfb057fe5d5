import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of Asian counselling in Tower Hamlets` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "tower-hamlets-asian-counselling",
            welcoming: Circumstances(
                age: 40,
                registeredHere: .yes,
                route: .gp,
                needs: [.sleep],
                needsAreWhole: true,
                languages: ["sylheti"]
            )
        )
    }

    @Test(arguments: [
        ("bengali", Outcome.Kind.offers), ("sylheti", .offers), ("urdu", .offers), ("punjabi", .offers),
        ("english", .declines), ("somali", .declines),
    ])
    func `it gives therapy in Bengali, Sylheti, Urdu and Punjabi`(language: String, expected: Outcome.Kind) throws {
        #expect(service.kind { $0.languages = [Language(language)] } == expected)
        #expect(try service.offer("therapy").languages == ["bengali", "sylheti", "urdu", "punjabi"])
    }

    @Test func `nobody is turned away before they were asked for their language`() {
        let outcome = service.outcome { $0.languages = nil }
        #expect(outcome.kind == .asksFirst)
        #expect(outcome.asks.map(\.fact) == [.language])
    }

    @Test(arguments: Need.allCases)
    func `it works on a variety of issues`(need: Need) {
        #expect(service.kind { $0.needs = [need] } == .offers)
    }

    @Test func `domestic and family violence is among them, and common mental health difficulties are`() throws {
        #expect(service.outcome { $0.needs = [.harmAtHome] }.reasons.first?.rule == "violence-at-home")
        #expect(service.outcome { $0.needs = [.lowMood] }.reasons.first?.rule == "common-difficulties")
        #expect(try service.fact("breadth").says.contains("domestic and family violence"))
    }

    @Test(arguments: ["stigma", "being judged", "find out"])
    func `it is made for a culture, and works through what is feared in it`(words: String) throws {
        #expect(try service.fact("culture").says.contains(words))
    }

    @Test func `the counsellors are from Asian communities`() throws {
        #expect(try service.workers("counsellors").who.contains("from Asian communities"))
        #expect(try service.workers("counsellors").people == nil)
        #expect(try service.fact("cross-cultural").says.contains("Compass"))
    }

    @Test func `whether it is given in English is not said`() throws {
        #expect(service.pack.silences.contains { $0.about == "English" })
        #expect(try service.rule("languages").basis.isReading)
    }
}
