import Care
import Desk
import HTML

/// Adds somebody who is not on the record, and asks for something on their behalf at once where wanted.
enum AddPersonPage {
    static func answer(_ staff: StaffVisit) async throws -> Reply {
        guard staff.worker.role.may(.keepDetails) else { throw Denial.notPermitted }
        let fields = DetailsFields(
            practices: try await staff.desk.practices(),
            registered: staff.worker.practice
        )
        guard staff.isSending else {
            let practice = staff.worker.practice?.rawValue ?? ""
            let form = Form([("practice", practice)] + AskingStep.beginning(for: staff.worker))
            return show(staff, fields, Asked(form: form))
        }
        var form = FormReader(staff.form)
        let details = fields.read(&form, keeping: nil)
        let ask = ask(&form, staff)
        guard let details, form.errors.isEmpty else {
            return show(staff, fields, Asked(form: staff.form, errors: form.errors))
        }
        let person: Person.ID = staff.desk.surroundings.newID()
        let once = try staff.once()
        do {
            let actions: [any Action] = [Register(details: details, origin: "worker")] + ask
            let acted = try await staff.desk.act(actions, on: person, as: staff.identity, once: once)
            return try await staff.goOn(from: person, after: acted, saying: .personAdded)
        } catch Denial.refused(let refusal) {
            form.errors.add(refusal.sentence)
            return show(staff, fields, Asked(form: staff.form, errors: form.errors))
        }
    }

    private static func ask(_ form: inout FormReader, _ staff: StaffVisit) -> [any Action] {
        guard let words = form.words("asking") else { return [] }
        let kind: Request.Kind? = form.choice("kind", orElse: "Choose what you ask for.")
        let route: Request.Route? = form.choice("route", orElse: "Choose who asks.")
        guard let kind, let route else { return [] }
        let request: Request.ID = staff.desk.surroundings.newID()
        return [Ask(request: request, route: route, kind: kind, asking: Request.Asking(words: Personal(words)))]
    }

    private static func show(_ staff: StaffVisit, _ fields: DetailsFields, _ asked: Asked) -> Reply {
        staff.page("Add a person", back: .staff(.find), errors: asked.errors) {
            h1 { "Add a person" }
            staff.form(to: .staff(.addPerson)) {
                fields.markup(asked)
                h2 { "Ask for something at once" }
                p(.class("aside")) { "Leave the words empty to ask later." }
                AskingStep.fields(asked)
                ButtonRow { SubmitButton("Add them") }
            }
        }
    }
}
