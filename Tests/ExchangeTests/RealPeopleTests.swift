import Care
import Exchange
import Testing

@Suite(.needsSharedData) struct `Real files of people` {
    @Test func `hold the 133 made-up Americans of Synthea, none with an NHS number`() throws {
        let first = try Everything(shared: "fhir/synthea/Patient.000.ndjson")
        let second = try Everything(shared: "fhir/synthea/Patient.100.ndjson")
        #expect(first.people.count == 13)
        #expect(second.people.count == 120)
        #expect(first.summary.isEmpty)
        #expect(second.summary.isEmpty)
        let all = first.people + second.people
        #expect(all.allSatisfy { $0.nhsNumber == nil && $0.birthDate?.disclosed.day != nil && $0.name != nil })
        #expect(all.allSatisfy { $0.identifiers.count >= 2 })
    }

    @Test func `of other resources are counted and passed over`() throws {
        let conditions = try Everything(shared: "fhir/synthea/Condition.000.ndjson")
        #expect(conditions.tally.passedOver == 555)
        #expect(conditions.people.isEmpty)
        #expect(conditions.summary.isEmpty)
    }

    @Test func `of UK Core tell of a man with a verified number, in sign language`() throws {
        let read = try Everything(shared: "fhir/uk-core/UKCore-Patient-RichardSmith-Example.json")
        let person = try #require(read.people.first)
        #expect(read.summary.isEmpty)
        #expect(person.nhsNumber?.verification == .verified)
        #expect(person.language == "bfi")
        #expect(person.address?.disclosed.postcode == "LS17 7DF")
    }

    @Test func `of UK Core are one Patient each, or none`() throws {
        let files = try SharedData.names(in: "fhir/uk-core", prefix: "UKCore-Patient")
        #expect(files.count == 3)
        for file in files { #expect(try Everything(shared: file).people.count == 1) }
    }

    @Test func `of HL7's examples are read without one being lost`() throws {
        var people = 0
        for file in try SharedData.names(in: "fhir/examples", prefix: "patient-example") {
            let read = try Everything(shared: file)
            people += read.people.count
            #expect(
                read.diagnostics.allSatisfy { $0.outcome == .warning || $0.fault == .nobodyNamed },
                "\(file) \(read.summary)"
            )
        }
        #expect(people >= 20)
    }

    @Test func `of every other kind are refused or passed over without a crash`() throws {
        for folder in ["fhir/examples", "fhir/bars", "fhir/uk-core"] {
            for file in try SharedData.names(in: folder) {
                let read = try Everything(shared: file)
                #expect(read.tally.people == read.people.count)
                #expect(!read.diagnostics.contains { $0.fault == .notJSON || $0.fault == .brokenDocument }, "\(file)")
            }
        }
    }
}
