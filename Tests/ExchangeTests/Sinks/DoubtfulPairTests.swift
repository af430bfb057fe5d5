import Care
import Desk
import DeskTesting
import Exchange
import Testing

struct `A doubtful pair` {
    /// Two of one name and birth date at two postcodes, the second perhaps the first.
    private func moved() async throws -> (here: Importing, pair: DoubtfulPair) {
        let here = try await Importing()
        try await here.take(register("9990000018,Quill,Ada,1991-03-04,SN1 4GB,"))
        let outcome = try await here.take(register(",Quill,Ada,1991-03-04,SN9 9ZZ,"), mark: "b")
        #expect(outcome.tally.doubtful == 1)
        let pairs = try await here.desk.doubtfulPairs(as: here.place.identity("teamManager")).lines
        return (here, try #require(pairs.first))
    }

    @Test func `is listed with both people and the reason`() async throws {
        let (here, pair) = try await moved()
        #expect(pair.reason == .differentPostcode)
        #expect(Set([pair.one, pair.other].map { $0.postcode?.disclosed }) == ["SN1 4GB", "SN9 9ZZ"])
        #expect(try await here.desk.peopleOnRecord() == 2)
    }

    @Test func `is not found again by another import of the same file`() async throws {
        let (here, _) = try await moved()
        let again = try await here.take(register(",Quill,Ada,1991-03-04,SN9 9ZZ,"), mark: "b")
        #expect(again.tally.known == 1)
        #expect(try await here.desk.peopleOnRecord() == 2)
        #expect(try await here.desk.doubtfulPairs(as: here.identity).lines.count == 1)
    }

    @Test func `decided as one person links both records, and imports then know them as one`() async throws {
        let (here, pair) = try await moved()
        let manager = here.place.identity("teamManager")
        try await here.desk.decide(pair.id, .same, why: "She moved in May.", as: manager)
        for (id, other) in [(pair.id.one, pair.id.other), (pair.id.other, pair.id.one)] {
            #expect(try await here.desk.chart(of: id).record.people.links == [other])
        }
        #expect(try await here.desk.doubtfulPairs(as: manager).lines.isEmpty)
        let again = try await here.take(register("9990000018,Quill,Ada,1991-03-04,SN9 9ZZ,"), mark: "c")
        #expect(again.tally.known == 1)
        #expect(again.tally.registered == 0)
        #expect(try await here.desk.doubtfulPairs(as: manager).lines.isEmpty)
        let twice = try await here.desk.decide(pair.id, .same, why: "Again.", as: manager)
        #expect(twice == .nothingToDo)
    }

    @Test func `decided as two people links nothing, and undoes a link that was wrong`() async throws {
        let (here, pair) = try await moved()
        try await here.desk.decide(pair.id, .same, why: "She moved.", as: here.identity)
        try await here.desk.decide(pair.id, .different, why: "Two cousins.", as: here.identity)
        #expect(try await here.desk.chart(of: pair.id.one).record.people.links.isEmpty)
        #expect(try await here.desk.chart(of: pair.id.other).record.people.links.isEmpty)
    }

    @Test func `of which one has died stops what is owed on the other record too`() async throws {
        let (here, pair) = try await moved()
        try await here.desk.act(
            RecordDeath(day: Day("2026-10-01"), toldBy: "her son"),
            on: pair.id.one,
            as: here.identity
        )
        try await here.desk.decide(pair.id, .same, why: "She moved.", as: here.identity)
        #expect(try await here.desk.chart(of: pair.id.other).record.people.died?.day == Day("2026-10-01"))
    }

    @Test func `is seen by those who may link, of the team or of the practice, and by nobody else`() async throws {
        let (here, pair) = try await moved()
        for role in ["commissioner", "linkWorker", "administrator", "gp"] {
            await #expect(throws: Denial.self) {
                try await here.desk.doubtfulPairs(as: here.place.identity(role))
            }
            await #expect(throws: Denial.self) {
                try await here.desk.decide(pair.id, .same, why: "So it seems.", as: here.place.identity(role))
            }
        }
        let outsider = Worker(
            id: here.desk.surroundings.newID(),
            name: "Worker elsewhere",
            role: .mentalHealthPractitioner,
            practice: TestPlace.practice,
            services: []
        )
        #expect(try await here.desk.doubtfulPairs(as: .worker(outsider)).lines.isEmpty)
        await #expect(throws: Denial.self) {
            try await here.desk.decide(pair.id, .same, why: "So it seems.", as: .worker(outsider))
        }
    }

    @Test func `that nobody found cannot be decided, nor without a reason`() async throws {
        let (here, pair) = try await moved()
        let stranger = try await here.place.register("Bo Li")
        await #expect(throws: Denial.self) {
            try await here.desk.decide(.init(pair.id.one, stranger), .same, why: "Perhaps.", as: here.identity)
        }
        await #expect(throws: Denial.self) {
            try await here.desk.decide(pair.id, .same, why: " ", as: here.identity)
        }
    }

    @Test func `and the identifiers of other systems come back when the tables are computed again`() async throws {
        let (here, pair) = try await moved()
        let hospital = #""birthDate":"1980-02-28","identifier":[{"system":"https://hospital.example","value":"77"}]"#
        try await here.take(patient(hospital) + "\n", name: "p.ndjson", mark: "h")
        try await here.desk.rebuild()
        #expect(try await here.desk.doubtfulPairs(as: here.identity).lines.map(\.id) == [pair.id])
        #expect(try await here.take(patient(hospital) + "\n", name: "p.ndjson", mark: "h").tally.known == 1)
        try await here.desk.decide(pair.id, .different, why: "Two cousins.", as: here.identity)
        try await here.desk.rebuild()
        #expect(try await here.desk.doubtfulPairs(as: here.identity).lines.isEmpty)
    }

    @Test func `of twins at one address waits for a person`() async throws {
        let here = try await Importing()
        let text = register(",Quill,Ada,1991-03-04,SN1 4GB,", ",Quill,Bea,1991-03-04,SN1 4GB,")
        let outcome = try await here.take(text)
        #expect(outcome.tally.registered == 2)
        #expect(outcome.tally.doubtful == 1)
        #expect(try await here.desk.doubtfulPairs(as: here.identity).lines.map(\.reason) == [.differentFirstName])
        #expect(try await here.take(text).tally.known == 2)
        #expect(try await here.desk.doubtfulPairs(as: here.identity).lines.count == 1)
    }
}

struct `Linking two records` {
    @Test func `is written on both or on neither, and can be undone`() async throws {
        let place = try await TestPlace()
        let (one, other) = (try await place.register("Ada Quill"), try await place.register("Ada Quill"))
        let system = Identity.system("command-line")
        try await place.desk.link(one, with: other, why: "She says so.", as: system)
        #expect(try await place.desk.chart(of: one).record.people.links == [other])
        #expect(try await place.desk.chart(of: other).record.people.links == [one])
        #expect(try await place.desk.link(one, with: other, why: "Again.", as: system) == .nothingToDo)
        try await place.desk.unlink(other, from: one, why: "A mistake.", as: system)
        #expect(try await place.desk.chart(of: one).record.people.links.isEmpty)
        await #expect(throws: Denial.self) {
            try await place.desk.link(one, with: one, why: "Itself.", as: system)
        }
        await #expect(throws: Denial.self) {
            try await place.desk.link(one, with: other, why: "She says so.", as: place.identity("linkWorker"))
        }
    }
}
