import Care
import DeskTesting
import HTMLTesting
import HTTPTypes
import Testing
import Web

/// One request that is not as it should be, and what it is answered.
struct BadRequest: Sendable, CustomTestStringConvertible {
    let name: String
    let method: HTTPRequest.Method
    let path: String
    let type: String?
    let body: [UInt8]?
    let status: Int
    let says: String

    var testDescription: String { name }

    init(
        _ name: String,
        _ method: HTTPRequest.Method,
        _ path: String,
        type: String? = "application/x-www-form-urlencoded",
        body: String? = nil,
        bytes: [UInt8]? = nil,
        status: Int,
        says: String
    ) {
        self.name = name
        self.method = method
        self.path = path
        self.type = body == nil && bytes == nil ? nil : type
        self.body = bytes ?? body.map { Array($0.utf8) }
        self.status = status
        self.says = says
    }

    private static let damaged = "Part of what was sent is damaged."
    private static let unknown = "We cannot find this page"

    private static func hex(_ count: Int) -> String { String(repeating: "a", count: count) }

    static let paths: [BadRequest] = [
        BadRequest("no such page", .get, "/nowhere", status: 404, says: unknown),
        BadRequest("up the tree", .get, "/../../etc/passwd", status: 404, says: unknown),
        BadRequest("up the tree, encoded", .get, "/%2e%2e/%2e%2e/etc/passwd", status: 404, says: unknown),
        BadRequest("an encoded slash", .get, "/ask%2f..%2f", status: 404, says: unknown),
        BadRequest("a NUL in the path", .get, "/ask%00", status: 404, says: unknown),
        BadRequest("a double slash", .get, "//ask", status: 404, says: unknown),
        BadRequest("a slash at the end", .get, "/ask/", status: 404, says: unknown),
        BadRequest("another case", .get, "/ASK", status: 404, says: unknown),
        BadRequest("markup in the path", .get, "/%3Cscript%3Ealert(1)%3C/script%3E", status: 404, says: unknown),
        BadRequest("a very long path", .get, "/" + String(repeating: "a", count: 5000), status: 404, says: unknown),
        BadRequest("an old style sheet", .get, "/style-0000000000000000.css", status: 404, says: unknown),
        BadRequest("a calendar of nobody", .get, "/calendar/" + hex(32) + ".ics", status: 404, says: unknown),
        BadRequest("a calendar of the wrong kind", .get, "/calendar/" + hex(32) + ".pdf", status: 404, says: unknown),
        BadRequest("a calendar without its end", .get, "/calendar/" + hex(32), status: 404, says: unknown),
        BadRequest(
            "a calendar's key in capitals",
            .get,
            "/calendar/" + String(repeating: "A", count: 32) + ".ics",
            status: 404,
            says: unknown
        ),
        BadRequest("a calendar's key cut short", .get, "/calendar/" + hex(31) + ".ics", status: 404, says: unknown),
        BadRequest("a calendar's key too long", .get, "/calendar/" + hex(33) + ".ics", status: 404, says: unknown),
        BadRequest("a calendar without a key", .get, "/calendar/.ics", status: 404, says: unknown),
        BadRequest("up the tree from a calendar", .get, "/calendar/../" + hex(32) + ".ics", status: 404, says: unknown),
        BadRequest(
            "a quotation in a calendar's key",
            .get,
            "/calendar/'%20OR%20'1'='1.ics",
            status: 404,
            says: unknown
        ),
        BadRequest(
            "a line end in a calendar's key",
            .get,
            "/calendar/" + hex(32) + "%0d%0a.ics",
            status: 404,
            says: unknown
        ),
        BadRequest("something below a calendar", .get, "/calendar/" + hex(32) + ".ics/all", status: 404, says: unknown),
        BadRequest("another health page", .get, "/health/all", status: 404, says: unknown),
    ]

