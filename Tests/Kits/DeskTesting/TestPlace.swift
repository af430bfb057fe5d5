package import Care
package import Desk
package import Journal
import JournalSQLite
import Synchronization

/// A small place on a database of its own, with a clock that a test moves and chance from a seed.
package struct TestPlace: Sendable {
    package let desk: FrontDesk
    package let store: any Store
    package let clock: MovableClock
    /// One worker of each role, by the role's name, and a second practitioner.
    package let workers: [String: Worker]

    /// Practice `A` is where `gp` and `practiceNurse` work.
    package static let practice = PracticeCode(rawValue: "A")

    /// A place's tables with nothing in them: copying them costs a test less than making them.
    private static let empty = Task {
        let store = try SQLiteStore.inMemory()
        try await store.migrate(Projections.migrations)
        return store
    }

    /// Friday 20 November 2026, 10:00 in London.
    package static let opening = London.instant(Day(number: 20_777), minute: 600)

    package init(
        on store: (any Store)? = nil,
        place: Place = Place(code: "test", name: "Test place"),
        seed: UInt64 = 1,
        passwordCost: Password.Cost = .nextToNothing
    ) async throws {
        let store = if let store { store } else { try SQLiteStore.inMemory(like: await TestPlace.empty.value) }
        let clock = MovableClock(TestPlace.opening)
        let chance = SeededChance(seed: seed)
        self.store = store
        self.clock = clock
        desk = FrontDesk(
            place: place,
            store: store,
            surroundings: Surroundings(now: { clock.now }, chance: { chance.draw() }),
            passwordCost: passwordCost
        )
        try await desk.migrate()
        var workers: [String: Worker] = [:]
        for name in Role.allCases.map(\.rawValue) + ["practitioner2"] {
            let role = Role(rawValue: name) ?? .mentalHealthPractitioner
            workers[name] = Worker(
                id: desk.surroundings.newID(),
                name: "Worker \(name)",
                role: role,
                practice: [.gp, .practiceNurse, .pharmacist].contains(role) ? TestPlace.practice : nil,
                services: TestPlace.homeRoles.contains(role) ? [place.home] : []
            )
        }
        self.workers = workers
        for name in workers.keys.sorted() { try await desk.act(.add(worker(name)), as: .system("test")) }
        let duty = [worker("mentalHealthPractitioner").id, worker("practitioner2").id]
        let lists = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, duty) })
        try await desk.act(.setRota(Rota(lists: lists, cover: [worker("teamManager").id])), as: .system("test"))
    }

    private static let homeRoles: Set<Role> = [
        .mentalHealthPractitioner, .psychologist, .psychiatrist, .teamManager,
    ]

    /// A worker by role, such as `worker("gp")`.
    package func worker(_ name: String) -> Worker {
        guard let worker = workers[name] else { preconditionFailure("no worker \(name)") }
        return worker
    }

    package func identity(_ name: String) -> Identity { .worker(worker(name)) }

    /// Registers a made-up person.
    package func register(
        _ name: String = "Ada Quill",
        practice: PracticeCode? = TestPlace.practice,
        nhsNumber: NHSNumber? = nil
    ) async throws -> Person.ID {
        let person: Person.ID = desk.surroundings.newID()
        let details = Person.Details(
            name: Personal(name),
            birthDate: Day(year: 1991, month: 3, day: 4).map { Personal($0) },
            nhsNumber: nhsNumber.map { Personal($0) },
            nhsNumberVerified: nhsNumber != nil,
            practice: practice
        )
        try await desk.act(Register(details: details, origin: "test"), on: person, as: .system("test"))
        return person
    }

    /// Registers somebody who asks for help.
    package func personWhoAsks(
        _ words: String = "I can't sleep.",
        name: String = "Ada Quill"
    ) async throws -> (person: Person.ID, request: Request.ID) {
        let person = try await register(name)
        let request: Request.ID = desk.surroundings.newID()
        try await desk.act(
            Ask(request: request, route: .myself, kind: .help, asking: Request.Asking(words: Personal(words))),
            on: person,
            as: .system("front-door")
        )
        return (person, request)
    }
}

extension Password.Cost {
    /// The least that scrypt takes: the full price is a tenth of a second, which most tests have no use for.
    package static let nextToNothing = Password.Cost(logN: 4, blockSize: 1, parallelism: 1)
}

/// A clock that stands still until a test moves it.
package final class MovableClock: Sendable {
    private let instant: Mutex<Instant>

    package init(_ instant: Instant) { self.instant = Mutex(instant) }

    package var now: Instant { instant.withLock { $0 } }

    package func advance(_ span: Span) { instant.withLock { $0 = $0 + span } }
}

/// Chance from a seed (SplitMix64), shared by everybody in a test.
package final class SeededChance: Sendable {
    private let state: Mutex<UInt64>

    package init(seed: UInt64) { state = Mutex(seed) }

    package func draw() -> UInt64 {
        state.withLock { state in
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
