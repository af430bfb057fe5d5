package import Care
import Foundation
import Journal

extension StreamName {
    static func clinic(_ id: Clinic.ID, in place: String) -> StreamName {
        StreamName(place: place, name: "clinic/\(id)")
    }

    /// The stream of one time of a clinic, by the minute since 1970 at which it begins.
    static func slot(_ slot: BookedSlot, in place: String) -> StreamName {
        StreamName(place: place, name: "clinic/\(slot.clinic)/\(slot.at.microseconds / 60_000_000)")
    }

    /// The clinic whose own stream this is; `nil` for the stream of one of its times.
    var clinic: Clinic.ID? {
        name.hasPrefix("clinic/") ? Clinic.ID(name.dropFirst("clinic/".count)) : nil
    }
}

extension FrontDesk {
    /// Sets up a clinic or changes one; `once` makes a form that is sent twice count once.
    @discardableResult
    package func act(
        _ action: ClinicAction,
        on clinic: Clinic.ID,
        as identity: Identity,
        once: Once? = nil
    ) async throws -> Acted {
        try permit(.runClinics, to: identity)
        for _ in 0..<FrontDesk.patience {
            let (known, head) = try await clinicKeeper.snapshot(clinic)
            let team = try await team()
            let facts: [ClinicFact]
            do {
                try checkClinic(known?.plan.practitioner, action, team, identity)
                facts = try action.decide(on: known, team: team, at: now)
            } catch let error as ClinicAction.Refused {
                if try await wasDone(once, by: identity) { return .doneBefore }
                throw Denial.refused(error)
            }
            guard !facts.isEmpty, let after = Clinic(known, followedBy: facts) else {
                return try await wasDone(once, by: identity) ? .doneBefore : .nothingToDo
            }
            let now = now
            let events = try facts.map { try FactCodec.newEvent("clinic", $0, at: now) }
            let stream = StreamName.clinic(clinic, in: place.code)
            let batch = Append(
                place: place.code,
                actor: identity.actor.description,
                recorded: now.microseconds,
                parts: [Append.Part(stream: stream, expected: head, events: events)],
                idempotency: once.map {
                    Append.Idempotency(key: $0.key, digest: $0.digest, answer: clinic.description)
                },
                effects: try ClinicTables.keep(after, in: place.code, changed: now)
            )
            do {
                guard case .now(let heads) = try await store.append(batch) else { return .doneBefore }
                return .done(version: heads.first?.version ?? 0)
            } catch let error as JournalError where error.code == .conflict {
                continue
            } catch let error as JournalError where error.code == .keyReused {
                throw Denial.alreadySent
            }
        }
        throw Denial.busy
    }

    /// Whoever holds a clinic runs it; other people's clinics are run by the manager and by the place's own team.
    private func checkClinic(
        _ practitioner: Worker.ID?,
        _ action: ClinicAction,
        _ team: Team,
        _ identity: Identity
    ) throws {
        guard let worker = identity.worker, worker.role != .teamManager else { return }
        let wanted: Worker.ID? =
            switch action {
            case .setUp(_, let plan), .change(let plan): plan.practitioner
            case .except, .takeBackException, .end: nil
            }
        guard (practitioner ?? worker.id) == worker.id, (wanted ?? worker.id) == worker.id else {
            throw Denial.notPermitted
        }
    }

    /// One clinic as it is now.
    package func clinic(_ id: Clinic.ID) async throws -> Clinic {
        guard let clinic = try await clinicKeeper.snapshot(id).clinic else { throw Denial.notFound }
        return clinic
    }

    /// All clinics of the place, by name; those that have ended last.
    package func clinics() async throws -> [Clinic] {
        let clinics = try ClinicTables.clinics(try await store.rows(ClinicTables.all(in: place.code)))
        return clinics.sorted {
            ($0.ended == nil ? 0 : 1, $0.plan.name, $0.id) < ($1.ended == nil ? 0 : 1, $1.plan.name, $1.id)
        }
    }
}

extension Clinic {
    fileprivate init?(_ known: Clinic?, followedBy facts: [ClinicFact]) {
        guard var clinic = known ?? Clinic(replaying: facts) else { return nil }
        if known != nil { for fact in facts { clinic.apply(fact) } }
        self = clinic
    }
}

/// The rows of `clinic`, as their streams make them.
enum ClinicRows {
    static func forgetting(in place: String) -> [Statement] {
        [Statement("DELETE FROM clinic WHERE place = ?", [.text(place)])]
    }
}
