import Care
import DeskTesting
import HTMLTesting
import Testing
import Web

struct Sessions {
    @Test func `a worker signs in, sees Today, and signs out`() async throws {
        let site = try await TestSite()
        let cookie = try await site.signIn(as: "gp")
        let today = try await site.get("/today", cookie: cookie)
        #expect(today.status == 200)
        #expect(today.html.contains("Worker gp"))
        #expect(PageRules.broken(in: try today.page()) == [])
        let token = try #require(try today.value("form-token"))
        let out = try await site.post("/sign-out", [("form-token", token)], cookie: cookie)
        #expect(out.status == 303)
        #expect(out.cookies["footbridge"] == "")
        #expect(try await site.get("/today", cookie: cookie).header("location") == "/sign-in?ended=yes&next=/today")
    }

    @Test func `a session that nobody used for half an hour has ended`() async throws {
        let site = try await TestSite()
        let cookie = try await site.signIn(as: "gp")
        site.place.clock.advance(.minutes(31))
        let answer = try await site.get("/today", cookie: cookie)
        #expect(answer.status == 303)
        #expect(answer.header("location") == "/sign-in?ended=yes&next=/today")
        let page = try await site.get("/sign-in?ended=yes&next=/today")
        #expect(page.html.contains("You were signed out"))
        #expect(try page.value("next") == "/today")
    }

    @Test(arguments: [
        "footbridge=", "footbridge=x", "footbridge=" + String(repeating: "0", count: 64),
        "footbridge=" + String(repeating: "0", count: 5000), "footbridge=' OR 1=1", "other=1", ";;;=;",
    ])
    func `a made-up session is none`(cookie: String) async throws {
        let site = try await TestSite()
        let answer = try await site.get("/today", cookie: cookie)
        #expect(answer.status == 303)
        #expect(answer.header("location")?.hasPrefix("/sign-in") == true)
    }

    @Test(arguments: ["", "x", String(repeating: "0", count: 32)])
    func `a form with a forged token is refused`(token: String) async throws {
        let site = try await TestSite()
        let cookie = try await site.signIn(as: "gp")
        let answer = try await site.post("/sign-out", [("form-token", token)], cookie: cookie)
        #expect(answer.status == 403)
        #expect(answer.html.contains("This form is too old"))
        #expect(try await site.get("/today", cookie: cookie).status == 200)
    }

    @Test func `the token of another worker's session is refused`() async throws {
        let site = try await TestSite()
        let (gp, manager) = (try await site.signIn(as: "gp"), try await site.signIn(as: "teamManager"))
        let token = try #require(try await site.get("/today", cookie: manager).value("form-token"))
        #expect(try await site.post("/sign-out", [("form-token", token)], cookie: gp).status == 403)
    }

    @Test(arguments: [
        "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)", "/sign-out",
        "/nowhere", "/ask", "today", "/today?x=1", "/today%0d%0aset-cookie:a=b", "",
    ])
    func `signing in goes on to a page of ours and nowhere else`(next: String) async throws {
        let site = try await TestSite()
        try await site.addAccount("gp")
        let form = try await site.get("/sign-in?next=\(TestSite.encode(next))")
        #expect(try form.value("next") == nil)
        let answer = try await site.post(
            "/sign-in",
            [
                ("form-token", try #require(try form.value("form-token"))), ("username", "gp"),
                ("password", TestSite.password), ("next", next),
            ]
        )
        #expect(answer.status == 303)
        #expect(answer.header("location") == "/today")
    }

    @Test(arguments: [
        ("", TestSite.password, 422, "Enter your user name."), ("gp", "", 422, "Enter your password."),
        ("gp", "wrong password", 403, "is not right"), ("nobody", TestSite.password, 403, "is not right"),
        ("gp' OR '1'='1", TestSite.password, 403, "is not right"),
        (String(repeating: "g", count: 65), TestSite.password, 422, "too long"),
        ("gp", String(repeating: "p", count: 1025), 422, "too long"),
    ])
    func `signing in says one thing for every wrong try`(
        name: String,
        password: String,
        status: Int,
        says: String
    ) async throws {
        let site = try await TestSite()
        try await site.addAccount("gp")
        let form = try await site.get("/sign-in")
        let answer = try await site.post(
            "/sign-in",
            [("form-token", try #require(try form.value("form-token"))), ("username", name), ("password", password)]
        )
        #expect(answer.status == status)
        #expect(answer.html.contains(says))
        #expect(answer.cookies["footbridge"] == nil)
        #expect(!site.log.text.contains("OR '1'"))
        #expect(!answer.html.contains("value=\"\(password)\"") || password.isEmpty)
    }

    @Test func `signing in without a token of ours is refused`() async throws {
        let site = try await TestSite()
        try await site.addAccount("gp")
        let answer = try await site.post("/sign-in", [("username", "gp"), ("password", TestSite.password)])
        #expect(answer.status == 403)
        #expect(answer.cookies["footbridge"] == nil)
    }

    @Test func `cookies are strict over TLS`() async throws {
        let site = try await TestSite(SiteConfiguration(isSecure: true))
        try await site.addAccount("gp")
        let form = try await site.get("/sign-in")
        #expect(form.header("strict-transport-security") != nil)
        let answer = try await site.post(
            "/sign-in",
            [
                ("form-token", try #require(try form.value("form-token"))), ("username", "gp"),
                ("password", TestSite.password),
            ]
        )
        let header = try #require(answer.header("set-cookie"))
        #expect(header.hasPrefix("__Host-footbridge="))
        for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] { #expect(header.contains(part)) }
        #expect(!header.contains("Domain"))
    }
}
