import Care
import DeskTesting
import HTMLTesting
import HTTPTypes
import Journal
import JournalSQLite
import Synchronization
import Testing
import Web

struct `The edge` {
    @Test(arguments: ["/", "/ask", "/look-up", "/help-now", "/about", "/accessibility", "/sign-in"])
    func `every public page keeps the rules, shows help now and a way out, and is kept nowhere`(
        path: String
    ) async throws {
        let site = try await TestSite()
        let answer = try await site.get(path)
        #expect(answer.status == 200)
        #expect(PageRules.broken(in: try answer.page()) == [])
        for text in ["Call 999", "Call NHS 111", "116 123", "85258"] { #expect(answer.html.contains(text)) }
        #expect(path == "/sign-in" || answer.html.contains("Leave this page"))
        #expect(answer.cookies.isEmpty)
        #expect(answer.header("cache-control") == "no-store")
        #expect(answer.header("referrer-policy") == "no-referrer")
        #expect(answer.header("x-content-type-options") == "nosniff")
        #expect(answer.header("content-security-policy")?.hasPrefix("default-src 'none';") == true)
        #expect(answer.header("strict-transport-security") == nil)
        let head = try await site.send(.head, path)
        #expect(head.status == 200)
        #expect(head.html.isEmpty)
    }

    @Test func `the files of the design may be kept for ever`() async throws {
        let site = try await TestSite()
        for asset in Assets.all {
            let answer = try await site.get(asset.path)
            #expect(answer.status == 200)
            #expect(answer.header("cache-control") == "public, max-age=31536000, immutable")
            #expect(answer.header("content-type") == asset.contentType)
        }
    }

    @Test func `the log holds the template of an address, and nothing that was sent`() async throws {
        let site = try await TestSite()
        _ = try await site.get("/sign-in?next=/today&secret=Rowan")
        _ = try await site.get("/Rowan")
        #expect(site.log.text.contains("/sign-in"))
        #expect(!site.log.text.contains("Rowan"))
        #expect(!site.log.text.contains("next="))
    }

    @Test func `health says that we live, and whether the store answers`() async throws {
        let store = try SwitchableStore(SQLiteStore.inMemory())
        let site = try await TestSite(on: store)
        #expect(try await site.get("/health/live").status == 200)
        #expect(try await site.get("/health/ready").status == 200)
        store.isDown.withLock { $0 = true }
        #expect(try await site.get("/health/live").status == 200)
        #expect(try await site.get("/health/ready").status == 503)
    }

    @Test func `when the store is away, the answers stay in the page and nothing is lost`() async throws {
        let store = try SwitchableStore(SQLiteStore.inMemory())
        let site = try await TestSite(on: store)
        var asking = try await Asking(site)
        try await asking.reachCheck()
        let check = asking
        store.refusesWrites.withLock { $0 = true }
        try await asking.fill([])
        #expect(asking.page.status == 503)
        #expect(asking.page.header("retry-after") != nil)
        #expect(asking.page.html.contains("Your answers are still here."))
        store.isDown.withLock { $0 = true }
        let away = try await site.post("/ask", try check.fields([]))
        #expect(away.status == 503)
        #expect(away.html.contains("Call NHS 111"))
        store.isDown.withLock { $0 = false }
        store.refusesWrites.withLock { $0 = false }
        try await asking.fill([])
        #expect(asking.page.html.contains("We have your request"))
    }

    @Test func `a fault of ours shows a number, and its log no value`() async throws {
        let store = try SwitchableStore(SQLiteStore.inMemory())
        let site = try await TestSite(on: store)
        store.isBroken.withLock { $0 = true }
        let answer = try await site.get("/ask")
        #expect(answer.status == 500)
        #expect(answer.html.contains(try #require(answer.header("x-request-id"))))
        #expect(!site.log.text.contains("Rowan"))
        #expect(!answer.html.contains("Rowan"))
    }

    @Test func `look-ups are limited for each client`() async throws {
        let site = try await TestSite()
        for _ in 0..<10 { #expect(try await site.lookUp("ABCD-2345-EFGH").status == 404) }
        let answer = try await site.lookUp("ABCD-2345-EFGH")
        #expect(answer.status == 429)
        #expect(answer.header("retry-after") != nil)
        site.place.clock.advance(.minutes(16))
        #expect(try await site.lookUp("ABCD-2345-EFGH").status == 404)
    }

    @Test(arguments: ["", "ABCD", "ABCD-2345-EFGI", "0000-0000-0000", "<b>", "ABCD-2345-EFGH-JKLM", "Ω"])
    func `a number that cannot be one is told kindly`(number: String) async throws {
        let site = try await TestSite()
        let answer = try await site.lookUp(number)
        #expect(answer.status == 422)
        #expect(!answer.html.contains("<b>"))
        #expect(PageRules.broken(in: try answer.page()) == [])
    }
}
