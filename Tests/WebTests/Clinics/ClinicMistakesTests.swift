import Care
import CareTesting
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

/// What a clinic's forms are sent that is not as it should be.
struct `Mistakes in the forms of clinics` {
    /// A field that is wrong, and what the page says of it.
    private static let plans: [(field: String, value: String, says: String)] = [
        ("name", "", "Give the clinic a name"),
        ("name", String(repeating: "n", count: 81), "This is too long."),
        ("site", " ", "Say where people come to"),
        ("setting", "moon", "Choose one of the answers"),
        ("practitioner", "nobody", "Choose one of the answers"),
        ("practitioner", "00000000-0000-7000-8000-000000000000", "does not include this"),
        ("minutes", "7", "in steps of five minutes"),
        ("minutes", "0", "in steps of five minutes"),
        ("minutes", "245", "in steps of five minutes"),
        ("minutes", "-15", "Enter a number."),
        ("minutes", "1e3", "Enter a number."),
        ("minutes", "half", "Enter a number."),
        ("after", "3", "in steps of five minutes"),
        ("before", "125", "in steps of five minutes"),
        ("on-the-day", "101", "a hundred in a hundred"),
        ("ahead", "0", "from 1 to 366 days"),
        ("ahead", "367", "from 1 to 366 days"),
        ("weeks", "5", "every week, or every second"),
        ("monday-from", "25:00", "such as 14:30"),
        ("monday-until", "9", "such as 14:30"),
        ("monday-until", "08:00", "begins before it ends"),
        ("monday-from", "9:03", "in steps of five minutes"),
        ("monday-until", "09:10", "No time fits"),
        ("monday-2-from", "", ""),
        ("weekdays", "someday", "Choose from the answers"),
        ("weekdays", "tuesday", "Enter from when until when."),
        ("usual-from", "9:00", "Choose the days on which it is held then."),
        ("usual-until", "soon", "such as 14:30"),
        ("bookers", "everybody", "Choose from the answers"),
        ("first-day", "31", "Check the date"),
    ]

    @Test(arguments: plans.indices)
    func `are said beside the field, with all that was typed still there, and set nothing up`(index: Int) async throws {
        let (field, value, says) = Self.plans[index]
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "psychologist")
        let before = try await site.journalLength()
        var typed = [
            ("name", "Morning clinic"), ("setting", "surgery"), ("site", "Station Surgery"), ("minutes", "15"),
            ("monday-from", "9:00"), ("monday-until", "14:00"),
        ].filter { $0.0 != field }
        typed.append((field, value))
        if field == "monday-2-from" { typed.append(("monday-2-until", "13:00")) }
        if field == "first-day" { typed.append(("first-month", "2")) }
        let answer = try await worker.send("/clinics/set-up", typed)
        #expect(answer.status == 422 || answer.status == 403)
        #expect(answer.text.contains(says))
        #expect(PageRules.broken(in: try answer.page()) == [])
        if field != "name", answer.status == 422 { #expect(answer.html.contains("Morning clinic")) }
        #expect(try await site.journalLength() == before)
    }

    @Test(arguments: [
        "/clinics/x", "/clinics/00000000-0000-7000-8000-000000000000/days/2026-11-20",
        "/clinics/00000000-0000-7000-8000-000000000000/set-up",
        "/clinics/00000000-0000-7000-8000-000000000000/days/2026-02-30",
        "/clinics/00000000-0000-7000-8000-000000000000/days/today",
        "/clinics/00000000-0000-7000-8000-000000000000/days/9999-12-31",
        "/clinics/00000000-0000-7000-8000-000000000000/days/0001-01-01",
        "/clinics/00000000-0000-7000-8000-000000000000/weeks/2026-11-20",
        "/clinics/00000000-0000-7000-8000-000000000000/weeks/2026-11-23/x",
    ])
    func `in an address are no page`(path: String) async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "psychologist")
        let answer = try await worker.open(path)
        #expect(answer.status == 404)
        #expect(PageRules.broken(in: try answer.page()) == [])
    }

    @Test(arguments: [
        [("line", "x")], [("line", "00000000-0000-7000-8000-000000000000"), ("number", "0")],
        [("number", "abc")], [("line", ""), ("number", "")],
        [("line", "00000000-0000-7000-8000-000000000000"), ("number", "0"), ("outcome-0", "undo")],
    ])
    func `of a day are refused, and write nothing`(sent: [(String, String)]) async throws {
        let site = try await TestSite()
        let clinic = try await site.place.clinic()
        let worker = try await StaffJourney(site, as: "psychologist")
        let token = try #require(try await worker.open("/today").value("form-token"))
        let before = try await site.journalLength()
        let answer = try await site.post(
            "/clinics/\(clinic)/days/2026-11-20",
            [("form-token", token), ("once", String(repeating: "a", count: 32))] + sent,
            cookie: worker.cookie
        )
        #expect(answer.status == 422 || answer.status == 404)
        #expect(try await site.journalLength() == before)
    }

    @Test func `somebody else's clinic is not theirs to change, and a commissioner sees none`() async throws {
        let site = try await TestSite()
        let clinic = try await site.place.clinic()
        let other = try await StaffJourney(site, as: "linkWorker")
        #expect(try await other.open("/clinics/\(clinic)/set-up").status == 403)
        #expect(try await other.open("/clinics").status == 200)
        let commissioner = try await StaffJourney(site, as: "commissioner")
        for path in ["/clinics", "/clinics/\(clinic)/days/2026-11-20", "/clinics/set-up"] {
            #expect(try await commissioner.open(path).status == 403)
        }
    }
}
