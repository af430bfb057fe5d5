import Care
import Desk
import HTML

/// Who supervises whom, when last, and who has gone without; about workers alone, and never about a person.
enum SupervisionPage {
    private enum Matter: String { case held, supervisor }

    struct Line: Equatable, Sendable {
        var worker: String
        var role: String
        var supervisor: String
        var last: String
        var caseload: String
        var peers: String
        var lacks: [String]
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        guard staff.worker.role.mayHold else { throw Denial.notPermitted }
        let team = try await staff.desk.team()
        guard staff.isSending else { return show(staff, team, Asked(form: Form())) }
        var form = FormReader(staff.form)
        guard let (action, said) = action(&form, staff), form.errors.isEmpty else {
            return show(staff, team, Asked(form: staff.form, errors: form.errors))
        }
        do {
            let acted = try await staff.desk.act(action, as: staff.identity, once: staff.once())
            return staff.goOn(to: .staff(.supervision), after: acted, saying: said)
        } catch Denial.refused(let refusal) {
            form.errors.add(refusal.sentence)
            return show(staff, team, Asked(form: staff.form, errors: form.errors))
        }
    }

    private static func action(_ form: inout FormReader, _ staff: StaffVisit) -> (TeamAction, Said)? {
        let matter: Matter? = form.choice("matter", orElse: "Choose what to save.")
        let isHeld = matter != .supervisor
        let worker = form.id(
            isHeld ? "worker" : "supervised",
            of: Worker.self,
            orElse: "Choose whose supervision it is."
        )
        let other = form.id(isHeld ? "with" : "supervisor", of: Worker.self, orElse: "Choose with whom.")
        switch matter {
        case .held:
            let kind: Supervision.Kind? = form.choice("kind", orElse: "Choose what it was.")
            let day = form.day("on") ?? London.day(at: staff.now)
            if day > London.day(at: staff.now) { form.errors.add("Choose today or an earlier day.", to: "on") }
            let people = form.text("people", longest: 5).map { Int($0) ?? -1 } ?? 0
            guard let worker, let other, let kind, form.errors.isEmpty else { return nil }
            let id: Supervision.ID = staff.desk.surroundings.newID()
            let held = Supervision(id: id, worker: worker, with: other, kind: kind, day: day, people: people)
            return (.supervise(held), .supervisionSaved)
        case .supervisor:
            let weeks = form.text("weeks", longest: 3, orElse: "Enter the number of weeks.").flatMap { Int($0) }
            guard let worker, let other, let weeks else {
                form.errors.add("Enter a number of weeks.", to: "weeks")
                return nil
            }
            return (.setSupervisor(worker, by: other, every: weeks * 7), .supervisorSaved)
        case nil: return nil
        }
    }

    private static func show(_ staff: StaffVisit, _ team: Team, _ asked: Asked) -> Reply {
        let manages = staff.worker.role.may(.manageTeam)
        let today = London.day(at: staff.now)
        let all = team.workers.values.filter { $0.role.mayHold && $0.left == nil }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        let shown = manages ? team.supervised : team.supervised.filter { isMine($0.id, staff.worker.id, team) }
        let lines = shown.map { line($0, team, today) }
        return staff.page("Supervision", errors: asked.errors) {
            h1 { "Supervision" }
            p {
                "For whoever works away from others of their profession: who supervises them, when last, when the whole "
                    + "caseload was talked through, and when they last met their own profession."
            }
            if manages { p { summary(lines) } }
            // Whoever has gone without comes first.
            table(lines.filter { !$0.lacks.isEmpty } + lines.filter(\.lacks.isEmpty), manages)
            h2 { "Write down that you met" }
            held(staff, shown, all, asked)
            if manages {
                Details("Say who supervises whom", isOpen: asked["matter"] == "supervisor") {
                    setting(staff, all, asked)
                }
            }
        }
    }

    private static func summary(_ lines: [Line]) -> String {
        let without = lines.filter { !$0.lacks.isEmpty }.count
        return without == 0 ? "Nobody has gone without." : "\(without) of \(lines.count) have gone without something."
    }

    private static func isMine(_ worker: Worker.ID, _ me: Worker.ID, _ team: Team) -> Bool {
        worker == me || team.supervisors[worker]?.worker == me
    }

    private static func line(_ worker: Worker, _ team: Team, _ today: Day) -> Line {
        func when(_ kinds: Set<Supervision.Kind>) -> String {
            guard let last = team.lastSupervised(worker.id, in: kinds, by: today) else { return "not yet" }
            let people = last.kind == .caseload ? ", \(last.people) people" : ""
            return "\(EnglishTime.date(last.day))\(people)"
        }
        let supervisor = team.supervisors[worker.id].map {
            "\(team.name(of: $0.worker)), every \($0.every / 7) weeks"
        }
        return Line(
            worker: worker.name,
            role: worker.role.title,
            supervisor: supervisor ?? "nobody",
            last: when([.caseload, .practice]),
            caseload: when([.caseload]),
            peers: when([.peers]),
            lacks: team.lacks(of: worker.id, on: today).map(\.staffWords)
        )
    }

    private static func table(_ lines: [Line], _ manages: Bool) -> Table {
        Table(
            manages ? "Who supervises whom, and who has gone without" : "You, and those whom you supervise",
            rows: lines,
            empty: "Nobody here works away from others of their profession.",
            columns: [
                Column("Worker", .rowHeading) { line in "\(line.worker), \(line.role)" },
                Column("Supervised by") { line in line.supervisor },
                Column("Last supervised") { line in line.last },
                Column("Caseload talked through") { line in line.caseload },
                Column("Last with peers") { line in line.peers },
                Column("Gone without") { line in
                    for lack in line.lacks { StatusWord(lack, .late); " " }
                },
            ]
        )
    }

    private static func held(_ staff: StaffVisit, _ shown: [Worker], _ all: [Worker], _ asked: Asked) -> PostForm {
        staff.form(to: .staff(.supervision)) {
            HiddenField(name: "matter", value: "held")
            asked.select("Whose supervision?", "worker", shown.choices)
            asked.select("With whom?", "with", all.choices)
            asked.radios(
                "What was it?",
                "kind",
                Supervision.Kind.allCases.map { Choice($0.staffWords, value: $0.rawValue) }
            )
            asked.line("How many people were talked through?", "people").kind(.digits).width(.tiny)
            asked.day("When?", "on", hint: "Leave empty for today.")
            ButtonRow { SubmitButton("Save it") }
        }
    }

    private static func setting(_ staff: StaffVisit, _ all: [Worker], _ asked: Asked) -> PostForm {
        staff.form(to: .staff(.supervision)) {
            HiddenField(name: "matter", value: "supervisor")
            asked.select("Who is supervised?", "supervised", all.choices)
            asked.select("By whom?", "supervisor", all.choices)
            asked.line("Every how many weeks?", "weeks").kind(.digits).width(.tiny)
            SubmitButton("Save the supervisor", style: .secondary)
        }
    }
}

extension Supervision.Lack {
    fileprivate var staffWords: String {
        switch self {
        case .supervisor: "Has gone without a supervisor"
        case .supervision: "Has gone without supervision"
        case .peers: "Has not met peers"
        }
    }
}

extension Supervision.Kind {
    fileprivate var staffWords: String {
        switch self {
        case .caseload: "The whole caseload, one by one"
        case .practice: "Their work, and how they are"
        case .peers: "With others of their profession"
        }
    }
}
