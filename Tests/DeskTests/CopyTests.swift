import Care
import Desk
import DeskTesting
import Testing

struct `Their copy at the Desk` {
    private func answer(
        _ safe: Bool,
        of person: Person.ID,
        in place: TestPlace,
        as identity: Identity
    ) async throws -> Acted {
        let today = London.day(at: place.clock.now)
        return try await place.desk.answerAboutPaper(isSafe: safe, asked: today, of: person, as: identity)
    }

    private func opened(_ person: Person.ID, in place: TestPlace, as identity: Identity) async throws -> OpenedCopy? {
        guard case .open(let opened) = try await place.desk.copy(of: person, as: identity) else { return nil }
        return opened
    }

    @Test func `is opened once paper was asked about, each under a name of its own among who looked`() async throws {
        let place = try await TestPlace()
        let (person, _) = try await place.personWhoAsks("I can't sleep.")
        let worker = place.identity("mentalHealthPractitioner")
        #expect(try await opened(person, in: place, as: worker) == nil)
        #expect(try await answer(false, of: person, in: place, as: worker) == .done(version: 4))
        let copy = try #require(try await opened(person, in: place, as: worker))
        #expect(copy.copy.ownWords.map(\.words.disclosed) == ["I can't sleep."])
        #expect(!copy.answer.paperIsSafe)
        let looks = try await place.desk.looks(at: person)
        #expect(Set(looks.map(\.page)) == ["Their copy", "Their copy, before it is read"])
        place.clock.advance(.days(1))
        #expect(try await opened(person, in: place, as: worker) == nil, "paper is asked about each day")
    }

    @Test(arguments: Role.allCases)
    func `is for those who have a relationship, and never for commissioners and administrators`(
        role: Role
    ) async throws {
        let place = try await TestPlace()
        let identity = place.identity(role.rawValue)
        let stranger = try await place.register(practice: PracticeCode(rawValue: "elsewhere"))
        await #expect(throws: Denial.self) { try await place.desk.copy(of: stranger, as: identity) }
        await #expect(throws: Denial.self) { try await answer(true, of: stranger, in: place, as: identity) }
        #expect(try await place.desk.looks(at: stranger).isEmpty)
        #expect(try await place.desk.chart(of: stranger).record.copies.answers.isEmpty)

        let (person, _) = try await place.personWhoAsks()
        let record = try await place.desk.chart(of: person).record
        let mayOpen =
            Policy.relationship(of: place.worker(role.rawValue), to: record, home: place.desk.place.home) != nil
        if role == .commissioner || role == .administrator { #expect(!mayOpen) }
        guard mayOpen else {
            await #expect(throws: Denial.self) { try await place.desk.copy(of: person, as: identity) }
            return
        }
        _ = try await answer(true, of: person, in: place, as: identity)
        #expect(try await opened(person, in: place, as: identity) != nil)
    }

    @Test func `is not opened through broken glass`() async throws {
        let place = try await TestPlace()
        let (person, _) = try await place.personWhoAsks()
        let worker = place.identity("linkWorker")
        try await place.desk.breakGlass(person, reason: "She fell in our hall.", as: worker)
        _ = try await place.desk.open(person, page: "Person", as: worker)
        await #expect(throws: Denial.self) { try await place.desk.copy(of: person, as: worker) }
        await #expect(throws: Denial.self) { try await answer(true, of: person, in: place, as: worker) }
    }

    @Test func `is not opened after a death`() async throws {
        let place = try await TestPlace()
        let (person, _) = try await place.personWhoAsks()
        let worker = place.identity("mentalHealthPractitioner")
        _ = try await answer(true, of: person, in: place, as: worker)
        try await place.desk.act(RecordDeath(day: nil, toldBy: "her sister"), on: person, as: worker)
        let denial = await #expect(throws: Denial.self) { try await place.desk.copy(of: person, as: worker) }
        #expect(denial?.sentence == CopyRefusal.hasDied.sentence)
    }

    @Test func `says who looked, when, how often and why, and not at which pages`() async throws {
        let place = try await TestPlace()
        let (person, _) = try await place.personWhoAsks()
        let worker = place.identity("mentalHealthPractitioner")
        try await place.desk.breakGlass(person, reason: "She fell in our hall.", as: place.identity("linkWorker"))
        for page in ["Hold back the note", "Raise a safeguarding concern", "Person"] {
            _ = try await place.desk.open(person, page: page, as: worker)
        }
        _ = try await answer(true, of: person, in: place, as: worker)
        let looks = try #require(try await opened(person, in: place, as: worker)).looks
        #expect(looks.map(\.count).sorted() == [1, 4])
        #expect(looks.compactMap(\.reason) == ["She fell in our hall."])
        #expect(Mirror(reflecting: looks[0]).children.compactMap(\.label).contains("page") == false)
        #expect(!"\(looks)".contains("Hold back"))
    }
}
