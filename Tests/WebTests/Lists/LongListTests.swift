import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

/// Lists longer than a page: everybody is on one page or another, and nobody on two.
struct `A long list` {
    /// Goes from page to page by the link that the page shows; answers the people of each.
    private func walk(_ worker: StaffJourney, _ path: String) async throws -> [[String]] {
        var pages: [[String]] = []
        var next: String? = path
        while let address = next, pages.count < 20 {
            let answer = try await worker.open(address)
            #expect(answer.status == 200)
            #expect(PageRules.broken(in: try answer.page()) == [])
            #expect(!address.contains("Number"), "nobody's name is in an address")
            let page = try answer.page()
            pages.append(page.all("tbody").flatMap { $0.all("tr") }.compactMap { $0.all("th").first?.text })
            next = page.all("a").first { $0.text == "Show more" }?["href"]
        }
        return pages
    }

    @Test(arguments: ["/today", "/inbox", "/gap"])
    func `shows everybody once, page by page`(path: String) async throws {
        let site = try await TestSite()
        var names: Set<String> = []
        for number in 1...105 {
            let name = "Somebody Number\(number)"
            let (person, request) = try await site.place.personWhoAsks(name: name)
            names.insert(name)
            guard path == "/gap" else { continue }
            for service in ["one", "two"] {
                let code = ServiceCode(rawValue: service)
                try await site.place.desk.act(
                    AskService(request: request, service: code, words: "Please."),
                    RecordDecline(request: request, service: code, reason: .tooComplex, words: "No."),
                    on: person,
                    as: .system("test")
                )
            }
        }
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let pages = try await walk(worker, path)
        #expect(pages.count == 2)
        let people = pages.flatMap(\.self).filter { $0.hasPrefix("Somebody") }
        #expect(people.count == names.count, "\(pages.map(\.count))")
        #expect(names.subtracting(people).isEmpty)
    }

    /// Everybody is held by the duty worker, who owes each of them a safety conversation, and goes away.
    @Test(arguments: ["/team/away", "/team/owed", "/team/member"])
    func `of somebody who is not here is shown whole, and the team's page leads to it`(path: String) async throws {
        let site = try await TestSite()
        let place = site.place
        let away = place.worker("mentalHealthPractitioner")
        var names: Set<String> = []
        for number in 1...105 {
            let name = "Somebody Number\(number)"
            let (person, request) = try await place.personWhoAsks(name: name)
            names.insert(name)
            guard path == "/team/owed" else { continue }
            let conversation = OpenSafetyConversation(
                conversation: place.desk.surroundings.newID(),
                request: request,
                why: .worker,
                owner: away.id,
                by: nil
            )
            try await place.desk.act(conversation, on: person, as: .worker(away))
        }
        let absence = Absence(from: TestPlace.today, until: nil)
        try await place.desk.act(.away(away.id, absence), as: place.identity("teamManager"))
        let manager = try await StaffJourney(site, as: "teamManager")
        let team = try await manager.open("/team")
        let address = path == "/team/member" ? "/team/\(away.id)" : path
        #expect(try team.page().all("a").contains { $0["href"] == address })
        let pages = try await walk(manager, address)
        #expect(pages.count == 2)
        let people = pages.flatMap(\.self).filter { $0.hasPrefix("Somebody") }
        #expect(people.count == names.count, "\(pages.map(\.count))")
        #expect(names.subtracting(people).isEmpty)
    }

    @Test(arguments: ["x", "n1", "tzz", "n1-t00", "n1-t6162-n3", "n9-n1", "n1-t'"])
    func `begins nowhere for a mark that is not its own`(mark: String) async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        for path in ["/inbox", "/gap"] {
            #expect(try await worker.open("\(path)?after=\(TestSite.encode(mark))").status == 404, "\(path)")
        }
        let person = try await site.place.register("Ada Quill")
        let gp = try await StaffJourney(site, as: "gp")
        #expect(try await gp.open("/people/\(person)/looks?after=\(TestSite.encode(mark))").status == 404)
    }
}
