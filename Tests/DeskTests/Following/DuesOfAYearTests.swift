import Care
import CareTesting
import Clinical
import Desk
import DeskTesting
import Journal
import Testing

/// Nothing works dues out at night: what an append writes must be right until the next one.
struct `The dues of a random year` {
    @Test(arguments: [1, UInt64.random(in: 0 ... .max)])
    func `are after every append those that the journal gives afresh, for everybody, at every moment`(
        seed: UInt64
    ) async throws {
        let place = try await TestPlace(seed: seed)
        var care = RandomCare(seed: seed, identitiesFrom: 500_000)
        var people: [Person.ID] = []
        for name in ["Ada Quill", "Bea Quill", "Cy Quill"] {
            let (person, request) = try await place.personWhoAsks(name: name)
            let begin = BeginFollowing(request: request, target: Targets.choices.first?.target)
            try await place.desk.act(begin, on: person, as: place.identity("mentalHealthPractitioner"))
            people.append(person)
        }
        let end = place.clock.now + .days(365)
        while place.clock.now < end {
            place.clock.advance(care.timePasses())
            let picked = care.chance.pick(people)
            let person = try #require(picked)
            let record = try await place.desk.chart(of: person).record
            let following = care.chance.oneIn(3)
            let action = following ? care.following(record) : care.action(on: record, at: place.clock.now)
            _ = try? await place.desk.act([action], on: person, as: .system("test"))
            for other in people { try await expectSame(other, place, "seed \(seed) at \(place.clock.now)") }
        }
    }

    private func expectSame(_ person: Person.ID, _ place: TestPlace, _ comment: String) async throws {
        let events = try await place.store.read(.person(person, in: "test"), after: 0)
        let record = Record(of: person, replaying: try events.map(Occurrence.init))
        let setting = Setting(place: "test", promises: place.desk.place.promises)
        let columns = DueTable.table.columns.joined(separator: ", ")
        let rows = try await place.store.rows(
            Statement("SELECT \(columns) FROM due WHERE place = 'test' AND person = ?", [.text(person.description)])
        )
        let kept = Set(rows.map(\.values))
        #expect(kept == Set(DueTable.rows(of: record, setting)), "\(comment)")
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
