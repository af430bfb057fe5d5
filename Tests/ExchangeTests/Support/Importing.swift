import Care
import Desk
import DeskTesting
import Exchange
import Foundation
import Synchronization

/// A place into which a test imports, and what was said of it.
struct Importing {
    let place: TestPlace
    let identity = Identity.system("command-line")

    var desk: FrontDesk { place.desk }

    init() async throws { place = try await TestPlace() }

    struct Outcome {
        var tally = ImportTally()
        var remarks: [ImportRemark] = []
        var refused: [Diagnostic] = []
    }

    /// Imports a text under a name; `stoppingAfter` cancels once so many people have been taken.
    @discardableResult
    func take(
        _ text: String,
        name: String = "register.csv",
        mark: String = "file",
        batch: Int = 1000,
        stoppingAfter: Int? = nil
    ) async throws -> Outcome {
        let rows = try await desk.rowsTaken(of: mark)
        let reader = try PeopleReader(
            bytes: Array(text.utf8),
            name: name,
            options: PeopleOptions(today: today),
            after: rows
        )
        return try await run(reader, mark: mark, batch: batch, stoppingAfter: stoppingAfter)
    }

    /// Imports a file of the outside material.
    @discardableResult
    func take(shared name: String) async throws -> Outcome {
        let reader = try PeopleReader(path: SharedData.path(name), options: PeopleOptions(today: today))
        return try await run(reader, mark: name, batch: 50, stoppingAfter: nil)
    }

    private func run(
        _ reader: PeopleReader,
        mark: String,
        batch: Int,
        stoppingAfter: Int?
    ) async throws -> Outcome {
        var outcome = Outcome()
        var taken = 0
        var sink = DeskPeopleSink(desk: desk, file: mark, as: identity) { news in
            switch news {
            case .diagnostic(let diagnostic): outcome.refused += diagnostic.outcome == .warning ? [] : [diagnostic]
            case .remark(let remark): outcome.remarks.append(remark)
            case .progress(_, _, let people): taken = people
            }
        }
        while let read = try reader.next(upTo: batch) {
            try await sink.take(read)
            if let stoppingAfter, taken >= stoppingAfter { throw Killed() }
        }
        try await sink.finish()
        outcome.tally = sink.tally
        return outcome
    }

    /// Everybody whom a search finds, by name.
    func names(_ text: String) async throws -> [String] {
        try await desk.find(text, as: identity).map(\.name.disclosed)
    }

    func only(_ text: String) async throws -> Record {
        guard let found = try await desk.find(text, as: identity).first else { throw Killed() }
        return try await desk.chart(of: found.person).record
    }
}

/// Stands for a process that was killed.
struct Killed: Error {}

/// A register with these rows: number, family name, given names, birth date, postcode, telephone.
func register(_ rows: String...) -> String {
    "nhs_number,family_name,given_names,date_of_birth,postcode,phone\n" + rows.joined(separator: "\n") + "\n"
}

/// A Patient with a number that was traced.
func traced(
    _ number: String,
    family: String,
    given: String = "Ann",
    born: String = "1980-02-28",
    more: String = ""
) -> String {
    let status =
        #"{"url":"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus","#
        + #""valueCodeableConcept":{"coding":[{"system":"#
        + #""https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland","code":"01"}]}}"#
    return #"{"resourceType":"Patient","identifier":[{"extension":[\#(status)],"#
        + #""system":"https://fhir.nhs.uk/Id/nhs-number","value":"\#(number)"}],"#
        + #""name":[{"family":"\#(family)","given":["\#(given)"]}],"birthDate":"\#(born)"\#(more)}"# + "\n"
}
