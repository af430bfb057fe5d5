import Care
import Desk
import HTML

/// Where the services of a place say no: the people behind it for those who may see people, and the counts.
enum GapPage {
    struct Model: Equatable, Sendable {
        var since: String
        /// `nil` for somebody who may see counts only.
        var people: [Line]?
        var counts: [Count]
        var smallest: Int

        struct Line: Equatable, Sendable {
            var person: Person.ID
            var request: Request.ID
            var name: String
            var since: String
            var holder: String
            var nextDue: NextDue
        }

        struct Count: Equatable, Sendable {
            var service: String
            var reason: String
            var band: String
            /// `nil` where it is too small to show.
            var count: Int?
        }
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        let (model, next) = try await model(staff)
        return staff.page("Gap ledger") { view(model, staff.more(next)) }
    }

    private static func model(_ staff: StaffVisit) async throws -> (Model, ListMark?) {
        let desk = staff.desk
        let start = London.instant(London.day(at: staff.now) - 365)
        let counts = try await desk.gapCounts(since: start, as: staff.identity)
        var (people, next): ([Model.Line]?, ListMark?) = (nil, nil)
        if staff.worker.role.seesGapLedger {
            let team = try await desk.team()
            let list = try await desk.gapCases(as: staff.identity, after: staff.mark())
            people = list.lines.map { line($0, team, staff.now) }
            next = list.next
        }
        let model = Model(
            since: EnglishTime.date(London.day(at: start)),
            people: people,
            counts: counts.map {
                Model.Count(
                    service: desk.name(of: $0.service),
                    reason: $0.reason.title,
                    band: $0.band.title,
                    count: $0.count
                )
            },
            smallest: FrontDesk.smallestShown
        )
        return (model, next)
    }

    private static func line(_ line: RequestLine, _ team: Team, _ now: Instant) -> Model.Line {
        Model.Line(
            person: line.person,
            request: line.request,
            name: line.name.disclosed,
            since: line.gapSince.map { EnglishTime.date(London.day(at: $0)) } ?? "",
            holder: team.name(of: line.holder),
            nextDue: NextDue(at: line.nextDue, now: now)
        )
    }

    static func view(_ model: Model, _ more: ListPages = ListPages(next: nil, first: nil)) -> Markup {
        Markup {
            h1 { "Gap ledger" }
            if let people = model.people {
                table(people)
                more
            }
            Table(
                "Who said no and why, since \(model.since)",
                rows: model.counts,
                empty: "No service has said no.",
                columns: [
                    Column("Service", .rowHeading) { count in count.service },
                    Column("Reason") { count in count.reason },
                    Column("Age") { count in count.band },
                    Column("Times", .figures) { count in
                        if let number = count.count { number } else { "fewer than \(model.smallest)" }
                    },
                ]
            )
            if model.people == nil {
                p(.class("aside")) {
                    "Numbers under \(model.smallest) are held back, so that nobody can be known by them."
                }
            }
        }
    }

    private static func table(_ people: [Model.Line]) -> Table {
        Table(
            "People to whom two services or more have said no, the longest first",
            rows: people,
            empty: "Nobody has been turned away by two services.",
            columns: [
                Column("Person", .rowHeading) { line in
                    a(.href(StaffPage.person(line.person).address)) { line.name }
                },
                Column("Since") { line in line.since },
                Column("Held by") { line in line.holder },
                Column("Next due") { line in line.nextDue },
                Column("Next") { line in
                    a(.href(StaffPage.step(line.person, .request(line.request, .meetingSaid)).address)) {
                        "What the meeting said"
                        span(.class("unseen")) { " of \(line.name)" }
                    }
                },
            ]
        )
    }
}
