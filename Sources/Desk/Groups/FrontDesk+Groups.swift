package import Care
import Journal

extension FrontDesk {
    /// Sets up a group or changes one; `once` makes a form that is sent twice count once.
    ///
    /// When a session is cancelled or the group ends, follow it with `follow(_:as:)`: that tells everybody who is expected.
    @discardableResult
    package func act(
        _ action: GroupAction,
        on group: Group.ID,
        as identity: Identity,
        once: Once? = nil
    ) async throws -> Acted {
        try permit(.runClinics, to: identity)
        for _ in 0..<FrontDesk.patience {
            let (known, head) = try await readGroup(group)
            let team = try await team()
            let facts: [GroupFact]
            do {
                try checkRunning(known, action, identity)
                facts = try action.decide(on: known, team: team, closed: place.promises.working.closed, at: now)
            } catch let error as GroupAction.Refused {
                if try await wasDone(once, by: identity) { return .doneBefore }
                throw Denial.refused(error)
            }
            guard !facts.isEmpty, let after = Group(known, followedBy: facts) else {
                return try await wasDone(once, by: identity) ? .doneBefore : .nothingToDo
            }
            do {
                return try await append(facts, making: after, at: head, as: identity, once: once)
            } catch let error as JournalError where error.code == .conflict {
                continue
            } catch let error as JournalError where error.code == .keyReused {
                throw Denial.alreadySent
            }
        }
        throw Denial.busy
    }

    private func append(
        _ facts: [GroupFact],
        making after: Group,
        at head: StreamHead,
        as identity: Identity,
        once: Once?
    ) async throws -> Acted {
        let now = now
        let events = try facts.map { try FactCodec.newEvent("group", $0, at: now) }
        let batch = Append(
            place: place.code,
            actor: identity.actor.description,
            recorded: now.microseconds,
            parts: [Append.Part(stream: .group(after.id, in: place.code), expected: head, events: events)],
            idempotency: once.map {
                Append.Idempotency(key: $0.key, digest: $0.digest, answer: after.id.description)
            },
            effects: [try GroupTables.keep(after, in: place.code)]
        )
        guard case .now(let heads) = try await store.append(batch) else { return .doneBefore }
        return .done(version: heads.first?.version ?? 0)
    }

    /// Whoever leads a group runs it; a group is set up by those who will lead it, or by the manager.
    private func checkRunning(_ known: Group?, _ action: GroupAction, _ identity: Identity) throws {
        guard let worker = identity.worker, worker.role != .teamManager else { return }
        let wanted: Group.Plan? =
            switch action {
            case .setUp(_, let plan), .change(let plan): plan
            case .cancelSession, .end: nil
            }
        let leads = known.map { $0.plan.leaders.contains(worker.id) } ?? true
        let willLead = known != nil || wanted?.leaders.contains(worker.id) ?? true
        guard leads, willLead else { throw Denial.notPermitted }
    }

    func readGroup(_ id: Group.ID) async throws -> (group: Group?, head: StreamHead) {
        let events = try await store.read(.group(id, in: place.code), after: 0)
        let facts = try events.map { try FactCodec.unpackEvent($0.event, of: "group") as GroupFact }
        let head = events.last.map { StreamHead(version: $0.version, hash: $0.hash) } ?? .empty
        return (Group(replaying: facts), head)
    }

    /// One group as it is now.
    package func group(_ id: Group.ID) async throws -> Group {
        guard let group = try await readGroup(id).group else { throw Denial.notFound }
        return group
    }

    /// All groups of the place, by name; those that have ended last.
    package func groups() async throws -> [Group] {
        let groups = try GroupTables.groups(try await store.rows(GroupTables.all(in: place.code)))
        return groups.sorted {
            ($0.ended == nil ? 0 : 1, $0.plan.name, $0.id) < ($1.ended == nil ? 0 : 1, $1.plan.name, $1.id)
        }
    }

    /// How many places each group has given out.
    package func membersOfGroups() async throws -> [Group.ID: Int] {
        let rows = try await store.rows(
            Statement(
                "SELECT programme, count(*) FROM group_member WHERE place = ? GROUP BY programme",
                [.text(place.code)]
            )
        )
        let counts = rows.compactMap { row in Group.ID(row.text(0)).map { ($0, Int(row.integer(1))) } }
        return Dictionary(counts, uniquingKeysWith: { $1 })
    }

    /// Writes a group's row until nobody changed the group between the reading and the writing.
    func rebuild(group id: Group.ID) async throws {
        while true {
            let (group, head) = try await readGroup(id)
            guard let group else { return }
            try await store.write([try GroupTables.keep(group, in: place.code)])
            if try await readGroup(id).head == head { return }
        }
    }
}

extension Group {
    fileprivate init?(_ known: Group?, followedBy facts: [GroupFact]) {
        guard var group = known ?? Group(replaying: facts) else { return nil }
        if known != nil { for fact in facts { group.apply(fact) } }
        self = group
    }
}
