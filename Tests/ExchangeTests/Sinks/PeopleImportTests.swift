import Care
import Desk
import DeskTesting
import Exchange
import Testing

struct `An import of people` {
    static let three = register(
        "9990000018,Quill,Ada,1991-03-04,SN1 4GB,01632 960001",
        ",O'Neill-Évans,Seán Pat,1970-12-31,SN2 1AA,",
        ",Patel,Uma,,SN3 2BB,"
    )

    @Test func `puts everybody on the record, and a second time doubles nobody`() async throws {
        let here = try await Importing()
        let first = try await here.take(Self.three)
        #expect(first.tally.registered == 3)
        #expect(try await here.desk.peopleOnRecord() == 3)
        #expect(try await here.names("oneill 1970-12-31") == ["Seán Pat O'Neill-Évans"])
        let again = try await here.take(Self.three)
        #expect(again.tally.registered == 0)
        #expect(again.tally.known == 3)
        #expect(again.tally.filled == 0)
        #expect(try await here.desk.peopleOnRecord() == 3)
    }

    @Test(arguments: [1, 2, 7])
    func `that is killed half-way goes on where it was`(batch: Int) async throws {
        let here = try await Importing()
        let rows = (0..<20).map { ",Row\($0),Ada,1991-03-\($0 + 10 < 31 ? $0 + 10 : 30),SN1 4GB," }
        let text = "nhs_number,family_name,given_names,date_of_birth,postcode,phone\n" + rows.joined(separator: "\n")
        await #expect(throws: Killed.self) { try await here.take(text, batch: batch, stoppingAfter: 8) }
        let before = try await here.desk.peopleOnRecord()
        #expect(before >= 8 && before < 20)
        #expect(try await here.desk.rowsTaken(of: "file") >= before)
        let rest = try await here.take(text, batch: batch)
        #expect(rest.tally.registered == 20 - before)
        #expect(rest.tally.known == 0)
        #expect(try await here.desk.peopleOnRecord() == 20)
        #expect(try await here.desk.rowsTaken(of: "file") == 0)
    }

    @Test(arguments: [1, 2, 3])
    func `finds somebody again in the batch that is judged while theirs is written`(batch: Int) async throws {
        let here = try await Importing()
        let rows = [
            "9990000018,Quill,Ada,1991-03-04,SN1 4GB,", "9990000018,Quill,Ada,1991-03-04,SN1 4GB,01632 960001",
            ",Patel,Uma,,,", ",Patel,Uma,,,", ",Vale,Ben,1980-01-02,SN3 2BB,", ",Vale,Ben,1980-01-02,SN9 9ZZ,",
        ]
        let text = "nhs_number,family_name,given_names,date_of_birth,postcode,phone\n" + rows.joined(separator: "\n")
        let tally = try await here.take(text, batch: batch).tally
        #expect(tally.registered == 4)
        #expect(tally.known == 2)
        #expect(tally.doubtful == 1)
        #expect(tally.filled == 1)
        #expect(try await here.only("9990000018").people.details?.phone?.disclosed == "01632 960001")
    }

    @Test func `finds somebody again within one batch and in the next file`() async throws {
        let here = try await Importing()
        let first = try await here.take(
            register(
                "9990000018,Quill,Ada,1991-03-04,SN1 4GB,",
                "999 000 0018,QUILL,Ada,04/03/1991,sn14gb,01632 960001"
            )
        )
        #expect(first.tally.registered == 1)
        #expect(first.tally.known == 1)
        #expect(first.tally.filled == 1)
        let second = try await here.take(register("9990000018,Quill,Ada May,1991-03-04,SN9 9ZZ,"), mark: "other")
        #expect(second.tally.known == 1)
        #expect(second.tally.differing == 1)
        #expect(try await here.desk.peopleOnRecord() == 1)
        #expect(try await here.only("quill").people.details?.phone?.disclosed == "01632 960001")
    }

