import Care
import Desk
import HTML

/// One worker as the manager sees them: whom they hold, when they are away, when they leave.
enum TeamMemberPage {
    private enum Matter: String { case away, back, leave }

    static func answer(_ staff: StaffVisit, _ id: Worker.ID) async throws -> Reply {
        guard staff.worker.role.may(.manageTeam) else { throw Denial.notPermitted }
        guard let worker = try await staff.desk.team().workers[id] else { throw Denial.notFound }
        guard staff.isSending else { return try await show(staff, worker, Asked(form: Form())) }
        var form = FormReader(staff.form)
        guard let (action, said) = action(&form, worker, London.day(at: staff.now)), form.errors.isEmpty else {
            return try await show(staff, worker, Asked(form: staff.form, errors: form.errors))
        }
        do {
            let acted = try await staff.desk.act(action, as: staff.identity, once: staff.once())
            return staff.goOn(to: .staff(.teamMember(id)), after: acted, saying: said)
        } catch Denial.refused(let refusal) {
            form.errors.add(refusal.sentence)
            return try await show(staff, worker, Asked(form: staff.form, errors: form.errors))
        }
    }

    private static func action(_ form: inout FormReader, _ worker: Worker, _ today: Day) -> (TeamAction, Said)? {
        let matter: Matter? = form.choice("matter", orElse: "Choose what changes.")
        switch matter {
        case .away:
            let from = form.day("from", orElse: "Enter the first day away.")
            let until = form.day("until")
            return from.map { (.away(worker.id, Absence(from: $0, until: until)), .absenceSaved) }
        case .back: return (.back(worker.id, today), .backSaved)
        case .leave:
            return form.day("leaves", orElse: "Enter the first day on which they do not work here any more.")
                .map { (.leave(worker.id, $0), .leftSaved) }
        case nil: return nil
        }
    }

    private static func show(_ staff: StaffVisit, _ worker: Worker, _ asked: Asked) async throws -> Reply {
        let team = try await staff.desk.team()
        let held = try await staff.desk.held(byAnyOf: [worker.id], as: staff.identity, after: staff.mark())
        let lines = held.lines.map { TeamPage.held($0, team, staff.now) }
        let page = Page.staff(.teamMember(worker.id))
        let isHere = worker.isHere(on: London.day(at: staff.now))
        return staff.page(worker.name, back: .staff(.team), errors: asked.errors) {
            h1 { worker.name }
            p { "\(worker.role.title.capitalizedFirst). \(state(worker, isHere))" }
            HeldTable("Whom they hold", lines)
            staff.more(held.next)
            h2 { "Away" }
            staff.form(to: page) {
                HiddenField(name: "matter", value: "away")
                asked.day("First day away", "from")
                asked.day("Last day away", "until", hint: "Leave empty until further notice.")
                ButtonRow { SubmitButton("Save the absence", style: .secondary) }
            }
            if !isHere {
                staff.button("They are back today", to: page, fields: [HiddenField(name: "matter", value: "back")])
            }
            Details("They leave", isOpen: asked["matter"] == "leave") {
                staff.form(to: page) {
                    HiddenField(name: "matter", value: "leave")
                    asked.day("First day on which they do not work here any more", "leaves")
                    SubmitButton("Save that they leave", style: .grave)
                }
            }
        }
    }

    private static func state(_ worker: Worker, _ isHere: Bool) -> String {
        var sentences = [isHere ? "Here today." : "Not here today."]
        for absence in worker.absences {
            let until = absence.until.map { "to \(EnglishTime.date($0))" } ?? "until further notice"
            sentences.append("Away from \(EnglishTime.date(absence.from)) \(until).")
        }
        if let left = worker.left { sentences.append("Leaves on \(EnglishTime.date(left)).") }
        return sentences.joined(separator: " ")
    }
}
