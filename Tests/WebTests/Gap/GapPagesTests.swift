import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `The gap ledger's page` {
    @Test func `a commissioner sees counts, with small numbers held back, and nobody's name`() async throws {
        let site = try await TestSite()
        for number in 1...6 {
            let (person, request) = try await site.place.personWhoAsks(name: "Somebody Number\(number)")
            try await decline(site, person, request, "talking-therapies", .tooComplex)
            if number < 3 { try await decline(site, person, request, "community-team", .notSevereEnough) }
        }
        let commissioner = try await StaffJourney(site, as: "commissioner")
        for path in ["/today", "/gap"] {
            let page = try await commissioner.open(path)
            #expect(page.heading == "Gap ledger")
            #expect(!page.text.contains("Somebody"))
            let cells = try page.page().all.filter { $0["class"] == "figures" && $0.name == "td" }.map(\.text)
            #expect(cells == ["fewer than 5", "6"])
        }
        let manager = try await StaffJourney(site, as: "teamManager")
        let page = try await manager.open("/gap").text
        #expect(page.contains("Somebody Number1"))
        #expect(page.contains("Somebody Number2"))
        #expect(!page.contains("Somebody Number3"))
    }

    private func decline(
        _ site: TestSite,
        _ person: Person.ID,
        _ request: Request.ID,
        _ service: String,
        _ reason: DeclineReason
    ) async throws {
        let service = ServiceCode(rawValue: service)
        try await site.place.desk.act(
            AskService(request: request, service: service, words: "Please."),
            RecordDecline(request: request, service: service, reason: reason, words: "Not us."),
            on: person,
            as: .system("test")
        )
    }
}
