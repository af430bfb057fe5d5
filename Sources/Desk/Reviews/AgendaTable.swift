package import Care
import Clinical
package import Journal

/// The agenda of the case review: a row for each reason, with the time from which it holds.
///
/// Like what is due it is written with each append, so that the agenda of a week is a look-up. Its order is how long
/// ago somebody was talked over, and nothing else.
package enum AgendaTable: Projection {
    package static let table = TableShape(
        "agenda",
        keys: ["place", "person", "request", "reason"],
        values: ["holder", "since", "at"]
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        record.requests.open.flatMap { request -> [[SQLValue]] in
            guard let holder = record.holding.holder(of: request.id) else { return [] }
            let since = record.lastReviewed(request)
            return record.agenda(of: request).map { item in
                [
                    .text(setting.place),
                    .text(record.id.description),
                    .text(request.id.description),
                    .text(item.reason.rawValue),
                    .text(holder.description),
                    .integer(since.microseconds),
                    .integer(item.from.microseconds),
                ]
            }
        }
    }

    package static let inputs: Set<RecordPart> = [
        .people, .requests, .holding, .offers, .contacts, .safety, .measures, .reviews,
    ]

    static let migration = Migration(
        part: "reviews",
        number: 1,
        name: "agenda",
        statements: [
            """
            CREATE TABLE agenda (
                place TEXT NOT NULL, person TEXT NOT NULL, request TEXT NOT NULL, reason TEXT NOT NULL,
                holder TEXT NOT NULL, since BIGINT NOT NULL, at BIGINT NOT NULL,
                PRIMARY KEY (place, person, request, reason))
            """,
            "CREATE INDEX agenda_in_order ON agenda (place, since, person, request, at)",
            "CREATE INDEX agenda_of_holder ON agenda (place, holder, since, person, request, at)",
        ]
    )
}

extension Record {
    /// The reasons for which a request is on the agenda now or later, the answers read with Clinical.
    package func agenda(of request: Request) -> [AgendaItem] {
        agenda(for: request, notImprovingSince: notImproving(request.id))
    }

    /// Since when answers should show a reliable improvement and show none: eight weeks after the first of them.
    ///
    /// Only what was a case at first can improve, and one scale that improved is an improvement.
    private func notImproving(_ request: Request.ID) -> Instant? {
        let readings = measures.standing.filter { $0.request == request && !$0.isOfGoals }.flatMap(\.readings)
        var first: Int?
        for line in ScoreChart.lines(of: readings) where line.points.count > 1 {
            guard let scale = Library.edition(line.edition)?.scale(line.scale), scale.isOutcome,
                let begun = line.points.first, let last = line.points.last, scale.isCase(begun.points) != false
            else { continue }
            if scale.change(from: begun.points, to: last.points) == .reliablyBetter { return nil }
            if scale.reliableChange != nil { first = min(first ?? begun.day, begun.day) }
        }
        return first.map { London.instant(Day(number: $0 + 56)) }
    }
}
