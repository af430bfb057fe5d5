package import Care
package import Journal

/// Every contact that was arranged, by the worker who meets the person: what a calendar shows.
///
/// It has no place and no words: a calendar says when and how, and no more. A session of a group is in it once, whoever
/// comes (`FrontDesk.sessions(ledBy:)`), and not for each person.
package enum AppointmentTable: Projection {
    package static let table = TableShape(
        "appointment",
        keys: ["place", "person", "contact"],
        values: ["worker", "at", "means", "cancelled", "sequence", "changed"]
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        record.contacts.all.values.filter { $0.wasArranged && !$0.isSession }.map { contact in
            [
                .text(setting.place),
                .text(record.id.description),
                .text(contact.id.description),
                .text(contact.with.description),
                .integer(contact.at.microseconds),
                .text(contact.means.rawValue),
                SQLValue(record.isOff(contact)),
                .integer(Int64(contact.changes + (record.isOffByDeath(contact) ? 1 : 0))),
                .integer(contact.changed.microseconds),
            ]
        }
    }

    package static let inputs: Set<RecordPart> = [.people, .contacts]

    static let migration = Migration(
        part: "calendar",
        number: 1,
        name: "appointments",
        statements: [
            """
            CREATE TABLE appointment (
                place TEXT NOT NULL, person TEXT NOT NULL, contact TEXT NOT NULL, worker TEXT NOT NULL,
                at BIGINT NOT NULL, means TEXT NOT NULL, cancelled BIGINT NOT NULL, sequence BIGINT NOT NULL,
                changed BIGINT NOT NULL, PRIMARY KEY (place, person, contact))
            """,
            "CREATE INDEX appointment_of_worker ON appointment (place, worker, at)",
        ]
    )
}

extension Record {
    /// Whether a contact will not be: it was cancelled, or the person has died.
    fileprivate func isOff(_ contact: Contact) -> Bool {
        if case .cancelled = contact.outcome { return true }
        return isOffByDeath(contact)
    }

    fileprivate func isOffByDeath(_ contact: Contact) -> Bool { people.died != nil && contact.outcome == .arranged }
}
