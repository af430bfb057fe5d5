import Care
import CareTesting
import Desk
import DeskTesting
import Journal
import JournalTesting
import Testing

/// Sixty-four who want the ten places of one class at the same moment: ten have one, and no place is had twice.
struct `Many who join a group at once` {
    private static let enrolers = 64
    private static let capacity = 10

    @Test func `memory: no place of a group is given twice`() async throws { try await places(on: .memory) }

    @Test func `SQLite: no place of a group is given twice`() async throws { try await places(on: .sqlite) }

    @Test func `PostgreSQL: no place of a group is given twice`() async throws { try await places(on: .postgres) }

    /// The journal alone, without a table beside it: each enroler tries every place until one is theirs or none is left.
    private func places(on engine: JournalEngine) async throws {
        try await engine.withJournal { journal in
            let taken = try await withThrowingTaskGroup(of: Int?.self) { group in
                for number in 1...Self.enrolers {
                    group.addTask { try await Enroler(number, journal).takePlace(among: Self.capacity) }
                }
                return try await group.reduce(into: [Int?]()) { $0.append($1) }
            }
            #expect(taken.compactMap(\.self).sorted() == Array(1...Self.capacity))
            #expect(taken.count { $0 == nil } == Self.enrolers - Self.capacity)
        }
    }

    @Test func `SQLite: a class is never fuller than it is, and the last ones hear that it is full`() async throws {
        try await TestSQLite.withStore { store, _ in try await rush(on: store) }
    }

    @Test func `PostgreSQL: a class is never fuller than it is, and the last ones hear that it is full`() async throws {
        try await TestPostgres.withStore { store, _ in try await rush(on: store) }
    }

    /// The whole Desk, from two processes' worth of it.
    private func rush(on store: any Store) async throws {
        let place = try await TestPlace(on: store)
        let desks = [
            place.desk,
            FrontDesk(place: place.desk.place, store: store, surroundings: place.desk.surroundings),
        ]
        let group = try await place.group { $0.capacity = Self.capacity }
        var people: [(person: Person.ID, request: Request.ID)] = []
        for _ in 0..<Self.enrolers { people.append(try await place.personWhoAsks()) }
        let refused = try await withThrowingTaskGroup(of: GroupRefusal?.self) { tasks in
            for (number, who) in people.enumerated() {
                tasks.addTask {
                    try await Self.join(group, desks[number % 2], who.request, of: who.person)
                }
            }
            return try await tasks.reduce(into: [GroupRefusal?]()) { $0.append($1) }
        }
        #expect(refused.count { $0 == nil } == Self.capacity)
        #expect(refused.count { $0 == .full } == Self.enrolers - Self.capacity)
        let fresh = FrontDesk(place: place.desk.place, store: store, surroundings: place.desk.surroundings)
        #expect(try await fresh.members(of: group).count == Self.capacity)
        var seats: [Int] = []
        for who in people {
            seats += try await fresh.chart(of: who.person).record.enrolments.live.compactMap(\.seat)
        }
        #expect(seats.sorted() == Array(1...Self.capacity))
    }

    private static func join(
        _ group: Group.ID,
        _ desk: FrontDesk,
        _ request: Request.ID,
        of person: Person.ID
    ) async throws -> GroupRefusal? {
        while true {
            do {
                _ = try await desk.join(group, for: request, of: person, by: .person, as: .person(person))
                return nil
            } catch Denial.refused(let refusal as GroupRefusal) {
                return refusal
            } catch Denial.busy {
                continue
            }
        }
    }
}

/// One who wants a place, with a record of their own and nothing but a journal.
private struct Enroler {
    private let number: Int
    private let journal: any EventLog
    private let group = Group.madeUp()

    init(_ number: Int, _ journal: any EventLog) {
        self.number = number
        self.journal = journal
    }

    /// The place that became theirs; `nil` when each is somebody else's.
    func takePlace(among capacity: Int) async throws -> Int? {
        // All in the same order: whoever is second at one place is close behind at the next.
        for seat in 1...capacity where try await take(seat) { return seat }
        return nil
    }

    private func take(_ seat: Int) async throws -> Bool {
        var story = Story.begun()
        let before = story.record
        story.happens(
            .groups(
                .joined(
                    group.id,
                    Story.request,
                    seat: seat,
                    title: "Class",
                    kind: .rolling,
                    by: .person,
                    why: nil
                )
            )
        )
        let changes = SeatChanges(from: before, to: story.record)
        while true {
            do {
                let parts = try await changes.parts(in: "test", at: story.now, reading: journal)
                let batch = Append(
                    place: "test",
                    actor: "person/\(number)",
                    recorded: story.now.microseconds,
                    parts: parts,
                    idempotency: nil,
                    effects: []
                )
                _ = try await journal.append(batch)
                return true
            } catch let error as JournalError where error.code == .conflict {
                continue
            } catch let error as JournalError where error.code == .taken {
                return false
            }
        }
    }
}
