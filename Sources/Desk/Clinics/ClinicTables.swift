import Care
import Foundation
import Journal

/// What is kept beside the journal for clinics: how they are set up, who has which time, and what is taken.
enum ClinicTables {
    static let migration = Migration(
        part: "clinics",
        number: 1,
        name: "clinics and bookings",
        statements: [
            "CREATE TABLE clinic (place TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (place, id))",
            """
            CREATE TABLE booking (
                place TEXT NOT NULL, contact TEXT NOT NULL, clinic TEXT NOT NULL, person TEXT NOT NULL,
                request TEXT NOT NULL, worker TEXT NOT NULL, day TEXT NOT NULL, at BIGINT NOT NULL,
                minutes BIGINT NOT NULL, state TEXT NOT NULL, party TEXT, PRIMARY KEY (place, contact, clinic))
            """,
            "CREATE INDEX booking_of_day ON booking (place, clinic, day)",
            "CREATE INDEX booking_of_person ON booking (place, person)",
            """
            CREATE TABLE slot_claim (
                place TEXT NOT NULL, resource TEXT NOT NULL, cell BIGINT NOT NULL, person TEXT NOT NULL,
                contact TEXT NOT NULL, until BIGINT, PRIMARY KEY (place, resource, cell))
            """,
            "CREATE INDEX slot_claim_of_person ON slot_claim (place, person)",
            """
            CREATE TABLE diary_change (
                place TEXT NOT NULL, resource TEXT NOT NULL, day TEXT NOT NULL, changed BIGINT NOT NULL,
                PRIMARY KEY (place, resource, day))
            """,
            "CREATE INDEX diary_change_since ON diary_change (place, changed)",
        ]
    )

    static let outside = Migration(
        part: "clinics",
        number: 2,
        name: "bookings outside their clinic's times",
        statements: ["ALTER TABLE booking ADD COLUMN outside BIGINT NOT NULL DEFAULT 0"]
    )

    /// A booking is kept beside the person's others, so that it needs no index by person: a third of its pages less.
    static let byKey = Migration(
        part: "clinics",
        number: 3,
        name: "bookings by person",
        statements: [
            PortableSQL.byKey(
                """
                CREATE TABLE booking_by_key (
                    place TEXT NOT NULL, person TEXT NOT NULL, contact TEXT NOT NULL, clinic TEXT NOT NULL,
                    request TEXT NOT NULL, worker TEXT NOT NULL, day TEXT NOT NULL, at BIGINT NOT NULL,
                    minutes BIGINT NOT NULL, state TEXT NOT NULL, party TEXT, outside BIGINT NOT NULL,
                    PRIMARY KEY (place, person, contact, clinic))
                """
            ),
            """
            INSERT INTO booking_by_key
                (place, person, contact, clinic, request, worker, day, at, minutes, state, party, outside)
            SELECT place, person, contact, clinic, request, worker, day, at, minutes, state, party, outside FROM booking
            """,
            "DROP TABLE booking",
            "ALTER TABLE booking_by_key RENAME TO booking",
            "CREATE INDEX booking_of_day ON booking (place, clinic, day)",
        ]
    )

    /// Keeps a clinic as it is now, so that pages and the board need not replay it.
    static func keep(_ clinic: Clinic, in place: String, changed: Instant) throws -> [Statement] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let body = String(decoding: try encoder.encode(clinic), as: UTF8.self)
        return [
            Statement(
                "INSERT INTO clinic (place, id, body) VALUES (?, ?, ?) "
                    + "ON CONFLICT (place, id) DO UPDATE SET body = excluded.body",
                [.text(place), .text(clinic.id.description), .text(body)]
            ), DiaryChange.note(ofClinic: clinic.id, in: place, at: changed),
        ]
    }

    static func all(in place: String) -> Statement {
        Statement("SELECT body FROM clinic WHERE place = ? ORDER BY id", [.text(place)])
    }

    static func clinics(_ rows: [Row]) throws -> [Clinic] {
        try rows.map { try JSONDecoder().decode(Clinic.self, from: Data($0.text(0).utf8)) }
    }
}

/// Which days of whose diary changed when: whoever keeps a board reads those anew.
///
/// No change has the stamp of the one before it, whatever the writers' clocks say: a board knows a change by its stamp.
enum DiaryChange {
    private static func note(
        _ days: [(resource: String, day: String)],
        in place: String,
        at changed: Instant
    ) -> Statement {
        Statement(
            "INSERT INTO diary_change (place, resource, day, changed) VALUES "
                + Array(repeating: "(?, ?, ?, ?)", count: days.count).joined(separator: ", ")
                + " ON CONFLICT (place, resource, day) DO UPDATE SET changed = CASE "
                + "WHEN diary_change.changed < excluded.changed THEN excluded.changed "
                + "ELSE diary_change.changed + 1 END",
            days.flatMap { [.text(place), .text($0.resource), .text($0.day), .integer(changed.microseconds)] }
        )
    }

    static func note(ofClinic clinic: Clinic.ID, in place: String, at changed: Instant) -> Statement {
        note([("clinic/\(clinic)", "")], in: place, at: changed)
    }

    /// The days of the diaries that some claims are in, in an order that all writers keep.
    static func notes(of claims: [Claim], in place: String, at changed: Instant) -> [Statement] {
        let days = Set(claims.map { Diary(resource: $0.resource.description, day: $0.day.description) })
        let sorted = days.sorted { ($0.resource, $0.day) < ($1.resource, $1.day) }
        return stride(from: 0, to: sorted.count, by: most).map { start in
            note(sorted[start..<min(start + most, sorted.count)].map { ($0.resource, $0.day) }, in: place, at: changed)
        }
    }

    /// How many days one statement notes.
    private static let most = Statement.most / 4

    private struct Diary: Hashable {
        let resource: String
        let day: String
    }
}

extension Claim {
    /// The day in London on which its cells are.
    var day: Day {
        London.day(at: Instant(microseconds: Int64(cells.lowerBound) * Int64(Clinic.grain) * 60_000_000))
    }
}
