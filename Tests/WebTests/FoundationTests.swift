import Testing

struct `The foundations` {
    @Test func `a worker signs in, sees Today, and signs out`() async throws {
        let site = try await TestSite()
        let cookie = try await site.signIn(as: "gp")
        let today = try await site.get("/today", cookie: cookie)
        #expect(today.status == 200)
        #expect(today.html.contains("Worker gp"))
        let token = try #require(try today.value("form-token"))
        let out = try await site.post("/sign-out", [("form-token", token)], cookie: cookie)
        #expect(out.status == 303)
        #expect(try await site.get("/today", cookie: cookie).header("location") == "/sign-in?ended=yes&next=/today")
    }
}
