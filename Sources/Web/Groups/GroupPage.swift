import Care
import Desk
import HTML

/// One group: what it is, its sessions with who is expected and who came, and what can be done with it.
enum GroupPage {
    private enum Matter: String { case cancel, tell, end }

    static func answer(_ staff: StaffVisit, _ id: Group.ID) async throws -> Reply {
        guard staff.worker.role.mayHold else { throw Denial.notPermitted }
        let group = try await staff.desk.group(id)
        guard staff.isSending else { return try await show(staff, group, Asked(form: Form())) }
        var form = FormReader(staff.form)
        do {
            if let reply = try await carryOut(&form, staff, group) { return reply }
        } catch Denial.refused(let refusal) {
            form.errors.add(refusal.sentence)
        }
        return try await show(staff, group, Asked(form: staff.form, errors: form.errors))
    }

    private static func carryOut(_ form: inout FormReader, _ staff: StaffVisit, _ group: Group) async throws -> Reply? {
        let page = Page.staff(.group(group.id))
        let matter = staff.form["matter"].flatMap(Matter.init)
        let action: GroupAction
        switch matter {
        case .cancel:
            let day = form.text("session", longest: 10, orElse: "Choose a session.").flatMap { Day($0) }
            let why = form.text("why", orElse: "Say why.")
            if day == nil, form.errors["session"] == nil { form.errors.add("Choose a session.", to: "session") }
            guard let day, let why else { return nil }
            action = .cancelSession(day, why: why)
        case .end:
            guard let day = form.day("day", orElse: "Enter the day.") else { return nil }
            action = .end(day)
        case .tell:
            let told = try await staff.desk.follow(group.id, as: staff.identity)
            return staff.goOn(to: page, after: told > 0 ? .done(version: 0) : .nothingToDo, saying: .groupTold)
        case nil:
            form.errors.add("Choose what to do.")
            return nil
        }
        let acted = try await staff.desk.act(action, on: group.id, as: staff.identity, once: staff.once())
        // A second look at what was cancelled, when the form comes twice, tells whoever was not told the first time.
        _ = try await staff.desk.follow(group.id, as: staff.identity)
        return staff.goOn(to: page, after: acted, saying: matter == .end ? .groupEnded : .sessionCancelled)
    }

    /// One session, in words and numbers.
    private struct Line: Equatable, Sendable {
        var session: Group.Session
        var count: SessionCount
        var isPast: Bool
    }

    private static func show(_ staff: StaffVisit, _ group: Group, _ asked: Asked) async throws -> Reply {
        let closed = staff.desk.place.promises.working.closed
        let today = London.day(at: staff.now)
        let (team, counts) = (try await staff.desk.team(), try await staff.desk.counts(of: group.id, from: today - 92))
        let lines = group.sessions(on: (today - 92)...(today + 92), closed: closed).map {
            Line(session: $0, count: counts[$0.day] ?? SessionCount(), isPast: $0.at <= staff.now)
        }
        let taken = try await staff.desk.members(of: group.id).count
        let waiting = try await staff.desk.countOfWaiters(for: group.id)
        let lost = lost(counts, lines, from: today)
        let (leads, mayRun) = (staff.desk.leads(group, staff.identity), GroupsPage.mayRun(group, staff.worker))
        return staff.page("Group", back: .staff(.groups), errors: asked.errors) {
            h1 { group.plan.name }
            p(.class("lead")) { group.plan.about }
            if leads, lost > 0 { telling(lost, group, staff) }
            summary(group, team, taken, waiting, staff)
            if leads, let open = lines.last(where: { $0.session.day <= today && $0.session.isHeld }) {
                ButtonRow {
                    LinkButton(
                        "Register of \(EnglishTime.weekdayAndDate(open.session.day))",
                        to: StaffPage.groupSession(group.id, open.session.day).address
                    )
                }
            }
            table("Sessions to come", Array(lines.filter { !$0.isPast }.prefix(8)), group, leads)
            table("Sessions that were", Array(lines.filter(\.isPast).reversed().prefix(8)), group, leads)
            if mayRun { running(staff, group, lines.filter { !$0.isPast && $0.session.isHeld }, asked) }
        }
    }

    /// How many are expected at sessions that are not held: they were not told.
    private static func lost(_ counts: [Day: SessionCount], _ lines: [Line], from today: Day) -> Int {
        let held = Set(lines.filter(\.session.isHeld).map(\.session.day))
        return counts.filter { $0.key > today && !held.contains($0.key) }.reduce(0) { $0 + $1.value.unwritten }
    }

