import Care
import Desk
import HTML

/// The requests nobody has read yet, in the order in which they came.
enum InboxPage {
    struct Model: Equatable, Sendable {
        var lines: [Line]
        var now: Instant

        struct Line: Equatable, Sendable {
            var person: Person.ID
            var request: Request.ID
            var name: String
            var born: String
            var came: String
            var what: String
            var holder: String
            var readBy: Instant
        }
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        let team = try await staff.desk.team()
        let list = try await staff.desk.inbox(as: staff.identity, after: staff.mark())
        let model = Model(
            lines: list.lines.map { line in
                Model.Line(
                    person: line.person,
                    request: line.request,
                    name: line.name.disclosed,
                    born: line.born.map { EnglishTime.date($0.disclosed) } ?? "not known",
                    came: EnglishTime.dayAndClock(line.received),
                    what: "\(line.kind.staffWords.capitalizedFirst), from \(line.route.staffWords)",
                    holder: team.name(of: line.holder),
                    readBy: readBy(line, staff.desk.place.promises)
                )
            },
            now: staff.now
        )
        return staff.page("Inbox") {
            view(model)
            staff.more(list.next)
        }
    }

    /// By when a request is read; one with a safety conversation comes no later than that.
    private static func readBy(_ line: RequestLine, _ promises: Promises) -> Instant {
        let usual = promises.end(of: promises.firstLook, from: line.received)
        return line.hasOpenSafetyConversation ? min(usual, line.nextDue ?? usual) : usual
    }

    static func view(_ model: Model) -> Markup {
        Markup {
            h1 { "Inbox" }
            Table(
                "New requests, in the order in which they came",
                rows: model.lines,
                empty: "Nobody is waiting to be read.",
                columns: [
                    Column("Person", .rowHeading) { line in
                        a(.href(StaffPage.person(line.person).address)) { line.name }
                    },
                    Column("Born") { line in line.born },
                    Column("Came") { line in line.came },
                    Column("Asks for") { line in line.what },
                    Column("Held by") { line in line.holder },
                    Column("To be read") { line in
                        span {
                            "by \(EnglishTime.clockAndDay(line.readBy)) "
                            LateWord(since: line.readBy, now: model.now)
                        }
                    },
                    Column("Next") { line in
                        a(.href(StaffPage.step(line.person, .request(line.request, .triage)).address)) {
                            "Read"
                            span(.class("unseen")) { " what \(line.name) asks for" }
                        }
                    },
                ]
            )
        }
    }
}
