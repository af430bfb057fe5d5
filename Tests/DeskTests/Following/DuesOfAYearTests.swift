import Care
import CareTesting
import Clinical
import Desk
import DeskTesting
import Journal
import Testing

/// Nothing works dues out at night: what an append writes must be right until the next one.
///
/// What is owed is worked out from the facts alone, without a now: so what is right after each append is right at every
/// moment until the next. An append writes the rows of those parts only that it changed; the journal gives all of them.
struct `The dues of a random year` {
    /// A place that tells people and practices things, so that what could not be told is owed too.
    private static let place = Place(code: "test", name: "Test place", promises: Promises(telling: Telling()))

    private struct Tally {
        var appends = 0
        var kinds: Set<String> = []
    }

    @Test(arguments: [1, UInt64.random(in: 0 ... .max)])
    func `are after every append those that the journal gives afresh, for everybody, at every moment`(
        seed: UInt64
    ) async throws {
        let place = try await TestPlace(place: Self.place, seed: seed)
        var care = RandomCare(seed: seed, identitiesFrom: 500_000)
        var tally = Tally()
        let people = try await followed(in: place)
        let end = place.clock.now + .days(365)
        // A year at least, and longer where little happened in it.
        for step in 0..<1500 where place.clock.now < end || tally.appends < 40 {
            // A few things happen close together, and then nothing for days.
            if care.chance.oneIn(3) { place.clock.advance(care.timePasses()) }
            let picked = care.chance.pick(people)
            let person = try #require(picked)
            let record = try await place.desk.chart(of: person).record
            let isFollowing = care.chance.oneIn(3)
            let action = isFollowing ? care.following(record) : care.action(on: record, at: place.clock.now)
            let identity = whoActs(on: record, place, &care)
            if case .done? = try? await place.desk.act([action], on: person, as: identity) {
                tally.appends += 1
            }
            try await fail(person, place, &care)
            for other in step.isMultiple(of: 8) ? people : [person] {
                try await expectSame(other, place, &tally, "seed \(seed) at \(place.clock.now)")
            }
        }
        print("seed \(seed): \(tally.appends) appends, \(tally.kinds.count) kinds of dues: \(tally.kinds.sorted())")
        #expect(tally.appends >= 15 && tally.kinds.count >= 5, "a year must get somewhere: seed \(seed)")
        try await place.desk.rebuild()
        for other in people { try await expectSame(other, place, &tally, "seed \(seed), made again") }
    }

    private func followed(in place: TestPlace) async throws -> [Person.ID] {
        var people: [Person.ID] = []
        for name in ["Ada Quill", "Bea Quill", "Cy Quill"] {
            let (person, request) = try await place.personWhoAsks(name: name)
            let begin = BeginFollowing(request: request, target: Targets.choices.first?.target)
            try await place.desk.act(begin, on: person, as: place.identity("mentalHealthPractitioner"))
            people.append(person)
        }
        return people
    }

    /// Mostly whoever holds them, who alone may answer a proposal; else Footbridge itself, or the person.
    private func whoActs(on record: Record, _ place: TestPlace, _ care: inout RandomCare) -> Identity {
        if care.chance.oneIn(6) { return .person(record.id) }
        let holders = record.requests.open.compactMap { record.holding.holder(of: $0.id) }
        let worker = place.workers.values.first { holders.contains($0.id) }
        return care.chance.oneIn(2) ? worker.map(Identity.worker) ?? .system("test") : .system("test")
    }

    /// Now and then a message cannot be sent.
    private func fail(_ person: Person.ID, _ place: TestPlace, _ care: inout RandomCare) async throws {
        guard care.chance.oneIn(5) else { return }
        let waiting = try await place.desk.chart(of: person).record.messages.waiting
        guard let message = care.chance.pick(waiting) else { return }
        try await place.desk.act(RecordRefused(message: message.id), on: person, as: .system("messages"))
    }

    private func expectSame(
        _ person: Person.ID,
        _ place: TestPlace,
        _ tally: inout Tally,
        _ comment: String
    ) async throws {
        let events = try await place.store.read(.person(person, in: "test"), after: 0)
        let record = Record(of: person, replaying: try events.map(Occurrence.init))
        let setting = Setting(place: "test", promises: place.desk.place.promises)
        let columns = DueTable.table.columns.joined(separator: ", ")
        let rows = try await place.store.rows(
            Statement("SELECT \(columns) FROM due WHERE place = 'test' AND person = ?", [.text(person.description)])
        )
        let kept = Set(rows.map(\.values))
        #expect(kept == Set(DueTable.rows(of: record, setting)), "\(comment)")
        tally.kinds.formUnion(record.owed(setting).map(\.kind.rawValue))
    }

    /// Walks a year day by day and asks of each whether there was one in time.
    @Test(arguments: [1, 2, UInt64.random(in: 0 ... .max)])
    func `of reviews are late on the days on which a month has passed without one, and on no other`(
        seed: UInt64
    ) throws {
        var chance = SeededGenerator(seed: seed)
        var story = Story.begun()
        try story.act(BeginFollowing(request: Story.request, target: nil))
        let setting = Setting(place: "test", promises: Promises())
        var last = London.day(at: story.now)
        for _ in 0..<365 {
            story.waitDays(1)
            if chance.oneIn(25) {
                try story.act(RecordLook(request: Story.request, kind: .review, words: "words"))
                last = London.day(at: story.now)
            }
            let today = London.day(at: story.now)
            let due = try #require(story.record.owed(setting).first { $0.kind == .targetReview })
            #expect((London.day(at: due.at) < today) == (today - last > 31), "seed \(seed) on \(today)")
        }
    }
}
