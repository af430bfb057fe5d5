import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `Pages of case review` {
    private struct Scene {
        let site: TestSite
        let person: Person.ID
        let request: Request.ID
        let worker: StaffJourney

        /// Somebody who asks, held by whoever is on duty; the worker of the team sees them.
        init() async throws {
            site = try await TestSite()
            (person, request) = try await site.place.personWhoAsks()
            worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        }

        var page: String { "/reviews/\(person)/\(request)" }
        func record() async throws -> Record { try await site.place.record(person) }
    }

    @Test func `the agenda names each reason, and its order is how long ago somebody was talked over`() async throws {
        let scene = try await Scene()
        #expect(try await scene.worker.open("/reviews").text.contains("Nobody is to be talked over now."))
        try await scene.worker.send(
            "/people/\(scene.person)/requests/\(scene.request)/discuss",
            [("why", "Would another medicine help?")]
        )
        scene.site.place.clock.advance(.days(2))
        let (other, asked) = try await scene.site.place.personWhoAsks(name: "Ben Quill")
        try await scene.site.place.desk.act(
            OpenSafetyConversation(
                conversation: scene.site.place.desk.surroundings.newID(),
                request: asked,
                why: .worker
            ),
            on: other,
            as: .system("test")
        )
        let later = try await StaffJourney(scene.site, as: "mentalHealthPractitioner")
        let list = try await later.open("/reviews")
        #expect(list.text.contains("Somebody asked for it to be talked over."))
        #expect(list.text.contains("A safety conversation is open."))
        let first = try #require(list.text.firstRange(of: "Ada Quill"))
        let second = try #require(list.text.firstRange(of: "Ben Quill"))
        #expect(first.lowerBound < second.lowerBound, "an open safety conversation puts nobody first")
        #expect(PageRules.broken(in: try list.page()) == [])
    }

    @Test func `a review proposes, the holder answers, and the next review reads what happened`() async throws {
        let scene = try await Scene()
        let page = try await scene.worker.open(scene.page)
        #expect(PageRules.broken(in: try page.page()) == [])
        try await scene.worker.send(
            scene.page,
            [("summary", "No better."), ("kind-1", "medicine"), ("words-1", "Start sertraline 50 mg")]
        )
        let proposal = try #require(try await scene.record().reviews.recommendations.values.first)
        let holder = try #require(try await scene.record().holding.holder(of: scene.request))
        let name = try #require(scene.site.place.workers.first { $0.value.id == holder }?.key)
        let owner = try await StaffJourney(scene.site, as: name)
        let accept = "/people/\(scene.person)/proposals/\(proposal.id)/accept"
        #expect(PageRules.broken(in: try await owner.open(accept).page()) == [])
        try await owner.send(
            accept,
            [("worker", holder.description)] + StaffJourney.moment("until", TestPlace.today + 14)
        )
        #expect(try await scene.worker.open(scene.page).text.contains("does it by"))
        try await owner.send(
            "/people/\(scene.person)/proposals/\(proposal.id)/happened",
            [("happened", "yes"), ("words", "She takes it since Monday.")]
        )
        let next = try await scene.worker.open(scene.page)
        #expect(next.text.contains("happened: She takes it since Monday."))
        #expect(PageRules.broken(in: try next.page()) == [])
        let review = try #require(try await scene.record().reviews.all.keys.first)
        let minutes = try await scene.worker.open("/people/\(scene.person)/reviews/\(review)")
        #expect(minutes.text.contains("We talked your patient over on 20 November 2026."))
        #expect(minutes.text.contains("Start sertraline 50 mg"))
        #expect(PageRules.broken(in: try minutes.page()) == [])
    }

    @Test func `one goes on and back through the agenda by links, buttons and keys that the page names`() async throws {
        let scene = try await Scene()
        var pages = [scene.page]
        for name in ["Ben Quill", "Cy Quill"] {
            let (person, request) = try await scene.site.place.personWhoAsks(name: name)
            pages.append("/reviews/\(person)/\(request)")
        }
        scene.site.place.clock.advance(.days(30))
        let worker = try await StaffJourney(scene.site, as: "mentalHealthPractitioner")
        let agenda = try await worker.open("/reviews").page()
        let order = agenda.all("a").compactMap { $0["href"] }.filter { $0.hasPrefix("/reviews/") }
        let listed = order.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        #expect(Set(listed) == Set(pages))
        for (number, address) in listed.enumerated() {
            let page = try await worker.open(address).page()
            func pressed(by key: String) -> String? { page.all("a").first { $0["data-key"] == key }?["href"] }
            #expect(pressed(by: "Alt+PageDown") == (number + 1 < listed.count ? listed[number + 1] : nil))
            #expect(pressed(by: "Alt+PageUp") == (number > 0 ? listed[number - 1] : nil))
            #expect(page.all("button").contains { $0["data-key"] == "Control+Enter" })
            #expect(page.all("p").contains { $0["data-keys"] != nil && $0["hidden"] != nil })
            #expect(PageRules.broken(in: page) == [])
        }
    }

    @Test func `half of a proposal is refused, and only the holder says yes`() async throws {
        let scene = try await Scene()
        let half = try await scene.worker.send(scene.page, [("summary", "No better."), ("words-1", "Walk")])
        #expect(half.text.contains("Choose what it is about."))
        #expect(try await scene.record().reviews.all.isEmpty)
        try await scene.worker.send(scene.page, [("summary", "No better."), ("kind-1", "social"), ("words-1", "Walk")])
        let proposal = try #require(try await scene.record().reviews.recommendations.keys.first)
        let holder = try #require(try await scene.record().holding.holder(of: scene.request))
        let other = ["psychologist", "psychiatrist"].first { scene.site.place.worker($0).id != holder }
        let stranger = try await StaffJourney(scene.site, as: try #require(other))
        let refused = try await stranger.send(
            "/people/\(scene.person)/proposals/\(proposal)/decline",
            [("why", "Not now")]
        )
        #expect(refused.text.contains("Only whoever holds the person says yes or no to it."))
    }

    @Test func `somebody without a relationship sees neither the agenda's people nor a review`() async throws {
        let scene = try await Scene()
        try await scene.worker.send(
            "/people/\(scene.person)/requests/\(scene.request)/discuss",
            [("why", "Would another medicine help?")]
        )
        let stranger = try await StaffJourney(scene.site, as: "voluntarySectorWorker")
        #expect(!(try await stranger.open("/reviews").text.contains("Quill")))
        #expect(try await stranger.open(scene.page).status == 403)
    }

    @Test func `the manager sees who has gone without supervision, and whoever was there writes it down`() async throws
    {
        let site = try await TestSite()
        let manager = try await StaffJourney(site, as: "teamManager")
        let (worker, supervisor) = (site.place.worker("linkWorker").id, site.place.worker("psychologist").id)
        let page = try await manager.open("/supervision")
        #expect(page.text.contains("Has gone without"))
        #expect(PageRules.broken(in: try page.page()) == [])
        let token = try #require(try page.value("form-token"))
        let set = try await site.post(
            "/supervision",
            [
                ("form-token", token), ("once", String(repeating: "a", count: 32)), ("matter", "supervisor"),
                ("supervised", worker.description), ("supervisor", supervisor.description), ("weeks", "4"),
            ],
            cookie: manager.cookie
        )
        #expect(set.status == 303)
        let own = try await StaffJourney(site, as: "psychologist")
        try await own.send(
            "/supervision",
            [
                ("matter", "held"), ("worker", worker.description), ("with", supervisor.description),
                ("kind", "caseload"), ("people", "12"),
            ]
        )
        let team = try await site.place.desk.team()
        #expect(!team.hasGoneWithout(worker, on: TestPlace.today))
        #expect(try await manager.open("/supervision").text.contains("20 November 2026, 12 people"))
        let other = try await StaffJourney(site, as: "pharmacist")
        let refused = try await other.send(
            "/supervision",
            [("matter", "held"), ("worker", worker.description), ("with", supervisor.description), ("kind", "peers")]
        )
        #expect(refused.status == 403)
    }
}
