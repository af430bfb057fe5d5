import Care
import Journal

/// What happens to one time of a clinic; who it is for is in the person's own stream.
enum SlotFact: Codable, Hashable {
    case taken(Contact.ID, minutes: Int, by: Clinic.Booker)
    case freed(Contact.ID)
}

/// The times that an act takes and gives up, found by comparing the record before and after it.
///
/// Whatever page or rule ends a booking (a cancellation, a close, a death), its time is free in the same transaction.
struct SlotChanges {
    private struct Change: Hashable {
        let contact: Contact.ID
        let slot: BookedSlot
        let by: Clinic.Booker
    }

    private let taken: Set<Change>
    private let freed: Set<Change>
    private let claims: [Claim]

    init(from before: Record, to after: Record) {
        guard before.bookings != after.bookings || before.contacts != after.contacts else {
            (taken, freed, claims) = ([], [], [])
            return
        }
        let (old, new) = (SlotChanges.changes(before.bookings.live), SlotChanges.changes(after.bookings.live))
        taken = new.subtracting(old)
        freed = old.subtracting(new)
        let claimed = (
            Set(SlotChanges.changes(before.claiming).map(\.slot)), Set(SlotChanges.changes(after.claiming).map(\.slot))
        )
        claims = claimed.0.symmetricDifference(claimed.1).flatMap(\.claims)
    }

    private static func changes(_ bookings: [Booking]) -> Set<Change> {
        Set(
            bookings.flatMap { booking in
                booking.slots.map { Change(contact: booking.contact, slot: $0, by: booking.by) }
            }
        )
    }

    /// Whether anything becomes taken, so that the database may refuse it.
    var takes: Bool { !claims.isEmpty }

    /// What must go before the claims are written: holds that have run out, and all that whoever books now keeps.
    func clearing(_ holder: String?, in place: String, at now: Instant) -> [Statement] {
        guard !taken.isEmpty else { return [] }
        // The waiting list keeps times for many: of those only what is booked goes.
        let own = holder.flatMap { $0 == WaitingHold.holder ? nil : Hold.lettingGo(of: $0, in: place) }
        return Hold.clearing(claims, of: holder, in: place, at: now) + (own.map { [$0] } ?? [])
    }

    func notes(in place: String, at now: Instant) -> [Statement] { DiaryChange.notes(of: claims, in: place, at: now) }

    /// What was given up and what was had again, for how long times stood empty.
    func openings(in place: String, at now: Instant) -> [Statement] {
        let changes = { (set: Set<Change>) in set.map(\.slot).sorted { ($0.at, $0.clinic) < ($1.at, $1.clinic) } }
        return changes(freed).map { Openings.freed($0.clinic, $0.at, in: place, when: now) }
            + changes(taken).map { Openings.taken($0.clinic, $0.at, minutes: $0.minutes, in: place, when: now) }
    }

    /// The events of the times' own streams, each at the head it has now.
    ///
    /// Where the decision may be old, a time that is taken is believed never to have been taken before, as most are: the
    /// append compares that.
    func parts(
        in place: String,
        at now: Instant,
        reading log: any EventLog,
        mayBeOld: Bool
    ) async throws -> [Append.Part] {
        var facts: [StreamName: [SlotFact]] = [:]
        for change in freed { facts[.slot(change.slot, in: place), default: []].append(.freed(change.contact)) }
        for change in taken {
            let fact = SlotFact.taken(change.contact, minutes: change.slot.minutes, by: change.by)
            facts[.slot(change.slot, in: place), default: []].append(fact)
        }
        let news = mayBeOld ? Set(taken.map { StreamName.slot($0.slot, in: place) }) : []
        let known = Set(freed.map { StreamName.slot($0.slot, in: place) })
        var parts: [Append.Part] = []
        for (stream, facts) in facts.sorted(by: { $0.key.name < $1.key.name }) {
            let isNew = news.contains(stream) && !known.contains(stream)
            let head = isNew ? .empty : try await log.read(stream, after: 0).last?.head ?? .empty
            let events = try facts.map { try FactCodec.newEvent("slot", $0, at: now) }
            parts.append(Append.Part(stream: stream, expected: head, events: events))
        }
        return parts
    }
}
