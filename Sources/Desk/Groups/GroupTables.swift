package import Care
import Foundation
package import Journal

/// What is kept beside the journal for groups: how they are set up, who has which place, and who is expected when.
enum GroupTables {
    static let migration = Migration(
        part: "groups",
        number: 1,
        name: "groups and places in them",
        statements: [
            """
            CREATE TABLE programme (
                place TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (place, id))
            """,
            """
            CREATE TABLE group_member (
                place TEXT NOT NULL, programme TEXT NOT NULL, person TEXT NOT NULL, request TEXT NOT NULL,
                joined BIGINT NOT NULL, PRIMARY KEY (place, programme, person))
            """,
            "CREATE INDEX group_member_of_person ON group_member (place, person)",
            """
            CREATE TABLE group_seat (
                place TEXT NOT NULL, programme TEXT NOT NULL, seat BIGINT NOT NULL, person TEXT NOT NULL,
                PRIMARY KEY (place, programme, seat))
            """,
            "CREATE INDEX group_seat_of_person ON group_seat (place, person)",
            """
            CREATE TABLE group_session (
                place TEXT NOT NULL, contact TEXT NOT NULL, programme TEXT NOT NULL, person TEXT NOT NULL,
                day TEXT NOT NULL, at BIGINT NOT NULL, mark TEXT, PRIMARY KEY (place, contact))
            """,
            "CREATE INDEX group_session_of_day ON group_session (place, programme, day)",
            "CREATE INDEX group_session_of_person ON group_session (place, person)",
        ]
    )

    /// Keeps a group as it is now, so that pages need not replay it.
    static func keep(_ group: Group, in place: String) throws -> Statement {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let body = String(decoding: try encoder.encode(group), as: UTF8.self)
        return Statement(
            "INSERT INTO programme (place, id, body) VALUES (?, ?, ?) "
                + "ON CONFLICT (place, id) DO UPDATE SET body = excluded.body",
            [.text(place), .text(group.id.description), .text(body)]
        )
    }

    static func forgetting(in place: String) -> [Statement] {
        [Statement("DELETE FROM programme WHERE place = ?", [.text(place)])]
    }

    static func all(in place: String) -> Statement {
        Statement("SELECT body FROM programme WHERE place = ? ORDER BY id", [.text(place)])
    }

    static func groups(_ rows: [Row]) throws -> [Group] {
        try rows.map { try JSONDecoder().decode(Group.self, from: Data($0.text(0).utf8)) }
    }
}

/// Who has a place in which group now.
package enum MemberTable: Projection {
    package static let table = TableShape(
        "group_member",
        keys: ["place", "programme", "person"],
        values: ["request", "joined"]
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        record.enrolments.live.map { place in
            [
                .text(setting.place), .text(place.group.description), .text(record.id.description),
                .text(place.request.description), .integer(place.joined.microseconds),
            ]
        }
    }

    package static let inputs: Set<RecordPart> = [.enrolments]
}

/// The numbered places that are taken: the database refuses a second row for a number, whoever writes it and from where.
package enum SeatTable: Projection {
    package static let table = TableShape(
        "group_seat",
        keys: ["place", "programme", "seat"],
        values: ["person"],
        isClaim: true
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        record.seats.sorted().map { seat in
            [
                .text(setting.place), .text(seat.group.description), SQLValue(seat.number),
                .text(record.id.description),
            ]
        }
    }

    package static let inputs: Set<RecordPart> = [.enrolments]
}

/// Who is expected at which session, or was there, and what was written of it.
package enum SessionTable: Projection {
    package static let table = TableShape(
        "group_session",
        keys: ["place", "contact"],
        values: ["programme", "person", "day", "at", "mark"]
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        record.enrolments.sessions.sorted { $0.key < $1.key }.compactMap { id, session in
            guard let contact = record.contacts.all[id] else { return nil }
            return [
                .text(setting.place), .text(id.description), .text(session.group.description),
                .text(record.id.description), .text(session.day.description), .integer(contact.at.microseconds),
                SQLValue(SessionMark(contact.outcome)?.rawValue),
            ]
        }
    }

    package static let inputs: Set<RecordPart> = [.enrolments, .contacts]
}

/// One numbered place of a group.
struct Seat: Hashable, Comparable {
    let group: Group.ID
    let number: Int

    static func < (left: Seat, right: Seat) -> Bool { (left.group, left.number) < (right.group, right.number) }
}

extension Record {
    /// The numbered places that this person has.
    var seats: Set<Seat> {
        Set(enrolments.live.compactMap { place in place.seat.map { Seat(group: place.group, number: $0) } })
    }
}