    @Test func `fills in what is missing and never overwrites what a worker entered`() async throws {
        let here = try await Importing()
        try await here.take(register(",Quill,Ada,1991-03-04,SN1 4GB,"))
        let person = try await here.only("quill")
        var details = try #require(person.people.details)
        details.phone = Personal("01632 960999")
        details.calledName = Personal("Ade")
        try await here.desk.act(Amend(details: details, why: "told us"), on: person.id, as: here.identity)
        let again = try await here.take(
            register("9990000018,Quill,Ada,1991-03-04,SN1 4GB,01632 960001"),
            mark: "other"
        )
        #expect(again.tally.filled == 1)
        #expect(again.tally.differing == 1)
        let kept = try #require(try await here.only("quill").people.details)
        #expect(kept.phone?.disclosed == "01632 960999")
        #expect(kept.calledName?.disclosed == "Ade")
        #expect(kept.nhsNumber?.disclosed.digits == "9990000018")
        #expect(!kept.nhsNumberVerified)
    }

    @Test func `lets a verified number win over a name that changed`() async throws {
        let here = try await Importing()
        try await here.take(traced("9990000018", family: "Quill"), name: "p.ndjson")
        let married = try await here.take(traced("9990000018", family: "Barlow"), name: "p.ndjson", mark: "b")
        #expect(married.tally.known == 1)
        #expect(try await here.desk.peopleOnRecord() == 1)
        let stranger = try await here.take(
            traced("9990000018", family: "Novak", given: "Bo", born: "1950-01-01"),
            name: "p.ndjson",
            mark: "c"
        )
        #expect(stranger.tally.registered == 1)
        #expect(stranger.tally.doubtful == 1)
        #expect(try await !here.only("novak").people.details!.nhsNumberVerified)
    }

    @Test func `leaves out the number 0000000000 and takes the person`() async throws {
        let here = try await Importing()
        let text = register("0000000000,Quill,Ada,1991-03-04,SN1 4GB,", "0000000000,Novak,Bo,1950-01-01,SN1 4GB,")
        #expect(try await here.take(text).tally.registered == 2)
        #expect(try await here.only("quill").people.details?.nhsNumber == nil)
        #expect(try await here.take(text).tally.known == 2)
    }

    @Test func `refuses rows in the midst of good ones, by line and with a remedy`() async throws {
        let here = try await Importing()
        let outcome = try await here.take(
            register(
                "9990000018,Quill,Ada,1991-03-04,SN1 4GB,",
                "too,few",
                "9990000026,,,1950-01-01,,",
                ",Novak,Bo,1950-01-01,SN1 4GB,"
            )
        )
        #expect(outcome.tally.registered == 2)
        #expect(outcome.refused.map { "\($0.line) \($0.fault)" } == ["3 fieldCount(found: 2, wanted: 6)", "4 noName"])
    }