    private static func telling(_ lost: Int, _ group: Group, _ staff: StaffVisit) -> Notice {
        Notice(.attention) {
            p { "\(lost) expected at a session that is not held." }
            staff.button(
                "Tell them, and expect them at the next one",
                to: .staff(.group(group.id)),
                fields: [HiddenField(name: "matter", value: Matter.tell.rawValue)]
            )
        }
    }

    private static func summary(
        _ group: Group,
        _ team: Team,
        _ taken: Int,
        _ waiting: Int,
        _ staff: StaffVisit
    ) -> SummaryList {
        let plan = group.plan
        let places =
            plan.kind == .dropIn
            ? "\(taken) on the list; the room holds \(plan.capacity)" : "\(taken) of \(plan.capacity) taken"
        let offer = staff.desk.offer(of: group).map { "\($0.name) (\($0.service)): its rules say who can come" }
        return SummaryList([
            SummaryList.Row("Kind") { "\(plan.kind.name): \(plan.kind.words)" },
            SummaryList.Row("When") { plan.times.words },
            SummaryList.Row("Where") { "\(plan.setting.words.capitalizedFirst): \(plan.site)" },
            SummaryList.Row("Led by") { team.names(of: plan.facilitators) },
            SummaryList.Row("With peers") { team.names(of: plan.peers) },
            SummaryList.Row("Places") { waiting == 0 ? places : "\(places); \(waiting) waiting for one" },
            SummaryList.Row("Offered by") { offer ?? "No service: it is open to everybody who has a request" },
            SummaryList.Row("Joining") {
                plan.byThemselves ? "People can join by themselves" : "Workers give people a place"
            },
        ])
    }

    private static func table(_ caption: String, _ lines: [Line], _ group: Group, _ leads: Bool) -> Table {
        Table(
            caption,
            rows: lines,
            empty: "None.",
            columns: [
                Column("Session", .rowHeading) { line in
                    if leads, line.session.isHeld, line.isPast {
                        a(.href(StaffPage.groupSession(group.id, line.session.day).address)) { line.session.when }
                    } else {
                        line.session.when
                    }
                },
                Column("State") { line in
                    if let why = line.session.cancelled {
                        StatusWord("Cancelled", .plain)
                        " \(why)"
                    } else if line.isPast, line.count.unwritten > 0 {
                        StatusWord("\(line.count.unwritten) to write down", .waiting)
                    } else {
                        line.isPast
                            ? "Held" : line.count.unwritten > 0 ? "Expected: \(line.count.unwritten)" : "Planned"
                    }
                },
                Column("Came", .figures) { line in line.isPast ? "\(line.count.came)" : "" },
                Column("Missed it", .figures) { line in line.isPast ? "\(line.count.missed)" : "" },
            ]
        )
    }

    @MarkupBuilder private static func running(
        _ staff: StaffVisit,
        _ group: Group,
        _ coming: [Line],
        _ asked: Asked
    ) -> Markup {
        ButtonRow { LinkButton("Change the group", to: StaffPage.groupPlan(group.id).address, style: .secondary) }
        if !coming.isEmpty {
            Details("Cancel a session", isOpen: asked["matter"] == Matter.cancel.rawValue) {
                staff.form(to: .staff(.group(group.id))) {
                    HiddenField(name: "matter", value: Matter.cancel.rawValue)
                    asked.select(
                        "Which session?",
                        "session",
                        [Choice("Choose a session", value: "")]
                            + coming.map { Choice($0.session.when, value: $0.session.day.description) }
                    )
                    asked.line("Why?", "why", hint: "For the team. People are told that it is cancelled.")
                    SubmitButton("Cancel the session", style: .grave)
                }
            }
        }
        Details("End the group", isOpen: asked["matter"] == Matter.end.rawValue) {
            staff.form(to: .staff(.group(group.id))) {
                HiddenField(name: "matter", value: Matter.end.rawValue)
                asked.day("The first day without it", "day", hint: "Whoever is expected then is told.")
                SubmitButton("End the group", style: .grave)
            }
        }
    }
}

extension Group.Times {
    /// `Wednesdays at 2pm, for 90 minutes, every week, from 4 March 2026`.
    var words: String {
        let weeks = everyWeeks == 1 ? "every week" : "every \(everyWeeks) weeks"
        let end = sessions.map { ", \($0) sessions" } ?? last.map { ", until \(EnglishTime.date($0))" } ?? ""
        return "\(first.weekday.words)s at \(EnglishTime.clock(from)), for \(minutes) minutes, \(weeks), "
            + "from \(EnglishTime.date(first))\(end)"
    }
}
