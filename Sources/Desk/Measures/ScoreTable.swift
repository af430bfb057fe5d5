package import Care
import Clinical
package import Journal

/// The scores of what was answered and stands, one row for each scale: what a caseload shows of a person.
package enum ScoreTable: Projection {
    package static let table = TableShape(
        "score",
        keys: ["place", "answered", "scale"],
        values: ["person", "request", "instrument", "version", "day", "numerator", "denominator"]
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        // A line of readings is one goal: two goals that stood in one place, one after the other, must not be joined.
        record.measures.standing.filter { !$0.isOfGoals }.flatMap { answered in
            answered.readings.map { reading in
                [
                    .text(setting.place),
                    .text(answered.id.description),
                    .text(reading.scale.rawValue),
                    .text(record.id.description),
                    SQLValue(answered.request?.description),
                    .text(answered.instrument.code),
                    .integer(Int64(answered.instrument.version)),
                    .integer(Int64(reading.day)),
                    .integer(Int64(reading.points.numerator)),
                    .integer(Int64(reading.points.denominator)),
                ]
            }
        }
    }

    package static let inputs: Set<RecordPart> = [.measures]

    static let migration = Migration(
        part: "measures",
        number: 1,
        name: "scores",
        statements: [
            """
            CREATE TABLE score (
                place TEXT NOT NULL, answered TEXT NOT NULL, scale TEXT NOT NULL, person TEXT NOT NULL, request TEXT,
                instrument TEXT NOT NULL, version BIGINT NOT NULL, day BIGINT NOT NULL, numerator BIGINT NOT NULL,
                denominator BIGINT NOT NULL, PRIMARY KEY (place, answered, scale))
            """,
            "CREATE INDEX score_of_person ON score (place, person, instrument, scale, day)",
        ]
    )
}
