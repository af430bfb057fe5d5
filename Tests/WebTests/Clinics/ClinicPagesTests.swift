import Care
import CareTesting
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `The pages of clinics` {
    private let monday = Day.on("2026-11-23")

    @Test func `set up a clinic, whose times can then be booked`() async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "psychologist")
        let answer = try await worker.send(
            "/clinics/set-up",
            [
                ("name", "Morning clinic"), ("setting", "surgery"), ("site", "Station Surgery"), ("minutes", "15"),
                ("monday-from", "9:00"), ("monday-until", "14:00"), ("on-the-day", "30"), ("two-days", "20"),
            ]
        )
        #expect(answer.status == 303)
        let week = try await worker.open(try #require(answer.header("location")))
        #expect(week.heading == "Morning clinic")
        let next = try await worker.open(
            (try #require(answer.header("location"))).replacing("2026-11-16", with: monday.description)
        )
        #expect(next.text.contains("9am to 2pm"))
        #expect(next.text.contains("6 for the day"))
        #expect(PageRules.broken(in: try next.page()) == [])
    }

    @Test func `the usual pattern is enough, and what a clinic has more of is open when it is changed`() async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "psychologist")
        let page = try await worker.open("/clinics/set-up")
        #expect(PageRules.broken(in: try page.page()) == [])
        #expect(try page.page().all("details").allSatisfy { $0["open"] == nil })
        let wrong = try await worker.send(
            "/clinics/set-up",
            [("name", "Mornings"), ("room", String(repeating: "r", count: 81))]
        )
        #expect(wrong.status == 422)
        #expect(try wrong.page().all("details").count { $0["open"] != nil } == 1, "what is wrong is in sight")
        #expect(PageRules.broken(in: try wrong.page()) == [])
        let typed = [
            ("name", "Mornings"), ("setting", "surgery"), ("site", "Station Surgery"), ("weekdays", "monday"),
            ("weekdays", "thursday"), ("usual-from", "9:00"), ("usual-until", "12:30"), ("thursday-from", "14:00"),
            ("thursday-until", "15:00"),
        ]
        #expect(try await worker.send("/clinics/set-up", typed).status == 303)
        let clinic = try #require(try await site.place.desk.clinics().first)
        #expect(clinic.plan.pattern.days[.monday] == [Clinic.Stretch(from: 540, until: 750)])
        #expect(clinic.plan.pattern.days[.thursday] == [Clinic.Stretch(from: 840, until: 900)])
        let change = try await worker.open("/clinics/\(clinic.id)/set-up")
        #expect(try change.page().all("details").count { $0["open"] != nil } == 1, "its days differ")
        #expect(PageRules.broken(in: try change.page()) == [])
        let before = try await site.journalLength()
        #expect(try await worker.send("/clinics/\(clinic.id)/set-up", []).status == 303)
        #expect(try await site.journalLength() == before, "what is saved as it was is no change")
    }

    @Test func `a page says why others see some times first`() async throws {
        let site = try await TestSite()
        let practices = [(TestPlace.practice, 1000), (PracticeCode(rawValue: "Z99001"), 9000)].map { code, size in
            Practice(
                code: code,
                name: code.rawValue,
                network: "N",
                networkName: "N",
                listSize: size,
                deprivationDecile: nil,
                postcode: nil
            )
        }
        try await site.place.desk.put(practices, as: .system("test"))
        _ = try await site.place.clinic { plan in
            plan.pattern.days = [.tuesday: [Clinic.Stretch(from: 540, until: 660)]]
            (plan.pattern.first, plan.pattern.last) = (.on("2026-11-24"), .on("2026-11-24"))
        }
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let path = "/people/\(person)/requests/\(request)/times"
        let sentence = "so others see them first; whatever is free opens to everybody two days before"
        #expect(try await !worker.open(path).text.contains(sentence))
        let wish = TimeWish(booker: .service, practice: TestPlace.practice)
        let other = try await site.place.personWhoAsks()
        for times in try await site.place.desk.nextTimes(wish).prefix(7) {
            let choices = times.map { TimeChoice($0, .single) }
            _ = try await site.place.desk.book(
                choices,
                for: other.request,
                of: other.person,
                as: .system("test"),
                wishing: wish
            )
        }
        try await site.place.desk.weighShares()
        let page = try await worker.open(path)
        #expect(page.text.contains(sentence))
        #expect(PageRules.broken(in: try page.page()) == [])
        var visitor = try await OwnTimeVisitor(site)
        try await visitor.send("show")
        #expect(!visitor.page.text.contains("have had more than its share"), "nobody knows their practice")
    }

    @Test func `find a time for somebody, book it, and find another`() async throws {
        let site = try await TestSite()
        _ = try await site.place.clinic()
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let path = "/people/\(person)/requests/\(request)/times"
        let page = try await worker.open(path)
        #expect(PageRules.broken(in: try page.page()) == [])
        let times = try page.page().all.filter { $0["name"] == "time" }.compactMap { $0["value"] }
        #expect(times.count == 10)
        let booked = try await worker.send(path, [("time", times[0]), ("matter", "book")])
        #expect(booked.status == 303)
        let contact = try #require(try await site.place.record(person).bookings.live.first?.contact)
        let moving = "/people/\(person)/contacts/\(contact)/times"
        #expect(try await worker.open("/people/\(person)").html.contains(moving))
        let moved = try await worker.send(
            moving,
            [("time", times[3]), ("why", "They work in the morning."), ("matter", "book")]
        )
        #expect(moved.status == 303)
        #expect(try await site.place.record(person).contacts.all[contact]?.at == TestPlace.opening + .hours(1))
        let taken = try await worker.send(path, [("time", times[3]), ("matter", "book")])
        #expect(taken.status == 422)
        #expect(taken.text.contains("The person has another appointment then"))
        #expect(try taken.page().all.count { $0["name"] == "time" } == 10)
    }

    @Test func `a time is kept for a worker while they ask, and for nobody else`() async throws {
        let site = try await TestSite()
        _ = try await site.place.clinic()
        let (person, request) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let other = try await StaffJourney(site, as: "psychologist")
        let path = "/people/\(person)/requests/\(request)/times"
        let page = try await worker.open(path)
        let time = try #require(try page.page().all.first { $0["name"] == "time" }?["value"])
        let kept = try await worker.send(path, [("time", time), ("matter", "hold")])
        #expect(kept.status == 200)
        #expect(kept.text.contains("The time you chose is kept for you until 10:10am on Friday 20 November."))
        #expect(PageRules.broken(in: try kept.page()) == [])
        #expect(try !(try await other.open(path)).page().all.contains { $0["value"] == time })
        let taken = try await other.send(path, [("time", time), ("matter", "hold")])
        #expect(taken.status == 422)
        #expect(taken.text.contains("Somebody else has just taken this time."))
        #expect(try await worker.send(path, [("time", time), ("matter", "book")]).status == 303)
    }

    @Test func `sessions that are used are shown, and another one wants a reason`() async throws {
        let site = try await TestSite(place: try TestPlace.withServices())
        _ = try await site.place.clinic()
        let (person, request) = try await site.place.personWithSessionsUsed()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let shown = try await worker.open("/people/\(person)")
        #expect(shown.text.contains("6 of 6 sessions used"))
        #expect(PageRules.broken(in: try shown.page()) == [])
        let path = "/people/\(person)/requests/\(request)/times"
        let page = try await worker.open(path)
        #expect(page.text.contains("Why is another session needed?"))
        let time = try #require(try page.page().all.first { $0["name"] == "time" }?["value"])
        let refused = try await worker.send(path, [("time", time), ("matter", "book")])
        #expect(refused.status == 422)
        #expect(refused.text.contains("Another one is a decision: say why it is needed."))
        #expect(PageRules.broken(in: try refused.page()) == [])
        let booked = try await worker.send(path, [("time", time), ("past", "A death."), ("matter", "book")])
        #expect(booked.status == 303)
        let history = try await worker.open("/people/\(person)")
        #expect(history.text.contains("Booked past the 6 sessions"))
    }

    @Test(arguments: [
        ("attended", "We talked about sleep.", "Met"), ("late", "We talked.", "Met, began late"),
        ("left-early", "We talked.", "Met, ended early"), ("missed", "", "Missed"),
        ("person-cancelled", "A cold.", "Cancelled by the person"),
        ("service-cancelled", "I am ill.", "Cancelled by"),
    ])
    func `a day is worked through without leaving its page`(outcome: String, words: String, shown: String) async throws
    {
        let site = try await TestSite()
        let clinic = try await site.place.clinic()
        let who = try await site.place.personWhoAsks("I cannot sleep since the fire.")
        let contact = try await book(who, site)
        site.place.clock.advance(.hours(2))
        let worker = try await StaffJourney(site, as: "psychologist")
        let path = "/clinics/\(clinic)/days/2026-11-20"
        let page = try await worker.open(path)
        #expect(page.text.contains("Ada Quill"))
        #expect(page.text.contains("I cannot sleep since the fire."))
        #expect(PageRules.broken(in: try page.page()) == [])
        let form = try #require(
            try page.page().all("form").first { $0.all.contains { $0["value"] == contact.description } }
        )
        let fields = StaffJourney.values(of: form)
        let number = try #require(fields.first { $0.0 == "number" }?.1)
        let sent =
            fields.filter { !$0.0.hasPrefix("words") }
            + [("outcome-\(number)", outcome), ("words-\(number)", words)]
        #expect(try await site.post(path, sent, cookie: worker.cookie).status == 303)
        #expect(try await worker.open(path).text.contains(shown))
        let ladder = try await site.place.record(who.person).reengagement.ladders[who.request]
        #expect((ladder != nil) == (outcome == "missed"))
    }

    @Test func `a cancellation that cannot be undone any more is refused with the next times`() async throws {
        let site = try await TestSite()
        let clinic = try await site.place.clinic()
        let who = try await site.place.personWhoAsks()
        let contact = try await book(who, site)
        let cancelling = CancelContact(contact: contact, by: .person, why: "a cold")
        try await site.place.desk.act(cancelling, on: who.person, as: .system("test"))
        let worker = try await StaffJourney(site, as: "psychologist")
        let path = "/clinics/\(clinic)/days/2026-11-20"
        let form = try #require(
            try await worker.open(path).page().all("form").first { form in
                form.all.contains { $0["value"] == contact.description }
            }
        )
        let fields = StaffJourney.values(of: form)
        let number = try #require(fields.first { $0.0 == "number" }?.1)
        _ = try await book(try await site.place.personWhoAsks(name: "Bo Quick"), site)
        let sent = fields.filter { !$0.0.hasPrefix("outcome") } + [("outcome-\(number)", "undo")]
        let refused = try await site.post(path, sent, cookie: worker.cookie)
        #expect(refused.status == 422)
        for words in ["Somebody else has just taken this time.", "The next times", "Friday 20 November, 10:30am"] {
            #expect(refused.text.contains(words))
        }
        #expect(PageRules.broken(in: try refused.page()) == [])
    }

    @Test func `a worker who does not look after somebody sees a taken time and nothing of them`() async throws {
        let site = try await TestSite()
        let clinic = try await site.place.clinic()
        _ = try await book(try await site.place.personWhoAsks("I cannot sleep."), site)
        let worker = try await StaffJourney(site, as: "linkWorker")
        let page = try await worker.open("/clinics/\(clinic)/days/2026-11-20")
        #expect(page.status == 200)
        #expect(page.text.contains("Booked for somebody you do not look after."))
        #expect(!page.html.contains("Quill") && !page.html.contains("sleep"))
    }

    @Test func `the practitioner who has somebody booked may see why they come, while the request is open`()
        async throws
    {
        let site = try await TestSite()
        let clinic = try await site.place.clinic(of: "linkWorker")
        let who = try await site.place.personWhoAsks("I cannot sleep.")
        let worker = try await StaffJourney(site, as: "linkWorker")
        #expect(try await worker.open("/people/\(who.person)").status == 403)
        _ = try await book(who, site)
        #expect(try await worker.open("/clinics/\(clinic)/days/2026-11-20").text.contains("I cannot sleep."))
        let looks = try await site.place.desk.looks(at: who.person)
        #expect(looks.contains { $0.page == "Clinic day" && $0.relationship == .bookedWithMe })
    }

    @Test func `the clocks going back are told at the day's own times, and a bank holiday has none`() async throws {
        let site = try await TestSite(
            place: Place(
                code: "test",
                name: "Test place",
                promises: Promises(
                    working: WorkingTime(
                        opens: 540,
                        closes: 1020,
                        weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday],
                        closed: [.on("2026-12-25")]
                    )
                )
            )
        )
        let clinic = try await site.place.clinic { plan in
            plan.pattern.first = .on("2026-10-19")
            plan.pattern.days[.sunday] = [Clinic.Stretch(from: 0, until: 180)]
        }
        let worker = try await StaffJourney(site, as: "psychologist")
        let night = try await worker.open("/clinics/\(clinic)/days/2026-10-25")
        #expect(night.text.contains("16 times"))
        let christmas = try await worker.open("/clinics/\(clinic)/days/2026-12-25")
        #expect(christmas.text.contains("Bank holiday"))
        #expect(christmas.text.contains("There are no times on this day."))
    }

    private func book(_ who: (person: Person.ID, request: Request.ID), _ site: TestSite) async throws -> Contact.ID {
        let wish = TimeWish(booker: .service)
        let time = try #require(try await site.place.desk.nextTimes(wish).first)
        let outcome = try await site.place.desk.book(
            time.map { TimeChoice($0, .single) },
            for: who.request,
            of: who.person,
            as: .system("test"),
            wishing: wish
        )
        guard case .booked(let contact) = outcome else {
            Issue.record("not booked")
            return .number(0)
        }
        return contact
    }
}
