import Care
import Journal

/// How the clinics and the team were when bookings were last looked at: what is still so need not be looked at again.
struct SettledClinics: Sendable {
    fileprivate var clinics: [Clinic.ID: Clinic] = [:]
    fileprivate var workers: [Worker.ID: Worker] = [:]
}

extension FrontDesk {
    /// Looks who is booked when their clinic is not held, and writes it into their records: it is then owed to them.
    ///
    /// It compares how things are, whatever made them so: a day that was closed or changed, leave, a worker who left, a clinic
    /// that ended. Whoever is inside again is owed nothing any more. Returns how many records were written.
    @discardableResult
    func settleBookings(since known: inout SettledClinics) async throws -> Int {
        let team = try await team()
        let isSameTeam = known.workers == team.workers
        let changed = try await clinics().filter { !isSameTeam || known.clinics[$0.id] != $0 }
        var count = 0
        for clinic in changed { count += try await settle(clinic, team) }
        for clinic in changed { known.clinics[clinic.id] = clinic }
        known.workers = team.workers
        return count
    }

    /// The same without anything known from before.
    @discardableResult
    package func settleBookings() async throws -> Int {
        var nothing = SettledClinics()
        return try await settleBookings(since: &nothing)
    }

    private func settle(_ clinic: Clinic, _ team: Team) async throws -> Int {
        let rows = try await store.rows(
            Statement(
                "SELECT contact, person, worker, at, minutes, outside FROM booking WHERE place = ? AND clinic = ? "
                    + "AND day >= ? AND at > ? AND state = 'arranged' ORDER BY at, contact",
                [
                    .text(place.code), .text(clinic.id.description), .text(London.day(at: now).description),
                    .integer(now.microseconds),
                ]
            )
        )
        var count = 0
        for row in rows {
            guard let contact = Contact.ID(row.text(0)), let person = Person.ID(row.text(1)) else { continue }
            let worker = Worker.ID(row.text(2)).flatMap { team.workers[$0] }
            let at = Instant(microseconds: row.integer(3))
            let closed = place.promises.working.closed
            let isOutside = !clinic.isHeld(at, minutes: Int(row.integer(4)), by: worker, closed: closed)
            guard isOutside != row.flag(5) else { continue }
            let noting = NoteOutside(contact: contact, clinic: clinic.id, isOutside: isOutside)
            do {
                if case .done = try await act(noting, on: person, as: .system("clinics")) { count += 1 }
            } catch is Denial {
                // It was moved or cancelled meanwhile, and the next look finds it so.
                continue
            }
        }
        return count
    }
}
