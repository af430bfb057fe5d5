import Care
import CareTesting
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `The pages of the waiting list` {
    private func path(_ who: (person: Person.ID, request: Request.ID)) -> String {
        "/people/\(who.person)/requests/\(who.request)/waiting"
    }

    @Test func `a worker puts somebody on the list, changes what suits them, and takes them off`() async throws {
        let site = try await TestSite()
        let who = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let page = try await worker.open(path(who))
        #expect(page.heading == "Wait for a time")
        #expect(PageRules.broken(in: try page.page()) == [])
        let joined = try await worker.send(path(who), [("notice", "180"), ("weekdays", "tuesday"), ("matter", "wait")])
        #expect(joined.status == 303)
        let waits = try await worker.open(path(who))
        #expect(waits.heading == "They wait for a time")
        #expect(waits.text.contains("No way to tell them that is safe"))
        #expect(waits.text.contains("Nobody has read the request yet"))
        #expect(waits.text.contains("No clinic here has such times"))
        #expect(PageRules.broken(in: try waits.page()) == [])
        #expect(try await worker.open("/people/\(who.person)").text.contains("Waits for a time"))
        let list = try await worker.open("/waiting")
        #expect(list.text.contains("Ada Quill"))
        #expect(list.text.contains("Tuesday; told 3 hours before"))
        #expect(PageRules.broken(in: try list.page()) == [])
        #expect(try await worker.send(path(who), [("notice", "180"), ("matter", "stop")]).status == 303)
        #expect(try await worker.open("/waiting").text.contains("Nobody waits for a time."))
    }

    @Test func `a worker answers for somebody on the telephone, from their own day`() async throws {
        let site = try await TestSite()
        let who = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        _ = try await worker.send(path(who), [("notice", "60"), ("matter", "wait")])
        _ = try await site.place.clinic()
        try await site.place.desk.fillFreeTimes()
        let today = try await worker.open("/today")
        #expect(today.text.contains("A time has come free: ring them and ask whether they want it"))
        #expect(today.html.contains(path(who)))
        #expect(PageRules.broken(in: try today.page()) == [])
        let page = try await worker.open(path(who))
        #expect(page.text.contains("Offered to them now"))
        #expect(PageRules.broken(in: try page.page()) == [])
        let offer = try #require(
            try await site.place.record(who.person).waiting.open(for: who.request).first?.contact.description
        )
        #expect(try await worker.send(path(who), [("matter", "decline"), ("contact", offer)]).status == 303)
        let declined = try await worker.open(path(who))
        #expect(declined.text.contains("They said no to:"))
        #expect(try await worker.send(path(who), [("matter", "undo"), ("contact", offer)]).status == 303)
        #expect(try await worker.send(path(who), [("matter", "take"), ("contact", offer)]).status == 303)
        #expect(try await site.place.record(who.person).bookings.live.count == 1)
        let history = try await worker.open("/people/\(who.person)")
        #expect(history.text.contains("Offered a time that came free"))
        #expect(history.text.contains("Said no to a time, and keeps their place"))
    }

    @Test func `a worker puts somebody who has a time on the list for a sooner one, and takes them off`() async throws {
        let site = try await TestSite()
        let who = try await site.place.personWhoAsks()
        _ = try await site.place.clinic()
        let times = try await site.place.desk.nextTimes(TimeWish(booker: .service))
        _ = try await site.place.desk.book(
            times[3].map { TimeChoice($0, .single) },
            for: who.request,
            of: who.person,
            as: .system("test"),
            wishing: TimeWish(booker: .service)
        )
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let page = try await worker.open(path(who))
        #expect(page.heading == "Wait for a sooner time")
        #expect(page.text.contains("and keep it until they say yes to a sooner time"))
        #expect(PageRules.broken(in: try page.page()) == [])
        #expect(try await worker.send(path(who), [("notice", "60"), ("matter", "wait")]).status == 303)
        #expect(try await worker.open(path(who)).heading == "They wait for a sooner time")
        #expect(try await worker.open("/waiting").text.contains("Sooner than"))
        #expect(try await worker.open("/people/\(who.person)").text.contains("and would take a sooner one"))
        #expect(try await worker.send(path(who), [("notice", "60"), ("matter", "stop")]).status == 303)
        #expect(try await site.place.record(who.person).bookings.live.count == 1)
        #expect(try await worker.open("/waiting").text.contains("Nobody waits for a time."))
    }

    @Test func `a time of the list that passes the sessions that were agreed wants a reason, too`() async throws {
        let site = try await TestSite(place: try TestPlace.withServices())
        _ = try await site.place.clinic()
        let (person, request) = try await site.place.personWithSessionsUsed()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        let address = path((person, request))
        _ = try await worker.send(address, [("notice", "60"), ("matter", "wait")])
        try await site.place.desk.fillFreeTimes()
        let offer = try #require(try await site.place.record(person).waiting.open(for: request).first).contact
        let taking = [("matter", "take"), ("contact", offer.description)]
        let own = try await site.place.desk.takeOffer(offer, of: person, as: .person(person))
        guard case .refused(.limitReached(most: 6), _) = own else {
            return #expect(Bool(false), "it is the holder's to say")
        }
        let refused = try await worker.send(address, taking)
        #expect(refused.status == 422 && refused.text.contains("Why is another session needed?"))
        #expect(PageRules.broken(in: try refused.page()) == [])
        #expect(try await worker.send(address, taking + [("past", "A death.")]).status == 303)
        #expect(try await worker.open("/people/\(person)").text.contains("Booked past the 6 sessions"))
    }

    @Test func `a time of the list that has gone is refused with the next ones`() async throws {
        let site = try await TestSite()
        let clinic = try await site.place.clinic { plan in
            plan.pattern.days = [.tuesday: [Clinic.Stretch(from: 540, until: 555)]]
            (plan.pattern.first, plan.pattern.last) = (.on("2026-11-24"), .on("2026-11-24"))
        }
        let (full, request) = try await site.place.personWhoAsks(name: "Bo Full")
        let wish = TimeWish(booker: .service)
        let booked = try await site.place.desk.book(
            [TimeChoice(clinic: clinic, at: .london("2026-11-24", "09:00"), length: .single)],
            for: request,
            of: full,
            as: .system("test"),
            wishing: wish
        )
        guard case .booked(let contact) = booked else { return #expect(Bool(false), "not booked") }
        let who = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        _ = try await worker.send(path(who), [("notice", "60"), ("matter", "wait")])
        let cancelling = CancelContact(contact: contact, by: .person, why: "a cold")
        try await site.place.desk.act(cancelling, on: full, as: .system("test"))
        try await site.place.desk.fillFreeTimes()
        let offer = try #require(try await site.place.record(who.person).waiting.open(for: who.request).first).contact
        _ = try await site.place.desk.undoCancellation(
            of: contact,
            of: full,
            why: "well again",
            as: .system("test"),
            wishing: wish
        )
        let none = try await worker.send(path(who), [("matter", "take"), ("contact", offer.description)])
        #expect(none.status == 422 && none.text.contains("No other time that suits is open."))
        _ = try await site.place.clinic(of: "gp")
        let refused = try await worker.send(path(who), [("matter", "take"), ("contact", offer.description)])
        #expect(refused.status == 422)
        for words in [
            "Somebody else has just taken this time.", "The next times", "Friday 20 November, 10:15am", "Find a time",
        ] {
            #expect(refused.text.contains(words))
        }
        #expect(PageRules.broken(in: try refused.page()) == [])
    }

    @Test func `the manager sees how long times stood empty, and others do not`() async throws {
        let site = try await TestSite()
        _ = try await site.place.clinic()
        let (person, request) = try await site.place.personWhoAsks()
        let times = try await site.place.desk.nextTimes(TimeWish(booker: .service))
        let outcome = try await site.place.desk.book(
            times[0].map { TimeChoice($0, .single) },
            for: request,
            of: person,
            as: .system("test"),
            wishing: TimeWish(booker: .service)
        )
        guard case .booked(let contact) = outcome else { return #expect(Bool(false)) }
        let cancelling = CancelContact(contact: contact, by: .person, why: "x")
        try await site.place.desk.act(cancelling, on: person, as: .system("test"))
        let manager = try await StaffJourney(site, as: "teamManager")
        let page = try await manager.open("/waiting/empty")
        #expect(page.text.contains("Made-up clinic"))
        #expect(PageRules.broken(in: try page.page()) == [])
        let worker = try await StaffJourney(site, as: "linkWorker")
        #expect(try await worker.open("/waiting/empty").status == 403)
        let commissioner = try await StaffJourney(site, as: "commissioner")
        #expect(try await commissioner.open("/waiting").status == 403)
        #expect(try await commissioner.open(path((person, request))).status == 403)
    }

    @Test(arguments: [
        [("matter", "take")], [("matter", "take"), ("contact", "x")], [("matter", "decline"), ("contact", "")],
        [("matter", "undo"), ("contact", "1")], [("matter", "nothing"), ("notice", "x")], [("notice", "-60")],
        [("notice", "9999999")], [("weekdays", "someday")], [("length", "triple")], [("with", "nobody")],
        [("from-day", "31"), ("from-month", "2"), ("from-year", "2027")],
        [("language", String(repeating: "x", count: 500))],
    ])
    func `what somebody made up is refused, and changes nothing`(typed: [(String, String)]) async throws {
        let site = try await TestSite()
        let who = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "mentalHealthPractitioner")
        _ = try await worker.open(path(who))
        let before = try await site.journalLength()
        let answer = try await worker.send(path(who), typed)
        #expect(answer.status == 422)
        #expect(PageRules.broken(in: try answer.page()) == [])
        #expect(try await site.journalLength() == before)
    }
}
