import Care
import Desk
import HTML

/// Where a worker starts: one list, in the order of the day.
///
/// Hand-overs to accept, what is due up to the end of today, people to reach again, then everybody else they hold.
enum TodayPage {
    struct Model: Equatable, Sendable {
        var day: String
        var lines: [TodayLine]
        /// How many requests the worker holds, and how many things are late, on this page and the next ones.
        var held: Int
        var late: Int
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        switch staff.worker.role {
        case .commissioner: return try await GapPage.answer(staff)
        case .administrator: return try await AccountsPage.answer(staff)
        default: break
        }
        let list = try await staff.desk.today(of: staff.worker.id, after: staff.mark())
        let team = try await staff.desk.team()
        let model = Model(
            day: EnglishTime.weekdayAndDate(London.day(at: staff.now)),
            lines: TodayOrder(list: list, now: staff.now).lines(team) { line in accept(line, staff) },
            held: list.holds,
            late: list.late
        )
        return staff.page("Today") {
            view(model)
            staff.more(list.next)
        }
    }

    private static func accept(_ line: RequestLine, _ staff: StaffVisit) -> Markup {
        guard let handOver = line.handOver else { return Markup() }
        return Markup {
            staff.button(
                "Accept",
                to: .staff(.step(line.person, .request(line.request, .accept))),
                style: .quiet,
                fields: [
                    HiddenField(name: "hand-over", value: handOver.description),
                    HiddenField(name: "from", value: "today"),
                ]
            )
            a(.href(StaffPage.step(line.person, .request(line.request, .decline)).address)) {
                "Say no"
                span(.class("unseen")) { " to holding \(line.name.disclosed)" }
            }
        }
    }

    static func view(_ model: Model) -> Markup {
        Markup {
            h1 { "Today, \(model.day)" }
            p(.class("aside")) { summary(model) }
            Table(
                "In the order of the day",
                rows: model.lines,
                empty: "Nothing is due today, and you hold nobody.",
                columns: [
                    Column("Person", .rowHeading) { line in
                        a(.href(StaffPage.person(line.person).address)) { line.name }
                    },
                    Column("When") { line in line.when },
                    Column("State") { line in StatusWord(line.state.word, line.state.tone) },
                    Column("What") { line in
                        div {
                            line.what
                            if let why = line.why { p(.class("aside")) { why } }
                        }
                    },
                    Column("Next") { line in
                        div(.class("steps")) {
                            line.answer
                            for step in line.steps {
                                a(.href(StaffPage.step(line.person, step).address)) {
                                    step.word.title
                                    span(.class("unseen")) { " for \(line.name)" }
                                }
                            }
                        }
                    },
                ],
                hidesCaption: true
            )
        }
    }

    private static func summary(_ model: Model) -> String {
        var sentence = "You hold \(model.held) \(model.held == 1 ? "request" : "requests")."
        if model.late > 0 { sentence += " \(model.late) \(model.late == 1 ? "thing is" : "things are") late." }
        return sentence
    }
}
