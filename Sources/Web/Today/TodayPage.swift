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
        /// How many requests the worker holds, and how many things are late.
        var held: Int
        var late: Int
        /// Everything that is shown may be only the beginning of a long list.
        var isCut = false
    }

    /// More lines than this are not read in a morning.
    private static let most = 200

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        switch staff.worker.role {
        case .commissioner: return try await GapPage.answer(staff)
        case .administrator: return try await AccountsPage.answer(staff)
        default: break
        }
        let model = try await model(staff)
        return staff.page("Today") { view(model) }
    }

    private static func model(_ staff: StaffVisit) async throws -> Model {
        let (desk, worker) = (staff.desk, staff.worker.id)
        let today = London.day(at: staff.now)
        let team = try await desk.team()
        let offered = try await desk.handOvers(to: worker)
        // A hand-over is answered today even where its clock runs longer; nothing else that is later stands here.
        let end = London.instant(today + 1)
        let dues = try await desk.dues(of: worker, until: end + .days(14), limit: 2 * most)
            .filter { $0.at <= end || $0.kind == .answerHandOver }
        let held = try await desk.held(by: worker, limit: most)
        let day = TodayOrder(offered: offered, dues: dues, held: held, now: staff.now)
        return Model(
            day: EnglishTime.weekdayAndDate(today),
            lines: day.lines(team) { line in accept(line, staff) },
            held: held.count,
            late: dues.count { $0.at < staff.now },
            isCut: held.count >= most || dues.count >= most
        )
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
                            if let step = line.step {
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
            if model.isCut { p { "Only the first 200 are shown. Find anybody else by name." } }
        }
    }

    private static func summary(_ model: Model) -> String {
        var sentence = "You hold \(model.held) \(model.held == 1 ? "request" : "requests")."
        if model.late > 0 { sentence += " \(model.late) \(model.late == 1 ? "thing is" : "things are") late." }
        return sentence
    }
}
