import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

extension `The manager's pages` {
    @Test func `how much each worker owes, and how much of it is late, is seen`() async throws {
        let site = try await TestSite()
        _ = try await site.place.personWhoAsks(name: "Ada Quill")
        let (other, request) = try await site.place.personWhoAsks(name: "Bo Li")
        try await site.place.desk.act(TakeUp(request: request), on: other, as: site.place.identity("practitioner2"))
        _ = try await site.place.personWhoAsks(name: "Cleo May")
        #expect(try await owed(by: "mentalHealthPractitioner", site) == "4")
        site.place.clock.advance(.days(5))
        #expect(try await owed(by: "mentalHealthPractitioner", site) == "4, 2 late")
        #expect(try await owed(by: "practitioner2", site) == "2, 1 late")
        #expect(try await owed(by: "psychologist", site) == "nothing")
    }

    /// What My team says of a worker under “Owes”.
    private func owed(by worker: String, _ site: TestSite) async throws -> String? {
        let page = try await StaffJourney(site, as: "teamManager").open("/team").page()
        let table = try #require(page.all("table").first { $0.text.contains("Who holds how many") })
        let column = try #require(table.all("th").map(\.text).firstIndex(of: "Owes"))
        let row = try #require(table.all("tr").first { $0.text.hasPrefix("Worker \(worker)") })
        return row.all.filter { $0.name == "th" || $0.name == "td" }[column].text
    }
}
