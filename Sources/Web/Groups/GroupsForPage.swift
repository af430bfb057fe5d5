import Care
import Desk
import HTML

/// The groups that meet, as they are for one person: a worker gives a place, or gives one up with them.
enum GroupsForPage {
    private enum Matter: String { case join, leave, wait, unwait, decline }

    static func answer(_ staff: StaffVisit, _ person: Person.ID, _ request: Request.ID) async throws -> Reply {
        guard staff.worker.role.may(.book) else { throw Denial.notPermitted }
        let record = try await staff.desk.open(person, page: "Groups", as: staff.identity).record
        guard record.requests.isOpen(request) else { throw Denial.notFound }
        let lines = try await staff.desk.groupLines(for: request, of: record)
        guard staff.isSending else { return try await show(staff, record, request, lines, Asked(form: Form())) }
        var form = FormReader(staff.form)
        do {
            if let (acted, said) = try await carryOut(&form, staff, record, request) {
                return staff.goOn(to: .staff(.groupsFor(person, request)), after: acted, saying: said)
            }
        } catch Denial.refused(let refusal) {
            form.errors.add(refusal.sentence)
        }
        return try await show(staff, record, request, lines, Asked(form: staff.form, errors: form.errors))
    }

    private static func carryOut(
        _ form: inout FormReader,
        _ staff: StaffVisit,
        _ record: Record,
        _ request: Request.ID
    ) async throws -> (Acted, Said)? {
        guard let matter = staff.form["matter"].flatMap(Matter.init),
            let group = staff.form["group"].flatMap({ Group.ID($0) })
        else {
            form.errors.add("Choose one of the groups on the page.")
            return nil
        }
        let why = form.text("why", longest: 500)
        guard form.errors.isEmpty else { return nil }
        switch matter {
        case .join:
            let joined = try await staff.desk.join(
                group,
                for: request,
                of: record.id,
                by: .worker,
                why: why,
                as: staff.identity,
                once: staff.once()
            )
            return (joined, .groupJoined)
        case .wait:
            let waits = try await staff.desk.waitForPlace(
                in: group,
                for: request,
                of: record.id,
                by: .worker,
                why: why,
                as: staff.identity,
                once: staff.once()
            )
            return (waits, .waitsForPlace)
        case .unwait:
            let stopping = StopWaitingForPlace(group: group)
            let stopped = try await staff.desk.act([stopping], on: record.id, as: staff.identity, once: staff.once())
            return (stopped, .waitsForNoPlace)
        case .decline:
            let declining = DeclinePlace(group: group)
            let no = try await staff.desk.act([declining], on: record.id, as: staff.identity, once: staff.once())
            return (no, .placeDeclined)
        case .leave:
            let leaving = LeaveGroup(group: group, by: .worker, why: why ?? "")
            return (
                try await staff.desk.act([leaving], on: record.id, as: staff.identity, once: staff.once()), .groupLeft
            )
        }
    }

    private static func show(
        _ staff: StaffVisit,
        _ record: Record,
        _ request: Request.ID,
        _ lines: [OwnGroups.Line],
        _ asked: Asked
    ) async throws -> Reply {
        let team = try await staff.desk.team()
        let name = record.people.details?.shownName ?? ""
        let sessions = OwnGroups.sessions(of: record)
        return staff.page("Groups for somebody", back: .staff(.person(record.id)), errors: asked.errors) {
            h1 { "Groups and classes for \(name)" }
            if lines.isEmpty { p { "No group meets here just now." } }
            ul(.class("groups")) {
                for line in lines {
                    li(.class("groups__item")) { item(line, staff, record.id, request, team, asked) }
                }
            }
            if !sessions.isEmpty { table(sessions) }
        }
    }

    @MarkupBuilder private static func item(
        _ line: OwnGroups.Line,
        _ staff: StaffVisit,
        _ person: Person.ID,
        _ request: Request.ID,
        _ team: Team,
        _ asked: Asked
    ) -> Markup {
        let group = line.group
        h2 { a(.href(StaffPage.group(group.id).address)) { group.plan.name } }
        p { StatusWord(line.standing, line.isMine ? .settled : .plain) }
        p { "\(group.plan.times.words). \(group.plan.site). Led by \(team.names(of: line.leaders))." }
        if let expected = line.expected { p { "Expected on \(EnglishTime.dayAndClock(expected.at))." } }
        if let wait = line.wait { waiting(wait, line, staff, person, request) }
        if let matter = matter(line) {
            let isAsked = asked["group"] == group.id.description
            let mine = Asked(form: isAsked ? asked.form : Form(), errors: isAsked ? asked.errors : .none)
            Details("\(words(matter)): \(group.plan.name)", isOpen: isAsked || line.wait?.isOffered == true) {
                staff.form(to: .staff(.groupsFor(person, request))) {
                    HiddenField(name: "group", value: group.id.description)
                    HiddenField(name: "matter", value: matter.rawValue)
                    mine.line("Why?", "why", hint: Markup { line.isMine ? "They can read this." : line.reasonHint })
                    SubmitButton(words(matter), style: .secondary)
                }
            }
        }
    }

    /// What a worker can do for somebody about a group: give a place up, give one, or let them wait for one.
    private static func matter(_ line: OwnGroups.Line) -> Matter? {
        if line.isMine { return .leave }
        guard line.next != nil else { return nil }
        if line.free != 0 { return .join }
        return line.wait == nil ? .wait : nil
    }

    private static func words(_ matter: Matter) -> String {
        switch matter {
        case .join: "Give them a place"
        case .leave: "Give the place up"
        case .wait: "Put them on the waiting list"
        case .unwait: "Take them off the waiting list"
        case .decline: "They do not want it"
        }
    }

    /// That they wait for a place, and what they answer where one is on offer.
    @MarkupBuilder private static func waiting(
        _ wait: Enrolments.Wait,
        _ line: OwnGroups.Line,
        _ staff: StaffVisit,
        _ person: Person.ID,
        _ request: Request.ID
    ) -> Markup {
        if let until = wait.keptUntil {
            p {
                "A place has come free: ask whether they want it. "
                if until > staff.now { "It is kept until \(EnglishTime.clockAndDay(until)) for those who are asked." }
            }
        }
        ButtonRow {
            for matter in wait.isOffered ? [Matter.decline, .unwait] : [.unwait] {
                staff.button(
                    words(matter),
                    to: .staff(.groupsFor(person, request)),
                    style: matter == .unwait ? .quiet : .secondary,
                    fields: [
                        HiddenField(name: "group", value: line.group.id.description),
                        HiddenField(name: "matter", value: matter.rawValue),
                    ]
                )
            }
        }
    }

    private static func table(_ sessions: [OwnGroups.Attended]) -> Table {
        Table(
            "Sessions",
            rows: sessions,
            columns: [
                Column("When", .rowHeading) { session in EnglishTime.dayAndClock(session.at) },
                Column("Group") { session in session.title },
                Column("What came of it") { session in session.mark.words },
            ]
        )
    }
}

extension OwnGroups.Line {
    /// What it is for this person, in a few words.
    fileprivate var standing: String {
        if isMine { return "Has a place" }
        if let wait { return wait.isOffered ? "A place is on offer to them" : "Waits for a place" }
        if free == 0 { return "Full" }
        if hasBegun { return "Has begun" }
        return switch opening {
        case .open: "Open to them"
        case .asksFirst: "The service asks something first"
        case .notForThem: "The rules of the service say no"
        }
    }

    fileprivate var reasonHint: String {
        opening == .open && !hasBegun ? "You need not say why." : "The rules do not say yes: say why they should come."
    }
}
