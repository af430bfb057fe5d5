import Care
import Desk
import DeskTesting
import HTMLTesting
import Services
import Testing
import Web

extension `The pages of services` {
    @Test func `say of each who wrote it, whether anybody approved it, and from when it holds`() async throws {
        let place = try TestPlace.withServices()
        let worker = try await StaffJourney(try await TestSite(place: place), as: "linkWorker")
        let packs = place.services.inForce(on: TestPlace.today)
        #expect(packs.count > 3)
        for pack in packs {
            let text = try await worker.open("/services/\(pack.id.name)").text
            let edition = pack.edition
            #expect(text.contains("Version \(edition.version), from \(EnglishTime.date(edition.holdsFrom))"))
            #expect(text.contains("written by \(edition.author)"))
            #expect(text.contains(edition.approvedBy.map { "approved by \($0)" } ?? "not approved by anybody yet"))
        }
    }
}
