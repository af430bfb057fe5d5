import Care
import Exchange
import Testing

struct `A Patient` {
    @Test func `arrives with everything that is known of them`() throws {
        let text = """
            {"resourceType":"Patient","id":"p1","meta":{"security":[{"code":"R"}]},"active":false,
            "identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"999 000 0018",
            "extension":[{"url":"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus",
            "valueCodeableConcept":{"coding":[{"code":"01"}]}}]},{"system":"urn:local","value":"42"}],
            "name":[{"use":"maiden","family":"Before"},{"use":"official","family":"Example","given":["Ann","May"]}],
            "telecom":[{"system":"phone","value":"01632 960001","use":"home"},{"system":"email","value":"ann@example.org"},
            {"system":"phone","value":"01632 960002","use":"old"}],
            "gender":"female","birthDate":"1980-02","deceasedDateTime":"2024-05-06T07:08:09.1234567+01:00",
            "address":[{"use":"work","city":"Elsewhere"},{"use":"home","line":["1 High Street"],"city":"Swindon",
            "postalCode":"sn14gb"}],
            "communication":[{"language":{"coding":[{"code":"en"}]}},{"language":{"coding":[{"code":"bfi"}]},
            "preferred":true}],
            "extension":[{"url":"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSCommunication",
            "extension":[{"url":"interpreterRequired","valueBoolean":true}]}],
            "generalPractitioner":[{"identifier":{"system":"https://fhir.nhs.uk/Id/ods-organization-code","value":"b81001"}}]}
            """
        let read = try Everything(text, name: "one.json")
        let person = try #require(read.people.first)
        #expect(read.summary.isEmpty)
        #expect(person.recordID == "p1")
        #expect(person.name?.disclosed == .init(family: "Example", given: "Ann May", use: "official"))
        #expect(person.otherNames.map(\.disclosed.family) == ["Before"])
        #expect(person.nhsNumber?.number.disclosed.digits == "9990000018")
        #expect(person.nhsNumber?.verification == .verified)
        #expect(person.identifiers.map(\.disclosed) == [.init(system: "urn:local", value: "42")])
        #expect(person.phones.map(\.disclosed.number) == ["01632 960001"])
        #expect(person.emails.map(\.disclosed) == ["ann@example.org"])
        #expect(person.gender == .female)
        #expect(person.birthDate?.disclosed == .month(year: 1980, month: 2))
        #expect(person.death == Day("2024-05-06").map { .on(Personal(.day($0))) })
        #expect(person.address?.disclosed == .init(lines: "1 High Street\nSwindon", postcode: "SN1 4GB", use: "home"))
        #expect(person.otherAddresses.count == 1)
        #expect(person.language == "bfi")
        #expect(person.interpreterWanted)
        #expect(person.practiceCode == "B81001")
        #expect(person.isInactive)
        #expect(person.isRestricted)
        #expect(person.source == .init(file: "one.json", line: 1))
    }

    @Test func `keeps an NHS number that fails its check as an unverified identifier`() throws {
        let person = try #require(
            try Everything(
                patient(#""identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9912003890"}]"#)
            )
            .people.first
        )
        #expect(person.nhsNumber == nil)
        #expect(person.identifiers.map(\.disclosed.value) == ["9912003890"])
    }

    @Test func `does not print what identifies them`() throws {
        let text = patient(
            #""birthDate":"1980-02-28","telecom":[{"system":"phone","value":"01632 960001"}],"gender":"secret""#
        )
        let person = try #require(try Everything(text).people.first)
        let printed = "\(person) \(String(reflecting: person))"
        for value in ["Example", "Ann", "1980", "960001", "secret"] { #expect(!printed.contains(value)) }
    }

    @Test func `who has two sound numbers keeps the verified one, and it is remarked upon`() throws {
        let extensionText =
            #""extension":[{"url":"x/NHSNumberVerificationStatus","valueCodeableConcept":{"coding":[{"code":"01"}]}}]"#
        let system = #""system":"https://fhir.nhs.uk/Id/nhs-number""#
        let read = try Everything(
            patient(
                #""identifier":[{\#(system),"value":"9990000018"},{\#(system),"value":"9990000026",\#(extensionText)}]"#
            )
        )
        #expect(read.people.first?.nhsNumber?.number.disclosed.digits == "9990000026")
        #expect(read.people.first?.identifiers.map(\.disclosed.value) == ["9990000018"])
        #expect(read.summary == ["1 severalNHSNumbers"])
    }
}

struct `A file of people` {
    private let three = [patient(family: "A"), #"{"resourceType":"Condition"}"#, patient(family: "B")].joined(
        separator: "\n"
    )

