import Care
import Desk
import DeskTesting
import Journal
import Testing

/// Who acts again decides on what is in memory; the append compares it with the journal.
struct `Acting on what is in hand` {
    @Test func `one's own acts are known at the next one, and kept as they are read`() async throws {
        let place = try await TestPlace()
        let (person, request) = try await place.personWhoAsks()
        let worker = place.identity("mentalHealthPractitioner")
        for number in 1...5 {
            let note = WriteNote(note: place.desk.surroundings.newID(), request: request, words: "Note \(number).")
            #expect(try await place.desk.act(note, on: person, as: worker) == .done(version: Int64(3 + number)))
        }
        let kept = try await place.desk.chart(of: person)
        let read = try await place.store.read(.person(person, in: place.desk.place.code), after: 0)
        let fresh = try Chart(of: person, read)
        #expect(kept.record == fresh.record)
        #expect(kept.occurrences == fresh.occurrences)
        #expect(kept.head == fresh.head)
    }

    @Test func `what another process wrote meanwhile is decided on, and nothing is refused for old`() async throws {
        let place = try await TestPlace()
        let other = FrontDesk(place: place.desk.place, store: place.store, surroundings: place.desk.surroundings)
        let (person, request) = try await place.personWhoAsks()
        let worker = place.identity("mentalHealthPractitioner")
        func note(_ desk: FrontDesk) async throws -> Note.ID {
            let id: Note.ID = place.desk.surroundings.newID()
            let written = WriteNote(note: id, request: request, words: "Words.")
            guard case .done = try await desk.act(written, on: person, as: worker) else { throw CancellationError() }
            return id
        }
        _ = try await note(place.desk)
        // The other writes something that the first has never seen, and the first is asked to correct it.
        for _ in 0..<5 {
            let theirs = try await note(other)
            let correction = CorrectNote(note: theirs, words: "Better.", why: "A slip")
            guard case .done = try await place.desk.act(correction, on: person, as: worker) else {
                Issue.record("what the other wrote was not seen")
                return
            }
        }
    }

    @Test func `a team that changed in another process is the team that is decided with`() async throws {
        let place = try await TestPlace()
        let other = FrontDesk(place: place.desk.place, store: place.store, surroundings: place.desk.surroundings)
        let (person, request) = try await place.personWhoAsks()
        let worker = place.identity("mentalHealthPractitioner")
        let manager = place.worker("teamManager")
        let first = WriteNote(note: place.desk.surroundings.newID(), request: request, words: "Words.")
        try await place.desk.act(first, on: person, as: worker)
        let today = London.day(at: place.desk.now)
        try await other.act(.away(manager.id, Absence(from: today, until: today + 3)), as: .system("test"))
        let offer = OfferHandOver(
            handOver: place.desk.surroundings.newID(),
            request: request,
            to: manager.id,
            why: "Knows her well"
        )
        let refusal = await #expect(throws: Denial.self) { try await place.desk.act(offer, on: person, as: worker) }
        guard case .refused(let why)? = refusal else {
            Issue.record("offered to somebody who is away")
            return
        }
        #expect(why.sentence == HoldingRefusal.notHere.sentence)
    }
}
