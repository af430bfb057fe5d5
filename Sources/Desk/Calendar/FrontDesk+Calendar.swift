package import Care
import Journal

extension FrontDesk {
    /// How far back and ahead a calendar goes.
    private static let past = Span.days(31)
    private static let ahead = Span.days(366)

    /// Gives a worker's calendar a new secret; the one before is worth nothing from then on.
    package func setCalendarKey(_ key: CalendarKey, as identity: Identity) async throws {
        guard let worker = identity.worker else { throw Denial.notPermitted }
        try await store.write([
            Statement(
                """
                INSERT INTO calendar_key (place, worker, digest, made) VALUES (?, ?, ?, ?)
                ON CONFLICT (place, worker) DO UPDATE SET digest = excluded.digest, made = excluded.made
                """,
                [
                    .text(place.code), .text(worker.id.description), .text(key.digest(in: place.code)),
                    .integer(now.microseconds),
                ]
            )
        ])
    }

    /// Takes a worker's calendar away.
    package func forgetCalendarKey(as identity: Identity) async throws {
        guard let worker = identity.worker else { throw Denial.notPermitted }
        try await store.write([
            Statement(
                "DELETE FROM calendar_key WHERE place = ? AND worker = ?",
                [.text(place.code), .text(worker.id.description)]
            )
        ])
    }

    /// When a worker's calendar got its secret; `nil` if it has none.
    package func calendarKeyMade(as identity: Identity) async throws -> Instant? {
        guard let worker = identity.worker else { throw Denial.notPermitted }
        let rows = try await store.rows(
            Statement(
                "SELECT made FROM calendar_key WHERE place = ? AND worker = ?",
                [.text(place.code), .text(worker.id.description)]
            )
        )
        return rows.first.map { Instant(microseconds: $0.integer(0)) }
    }

    /// The appointments of the worker whose secret this is; `nil` for a secret of nobody who may sign in and works here.
    package func calendar(_ key: CalendarKey) async throws -> [Appointment]? {
        let found = try await store.rows(
            Statement(
                """
                SELECT calendar_key.worker FROM calendar_key
                JOIN account ON account.place = calendar_key.place AND account.worker = calendar_key.worker
                WHERE calendar_key.place = ? AND calendar_key.digest = ? AND account.disabled = 0
                """,
                [.text(place.code), .text(key.digest(in: place.code))]
            )
        )
        guard let worker = found.first.flatMap({ Worker.ID($0.text(0)) }),
            let known = try await team().workers[worker], known.left.map({ London.day(at: now) < $0 }) ?? true
        else { return nil }
        return try await appointments(of: worker)
    }

    private func appointments(of worker: Worker.ID) async throws -> [Appointment] {
        let rows = try await store.rows(
            Statement(
                """
                SELECT contact, at, means, cancelled, sequence, changed FROM appointment
                WHERE place = ? AND worker = ? AND at >= ? AND at < ? ORDER BY at, contact LIMIT 5000
                """,
                [
                    .text(place.code), .text(worker.description), .integer((now - Self.past).microseconds),
                    .integer((now + Self.ahead).microseconds),
                ]
            )
        )
        return rows.compactMap(Appointment.init) + (try await sessions(ledBy: worker))
    }

    /// The next appointment that the holder of a reference may know of; `nil` if there is none, or it is not theirs.
    package func nextAppointment(by reference: Reference) async throws -> Appointment? {
        guard let (person, request) = try await subject(of: reference) else { return nil }
        let record = try await chart(of: person).record
        guard record.people.died == nil, record.requests.isOpen(request) else { return nil }
        return record.contacts.arranged(for: request).first { $0.at >= now }.map { contact in
            Appointment(
                contact: contact.id,
                at: contact.at,
                means: contact.means,
                isCancelled: false,
                sequence: contact.changes,
                changed: contact.changed
            )
        }
    }

    /// Whose request a reference is for, if it is the person's own and no asker's.
    private func subject(of reference: Reference) async throws -> (Person.ID, Request.ID)? {
        let rows = try await store.rows(
            Statement(
                "SELECT person, request FROM request_reference WHERE place = ? AND digest = ? AND reader = 'person'",
                [.text(place.code), .text(reference.digest(in: place.code))]
            )
        )
        guard let row = rows.first, let person = Person.ID(row.text(0)), let request = Request.ID(row.text(1)) else {
            return nil
        }
        return (person, request)
    }

    /// The name of an appointment in every calendar: the same for ever, and nothing of the person.
    package func calendarName(of contact: Contact.ID) -> String {
        String(Digest.hex(of: "\(place.code)/appointment/\(contact)").prefix(32))
    }
}

extension Appointment {
    fileprivate init?(_ row: Row) {
        guard let contact = Contact.ID(row.text(0)), let means = Contact.Means(rawValue: row.text(2)) else {
            return nil
        }
        self.init(
            contact: contact,
            at: Instant(microseconds: row.integer(1)),
            means: means,
            isCancelled: row.flag(3),
            sequence: Int(row.integer(4)),
            changed: Instant(microseconds: row.integer(5))
        )
    }
}
