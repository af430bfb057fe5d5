import Care
import Desk
import DeskTesting
import HTMLTesting
import Packs
import Services
import Testing
import Web

struct `The pages of services` {
    @Test(arguments: ["gp", "linkWorker", "teamManager", "commissioner", "administrator"])
    func `are there for everybody who works here`(role: String) async throws {
        let worker = try await StaffJourney(try await TestSite(place: TestPlace.withServices()), as: role)
        let page = try await worker.open("/services")
        #expect(page.heading == "Services")
        #expect(page.text.contains("LIFT"))
        #expect(page.text.contains("Nobody from here was sent there in this time."))
    }

    @Test func `say of each service whom it takes, with the place where that is written`() async throws {
        let worker = try await StaffJourney(try await TestSite(place: TestPlace.withServices()), as: "linkWorker")
        let page = try await worker.open("/services/swindon-lift")
        for heading in ["Asks for", "Takes", "Does not take", "Offers", "Promises", "Where this is written"] {
            #expect(try page.page().all.contains { $0.name == "h2" && $0.text == heading }, "\(heading)")
        }
        let marks = try page.page().all.filter { $0["class"] == "source-mark" }.compactMap { $0["href"] }
        let lines = try page.page().all.compactMap { $0["id"] }
        #expect(!marks.isEmpty)
        for mark in marks { #expect(lines.contains(String(mark.dropFirst()))) }
    }

    @Test func `say what the place has set, and what stands as it started`() async throws {
        let pack = try #require(try ServicePacks.surroundings().first { !$0.settings.isEmpty })
        let setting = pack.settings[0]
        let line = "\(setting.what): \(setting.value.words)."
        func text(_ set: [Services.Setting.ID: Services.Setting.Value]) async throws -> String {
            let services = ServiceDirectory(packs: [pack.settled(set)])
            let site = try await TestSite(place: Place(code: "test", name: "Test place", services: services))
            let worker = try await StaffJourney(site, as: "linkWorker")
            return try await worker.open("/services/\(pack.id.name)").text
        }
        let started = try await text([:])
        #expect(started.contains(line))
        #expect(started.contains("As it started, not set by this place."))
        let set = try await text([setting.id: setting.value])
        #expect(set.contains(line))
        #expect(set.contains("Set by this place. It started as \(setting.value.words)."))
    }

    @Test func `that are not of this place are not there`() async throws {
        let site = try await TestSite(place: TestPlace.withServices())
        let worker = try await StaffJourney(site, as: "linkWorker")
        for path in ["/services/nowhere", "/services/Swindon-Lift", "/services/..", "/services/a/b"] {
            #expect(try await worker.open(path).status == 404, "\(path)")
        }
    }

    @Test func `count what each service answered, and tell a commissioner no small number`() async throws {
        let site = try await TestSite(place: TestPlace.withServices())
        for number in 1...6 {
            let (person, request) = try await site.place.personWhoAsks(name: "Somebody Number\(number)")
            let service = ServiceCode(rawValue: "talking-therapies")
            try await site.place.desk.act(
                AskService(request: request, service: service, words: "Please."),
                on: person,
                as: .system("test")
            )
            guard number < 6 else { continue }
            try await site.place.desk.act(
                RecordDecline(request: request, service: service, reason: .tooComplex, words: "Not us."),
                on: person,
                as: .system("test")
            )
        }
        let manager = try await StaffJourney(site, as: "teamManager")
        let said = try await manager.open("/services/talking-therapies").text
        #expect(said.contains("Asked 6 times; said yes 0 times and no 5 times. 1 waits for an answer."))
        let commissioner = try await StaffJourney(site, as: "commissioner")
        let held = try await commissioner.open("/services/talking-therapies").text
        #expect(held.contains("Asked 6 times; the answers are too few to show."))
        #expect(!held.contains("for an answer"))
        #expect(!held.contains("Somebody"))
    }
}
