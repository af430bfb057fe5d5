/// Who supervises a worker, and every how many days.
package struct Supervisor: Hashable, Sendable {
    package let worker: Worker.ID
    package let every: Int

    package init(worker: Worker.ID, every: Int) {
        self.worker = worker
        self.every = every
    }
}

/// One time that a worker talked their work through with somebody; it names nobody whom they talked about.
package struct Supervision: Hashable, Sendable, Codable {
    package typealias ID = Care.ID<Supervision>

    /// With whom somebody talks; the case names are kept in the journal and never renamed.
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// Everybody whom they hold, one by one, with their supervisor.
        case caseload
        /// Their own work and how they are, with their supervisor.
        case practice
        /// With others of the same profession.
        case peers
    }

    package let id: ID
    package let worker: Worker.ID
    package let with: Worker.ID
    package let kind: Kind
    package let day: Day
    /// How many people were talked through.
    package let people: Int

    package init(id: ID, worker: Worker.ID, with: Worker.ID, kind: Kind, day: Day, people: Int) {
        self.id = id
        self.worker = worker
        self.with = with
        self.kind = kind
        self.day = day
        self.people = people
    }
}

extension Supervision {
    /// What somebody in an embedded role may have gone without.
    package enum Lack: CaseIterable, Hashable, Sendable {
        case supervisor, supervision, peers
    }

    /// After how many days without their own profession somebody has gone without it: a quarter of a year, which is ours.
    package static let peersWithin = 91
}

extension Team {
    /// The workers whose supervision somebody has to see to: in an embedded role, or with a supervisor, and still here.
    package var supervised: [Worker] {
        workers.values.filter { $0.left == nil && ($0.role.isEmbedded || supervisors[$0.id] != nil) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// What somebody has gone without on a day.
    package func lacks(of worker: Worker.ID, on today: Day) -> [Supervision.Lack] {
        let peers = lastSupervised(worker, in: [.peers], by: today)?.day
        return Supervision.Lack.allCases.filter { lack in
            switch lack {
            case .supervisor: supervisors[worker] == nil
            case .supervision: supervisors[worker] != nil && hasGoneWithout(worker, on: today)
            case .peers: peers.map { today - $0 > Supervision.peersWithin } ?? true
            }
        }
    }

    /// When somebody last talked their work through in one of some ways, today or earlier.
    package func lastSupervised(_ worker: Worker.ID, in kinds: Set<Supervision.Kind>, by today: Day) -> Supervision? {
        supervisions.filter { $0.worker == worker && kinds.contains($0.kind) && $0.day <= today }
            .max { ($0.day, $0.id) < ($1.day, $1.id) }
    }

    /// Whether somebody has gone without for longer than was set; a worker without a supervisor has.
    package func hasGoneWithout(_ worker: Worker.ID, on today: Day) -> Bool {
        guard let supervisor = supervisors[worker] else { return true }
        let last = lastSupervised(worker, in: [.caseload, .practice], by: today)?.day
        return last.map { today - $0 > supervisor.every } ?? true
    }
}
