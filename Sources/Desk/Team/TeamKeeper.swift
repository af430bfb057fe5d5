package import Care
import Foundation
import Journal

/// Keeps the team as it was last read, and reads what has happened since before each answer.
actor TeamKeeper {
    private let store: any Store
    private let stream: StreamName
    private var team = Team()
    private var head = StreamHead.empty

    init(store: any Store, place: String) {
        self.store = store
        stream = .team(in: place)
    }

    func current() async throws -> Team { try await snapshot().team }

    /// The team as it was last read, without a look whether it has changed since; `nil` before it is first read.
    func inHand() -> (team: Team, head: StreamHead)? { head == .empty ? nil : (team, head) }

    func snapshot() async throws -> (team: Team, head: StreamHead) {
        let events = try await store.read(stream, after: head.version)
        for event in events where event.version == head.version + 1 {
            team.apply(try FactCodec.unpackTeam(event.event))
            head = StreamHead(version: event.version, hash: event.hash)
        }
        return (team, head)
    }
}

extension FactCodec {
    static func unpackTeam(_ event: NewEvent) throws -> TeamFact {
        let name = event.kind.dropFirst("team.".count)
        return try unpack(Data("{\"\(name)\":\(event.body)}".utf8), event.kind)
    }
}

extension FrontDesk {
    /// Changes the team: who works here, who is away, the rota; `once` makes a form that is sent twice count once.
    @discardableResult
    package func act(_ action: TeamAction, as identity: Identity, once: Once? = nil) async throws -> Acted {
        if identity.worker?.role == .administrator {
            try permit(.administer, to: identity)
        } else if !action.isOwn(of: identity.worker) {
            try permit(.manageTeam, to: identity)
        }
        for _ in 0..<FrontDesk.patience {
            let (team, head) = try await teamKeeper.snapshot()
            let facts: [TeamFact]
            do {
                facts = try action.decide(on: team)
            } catch {
                if try await wasDone(once, by: identity) { return .doneBefore }
                throw Denial.refused(error)
            }
            guard !facts.isEmpty else { return try await wasDone(once, by: identity) ? .doneBefore : .nothingToDo }
            let now = now
            let events = try facts.map { fact in
                let (kind, body) = try FactCodec.pack("team", fact)
                return NewEvent(kind: kind, schema: FactCodec.schema, body: body, happened: now.microseconds)
            }
            let batch = Append(
                place: place.code,
                actor: identity.actor.description,
                recorded: now.microseconds,
                parts: [Append.Part(stream: .team(in: place.code), expected: head, events: events)],
                idempotency: once.map { Append.Idempotency(key: $0.key, digest: $0.digest, answer: "team") }
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
}

extension TeamAction {
    /// Whether somebody writes down a supervision of their own: whoever was there may.
    fileprivate func isOwn(of worker: Worker?) -> Bool {
        guard case .supervise(let supervision) = self, let worker else { return false }
        return supervision.worker == worker.id || supervision.with == worker.id
    }
}
