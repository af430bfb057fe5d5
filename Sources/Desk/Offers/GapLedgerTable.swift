package import Care
package import Journal

/// The gap ledger: every decline, by whom and why, with what the person asked for and in which age band.
package enum GapLedgerTable: Projection {
    package static let table = TableShape(
        "gap_ledger",
        keys: ["place", "request", "ordinal"],
        values: ["person", "service", "reason", "at", "needs", "age_band", "practice"]
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        record.requests.all.keys.flatMap { request -> [[SQLValue]] in
            record.offers.standing(of: request).declines.enumerated().map { ordinal, decline in
                [
                    .text(setting.place),
                    .text(request.description),
                    .integer(Int64(ordinal + 1)),
                    .text(record.id.description),
                    .text(decline.service.rawValue),
                    .text(decline.reason.rawValue),
                    .integer(decline.at.microseconds),
                    .text(record.needs(of: request).map(\.rawValue).joined(separator: " ")),
                    .text(AgeBand(of: record, on: London.day(at: decline.at)).rawValue),
                    SQLValue(record.people.details?.practice?.rawValue),
                ]
            }
        }
    }

    package static let inputs: Set<RecordPart> = [.offers, .requests, .triage, .people]

    static let migration = Migration(
        part: "desk",
        number: 8,
        name: "gap ledger",
        statements: [
            """
            CREATE TABLE gap_ledger (
                place TEXT NOT NULL, request TEXT NOT NULL, ordinal BIGINT NOT NULL, person TEXT NOT NULL,
                service TEXT NOT NULL, reason TEXT NOT NULL, at BIGINT NOT NULL, needs TEXT NOT NULL,
                age_band TEXT NOT NULL, practice TEXT, PRIMARY KEY (place, request, ordinal))
            """,
            "CREATE INDEX gap_ledger_at ON gap_ledger (place, at)",
        ]
    )
}

/// An age as the gap ledger counts it; coarse on purpose.
package enum AgeBand: String, CaseIterable, Sendable {
    case under18, from18to25, from26to64, from65, unknown

    init(of record: Record, on day: Day) {
        guard let birth = record.people.details?.birthDate?.disclosed else {
            self = .unknown
            return
        }
        switch birth.years(until: day) {
        case ..<18: self = .under18
        case 18...25: self = .from18to25
        case 26...64: self = .from26to64
        default: self = .from65
        }
    }

    package var title: String {
        switch self {
        case .under18: "under 18"
        case .from18to25: "18 to 25"
        case .from26to64: "26 to 64"
        case .from65: "65 and over"
        case .unknown: "not known"
        }
    }
}

extension Record {
    /// The needs as last read by a worker, or as asked for until somebody has read them.
    package func needs(of request: Request.ID) -> [NeedCode] {
        triage.last(of: request)?.needs ?? requests.all[request]?.asking.needs ?? []
    }

    /// The plain answers known so far, a worker's reading before what was asked.
    package func answers(of request: Request.ID) -> [String: Bool] {
        let asked = requests.all[request]?.asking.answers ?? [:]
        return asked.merging(triage.last(of: request)?.answers ?? [:]) { $1 }
    }
}
