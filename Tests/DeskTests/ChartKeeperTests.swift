import Care
import Desk
import DeskTesting
import Journal
import Testing

/// Charts are kept in memory between pages; nobody may be shown less than the journal holds.
struct `Kept charts` {
    @Test func `what another process wrote meanwhile is there at the next reading`() async throws {
        let place = try await TestPlace()
        let other = FrontDesk(place: place.desk.place, store: place.store, surroundings: place.desk.surroundings)
        let (person, request) = try await place.personWhoAsks()
        for number in 1...20 {
            let before = try await place.desk.chart(of: person)
            let note = WriteNote(note: place.desk.surroundings.newID(), request: request, words: "Note \(number).")
            try await other.act(note, on: person, as: place.identity("mentalHealthPractitioner"))
            let after = try await place.desk.chart(of: person)
            #expect(after.head.version == before.head.version + 1)
            #expect(after.record.notes.all.count == number)
            let fresh = try Chart(
                of: person,
                await place.store.read(.person(person, in: place.desk.place.code), after: 0)
            )
            #expect(after.record == fresh.record)
            #expect(after.occurrences == fresh.occurrences)
            #expect(after.head == fresh.head)
        }
    }

    @Test func `a record that is not the one that was kept is read anew`() async throws {
        let place = try await TestPlace()
        let swapped = SwappableStore(place.store)
        let desk = FrontDesk(place: place.desk.place, store: swapped, surroundings: place.desk.surroundings)
        let (person, _) = try await place.personWhoAsks("I can't sleep.")
        #expect(try await desk.chart(of: person).head.version == 3)
        swapped.hide(after: 2)
        #expect(try await desk.chart(of: person).head.version == 2)
    }

    @Test func `somebody of whom nothing is written has an empty chart, again and again`() async throws {
        let place = try await TestPlace()
        let nobody: Person.ID = place.desk.surroundings.newID()
        for _ in 0..<3 { #expect(try await place.desk.chart(of: nobody).head == .empty) }
    }
}
