package import Care
import Journal

extension FrontDesk {
    /// Whether somebody may write down a person who came and is on no list: who leads the group and may add people.
    package func mayAddWalkIn(to group: Group, _ identity: Identity) -> Bool {
        guard leads(group, identity) else { return false }
        return identity.worker.map { $0.role.mayHold && Policy.permissions(of: $0.role).isSuperset(of: Self.adding) }
            ?? false
    }

    private static let adding: Set<Permission> = [.keepDetails, .ask, .meet]

    /// Somebody without a record came to a session: they are added, held from then on, have a place, and were there.
    ///
    /// All of it is one append, so that nobody is on a register without anybody who holds them.
    package func addWalkIn(
        _ details: Person.Details,
        saying words: String,
        to id: Group.ID,
        on day: Day,
        as identity: Identity,
        once: Once? = nil
    ) async throws -> Acted {
        let person: Person.ID = surroundings.newID()
        let request: Request.ID = surroundings.newID()
        for _ in 0..<FrontDesk.patience {
            let group = try await group(id)
            guard mayAddWalkIn(to: group, identity) else { throw Denial.notPermitted }
            let asking = Request.Asking(words: Personal(words))
            let joining = JoinGroup(
                group: group,
                request: request,
                seat: try await freeSeat(of: group, for: person),
                contact: surroundings.newID(),
                by: .worker,
                why: "They came to the session."
            )
            let recording = RecordSession(
                group: group,
                day: day,
                mark: .attended,
                words: nil,
                made: surroundings.newID(),
                next: surroundings.newID()
            )
            let actions: [any Action] = [
                Register(details: details, origin: "group"),
                Ask(request: request, route: .myself, kind: .help, asking: asking), joining, recording,
            ]
            do {
                return try await act(actions, on: person, as: identity, once: once)
            } catch Denial.refused(let refusal as GroupRefusal) where refusal == .seatTaken {
                continue
            }
        }
        throw Denial.busy
    }
}
