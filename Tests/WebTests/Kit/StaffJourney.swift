import Care
import Desk
import DeskTesting
import HTMLTesting
import Packs
import Services
import Testing

/// A worker at a browser: opens pages, fills in the form that is there, and sends it with everything that came with it.
struct StaffJourney {
    let site: TestSite
    let cookie: String

    init(_ site: TestSite, as worker: String) async throws {
        self.site = site
        // The account may be there from an earlier session of the same test.
        try? await site.addAccount(worker)
        let form = try await site.get("/sign-in")
        let token = try #require(try form.value("form-token"))
        let answer = try await site.post(
            "/sign-in",
            [("form-token", token), ("username", worker.lowercased()), ("password", TestSite.password)]
        )
        cookie = "footbridge=\(try #require(answer.cookies["footbridge"]))"
    }

    func open(_ path: String) async throws -> TestSite.Answer { try await site.get(path, cookie: cookie) }

    /// Opens a page with a form, types into it, and sends it to where the form leads.
    @discardableResult
    func send(
        _ path: String,
        _ typed: [(String, String)] = [],
        from page: String? = nil
    ) async throws
        -> TestSite.Answer
    {
        let fields = try await fields(path, typed, from: page)
        return try await site.post(path, fields, cookie: cookie)
    }

    /// What a browser would send: the form's own values, with what was typed in their place.
    func fields(
        _ path: String,
        _ typed: [(String, String)],
        from page: String? = nil
    ) async throws
        -> [(String, String)]
    {
        let answer = try await open(page ?? path)
        let forms = try answer.page().all("form").filter { $0["action"] == path }
        let names = Set(typed.map(\.0))
        let fitting = forms.first { form in names.isSubset(of: Set(form.all.compactMap { $0["name"] })) }
        let form = try #require(fitting ?? forms.first, "no form leads to the address")
        return StaffJourney.values(of: form).filter { !names.contains($0.0) } + typed
    }

    static func values(of form: PageElement) -> [(String, String)] {
        form.all.flatMap { element -> [(String, String)] in
            guard let name = element["name"] else { return [] }
            switch element.name {
            case "input":
                let isChoice = element["type"] == "radio" || element["type"] == "checkbox"
                return isChoice && element["checked"] == nil ? [] : [(name, element["value"] ?? "")]
            case "textarea": return [(name, element.text)]
            case "select":
                let chosen = element.all("option").first { $0["selected"] != nil } ?? element.all("option").first
                return [(name, chosen?["value"] ?? "")]
            default: return []
            }
        }
    }

    /// A day in the three boxes of a date, and a time where one is given.
    static func moment(_ name: String, _ day: Day, _ time: String? = nil) -> [(String, String)] {
        let (year, month, number) = day.civil
        let date = [("\(name)-day", "\(number)"), ("\(name)-month", "\(month)"), ("\(name)-year", "\(year)")]
        return date + (time.map { [("\(name)-time", $0)] } ?? [])
    }
}

extension TestSite.Answer {
    /// The text of the page as it is read.
    var text: String { (try? page().text) ?? "" }

    var heading: String { (try? page().all("h1").first?.text) ?? "" }
}

extension TestPlace {
    /// The record of somebody, as the Desk has it.
    func record(_ person: Person.ID) async throws -> Record { try await desk.chart(of: person).record }

    static var today: Day { London.day(at: opening) }

    private static let demonstrationPacks = Result { try ServicePacks.demonstration() }

    /// A place with the services that the reports describe, and the neighbours they usually have.
    static func withServices() throws -> Place {
        Place(code: "test", name: "Test place", services: ServiceDirectory(packs: try demonstrationPacks.get()))
    }
}
