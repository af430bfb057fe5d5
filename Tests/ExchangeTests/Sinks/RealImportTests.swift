import Care
import Desk
import DeskTesting
import Exchange
import Testing

@Suite(.needsSharedData) struct `Imports of real files` {
    @Test func `take Synthea's 133 rows for 120 people, however often and in whichever order`() async throws {
        let here = try await Importing()
        let first = try await here.take(shared: "fhir/synthea/Patient.000.ndjson")
        #expect(first.tally.registered == 13)
        let second = try await here.take(shared: "fhir/synthea/Patient.100.ndjson")
        #expect(second.tally.registered == 107)
        #expect(second.tally.known == 13)
        #expect(second.tally.doubtful == 0)
        for name in ["100", "000"] {
            let again = try await here.take(shared: "fhir/synthea/Patient.\(name).ndjson")
            #expect(again.tally.registered == 0)
            #expect(again.tally.filled == 0)
        }
        #expect(try await here.desk.peopleOnRecord() == 120)
    }

    @Test func `take UK Core's three Patients, and a second time none`() async throws {
        let here = try await Importing()
        let files = try SharedData.names(in: "fhir/uk-core", prefix: "UKCore-Patient")
        var registered = 0
        for file in files { registered += try await here.take(shared: file).tally.registered }
        #expect(registered == 2)
        for file in files { #expect(try await here.take(shared: file).tally.registered == 0) }
        #expect(try await here.desk.peopleOnRecord() == 2)
    }

    @Test func `double none of HL7's examples`() async throws {
        let here = try await Importing()
        let files = try SharedData.names(in: "fhir/examples", prefix: "patient-example")
        for file in files { try await here.take(shared: file) }
        let people = try await here.desk.peopleOnRecord()
        let pairs = try await here.desk.doubtfulPairs(as: here.identity).lines.count
        for file in files { #expect(try await here.take(shared: file).tally.registered == 0, "\(file)") }
        #expect(try await here.desk.peopleOnRecord() == people)
        #expect(try await here.desk.doubtfulPairs(as: here.identity).lines.count == pairs)
    }

    @Test func `make the town of Swindon of the national files, and a second time the same`() async throws {
        let here = try await Importing()
        var reader = NetworkReader()
        let files = ["epraccur-2026-02", "epcn-members-2023-02", "epcn-details-2023-02", "list-sizes-2026-02"]
        for name in files + ["practice-imd-2019"] {
            try reader.read(path: SharedData.path("ods/\(name).csv"))
        }
        let network = reader.finish()
        let places = try ["92g", "SN1,SN2,SN3,SN4 9,SN5,SN6 7,SN6 8,SN25"].map {
            try #require(CareNetwork.Place(typed: $0, in: network))
        }
        let town = NetworkImport(network, in: places, on: today)
        #expect(town.tally.practices == 19)
        #expect(town.tally.registered == 275_634)
        #expect(town.tally.networks == 8)
        #expect(town.tally.elsewhere == 6_585)
        let all = NetworkImport(network, in: [], on: today)
        #expect(all.tally.practices == 6_604)
        #expect(all.tally.notPractices == 7_200)
        #expect(all.tally.notActive == 1_585)
        for _ in 1...2 {
            try await here.desk.put(town.practices, as: here.identity)
            let forgotten = try await here.desk.forget(practices: town.ended, as: here.identity)
            #expect(forgotten == 0)
            #expect(try await here.desk.practices().count == 19)
        }
        #expect(CareNetwork.Place(typed: "Swindon", in: network) == nil)
        #expect(CareNetwork.Place(typed: "U00000", in: network) == nil)
    }

    @Test func `keep Bristol's services with the day on which somebody last looked at them`() async throws {
        let here = try await Importing()
        let reading = try DirectoryReader.read(path: SharedData.path("directory/bristol.oruk.json"), today: today)
        let result = DirectoryImport(reading.services, on: today)
        #expect(result.tally.services == 817)
        #expect(result.tally.notShowable == 1)
        #expect(result.tally.neverAssured == 14)
        for _ in 1...2 {
            try await here.desk.put(result.entries, withdrawing: result.withdrawn, as: here.identity)
            let kept = try await here.desk.directory()
            #expect(kept.count == 817)
            #expect(Set(kept.map(\.id)) == Set(result.entries.map(\.id)))
            #expect(kept.allSatisfy { !$0.name.isEmpty && !$0.about.contains("<p>") })
        }
        let gone = DirectoryImport([], on: today)
        try await here.desk.put(gone.entries, withdrawing: [result.entries[0].id], as: here.identity)
        #expect(try await here.desk.directory().count == 816)
    }
}

struct `A practice that has closed` {
    @Test func `is forgotten when the national files say so`() async throws {
        let here = try await Importing()
        let practice = Practice(
            code: PracticeCode(rawValue: "Z00001"),
            name: "Mill Lane",
            network: "",
            networkName: "",
            listSize: nil,
            deprivationDecile: nil,
            postcode: nil
        )
        try await here.desk.put([practice], as: here.identity)
        #expect(try await here.desk.forget(practices: [practice.code], as: here.identity) == 1)
        #expect(try await here.desk.practices().isEmpty)
        await #expect(throws: Denial.self) {
            try await here.desk.forget(practices: [practice.code], as: here.place.identity("gp"))
        }
    }
}
