import Care
import Desk
import DeskTesting
import Testing
import Web

extension Today {
    @Test func `shows what one worker owes and holds, and nothing of anybody else's`() async throws {
        let site = try await TestSite()
        _ = try await site.place.personWhoAsks(name: "Ada Quill")
        let (other, request) = try await site.place.personWhoAsks(name: "Bo Li")
        try await site.place.desk.act(TakeUp(request: request), on: other, as: site.place.identity("practitioner2"))
        site.place.clock.advance(.days(3))
        let first = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let second = try await StaffJourney(site, as: "practitioner2")
        let (ones, others) = (try await first.open("/today").text, try await second.open("/today").text)
        #expect(ones.contains("Ada Quill") && !ones.contains("Bo Li"))
        #expect(others.contains("Bo Li") && !others.contains("Ada Quill"))
    }
}