    static let methods: [BadRequest] = [
        BadRequest("GET on the file of an appointment", .get, "/appointment", status: 405, says: "cannot be used"),
        BadRequest(
            "POST to a calendar",
            .post,
            "/calendar/" + hex(32) + ".ics",
            body: "a=b",
            status: 405,
            says: "cannot be used"
        ),
        BadRequest(
            "PUT on a calendar",
            .put,
            "/calendar/" + hex(32) + ".ics",
            body: "a=b",
            status: 405,
            says: "cannot be used"
        ),
        BadRequest(
            "DELETE on a calendar",
            .delete,
            "/calendar/" + hex(32) + ".ics",
            status: 405,
            says: "cannot be used"
        ),
        BadRequest(
            "POST to what could not be sent",
            .post,
            "/team/messages",
            body: "a=b",
            status: 405,
            says: "cannot be used"
        ),
        BadRequest(
            "PUT on the file of an appointment",
            .put,
            "/appointment",
            body: "a=b",
            status: 405,
            says: "cannot be used"
        ),
        BadRequest("PUT on the front page", .put, "/", body: "a=b", status: 405, says: "cannot be used that way"),
        BadRequest("DELETE on asking", .delete, "/ask", status: 405, says: "cannot be used that way"),
        BadRequest("PATCH on signing in", .patch, "/sign-in", body: "a=b", status: 405, says: "cannot be used"),
        BadRequest("OPTIONS", .options, "/ask", status: 405, says: "cannot be used that way"),
        BadRequest("TRACE", .trace, "/ask", status: 405, says: "cannot be used that way"),
        BadRequest("POST to the front page", .post, "/", body: "a=b", status: 405, says: "cannot be used that way"),
        BadRequest("POST to help now", .post, "/help-now", body: "a=b", status: 405, says: "cannot be used"),
        BadRequest("POST to Today", .post, "/today", body: "a=b", status: 405, says: "cannot be used that way"),
        BadRequest("GET on signing out", .get, "/sign-out", status: 405, says: "cannot be used that way"),
        BadRequest("POST to health", .post, "/health/ready", body: "a=b", status: 405, says: "cannot be used"),
        BadRequest("POST to the style sheet", .post, Assets.style.path, body: "a=b", status: 404, says: unknown),
    ]

    static let bodies: [BadRequest] = ["/ask", "/look-up", "/sign-in", "/appointment"].flatMap { path in
        [
            BadRequest(
                "JSON to \(path)",
                .post,
                path,
                type: "application/json",
                body: "{}",
                status: 415,
                says: "cannot read"
            ),
            BadRequest(
                "no type to \(path)",
                .post,
                path,
                type: nil,
                body: "a=b",
                status: 415,
                says: "cannot read this"
            ),
            BadRequest(
                "a multipart form to \(path)",
                .post,
                path,
                type: "multipart/form-data; boundary=x",
                body: "--x--",
                status: 415,
                says: "cannot read this"
            ),
            BadRequest(
                "another charset to \(path)",
                .post,
                path,
                type: "application/x-www-form-urlencoded; charset=utf-16",
                body: "a=b",
                status: 415,
                says: "cannot read this"
            ),
            BadRequest("a lone % to \(path)", .post, path, body: "words=100%", status: 400, says: damaged),
            BadRequest("half an escape to \(path)", .post, path, body: "words=%4", status: 400, says: damaged),
            BadRequest("a wrong escape to \(path)", .post, path, body: "words=%zz", status: 400, says: damaged),
            BadRequest("Latin-1, encoded, to \(path)", .post, path, body: "words=caf%E9", status: 400, says: damaged),
            BadRequest(
                "Latin-1, bare, to \(path)",
                .post,
                path,
                bytes: [0x61, 0x3D, 0xE9],
                status: 400,
                says: damaged
            ),
            BadRequest("a lone surrogate to \(path)", .post, path, body: "a=%ED%A0%80", status: 400, says: damaged),
            BadRequest("an overlong slash to \(path)", .post, path, body: "a=%C0%AF", status: 400, says: damaged),
            BadRequest("NUL to \(path)", .post, path, body: "words=a%00b", status: 400, says: damaged),
            BadRequest("NUL in a name to \(path)", .post, path, body: "wo%00rds=a", status: 400, says: damaged),
            BadRequest(
                "a long name to \(path)",
                .post,
                path,
                body: String(repeating: "n", count: 65) + "=1",
                status: 400,
                says: damaged
            ),
            BadRequest(
                "too many fields to \(path)",
                .post,
                path,
                body: Array(repeating: "a=1", count: 301).joined(separator: "&"),
                status: 400,
                says: damaged
            ),
            BadRequest(
                "a very long value to \(path)",
                .post,
                path,
                body: "words=" + String(repeating: "x", count: 40_001),
                status: 400,
                says: damaged
            ),
            BadRequest(
                "more than 64 KB to \(path)",
                .post,
                path,
                body: "words=" + String(repeating: "x", count: 65_536),
                status: 413,
                says: "too long to send"
            ),
        ]
    }

