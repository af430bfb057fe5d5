package import Care
import Journal

/// Somebody who waits for a time, as the list shows them.
package struct WaitLine: Sendable, Equatable {
    package let person: Person.ID
    package let name: Personal<String>
    package let request: Request.ID
    package let promised: Instant
    package let asked: Instant
    package let holder: Worker.ID?
    package let practice: PracticeCode?
    package let wishes: WaitWishes
    package let missing: [WaitMissing]
    /// The soonest of the times that are offered to them now.
    package let offered: Instant?
    /// The time that they have and would give for a sooner one.
    package let later: Instant?

    fileprivate init?(_ row: Row) {
        guard let person = Person.ID(row.text(0)), let request = Request.ID(row.text(2)),
            let wishes = WaitTable.wishes(row.text(7))
        else { return nil }
        self.person = person
        name = Personal(row.text(1))
        self.request = request
        promised = Instant(microseconds: row.integer(3))
        asked = Instant(microseconds: row.integer(4))
        holder = row.optionalText(5).flatMap { Worker.ID($0) }
        practice = row.optionalText(6).map(PracticeCode.init(rawValue:))
        self.wishes = wishes
        missing = row.text(8).split(separator: " ").compactMap { WaitMissing(rawValue: String($0)) }
        offered = row.optionalInteger(9).map(Instant.init(microseconds:))
        later = row.optionalInteger(10).map(Instant.init(microseconds:))
    }
}

extension FrontDesk {
    /// Who waits for a time, in the order of what they were promised; the place's own team sees all of them, others those
    /// whom they hold.
    package func waitingList(
        as identity: Identity,
        after mark: ListMark? = nil,
        size: Int = ListSize.usual
    ) async throws -> ListPage<WaitLine> {
        try permit(.book, to: identity)
        guard let worker = identity.worker else { throw Denial.notPermitted }
        let isOfTheTeam = worker.services.contains(place.home)
        let order = ListOrder(("wait.promised", .number), ("wait.asked", .number), ("wait.request", .text))
        let after = try order.after(mark)
        let rows = try await store.rows(
            Statement(
                """
                SELECT wait.person, person.name, wait.request, wait.promised, wait.asked, wait.holder, wait.practice,
                    wait.wishes, wait.missing,
                    (SELECT min(wait_offer.at) FROM wait_offer WHERE wait_offer.place = wait.place
                        AND wait_offer.person = wait.person AND wait_offer.request = wait.request
                        AND wait_offer.state = 'open'), wait.later
                FROM wait JOIN person ON person.place = wait.place AND person.id = wait.person
                WHERE wait.place = ? AND \(WaitTable.stillWait)\(isOfTheTeam ? "" : " AND wait.holder = ?")\(after.sql)
                ORDER BY \(order.sql) LIMIT \(size + 1)
                """,
                [.text(place.code), .integer(now.microseconds)] + (isOfTheTeam ? [] : [.text(worker.id.description)])
                    + after.arguments
            )
        )
        return ListPage(rows.compactMap(WaitLine.init), size: size) { line in
            ListMark([
                .integer(line.promised.microseconds), .integer(line.asked.microseconds),
                .text(line.request.description),
            ])
        }
    }

    /// Whether any clinic could ever have a time that suits, so that waiting makes sense.
    package func canBeSeen(_ wishes: WaitWishes, practice: PracticeCode?) async throws -> Bool {
        let today = London.day(at: now)
        let clinics = try await clinics().filter { $0.ended.map { $0 > today } ?? true }
        return clinics.contains { clinic in
            guard let booker = clinic.plan.fillingBooker else { return false }
            return wishes.wish(by: booker, practice: practice, at: now, least: .minutes(0)).suits(clinic)
        }
    }

    /// Takes a time that was offered to somebody who waits; the first to say so has it.
    ///
    /// Past a service's limit of sessions it says why, as every booking does; giving a later time back uses no more of it.
    package func takeOffer(
        _ contact: Contact.ID,
        of person: Person.ID,
        pastLimit why: String? = nil,
        as identity: Identity,
        once: Once? = nil
    ) async throws -> BookingOutcome {
        let record = try await chart(of: person).record
        guard let offer = record.waiting.offers[contact] else { throw Denial.notFound }
        var wish = TimeWish(length: offer.time.length, booker: offer.time.by, practice: record.people.details?.practice)
        if identity.actor.worker == nil { wish.booker = .person }
        return try await answering(wish, WaitingHold.holder) {
            let choice = TimeChoice(clinic: offer.time.clinic, at: offer.time.at, length: offer.time.length)
            let times = try await offered([choice])
            guard let time = times.first else { throw Denial.refused(BookingRefusal.noSuchTime) }
            let limit =
                record.givesBack(for: offer.request) == nil
                ? limitPassed(by: times, of: record, for: offer.request, in: try await team()) : nil
            let past = limit.map { Book.Limit(service: $0.service, most: $0.limit.most, why: why) }
            let taking = TakeOffer(contact: contact, time: time, past: past)
            let acted = try await act([taking], on: person, as: identity, once: once, holder: WaitingHold.holder)
            return (contact, acted)
        }
    }
}

extension Clinic.Plan {
    /// As whom somebody is booked who waited: nobody fills a clinic that only practices book.
    var fillingBooker: Clinic.Booker? { [.service, .person, .holder].first(where: bookers.contains) }
}
