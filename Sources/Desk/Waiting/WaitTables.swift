package import Care
import Foundation
package import Journal

/// Who waits for a time, with the key of their place among the others.
package enum WaitTable: Projection {
    package static let table = TableShape(
        "wait",
        keys: ["place", "person", "request"],
        values: ["promised", "asked", "since", "holder", "practice", "wishes", "missing", "later"]
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        guard !record.waiting.all.isEmpty else { return [] }
        let waits = record.waiting.all.values.filter { record.isWaiting(for: $0.request) }
            .sorted { $0.request < $1.request }
        return waits.compactMap { wait in
            guard let request = record.requests.all[wait.request] else { return nil }
            let place = record.waitingPlace(of: request, since: wait.since, setting.promises)
            return [
                .text(setting.place), .text(record.id.description), .text(wait.request.description),
                .integer(place.promised.microseconds), .integer(place.asked.microseconds),
                .integer(wait.since.microseconds), SQLValue(record.holding.holder(of: wait.request)?.description),
                SQLValue(record.people.details?.practice?.rawValue), .text(text(of: wait.wishes)),
                .text(record.missing(for: wait.request).map(\.rawValue).joined(separator: " ")),
                SQLValue(record.givesBack(for: wait.request)?.at.microseconds),
            ]
        }
    }

    package static let inputs: Set<RecordPart> = [
        .people, .requests, .holding, .triage, .offers, .contacts, .bookings, .waiting,
    ]

    private static func text(of wishes: WaitWishes) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(wishes)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    static func wishes(_ text: String) -> WaitWishes? {
        try? JSONDecoder().decode(WaitWishes.self, from: Data(text.utf8))
    }

    static let migration = Migration(
        part: "waiting",
        number: 1,
        name: "waiting list",
        statements: [
            """
            CREATE TABLE wait (
                place TEXT NOT NULL, person TEXT NOT NULL, request TEXT NOT NULL, promised BIGINT NOT NULL,
                asked BIGINT NOT NULL, since BIGINT NOT NULL, holder TEXT, practice TEXT, wishes TEXT NOT NULL,
                missing TEXT NOT NULL, PRIMARY KEY (place, person, request))
            """,
            "CREATE INDEX wait_in_order ON wait (place, promised, asked, request)",
            """
            CREATE TABLE wait_offer (
                place TEXT NOT NULL, contact TEXT NOT NULL, person TEXT NOT NULL, request TEXT NOT NULL,
                clinic TEXT NOT NULL, worker TEXT NOT NULL, at BIGINT NOT NULL, minutes BIGINT NOT NULL,
                length TEXT NOT NULL, kept BIGINT NOT NULL, state TEXT NOT NULL, PRIMARY KEY (place, contact))
            """,
            "CREATE INDEX wait_offer_of_request ON wait_offer (place, person, request)",
            "CREATE INDEX wait_offer_in_state ON wait_offer (place, state, at)",
            """
            CREATE TABLE opening (
                place TEXT NOT NULL, clinic TEXT NOT NULL, at BIGINT NOT NULL, freed BIGINT NOT NULL, taken BIGINT,
                PRIMARY KEY (place, clinic, at, freed))
            """,
            "CREATE INDEX opening_to_come ON opening (place, at)",
        ]
    )

    /// When the time is that somebody has and would give for a sooner one; once it has come they wait no more.
    static let later = Migration(
        part: "waiting",
        number: 2,
        name: "waiting for a sooner time",
        statements: ["ALTER TABLE wait ADD COLUMN later BIGINT"]
    )

    /// Those of the table who still wait at a moment, which is the one argument.
    static let stillWait = "(wait.later IS NULL OR wait.later > ?)"
}

/// Every time that was offered to somebody who waits, and what became of that.
package enum WaitOfferTable: Projection {
    package static let table = TableShape(
        "wait_offer",
        keys: ["place", "contact"],
        values: ["person", "request", "clinic", "worker", "at", "minutes", "length", "kept", "state"]
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        record.waiting.offers.values.sorted { $0.contact < $1.contact }.map { offer in
            [
                .text(setting.place), .text(offer.contact.description), .text(record.id.description),
                .text(offer.request.description), .text(offer.time.clinic.description),
                .text(offer.time.worker.description), .integer(offer.time.at.microseconds),
                SQLValue(offer.time.minutes), .text(offer.time.length.rawValue),
                .integer(offer.keptUntil.microseconds), .text(offer.state.word),
            ]
        }
    }

    package static let inputs: Set<RecordPart> = [.waiting]
}

extension WaitOffer.State {
    /// The word of the table, which is final.
    fileprivate var word: String {
        switch self {
        case .open: "open"
        case .declined: "declined"
        case .accepted: "accepted"
        case .ended(let why): why.rawValue
        case .withdrawn: "withdrawn"
        }
    }
}

/// When a clinic's time was given up, and when somebody had it again: how long it stood empty.
enum Openings {
    static func freed(_ clinic: Clinic.ID, _ at: Instant, in place: String, when: Instant) -> Statement {
        Statement(
            "INSERT INTO opening (place, clinic, at, freed, taken) VALUES (?, ?, ?, ?, NULL) "
                + "ON CONFLICT (place, clinic, at, freed) DO NOTHING",
            [
                .text(place), .text(clinic.description), .integer(at.microseconds), .integer(when.microseconds),
            ]
        )
    }

    /// A double that is taken fills the singles that were given up in it.
    static func taken(
        _ clinic: Clinic.ID,
        _ at: Instant,
        minutes: Int,
        in place: String,
        when: Instant
    ) -> Statement {
        Statement(
            "UPDATE opening SET taken = ? WHERE place = ? AND clinic = ? AND at >= ? AND at < ? AND taken IS NULL",
            [
                .integer(when.microseconds), .text(place), .text(clinic.description), .integer(at.microseconds),
                .integer((at + .minutes(minutes)).microseconds),
            ]
        )
    }

    static func forgetting(in place: String) -> Statement {
        Statement("DELETE FROM opening WHERE place = ?", [.text(place)])
    }

    /// The rows that an event of a time's own stream makes.
    static func rows(of event: RecordedEvent) throws -> [Statement] {
        guard let (clinic, at) = event.stream.slot else { return [] }
        let (place, when) = (event.stream.place, Instant(microseconds: event.recorded))
        switch try FactCodec.unpackEvent(event.event, of: "slot") as SlotFact {
        case .taken(_, let minutes, _): return [taken(clinic, at, minutes: minutes, in: place, when: when)]
        case .freed: return [freed(clinic, at, in: place, when: when)]
        }
    }
}

extension StreamName {
    /// The clinic and the beginning of the time whose stream this is; `nil` for every other stream.
    fileprivate var slot: (clinic: Clinic.ID, at: Instant)? {
        let parts = name.split(separator: "/")
        guard parts.count == 3, parts[0] == "clinic", let clinic = Clinic.ID(parts[1]), let minute = Int64(parts[2])
        else { return nil }
        return (clinic, Instant(microseconds: minute * 60_000_000))
    }
}
