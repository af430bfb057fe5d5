import Foundation
import Services
import Testing

struct `The eight people in nine places` {
    @Test func `the page of the eight people is what the rules say`() throws {
        let text = try EightPeoplePage().text
        if ProcessInfo.processInfo.environment["FOOTBRIDGE_WRITE_PAGES"] != nil {
            try text.write(to: EightPeoplePage.file, atomically: true, encoding: .utf8)
        }
        let written = try String(contentsOf: EightPeoplePage.file, encoding: .utf8)
        #expect(
            written == text,
            "write it anew: FOOTBRIDGE_WRITE_PAGES=1 swift test --filter 'the page of the eight people'"
        )
    }

    private func answers(_ person: Circumstances, in place: PlaceServices.ID) throws -> [Outcome] {
        Matching.outcomes(for: person, against: try Library.place(place).services)
    }

    @Test func `with the surroundings alone nobody takes the man of 35, and the reasons are those of the report`()
        throws
    {
        var person = EightPeople.man35
        person.answers["in-crisis-now"] = false
        let outcomes = try answers(person, in: "surroundings-only")
        #expect(outcomes.leaveNobody || outcomes.allSatisfy { $0.kind != .offers })
        #expect(outcomes.first { $0.pack == "talking-therapies" }?.reasons.map(\.rule) == ["complex-trauma"])
        #expect(outcomes.first { $0.pack == "community-team" }?.kind == .declines)
    }

    @Test func `with the surroundings alone nobody takes the boy of 11, who is not over the threshold`() throws {
        let outcomes = try answers(EightPeople.boy11, in: "surroundings-only")
        #expect(outcomes.allSatisfy { $0.kind != .offers })
        #expect(outcomes.first { $0.pack == "camhs" }?.reasons.map(\.rule) == ["below-threshold"])
    }

    @Test(arguments: EightPeople.all.map(\.name))
    func `each of the eight gets an answer from every service of every place`(
        name: String
    ) throws {
        let person = try #require(EightPeople.all.first { $0.name == name }).circumstances
        for place in try Library.places() {
            let services = place.services
            let outcomes = Matching.outcomes(for: person, against: services)
            #expect(outcomes.map(\.pack).sorted() == services.map(\.id).sorted())
            #expect(outcomes.allSatisfy { !$0.reasons.isEmpty })
        }
    }
}
