import Care
import HTML

/// That somebody waits for a time, what is missing, and what they are offered: a few lines of the person's page.
struct PersonWaiting: Component {
    let person: Person.ID
    let rows: [Row]

    struct Row: Equatable, Sendable {
        var request: Request.ID
        var promised: String
        var later: String?
        var missing: [String]
        var offered: [String]
    }

    init(_ model: PersonPage.Model) {
        person = model.person
        let record = model.record
        rows = record.requests.open.filter { record.isWaiting(for: $0.id) }.compactMap { request in
            guard let wait = record.waiting.all[request.id] else { return nil }
            let place = record.waitingPlace(of: request, since: wait.since, model.promises)
            return Row(
                request: request.id,
                promised: EnglishTime.date(London.day(at: place.promised)),
                later: record.givesBack(for: request.id).map { EnglishTime.dayAndClock($0.at) },
                missing: record.missing(for: request.id).map(\.sentence),
                offered: record.waiting.open(for: request.id).map { $0.words(model.team) }
            )
        }
    }

    var markup: Markup {
        if rows.isEmpty {
            Markup()
        } else {
            Markup {
                h2 { "Waits for a time" }
                for row in rows {
                    p { "Promised by \(row.promised)." }
                    if let later = row.later { p { "They have \(later), and would take a sooner one." } }
                    for offered in row.offered { Notice(.attention, "A time came free: \(offered) Ask them.") }
                    if !row.missing.isEmpty {
                        ul { for sentence in row.missing { li { sentence } } }
                    }
                    p { a(.href(StaffPage.wait(person, row.request).address)) { "Their place on the waiting list" } }
                }
            }
        }
    }
}
