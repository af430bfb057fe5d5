package import Care
package import Journal

/// One number that is kept of each request and added up over a quarter; the case names are columns and final.
///
/// A count that is added later has a migration of its own.
package enum OutcomeCount: String, CaseIterable, Sendable {
    case ended, finished, endedEarlier
    case notCase, recovered, reliablyRecovered, improved, deteriorated, unchanged, notMeasuredTwice
    case withinSixWeeks, withinEighteenWeeks
    case entered, responded, remitted
    case goalsBetter, goalsSame, goalsWorse
    case dialogBetter, dialogSame, dialogWorse
    case reqolBetter, reqolSame, reqolWorse
    case ons4Better, ons4Same, ons4Worse
    case needs, threeNeeds, circumstances, declinedElsewhere, declinedTwice
    case clockStopped, clockInTime, clockRuns
    case lacksContacts, lacksAssessment, lacksMeasure, lacksPlan

    /// `reliably_recovered`.
    var column: String {
        rawValue.reduce(into: "") { name, letter in
            name += letter.isUppercase ? "_\(letter.lowercased())" : String(letter)
        }
    }
}

/// What each request came to, one row each: the outcome figures of a place are sums over it.
package enum OutcomeTable: Projection {
    package static let table = TableShape(
        "outcome",
        keys: ["place", "request"],
        values: ["person", "received_on", "ended_on"] + OutcomeCount.allCases.map(\.column)
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        record.requests.all.values.map { request in
            let closed = record.requests.closed[request.id].map { London.day(at: $0.at) }
            let outcome = RequestOutcome(of: request, in: record, endedOn: closed)
            let head: [SQLValue] = [
                .text(setting.place), .text(request.id.description), .text(record.id.description),
                .integer(Int64(London.day(at: request.received).number)),
                closed.map { .integer(Int64($0.number)) } ?? .null,
            ]
            return head + OutcomeCount.allCases.map { .integer(Int64(outcome.counts[$0] ?? 0)) }
        }
    }

    package static let inputs: Set<RecordPart> = [
        .requests, .contacts, .measures, .questions, .following, .triage, .offers,
    ]

    static let migration = Migration(
        part: "outcomes",
        number: 1,
        name: "outcomes",
        statements: [
            """
            CREATE TABLE outcome (
                place TEXT NOT NULL, request TEXT NOT NULL, person TEXT NOT NULL, received_on BIGINT NOT NULL,
                ended_on BIGINT,
                ended BIGINT NOT NULL, finished BIGINT NOT NULL, ended_earlier BIGINT NOT NULL,
                not_case BIGINT NOT NULL, recovered BIGINT NOT NULL, reliably_recovered BIGINT NOT NULL,
                improved BIGINT NOT NULL, deteriorated BIGINT NOT NULL, unchanged BIGINT NOT NULL,
                not_measured_twice BIGINT NOT NULL, within_six_weeks BIGINT NOT NULL,
                within_eighteen_weeks BIGINT NOT NULL, entered BIGINT NOT NULL, responded BIGINT NOT NULL,
                remitted BIGINT NOT NULL, goals_better BIGINT NOT NULL, goals_same BIGINT NOT NULL,
                goals_worse BIGINT NOT NULL, dialog_better BIGINT NOT NULL, dialog_same BIGINT NOT NULL,
                dialog_worse BIGINT NOT NULL, reqol_better BIGINT NOT NULL, reqol_same BIGINT NOT NULL,
                reqol_worse BIGINT NOT NULL, ons4_better BIGINT NOT NULL, ons4_same BIGINT NOT NULL,
                ons4_worse BIGINT NOT NULL, needs BIGINT NOT NULL, three_needs BIGINT NOT NULL,
                circumstances BIGINT NOT NULL, declined_elsewhere BIGINT NOT NULL, declined_twice BIGINT NOT NULL,
                clock_stopped BIGINT NOT NULL, clock_in_time BIGINT NOT NULL, clock_runs BIGINT NOT NULL,
                lacks_contacts BIGINT NOT NULL, lacks_assessment BIGINT NOT NULL, lacks_measure BIGINT NOT NULL,
                lacks_plan BIGINT NOT NULL,
                PRIMARY KEY (place, request))
            """,
            "CREATE INDEX outcome_ended ON outcome (place, ended_on)",
            "CREATE INDEX outcome_received ON outcome (place, received_on)",
        ]
    )
}