    @Test func `finds somebody by another system's identifier, where name and birth date agree`() async throws {
        let here = try await Importing()
        let hospital = #","identifier":[{"system":"https://hospital.example","value":"77"}]"#
        try await here.take(patient(#""birthDate":"1980-02-28"\#(hospital)"#) + "\n", name: "p.ndjson")
        let again = try await here.take(
            patient(#""birthDate":"1980-02-28","gender":"female"\#(hospital)"#) + "\n",
            name: "p.ndjson",
            mark: "b"
        )
        #expect(again.tally.known == 1)
        #expect(again.tally.filled == 0)
        let other = try await here.take(
            patient(#""birthDate":"1951-02-28"\#(hospital)"#) + "\n",
            name: "p.ndjson",
            mark: "c"
        )
        #expect(other.tally.doubtful == 1)
    }
}

struct `A death in an import` {
    static let dead = #","deceasedDateTime":"2026-10-01""#

    @Test func `stops what was owed to somebody known, once`() async throws {
        let here = try await Importing()
        let number = try #require(NHSNumber("9990000018"))
        let person = try await here.place.register("Ann Quill", nhsNumber: number)
        try await here.desk.act(
            Ask(
                request: here.desk.surroundings.newID(),
                route: .myself,
                kind: .help,
                asking: Request.Asking(words: Personal("I worry."))
            ),
            on: person,
            as: .system("front-door")
        )
        let promises = here.desk.place.promises
        #expect(try await !here.desk.chart(of: person).record.dues(promises).isEmpty)
        let text = traced("9990000018", family: "Quill", more: Self.dead)
        #expect(try await here.take(text, name: "p.ndjson").tally.deaths == 1)
        let record = try await here.desk.chart(of: person).record
        #expect(record.people.died?.day == Day("2026-10-01"))
        #expect(record.dues(promises).isEmpty)
        #expect(try await here.take(text, name: "p.ndjson", mark: "b").tally.deaths == 0)
    }

    @Test func `of a row no longer used is recorded for somebody known, and brings nobody new in`() async throws {
        let here = try await Importing()
        try await here.take(traced("9990000018", family: "Quill"), name: "p.ndjson")
        let rows =
            traced("9990000018", family: "Quill", more: Self.dead + #","active":false"#)
            + traced("9990000026", family: "Novak", more: Self.dead + #","active":false"#)
        let outcome = try await here.take(rows, name: "p.ndjson", mark: "b")
        #expect(outcome.tally.registered == 0)
        #expect(outcome.tally.deaths == 1)
        #expect(outcome.tally.inactive == 2)
        #expect(try await here.only("quill").people.died != nil)
    }

    @Test func `of a row no longer used that may be somebody known is left to a person`() async throws {
        let here = try await Importing()
        try await here.take(traced("9990000018", family: "Quill"), name: "p.ndjson")
        let rows = traced(
            "9990000018",
            family: "Novak",
            born: "1950-01-01",
            more: Self.dead + #","active":false"#
        )
        let outcome = try await here.take(rows, name: "p.ndjson", mark: "b")
        #expect(outcome.remarks.map(\.kind) == [.deathOfSomebodyUnclear])
        #expect(try await here.desk.peopleOnRecord() == 1)
    }
}

struct `Somebody whose national record is restricted` {
    static let reachable =
        #","telecom":[{"system":"phone","value":"01632 960001"}],"address":[{"line":["1 Mill Lane"],"postalCode":"SN1 4GB"}]"#
    static let restricted =
        #","meta":{"security":[{"system":"#
        + #""http://terminology.hl7.org/CodeSystem/v3-Confidentiality","code":"R"}]}"#

    @Test func `is taken in without where they live or how they are reached`() async throws {
        let here = try await Importing()
        let text = traced("9990000018", family: "Quill", more: Self.reachable + Self.restricted)
        #expect(try await here.take(text, name: "p.ndjson").tally.restricted == 1)
        let details = try #require(try await here.only("quill").people.details)
        #expect(details.postcode == nil && details.address == nil && details.phone == nil)
        #expect(try await here.names("SN1 4GB").isEmpty)
        #expect(try await here.take(text, name: "p.ndjson").tally.known == 1)
    }

    @Test func `loses what an earlier import gave away, and keeps what a worker put down for somebody to judge`()
        async throws
    {
        let here = try await Importing()
        try await here.take(traced("9990000018", family: "Quill", more: Self.reachable), name: "p.ndjson")
        let record = try await here.only("quill")
        var told = try #require(record.people.details)
        told.email = Personal("ann@mail.example")
        try await here.desk.act(Amend(details: told, why: "told us"), on: record.id, as: here.identity)
        let text = traced("9990000018", family: "Quill", more: Self.reachable + Self.restricted)
        let outcome = try await here.take(text, name: "p.ndjson", mark: "b")
        #expect(outcome.remarks.map(\.kind) == [.restrictedPersonIsReachable])
        let details = try #require(try await here.only("quill").people.details)
        #expect(details.postcode == nil && details.address == nil && details.phone == nil)
        #expect(details.email?.disclosed == "ann@mail.example")
    }
}