    @Test func `may begin with a byte order mark and end its lines as Windows does`() throws {
        let text = "\u{FEFF}" + three.split(separator: "\n").joined(separator: "\r\n") + "\r\n\r\n"
        let read = try Everything(text)
        #expect(read.people.map(\.source.line) == [1, 3])
        #expect(read.summary.isEmpty)
        #expect(read.tally.passedOver == 1)
    }

    @Test func `is taken up where it was left`() throws {
        let whole = try Everything(three)
        #expect(whole.rows == 3)
        let rest = try Everything(three, after: 1)
        #expect(rest.people.compactMap { $0.name?.disclosed.family } == ["B"])
        #expect(rest.people.map(\.source.line) == [3])
        let csv = "family_name,date_of_birth\nA,1980-02-28\nB,1980-02-28\n"
        #expect(try Everything(csv, name: "r.csv", after: 2).people.compactMap { $0.name?.disclosed.family } == ["B"])
        #expect(try Everything(three, after: 99).people.isEmpty)
    }

    @Test func `may be a Bundle on one line among others`() throws {
        let bundle =
            #"{"resourceType":"Bundle","entry":[{"resource":\#(patient())},{"resource":\#(patient())},{"fullUrl":"x"}]}"#
        let read = try Everything("\(patient())\n\(bundle)\n\(patient())\n")
        #expect(read.people.map(\.source.line) == [1, 2, 2, 3])
        #expect(read.tally.passedOver == 1)
    }

    @Test func `may be a Bundle whose type comes last`() throws {
        let read = try Everything(
            "{\"entry\":[{\"resource\":\(patient())}],\n\"resourceType\":\"Bundle\"}",
            name: "b.json"
        )
        #expect(read.people.count == 1)
        #expect(read.summary.isEmpty)
    }

    @Test func `of many lines longer than the window is read to the end`() throws {
        let line = patient(#""text":{"div":"\#(String(repeating: "ü", count: 700_000))"}"#)
        let read = try Everything("\(line)\n\(patient())\n\(line)\n", lineLimit: 2_000_000)
        #expect(read.people.count == 3)
        let refused = try Everything("\(line)\n\(patient())\n\(line)", lineLimit: 1_100_000)
        #expect(refused.summary == ["1 lineTooLong(limit: 1100000)", "3 lineTooLong(limit: 1100000)"])
        #expect(refused.people.map(\.source.line) == [2])
    }

    @Test func `that is not there, or is a folder, is said to be so`() {
        let options = PeopleOptions(today: today)
        #expect(throws: UnreadableInput(code: .absent, file: "/nowhere/x.ndjson")) {
            try PeopleReader(path: "/nowhere/x.ndjson", options: options)
        }
        #expect(throws: UnreadableInput(code: .isAFolder, file: "/")) { try PeopleReader(path: "/", options: options) }
    }

    @Test func `goes to a sink a batch at a time, which is settled at the end`() async throws {
        struct Counting: PeopleSink {
            var sizes: [Int] = []
            mutating func take(_ batch: PeopleBatch) async throws { sizes.append(batch.people.count) }
            mutating func settle() async throws { sizes.append(0) }
        }
        let text = (0..<25).map { _ in patient() }.joined(separator: "\n")
        let reader = try PeopleReader(bytes: Array(text.utf8), name: "x", options: PeopleOptions(today: today))
        var sink = Counting()
        let tally = try await importPeople(from: reader, into: &sink, batch: 10)
        #expect(sink.sizes == [10, 10, 5, 0])
        #expect(tally.people == 25)
    }
}

struct `A practice register` {
    @Test func `is read whatever the order and the case of its columns`() throws {
        let text = """
            Date Of Birth,"FAMILY_NAME",given-names,NHS_NUMBER,postcode,address,sex,phone,email,practice_code\r
            28/02/1980,"O""Example, Jr",Ann May,999 000 0018,sn1 4gb,"1 High Street\r
            Swindon",F,01632 960001,ann@example.org,b81001\r
            \r
            1981-03-01,Sample,Ben,,,,1,,,
            """
        let read = try Everything(text, name: "register.csv")
        #expect(read.summary.isEmpty)
        let person = try #require(read.people.first)
        #expect(person.name?.disclosed == .init(family: "O\"Example, Jr", given: "Ann May"))
        #expect(person.birthDate?.disclosed.day == Day("1980-02-28"))
        #expect(person.nhsNumber?.verification == .notStated)
        #expect(person.address?.disclosed.postcode == "SN1 4GB")
        #expect(person.practiceCode == "B81001")
        #expect(person.gender == .female)
        #expect(read.people.map(\.source.line) == [2, 5])
        #expect(read.people.last?.gender == .male)
    }
}
