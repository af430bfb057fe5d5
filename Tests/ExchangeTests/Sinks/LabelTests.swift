import Care
import Desk
import DeskTesting
import Exchange
import Journal
import Testing

/// Other systems grade people; what they say of that is not taken in.
struct `A label that comes with somebody` {
    private static let lines = """
        {"resourceType":"Patient","name":[{"family":"Quill","given":["Ada"]}],"birthDate":"1991-03-04",\
        "extension":[{"url":"https://example.org/risk","valueString":"graded severe"}],\
        "contained":[{"resourceType":"Flag","id":"f","code":{"text":"graded severe"}}]}
        {"resourceType":"Flag","status":"active","code":{"text":"graded severe"}}
        {"resourceType":"RiskAssessment","status":"final","prediction":[{"qualitativeRisk":{"text":"graded severe"}}]}

        """
    private static let rows = "family_name,given_names,date_of_birth,risk_level\nQuill,Ada,1991-03-04,graded severe\n"

    @Test(arguments: [("people.ndjson", lines), ("register.csv", rows)])
    func `from elsewhere is kept nowhere, and the person is`(name: String, text: String) async throws {
        let here = try await Importing()
        #expect(try await here.take(text, name: name).tally.registered == 1)
        let tables = try await here.place.store.rows(Statement("SELECT name FROM sqlite_master WHERE type = 'table'"))
        var kept = ""
        for table in tables {
            let rows = try await here.place.store.rows(Statement("SELECT * FROM \(table.text(0))"))
            kept += rows.flatMap { row in row.values.indices.map { row.text($0) } }.joined(separator: "\n")
        }
        #expect(kept.contains("Quill"))
        #expect(!kept.contains("graded severe"))
    }
}
