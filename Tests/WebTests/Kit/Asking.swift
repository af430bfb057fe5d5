import HTMLTesting
import Testing

/// Goes through the six pages as a browser would: every field of the page comes along, what is typed replaces it.
struct Asking {
    let site: TestSite
    var page: TestSite.Answer

    init(_ site: TestSite) async throws {
        self.site = site
        page = try await site.get("/ask")
    }

    /// The hidden fields of the page, then what is typed.
    mutating func fill(_ typed: [(String, String)], press: String? = nil) async throws {
        page = try await site.post("/ask", try fields(typed, press: press))
    }

    func fields(_ typed: [(String, String)], press: String? = nil) throws -> [(String, String)] {
        let hidden = try page.page().all("input").filter { $0["type"] == "hidden" }
            .map { ($0["name"] ?? "", $0["value"] ?? "") }
        return hidden + typed + (press.map { [("go", $0)] } ?? [])
    }

    /// Which of the six pages this is.
    var step: String? { try? page.value("step") }

    var heading: String { (try? page.page().all("h1").first?.text) ?? "" }

    /// Fills in the first five pages in the shortest way that is enough.
    mutating func reachCheck(
        who: [(String, String)] = [("who", "me")],
        words: [(String, String)] = [("words", "I can't sleep.")],
        about: [(String, String)] = [("called", "Rowan")],
        reach: [(String, String)] = [],
        meeting: [(String, String)] = []
    ) async throws {
        for typed in [who, words, about, reach, meeting] { try await fill(typed) }
    }
}
