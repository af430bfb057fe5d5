import Care
import Desk
import HTML

/// The manager's view: who holds how many, who is above the limit, and who is held by somebody who is not here.
enum TeamPage {
    struct Model: Equatable, Sendable {
        var lines: [HoldingLine]
        /// What each worker owes, and how much of it is late.
        var owing: [Worker.ID: Owing]
        var away: [Held]
        var owed: [Owed]
        /// Whether there are more of the two lists than this page shows.
        var hasMoreAway = false
        var hasMoreOwed = false
        var limit: Int
        var onDuty: String
        var now: Instant

        /// Somebody whose holder is away or has left.
        struct Held: Equatable, Sendable {
            var request: Request.ID
            var name: String
            var holder: String
            var offeredTo: String?
            var nextDue: NextDue
        }

        /// Something that somebody who is not here owes a person, whoever holds them.
        struct Owed: Equatable, Sendable {
            var person: Person.ID
            var name: String
            var what: String
            var owner: String
            var due: NextDue
            var steps: [PersonStep]
        }
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        let desk = staff.desk
        let lines = try await desk.myTeam(as: staff.identity)
        let team = try await desk.team()
        let away = try await desk.held(byAnyOf: absent(lines), as: staff.identity)
        let owing = try await desk.owedByAbsent(as: staff.identity)
        let duty = team.duty(at: staff.now, working: desk.place.promises.working)
        let model = Model(
            lines: lines.filter { $0.worker.role.mayHold || $0.held > 0 },
            owing: try await desk.owing(as: staff.identity),
            away: away.lines.map { held($0, team, staff.now) },
            owed: owing.lines.map { owed($0, team, staff.now) },
            hasMoreAway: away.next != nil,
            hasMoreOwed: owing.next != nil,
            limit: team.limit,
            onDuty: duty.map(team.name) ?? "nobody",
            now: staff.now
        )
        return staff.page("My team") { view(model) }
    }

    /// Who holds somebody and is not here, or works here and is not here.
    static func absent(_ lines: [HoldingLine]) -> [Worker.ID] { lines.filter { !$0.isHere }.map(\.worker.id) }

    static func held(_ line: RequestLine, _ team: Team, _ now: Instant) -> Model.Held {
        Model.Held(
            request: line.request,
            name: line.name.disclosed,
            holder: team.name(of: line.holder),
            offeredTo: line.offeredTo.map(team.name),
            nextDue: NextDue(at: line.nextDue, now: now)
        )
    }

    static func owed(_ due: DueLine, _ team: Team, _ now: Instant) -> Model.Owed {
        Model.Owed(
            person: due.person,
            name: due.name.disclosed,
            what: due.sentence,
            owner: team.name(of: due.owner),
            due: NextDue(at: due.at, now: now),
            steps: due.stepsForAbsent(at: now)
        )
    }

    static func view(_ model: Model) -> Markup {
        Markup {
            h1 { "My team" }
            p { "\(total(model)) Nobody is unheld. On duty now: \(model.onDuty)." }
            if !model.away.isEmpty {
                HeldTable(AbsentPage.held, model.away)
                if model.hasMoreAway { all(.away, "Everybody who is held by somebody who is not here") }
            }
            if !model.owed.isEmpty {
                owed(model.owed)
                if model.hasMoreOwed { all(.owedByAbsent, "Everything that is owed by somebody who is not here") }
            }
            team(model)
            ul {
                li { a(.href(StaffPage.rota.address)) { "The rota, and how many one worker can hold" } }
                li { a(.href(StaffPage.glassList.address)) { "Records opened for a reason" } }
                li { a(.href(StaffPage.unsent.address)) { "E-mails that could not be sent" } }
                li { a(.href(StaffPage.gap.address)) { "Gap ledger" } }
            }
        }
    }

    private static func total(_ model: Model) -> String {
        let held = model.lines.map(\.held).reduce(0, +)
        return "\(held) open \(held == 1 ? "request" : "requests")."
    }

    /// The way to the whole of a list of which this page shows the beginning.
    private static func all(_ page: StaffPage, _ words: String) -> Markup { p { a(.href(page.address)) { words } } }

    static func owed(_ lines: [Model.Owed]) -> Table {
        Table(
            AbsentPage.owed,
            rows: lines,
            empty: "Nothing is owed by somebody who is not here.",
            columns: [
                Column("Person", .rowHeading) { line in
                    a(.href(StaffPage.person(line.person).address)) { line.name }
                },
                Column("What") { line in line.what },
                Column("Owed by") { line in line.owner },
                Column("Due") { line in line.due },
                Column("Next") { line in StepLinks(line.steps, of: line.person, for: line.name) },
            ]
        )
    }

    private static func owing(_ owing: Owing?) -> Markup {
        guard let owing else { return Markup("nothing") }
        return Markup {
            "\(owing.owed)"
            if owing.late > 0 {
                ", "
                StatusWord("\(owing.late) late", .late)
            }
        }
    }

    /// How many a worker holds, which leads to whom.
    @MarkupBuilder
    private static func held(_ line: HoldingLine) -> Markup {
        if line.held == 0 {
            "0"
        } else {
            a(.href(CaseloadQuery(CaseloadWish(holder: line.worker.id)).address(of: .caseload))) {
                line.held
                span(.class("unseen")) { " held by \(line.worker.name)" }
            }
        }
    }

    private static func team(_ model: Model) -> Table {
        Table(
            "Who holds how many",
            rows: model.lines,
            columns: [
                Column("Worker", .rowHeading) { line in
                    a(.href(StaffPage.teamMember(line.worker.id).address)) { line.worker.name }
                },
                Column("Role") { line in line.worker.role.title },
                Column("Holds", .figures) { line in held(line) },
                Column("Owes") { line in owing(model.owing[line.worker.id]) },
                Column("State") { line in
                    span {
                        if let left = line.worker.left {
                            StatusWord("Leaves \(EnglishTime.date(left))", .late)
                        } else if line.isHere {
                            "Here"
                        } else {
                            StatusWord("Away", .waiting)
                        }
                        if line.isAboveLimit {
                            " "
                            StatusWord("Above \(model.limit)", .late)
                        }
                    }
                },
                Column("Longest asked") { line in
                    line.oldest.map { EnglishTime.date(London.day(at: $0)) } ?? "nobody held"
                },
            ]
        )
    }
}

/// People whom somebody holds, each with the way to offer them on.
struct HeldTable: Component {
    let caption: String
    let lines: [TeamPage.Model.Held]

    let empty: String

    init(_ caption: String, _ lines: [TeamPage.Model.Held], empty: String = "They hold nobody.") {
        self.caption = caption
        self.lines = lines
        self.empty = empty
    }

    var markup: Markup {
        Table(
            caption,
            rows: lines,
            empty: empty,
            columns: [
                Column("Person", .rowHeading) { line in line.name },
                Column("Held by") { line in line.holder },
                Column("Next due") { line in line.nextDue },
                Column("Asked") { line in line.offeredTo.map { "\($0), no answer yet" } ?? "" },
                Column("Next") { line in
                    a(.href(StaffPage.offerOn(line.request).address)) {
                        "Offer on"
                        span(.class("unseen")) { " \(line.name)" }
                    }
                },
            ]
        )
        .markup
    }
}
