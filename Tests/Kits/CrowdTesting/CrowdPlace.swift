package import Care
import CareTesting
package import Desk
package import Journal
import Synchronization

/// A place on a database that many writers share, staffed by the workers whom random care names.
package struct CrowdPlace: Sendable {
    package typealias Database = Store & Archive

    package let desk: FrontDesk
    package let database: any Database
    package let clock: TickingClock

    /// Footbridge itself, where no worker acts.
    package static let system = Identity.system("test")

    /// `clock` is shared by those who act in one process; no two acts are recorded at the same instant of it.
    package init(on database: any Database, seed: UInt64, clock: TickingClock = TickingClock(.tuesdayMorning)) {
        let chance = SharedChance(seed: seed)
        self.database = database
        self.clock = clock
        desk = FrontDesk(
            place: Place(code: "crowd", name: "Crowded place", home: Self.home),
            store: database,
            surroundings: Surroundings(now: { clock.tick() }, chance: { chance.draw() })
        )
    }

    /// Makes the tables and the team: random care's four, a GP and a commissioner.
    package func staff() async throws {
        try await desk.migrate()
        for worker in Self.workers { try await desk.act(.add(worker), as: Self.system) }
        let lists = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [Worker.ID.ama, .chitra]) })
        try await desk.act(.setRota(Rota(lists: lists, cover: [.ben])), as: Self.system)
    }

    private static let home = ServiceCode(rawValue: "primary-care-mental-health")

    package static let workers: [Worker] = [
        worker(.ama, .mentalHealthPractitioner, home), worker(.ben, .teamManager, home),
        worker(.chitra, .psychologist, home), worker(.dot, .linkWorker, .lift), worker(.number(5), .gp),
        worker(.number(6), .commissioner),
    ]

    private static func worker(_ id: Worker.ID, _ role: Role, _ services: ServiceCode...) -> Worker {
        Worker(id: id, name: "Worker \(role.rawValue)", role: role, practice: nil, services: Set(services))
    }

    /// Puts somebody on the record who asks for help at once.
    package func somebodyAsks(_ person: Person.ID) async throws {
        try await desk.act(
            Register(details: .madeUp(), origin: "test"),
            Ask(
                request: desk.surroundings.newID(),
                route: .myself,
                kind: .help,
                asking: Request.Asking(words: Personal("I can't sleep."))
            ),
            on: person,
            as: Self.system
        )
    }
}

/// A clock that never says the same twice, and that a test moves on.
package final class TickingClock: Sendable {
    private let instant: Mutex<Instant>

    package init(_ instant: Instant) { self.instant = Mutex(instant) }

    /// The time, a microsecond after it was last asked for.
    package func tick() -> Instant {
        instant.withLock { instant in
            instant = instant + Span(microseconds: 1)
            return instant
        }
    }

    package func advance(_ span: Span) { instant.withLock { $0 = $0 + span } }
}

/// Chance from a seed that several tasks draw from.
private final class SharedChance: Sendable {
    private let generator: Mutex<SeededGenerator>

    init(seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

    func draw() -> UInt64 { generator.withLock { $0.next() } }
}
