package import Care
import Journal

/// What somebody who has a private reference may know of, and do with, their own appointments.
package struct OwnBookings: Sendable {
    package let person: Person.ID
    package let request: Request.ID
    /// The appointment that is to come; `nil` if there is none.
    package let coming: Coming?
    package let wish: TimeWish
    /// What would suit them, while they wait for a time, or for a sooner one than the one to come.
    package let waits: WaitWishes?
    /// Times that came free and are offered to them, the soonest first.
    package let offers: [Offer]
    /// Opaque: by what the time is known that is kept for them while they decide.
    package let holder: String

    /// A time on offer, as far as whoever has the reference may know it.
    package struct Offer: Sendable {
        package let contact: Contact.ID
        package let at: Instant
        package let minutes: Int
        package let worker: Worker?
        package let place: String
        /// Until when it is kept for those who are asked; `nil` once others may have it too.
        package let keptUntil: Instant?
    }

    package struct Coming: Sendable {
        package let contact: Contact.ID
        package let at: Instant
        package let ends: Instant
        /// With whom, where and how, in words.
        package let workers: [Worker]
        package let place: String
        package let means: Contact.Means
        /// Whether it is in a clinic, so that the person can move it themself.
        package let isBooked: Bool
        /// Whether they could have a sooner time instead: it is in a clinic, with one worker.
        package let canBeSooner: Bool
    }
}

extension FrontDesk {
    /// Whether a booking is a double: longer than its clinic's times are.
    package func length(of booking: Booking) async throws -> Clinic.Length {
        guard let slot = booking.slots.first, let clinic = try await clinicKeeper.snapshot(slot.clinic).clinic else {
            return .single
        }
        return slot.minutes > clinic.plan.minutes ? .double : .single
    }

    /// What a person's own reference opens; `nil` for an asker's, for a closed request and for one there is not.
    package func ownBookings(with reference: Reference) async throws -> OwnBookings? {
        guard let found = try await whose(reference), found.reader == .person else { return nil }
        let record = try await chart(of: found.person).record
        guard record.requests.isOpen(found.request), record.people.died == nil else { return nil }
        let team = try await team()
        let next = record.contacts.arranged(for: found.request).first { $0.at > now && !$0.isSession }
        let coming = next.map { contact in
            let booking = record.bookings.live(contact.id)
            return OwnBookings.Coming(
                contact: contact.id,
                at: contact.at,
                ends: booking?.ends ?? contact.at,
                workers: (booking?.slots.map(\.worker) ?? [contact.with]).compactMap { team.workers[$0] },
                place: contact.place?.disclosed ?? "",
                means: contact.means,
                isBooked: booking != nil,
                canBeSooner: booking?.slots.count == 1
            )
        }
        var wish = TimeWish(booker: .person, practice: record.people.details?.practice)
        if let wishes = record.people.details?.wishes {
            wish.settings = Set(Clinic.Setting.allCases.filter { wishes.places.contains($0.wish) })
            wish.interpreter = wishes.interpreter
        }
        if let contact = coming?.contact, let booking = record.bookings.live(contact) {
            wish.length = try await length(of: booking)
            wish.with = booking.slots.first?.worker
            wish.together = booking.slots.count > 1 ? booking.slots[1].worker : nil
        }
        return OwnBookings(
            person: found.person,
            request: found.request,
            coming: coming,
            wish: wish,
            waits: record.isWaiting(for: found.request) ? record.waiting.all[found.request]?.wishes : nil,
            offers: record.isWaiting(for: found.request)
                ? try await ownOffers(record.waiting.open(for: found.request), team) : [],
            holder: reference.holder(in: place.code)
        )
    }

    private func ownOffers(_ offers: [WaitOffer], _ team: Team) async throws -> [OwnBookings.Offer] {
        var own: [OwnBookings.Offer] = []
        for offer in offers where offer.time.at > now {
            own.append(
                OwnBookings.Offer(
                    contact: offer.contact,
                    at: offer.time.at,
                    minutes: offer.time.minutes,
                    worker: team.workers[offer.time.worker],
                    place: try await clinicKeeper.snapshot(offer.time.clinic).clinic?.plan.whereabouts ?? "",
                    keptUntil: offer.keptUntil > now ? offer.keptUntil : nil
                )
            )
        }
        return own
    }
}
