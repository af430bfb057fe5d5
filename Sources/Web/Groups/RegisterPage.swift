import Care
import Desk
import HTML

/// The register of one session: everybody on one page, each with what came of it.
enum RegisterPage {
    static func answer(_ staff: StaffVisit, _ id: Group.ID, _ day: Day) async throws -> Reply {
        let group = try await staff.desk.group(id)
        guard staff.desk.leads(group, staff.identity) else { throw Denial.notPermitted }
        let closed = staff.desk.place.promises.working.closed
        guard let session = group.session(on: day, closed: closed), session.isHeld,
            day <= London.day(at: staff.now)
        else { throw Denial.notFound }
        let lines = try await staff.desk.register(of: group, on: day, as: staff.identity)
        guard staff.isSending else { return try await show(staff, group, session, lines, Asked(form: Form())) }
        var form = FormReader(staff.form)
        if staff.form["matter"] == WalkIn.matter {
            if let reply = try await WalkIn.answer(&form, staff, group, session) { return reply }
            return try await show(staff, group, session, lines, Asked(form: staff.form, errors: form.errors))
        }
        let answers = read(&form, lines)
        guard form.errors.isEmpty else {
            return try await show(staff, group, session, lines, Asked(form: staff.form, errors: form.errors))
        }
        let refused = try await write(answers, staff, group, day)
        guard refused.isEmpty else {
            for (person, sentence) in refused { form.errors.add(sentence, to: field("mark", person)) }
            let now = try await staff.desk.register(of: group, on: day, as: staff.identity)
            return try await show(staff, group, session, now, Asked(form: staff.form, errors: form.errors))
        }
        return staff.goOn(to: .staff(.group(id)), saying: .registerSaved)
    }

    private struct Answer {
        let person: Person.ID
        let mark: SessionMark
        let words: String?
    }

    private static func field(_ name: String, _ person: Person.ID) -> String { "\(name)-\(person)" }

    /// What was chosen; who has nothing chosen is left as they are.
    private static func read(_ form: inout FormReader, _ lines: [RegisterLine]) -> [Answer] {
        var answers: [Answer] = []
        for line in lines where line.isOpen {
            let words = form.text(field("words", line.person), longest: 500)
            guard let mark: SessionMark = form.choice(field("mark", line.person)) else {
                if words != nil, form.errors[field("mark", line.person)] == nil {
                    form.errors.add("Choose what came of it.", to: field("mark", line.person))
                }
                continue
            }
            answers.append(Answer(person: line.person, mark: mark, words: words))
        }
        if answers.isEmpty, form.errors.isEmpty { form.errors.add("Nothing is chosen yet.") }
        return answers
    }

    /// One append for each person: what is written of the first stays, whatever becomes of the second.
    private static func write(
        _ answers: [Answer],
        _ staff: StaffVisit,
        _ group: Group,
        _ day: Day
    ) async throws -> [(Person.ID, String)] {
        let once = try staff.once()
        var refused: [(Person.ID, String)] = []
        for answer in answers {
            do {
                _ = try await staff.desk.write(
                    answer.mark,
                    answer.words,
                    of: answer.person,
                    in: group,
                    on: day,
                    as: staff.identity,
                    once: Once(
                        key: "\(once.key)/\(answer.person)",
                        of: "\(group.id) \(day) \(answer.mark.rawValue) \(answer.words ?? "")"
                    )
                )
            } catch Denial.refused(let refusal) {
                refused.append((answer.person, refusal.sentence))
            }
        }
        _ = try await staff.desk.follow(group.id, as: staff.identity)
        return refused
    }

    private static func show(
        _ staff: StaffVisit,
        _ group: Group,
        _ session: Group.Session,
        _ lines: [RegisterLine],
        _ asked: Asked
    ) async throws -> Reply {
        let team = try await staff.desk.team()
        let open = lines.filter(\.isOpen)
        let written = lines.filter { !$0.isOpen }
        return staff.page("Register", back: .staff(.group(group.id)), errors: asked.errors) {
            h1 { "Register: \(group.plan.name)" }
            p(.class("lead")) { "\(session.when), \(group.plan.site)." }
            if lines.isEmpty { p { "Nobody has a place in this group yet." } }
            if !open.isEmpty {
                if group.plan.kind != .dropIn {
                    p {
                        "Whoever missed it keeps their place, and is expected at the next session. Whoever holds them is "
                            + "asked to look for them."
                    }
                }
                staff.form(to: .staff(.groupSession(group.id, session.day))) {
                    for line in open { entry(line, group, session, team, asked, now: staff.now) }
                    ButtonRow { SubmitButton("Save the register") }
                }
            }
            if !written.isEmpty { table(written, team) }
            if staff.desk.mayAddWalkIn(to: group, staff.identity) { WalkIn.form(staff, group, session, asked) }
        }
    }

    private static func entry(
        _ line: RegisterLine,
        _ group: Group,
        _ session: Group.Session,
        _ team: Team,
        _ asked: Asked,
        now: Instant
    ) -> Markup {
        let holder = line.holder.map { "Held by \(team.name(of: $0))." } ?? ""
        let hint = line.isExpected || group.plan.kind == .dropIn ? holder : "Not expected at this session. \(holder)"
        return div(.class("register__line")) {
            asked.radios(
                line.name.disclosed,
                field("mark", line.person),
                choices(line, group, session, now: now),
                hint: Markup { hint }
            )
            .inline()
            asked.line("A word about it, which they can read", field("words", line.person)).width(.half)
        }
    }

    private static func choices(
        _ line: RegisterLine,
        _ group: Group,
        _ session: Group.Session,
        now: Instant
    ) -> [Choice] {
        SessionMark.allCases.filter { mark in
            if mark.isMeeting { return true }
            return line.isExpected && line.mark == nil && session.at <= now
        }
        .map { Choice($0.words, value: $0.rawValue) }
    }

    private static func table(_ lines: [RegisterLine], _ team: Team) -> Table {
        Table(
            "Written down",
            rows: lines,
            columns: [
                Column("Who", .rowHeading) { line in line.name.disclosed },
                Column("What came of it") { line in line.mark?.words ?? "" },
                Column("Held by") { line in line.holder.map { team.name(of: $0) } ?? "" },
            ]
        )
    }
}

extension RegisterLine {
    /// Whether something can still be written: somebody who said that they cannot come may come all the same.
    fileprivate var isOpen: Bool { mark == nil || mark == .excused }
}
