import HTMLTesting
import Testing

/// Somebody with the private reference of their own request, at a browser without an account.
struct OwnTimeVisitor {
    let site: TestSite
    private let reference: String
    var page: TestSite.Answer

    /// Asks for help at the front door and looks the request up with the reference.
    init(_ site: TestSite) async throws {
        self.site = site
        var asking = try await Asking(site)
        try await asking.reachCheck()
        try await asking.fill([])
        let text = asking.page.text
        let reference = try #require(text.firstMatch(of: /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/)).output
        self.reference = String(reference)
        page = asking.page
        try await lookUp()
    }

    mutating func lookUp() async throws {
        let token = try #require(try await site.get("/look-up").value("form-token"))
        page = try await site.post("/look-up", [("form-token", token), ("reference", reference)])
    }

    /// Sends the form with this button, or this matter, with what is chosen.
    mutating func send(_ matter: String, _ typed: [(String, String)] = []) async throws {
        let form = try #require(
            try page.page().all("form").first { form in
                form.all.contains { $0["name"] == "matter" && $0["value"] == matter }
            },
            "no form for \(matter)"
        )
        let names = Set(typed.map(\.0))
        let fields = StaffJourney.values(of: form).filter { !names.contains($0.0) } + typed
        page = try await site.post("/times", fields)
    }

    /// Chooses a time, and says on the next page that it is right.
    mutating func book(_ time: String) async throws {
        try await send("keep", [("time", time)])
        try await send("book")
    }

    func times() throws -> [String] {
        try page.page().all.filter { $0["name"] == "time" }.compactMap { $0["value"] }
    }
}
