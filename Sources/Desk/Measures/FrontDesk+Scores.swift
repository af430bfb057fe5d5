package import Care
import Clinical
import Journal

/// The first and the last score of somebody who is held, on one scale in one version.
package struct HeldScore: Sendable, Equatable {
    package let person: Person.ID
    package let instrument: InstrumentEdition
    package let scale: String
    package let first: String
    package let last: String
    package let lastDay: Day
}

extension FrontDesk {
    /// The scores of everybody whom a worker holds, by person: their own caseload, or anybody's for a manager.
    package func scores(heldBy holder: Worker.ID, as identity: Identity) async throws -> [HeldScore] {
        guard let worker = identity.worker,
            worker.id == holder || Policy.permissions(of: worker.role).contains(.manageTeam)
        else {
            throw Denial.notPermitted
        }
        let rows = try await store.rows(
            Statement(
                "SELECT DISTINCT score.person, score.instrument, score.version, score.scale, score.day, score.answered, "
                    + "score.numerator, score.denominator FROM request JOIN score ON score.place = request.place "
                    + "AND score.person = request.person WHERE request.place = ? AND request.holder = ? "
                    + "AND request.closed IS NULL ORDER BY score.person, score.instrument, score.version, score.scale, "
                    + "score.day, score.answered",
                [.text(place.code), .text(holder.description)]
            )
        )
        return HeldScore.lines(in: rows)
    }
}

extension HeldScore {
    /// Rows in the order of person, version, scale and day, each line drawn together.
    fileprivate static func lines(in rows: [Row]) -> [HeldScore] {
        var lines: [HeldScore] = []
        for row in rows {
            guard let person = Person.ID(row.text(0)), row.integer(7) > 0 else { continue }
            let edition = InstrumentEdition(code: row.text(1), version: Int(row.integer(2)))
            let points = Points(Int(row.integer(6)), over: Int(row.integer(7))).description
            var first = points
            if let known = lines.last, known.person == person, known.instrument == edition, known.scale == row.text(3) {
                first = known.first
                lines.removeLast()
            }
            lines.append(
                HeldScore(
                    person: person,
                    instrument: edition,
                    scale: row.text(3),
                    first: first,
                    last: points,
                    lastDay: Day(number: Int(row.integer(4)))
                )
            )
        }
        return lines
    }
}