    static let queries: [BadRequest] = [
        BadRequest("a lone % in the query", .get, "/sign-in?next=%", status: 400, says: damaged),
        BadRequest("NUL in the query", .get, "/sign-in?next=%00", status: 400, says: damaged),
        BadRequest(
            "a very long query",
            .get,
            "/sign-in?next=" + String(repeating: "a", count: 2100),
            status: 400,
            says: damaged
        ),
    ]
}

struct `Bad requests` {
    @Test(arguments: BadRequest.paths + BadRequest.methods + BadRequest.bodies + BadRequest.queries)
    func `are answered with the right status and a clear page, and change nothing`(request: BadRequest) async throws {
        let site = try await TestSite()
        let before = try await site.journalLength()
        var headers = HTTPFields()
        if let type = request.type { headers[.contentType] = type }
        let answer = try await site.send(request.method, request.path, headers: headers, body: request.body)
        #expect(answer.status == request.status)
        #expect(answer.html.contains(request.says))
        #expect(answer.html.contains("Call 999"))
        #expect(PageRules.broken(in: try answer.page()) == [])
        #expect(answer.header("cache-control") == "no-store")
        #expect(try await site.journalLength() == before)
        #expect(!site.log.text.contains("passwd"))
        #expect(!site.log.text.contains("script"))
        #expect(!site.log.text.contains("xxx"))
        if request.status == 405 { #expect(answer.header("allow") != nil) }
    }

    @Test(arguments: [
        "", "x", "1.2.3", "0.0.0.0", String(repeating: "a", count: 500), "9223372036854775808.00.00", "é.é.é",
        "1795168800000000.00000000000000000000000000000000.0000000000000000000000000000000000000000000000000000000000000000",
    ])
    func `a forged token sends nothing, and the answers stay in the page`(token: String) async throws {
        let site = try await TestSite()
        let before = try await site.journalLength()
        var asking = try await Asking(site)
        try await asking.reachCheck()
        let fields = try asking.fields([]).map { $0.0 == "form-token" ? ($0.0, token) : $0 }
        let answer = try await site.post("/ask", fields)
        #expect(answer.status == 403)
        #expect(answer.html.contains("Your answers are still here."))
        #expect(answer.html.contains("Rowan"))
        #expect(try await site.journalLength() == before)
        // The page carries a sound token again, so that going on works.
        var again = asking
        again = try await Asking(site, at: answer)
        try await again.fill([])
        #expect(again.page.html.contains("We have your request"))
    }

    @Test func `a form that lay open too long is shown again with its answers`() async throws {
        let site = try await TestSite()
        var asking = try await Asking(site)
        try await asking.reachCheck()
        site.place.clock.advance(.hours(13))
        try await asking.fill([])
        #expect(asking.page.status == 403)
        #expect(asking.page.html.contains("Rowan"))
        try await asking.fill([])
        #expect(asking.page.html.contains("We have your request"))
    }

    @Test func `a token of one site is nothing to another`() async throws {
        let (one, other) = (
            try await TestSite(), try await TestSite(SiteConfiguration(doorKey: Array(repeating: 7, count: 32)))
        )
        var asking = try await Asking(one)
        try await asking.reachCheck()
        #expect(try await other.post("/ask", try asking.fields([])).status == 403)
    }
}

extension Asking {
    /// Goes on from a page that came back.
    init(_ site: TestSite, at page: TestSite.Answer) async throws {
        try await self.init(site)
        self.page = page
    }
}
