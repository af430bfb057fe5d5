package import Care
import Desk

extension TestPlace {
    /// Takes in from a register that somebody has died, as an import does.
    package func deathByImport(of person: Person.ID) async throws {
        let arrival = Arrival(
            chart: try await desk.chart(of: person),
            actions: [RecordDeath(day: nil, toldBy: "the register")]
        )
        let mark = ImportMark(file: "register", rows: nil)
        guard try await desk.take([arrival], upTo: mark, as: .system("import")) else { throw Denial.busy }
    }
}
