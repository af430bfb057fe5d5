import Care
import Desk
import HTML

/// Sets up a clinic, or changes one: who, where, when, how long, and who may book what.
enum ClinicPlanPage {
    static func answer(_ staff: StaffVisit, _ id: Clinic.ID?) async throws -> Reply {
        guard staff.worker.role.may(.runClinics) else { throw Denial.notPermitted }
        let team = try await staff.desk.team()
        var known: Clinic?
        if let id {
            let clinic = try await staff.desk.clinic(id)
            guard ClinicsPage.mayRun(clinic, staff.worker) else { throw Denial.notPermitted }
            known = clinic
        }
        guard staff.isSending else {
            let beginning = known.map { prefill($0.plan) } ?? beginning(staff)
            return show(staff, known, team, Asked(form: beginning))
        }
        var form = FormReader(staff.form)
        if let plan = plan(&form, known, staff), form.errors.isEmpty {
            let clinic = id ?? staff.desk.surroundings.newID()
            let action = known == nil ? ClinicAction.setUp(clinic, plan) : .change(plan)
            do {
                let acted = try await staff.desk.act(action, on: clinic, as: staff.identity, once: staff.once())
                guard case .done = acted else { return staff.goOn(to: .staff(.clinics), after: acted) }
                let monday = max(London.day(at: staff.now), plan.pattern.first).monday
                return staff.goOn(to: .staff(.clinicWeek(clinic, monday)), after: acted, saying: .clinicSaved)
            } catch Denial.refused(let refusal) {
                form.errors.add(refusal.sentence)
            }
        }
        return show(staff, known, team, Asked(form: staff.form, errors: form.errors))
    }

    private static func show(_ staff: StaffVisit, _ known: Clinic?, _ team: Team, _ asked: Asked) -> Reply {
        let title = known == nil ? "Set up a clinic" : "Change the clinic"
        let page: StaffPage = known.map { .clinicPlan($0.id) } ?? .newClinic
        let isManager = staff.worker.role == .teamManager
        let here = team.workers.values.filter {
            $0.left == nil && $0.role.mayHold && (isManager || $0.id == staff.worker.id)
        }
        return staff.page(title, back: .staff(.clinics), errors: asked.errors) {
            h1 { title }
            if known == nil {
                p {
                    "The usual pattern is all you need. What is under the headings below it can wait, and be changed later."
                }
            }
            staff.form(to: .staff(page)) {
                let here = here.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
                ClinicPlanFields(asked: asked, usual: beginning(staff)).markup(here.choices)
                ButtonRow { SubmitButton(known == nil ? "Set it up" : "Save the clinic") }
            }
        }
    }
}

extension Clinic.Setting {
    static var choices: [Choice] { allCases.map { Choice($0.words.capitalizedFirst, value: $0.rawValue) } }

    /// The same, said to the person themself.
    static var ownChoices: [Choice] {
        allCases.map { Choice($0 == .home ? "Your home" : $0.words.capitalizedFirst, value: $0.rawValue) }
    }
}

extension Weekday {
    static var choices: [Choice] { allCases.map { Choice($0.words, value: $0.rawValue) } }
}

extension FormReader {
    /// A whole number; what else was typed is said to be none.
    mutating func number(_ name: String, orElse missing: String? = nil) -> Int? {
        guard let text = text(name, longest: 6, orElse: missing) else { return nil }
        guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else {
            errors.add("Enter a number.", to: name)
            return nil
        }
        return number
    }
}
