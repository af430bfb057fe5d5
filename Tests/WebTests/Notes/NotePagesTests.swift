import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `Pages of notes` {
    @Test func `a note is corrected, and the old words stay struck through`() async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "gp")
        try await worker.send("/people/\(person)/note", [("words", "Spoke with the landlord.")])
        let note = try #require(try await site.place.record(person).notes.all.keys.first)
        let base = "/people/\(person)/notes/\(note)"
        #expect(try await worker.open("\(base)/correct").text.contains("Spoke with the landlord."))
        try await worker.send("\(base)/correct", [("words", "Spoke with the sister."), ("why", "The wrong number.")])
        let page = try await worker.open("/people/\(person)").page()
        let struck = page.all.filter { $0["class"] == "struck" }.map(\.text)
        #expect(struck == ["Spoke with the landlord."])
        #expect(page.text.contains("Worker gp, 20 November 2026, 10am: The wrong number."))
        #expect(page.text.contains("Spoke with the sister."))
        #expect(PageRules.broken(in: page) == [])
    }

    @Test func `a note is held back, released and withdrawn`() async throws {
        let site = try await TestSite()
        let (person, _) = try await site.place.personWhoAsks()
        let worker = try await StaffJourney(site, as: "gp")
        try await worker.send("/people/\(person)/note", [("words", "Her brother said so.")])
        let note = try #require(try await site.place.record(person).notes.all.keys.first)
        let base = "/people/\(person)/notes/\(note)"
        try await worker.send("\(base)/hold-back", [("reason", "thirdParty"), ("why", "He has not agreed.")])
        #expect(try await site.place.record(person).notes.readableByPerson(on: TestPlace.today).isEmpty)
        try await worker.send("\(base)/release", [("why", "He agrees now.")])
        #expect(try await site.place.record(person).notes.readableByPerson(on: TestPlace.today).count == 1)
        try await worker.send("\(base)/withdraw", [("why", "Written on the wrong record.")])
        let page = try await worker.open("/people/\(person)").page()
        #expect(page.all.filter { $0["class"] == "struck" }.map(\.text) == ["Her brother said so."])
        let again = try await worker.send("\(base)/correct", [("words", "x"), ("why", "y")])
        #expect(again.text.contains(NoteRefusal.withdrawn.sentence))
    }
}
