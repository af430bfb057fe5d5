import Care
import Desk
import DeskTesting
import Journal
import Testing
import Web

/// What opens a record: sessions, private numbers, passwords.
struct Secrets {
    @Test func `are kept as digests only`() async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "gp")
        var asking = try await Asking(site)
        try await asking.reachCheck()
        try await asking.fill([])
        let number = try #require(asking.page.privateNumber)
        #expect(number.filter { $0 != "-" }.count == 12)
        let token = worker.cookie.dropFirst("footbridge=".count)
        #expect(token.count == 64, "256 bits")
        let kept = try await everything(site)
        #expect(kept.contains("Rowan"), "the tables are read")
        for secret in [String(token), number, number.filter { $0 != "-" }, TestSite.password] {
            #expect(!kept.contains(secret))
        }
    }

    /// Every value of every table, as text.
    private func everything(_ site: TestSite) async throws -> String {
        let tables = try await site.place.store.rows(Statement("SELECT name FROM sqlite_master WHERE type = 'table'"))
        var kept = ""
        for table in tables {
            let rows = try await site.place.store.rows(Statement("SELECT * FROM \(table.text(0))"))
            kept += rows.flatMap { row in row.values.indices.map { row.text($0) } }.joined(separator: "\n")
        }
        return kept
    }
}

extension Sessions {
    private func signIn(
        _ site: TestSite,
        _ name: String,
        password: String = TestSite.password,
        cookie: String? = nil
    ) async throws -> TestSite.Answer {
        let token = try #require(try await site.get("/sign-in").value("form-token"))
        return try await site.post(
            "/sign-in",
            [("form-token", token), ("username", name), ("password", password)],
            cookie: cookie
        )
    }

    @Test func `signing in makes a new session, whatever the browser brings`() async throws {
        let site = try await TestSite()
        try await site.addAccount("gp")
        let planted = String(repeating: "0", count: 64)
        let first = try #require(try await signIn(site, "gp", cookie: "footbridge=\(planted)").cookies["footbridge"])
        #expect(first != planted)
        let second = try #require(try await signIn(site, "gp", cookie: "footbridge=\(first)").cookies["footbridge"])
        #expect(second != first)
        #expect(try await site.get("/today", cookie: "footbridge=\(planted)").status == 303)
    }

    @Test func `a new password from the administrator ends every session, and the wait after wrong tries`()
        async throws
    {
        let site = try await TestSite()
        let cookie = try await site.signIn(as: "gp")
        for _ in 0..<8 { _ = try await signIn(site, "gp", password: "wrong") }
        #expect(try await signIn(site, "gp").text.contains("There were too many tries."))
        try await site.place.desk.resetAccount(
            "gp",
            password: "three other words",
            as: site.place.identity("administrator")
        )
        #expect(try await site.get("/today", cookie: cookie).status == 303)
        #expect(try await signIn(site, "gp").status == 403)
        #expect(try await signIn(site, "gp", password: "three other words").status == 303)
    }

    @Test func `tries to sign in are limited for each client`() async throws {
        let site = try await TestSite(SiteConfiguration(trustsProxy: false))
        try await site.addAccount("gp")
        for _ in 0..<20 { #expect(try await signIn(site, "gp", password: "wrong").status == 403) }
        let answer = try await signIn(site, "gp")
        #expect(answer.status == 429)
        #expect(answer.header("retry-after") != nil)
        #expect(answer.cookies["footbridge"] == nil)
        site.place.clock.advance(.minutes(16))
        #expect(try await signIn(site, "gp").status == 303)
    }
}
