import Care
import Desk
import HTML

/// Sets up a group in four small steps, or changes what may be changed of one: what, when and where, who, and a look at all.
///
/// What was answered before goes along in the form, as it does where people ask for help; nothing is kept until the end.
enum GroupPlanPage {
    static func answer(_ staff: StaffVisit, _ id: Group.ID?) async throws -> Reply {
        guard staff.worker.role.may(.runClinics) else { throw Denial.notPermitted }
        let known: Group? = if let id { try await staff.desk.group(id) } else { nil }
        if let known, !GroupsPage.mayRun(known, staff.worker) { throw Denial.notPermitted }
        let draft = GroupDraft(known: known, team: try await staff.desk.team(), offers: staff.desk.groupOffers())
        guard staff.isSending else {
            let beginning = known.map { GroupDraft.prefill($0.plan) } ?? GroupDraft.beginning(for: staff)
            return show(staff, draft, .what, Asked(form: beginning))
        }
        return try await step(staff, draft)
    }

    private static func step(_ staff: StaffVisit, _ draft: GroupDraft) async throws -> Reply {
        let step = GroupDraft.Step(rawValue: staff.form["step"] ?? "") ?? .what
        if staff.form["go"] == "back" { return show(staff, draft, step.previous ?? .what, Asked(form: staff.form)) }
        for earlier in GroupDraft.Step.allCases where earlier <= step {
            var form = FormReader(staff.form)
            draft.check(earlier, &form)
            guard form.errors.isEmpty else {
                return show(staff, draft, earlier, Asked(form: staff.form, errors: form.errors))
            }
        }
        guard step == .check else { return show(staff, draft, step.next ?? .check, Asked(form: staff.form)) }
        var form = FormReader(staff.form)
        guard let plan = draft.plan(&form) else { return show(staff, draft, .what, Asked(form: staff.form)) }
        let group = draft.known?.id ?? staff.desk.surroundings.newID()
        do {
            let action = draft.known == nil ? GroupAction.setUp(group, plan) : .change(plan)
            let acted = try await staff.desk.act(action, on: group, as: staff.identity, once: staff.once())
            let page: StaffPage = acted == .doneBefore ? .groups : .group(group)
            return staff.goOn(to: .staff(page), after: acted, saying: .groupSaved)
        } catch Denial.refused(let refusal) {
            form.errors.add(refusal.sentence)
            return show(staff, draft, .check, Asked(form: staff.form, errors: form.errors))
        }
    }

    private static func show(_ staff: StaffVisit, _ draft: GroupDraft, _ step: GroupDraft.Step, _ asked: Asked) -> Reply
    {
        let title = draft.known == nil ? "Set up a group" : "Change the group"
        let page: StaffPage = draft.known.map { .groupPlan($0.id) } ?? .newGroup
        let back: StaffPage = draft.known.map { .group($0.id) } ?? .groups
        let number = (GroupDraft.Step.allCases.firstIndex(of: step) ?? 0) + 1
        return staff.page("\(title): \(step.title.lowercased())", back: .staff(back), errors: asked.errors) {
            p(.class("aside")) { "\(title), step \(number) of \(GroupDraft.Step.allCases.count)" }
            h1 { step.title }
            staff.form(to: .staff(page)) {
                HiddenField(name: "step", value: step.rawValue)
                for (name, value) in draft.others(than: step, in: asked.form) { HiddenField(name: name, value: value) }
                GroupFields(draft: draft, staff: staff, asked: asked).fields(of: step)
                ButtonRow {
                    SubmitButton(step == .check ? (draft.known == nil ? "Set it up" : "Save the group") : "Go on")
                    if step != .what { SubmitButton("Back", name: "go", value: "back", style: .secondary) }
                }
            }
        }
    }
}
