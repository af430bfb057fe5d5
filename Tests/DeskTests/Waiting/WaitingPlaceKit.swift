import Care
import CareTesting
import Desk
import DeskTesting
import Journal

/// Somebody who waits, in a test.
struct Waiter: Hashable {
    let person: Person.ID
    let request: Request.ID
}

extension TestPlace {
    /// Somebody who asks now and waits for a time.
    func waiter(_ name: String = "Ada Quill", _ wishes: WaitWishes = WaitWishes(notice: 60)) async throws -> Waiter {
        let (person, request) = try await personWhoAsks(name: name)
        try await desk.act(WaitForTime(request: request, wishes: wishes), on: person, as: identity("psychologist"))
        return Waiter(person: person, request: request)
    }

    /// A clinic on Tuesdays with few times, from nine o'clock.
    func smallClinic(_ times: Int = 1, _ change: (inout Clinic.Plan) -> Void = { _ in }) async throws -> Clinic.ID {
        try await clinic { plan in
            plan.pattern.days = [.tuesday: [Clinic.Stretch(from: 540, until: 540 + 15 * times)]]
            (plan.pattern.first, plan.pattern.last) = (.on("2026-11-24"), .on("2026-11-24"))
            change(&plan)
        }
    }

    /// Somebody with every time of a clinic's day, so that none is free; their contacts in the order of time.
    func fill(_ clinic: Clinic.ID) async throws -> (person: Person.ID, contacts: [Contact.ID]) {
        let (person, request) = try await personWhoAsks(name: "Bo Full")
        var contacts: [Contact.ID] = []
        var wish = TimeWish(booker: .service)
        wish.clinic = clinic
        for times in try await desk.nextTimes(wish, limit: 50) {
            let choices = times.map { TimeChoice($0, .single) }
            let outcome = try await desk.book(choices, for: request, of: person, as: .system("test"), wishing: wish)
            if case .booked(let contact) = outcome { contacts.append(contact) }
        }
        return (person, contacts)
    }

    func cancel(_ contact: Contact.ID, of person: Person.ID) async throws {
        try await desk.act(CancelContact(contact: contact, by: .person, why: "a cold"), on: person, as: .system("test"))
    }

    /// The times that are on offer to somebody now.
    func offers(_ waiter: Waiter) async throws -> [WaitOffer] {
        try await desk.chart(of: waiter.person).record.waiting.open(for: waiter.request)
    }

    func take(_ offer: WaitOffer, _ waiter: Waiter) async throws -> BookingOutcome {
        try await desk.takeOffer(offer.contact, of: waiter.person, as: .person(waiter.person))
    }

    func isBooked(_ waiter: Waiter) async throws -> Bool {
        !(try await desk.chart(of: waiter.person).record.bookings.live.isEmpty)
    }
}
