import Care
import Desk

/// What a form about a person is made from: the record as it is now, the team, and who asks.
struct Scene: Sendable {
    let desk: FrontDesk
    let worker: Worker
    let now: Instant
    let record: Record
    let team: Team

    var today: Day { London.day(at: now) }
    var details: Person.Details? { record.people.details }
    var wishes: Person.Wishes { details?.wishes ?? Person.Wishes() }

    func newID<Subject>() -> ID<Subject> { desk.surroundings.newID() }

    /// What is there, or the answer that there is no such thing.
    func found<Thing>(_ thing: Thing?) throws(Denial) -> Thing {
        guard let thing else { throw .notFound }
        return thing
    }

    func request(_ id: Request.ID) throws(Denial) -> Request { try found(record.requests.all[id]) }

    /// How a worker is called; somebody who was never on the team has no name here.
    func name(_ worker: Worker.ID) -> String { team.name(of: worker) }

    /// The workers who are here today and to whom somebody can be given, by name.
    func workersHere(but others: Worker.ID?...) -> [Worker] {
        team.workers.values.filter { $0.role.mayHold && $0.isHere(on: today) && !others.contains($0.id) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }
}

extension Team {
    func name(of worker: Worker.ID) -> String { workers[worker]?.name ?? "somebody who left" }
}

extension Sequence<Worker> {
    /// The workers as answers, the empty one first.
    var choices: [Choice] {
        [Choice("Choose somebody", value: "")]
            + map { Choice("\($0.name), \($0.role.title)", value: $0.id.description) }
    }
}
