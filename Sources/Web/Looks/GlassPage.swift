import Care
import Desk
import HTML

/// Opens the record of somebody whom the worker does not look after, for a reason that the person and the manager see.
enum GlassPage {
    static func answer(_ staff: StaffVisit, _ person: Person.ID) async throws -> Reply {
        guard staff.worker.role.mayHold else { throw Denial.notPermitted }
        guard staff.isSending else { return try await offer(staff, person, status: 200) }
        var form = FormReader(staff.form)
        guard let reason = form.text("reason", longest: 1000, orElse: "Say why you need to see this record.") else {
            return try await offer(staff, person, Asked(form: staff.form, errors: form.errors), status: 422)
        }
        try await staff.desk.breakGlass(person, reason: reason, as: staff.identity)
        return staff.goOn(to: .staff(.person(person)), saying: .glassBroken)
    }

    /// The page in place of a record that may not be seen: why not, and how to see it all the same.
    static func offer(
        _ staff: StaffVisit,
        _ person: Person.ID,
        _ asked: Asked = Asked(form: Form()),
        status: Int = 403
    ) async throws -> Reply {
        guard staff.worker.role.mayHold else { throw Denial.notPermitted }
        guard try await !staff.desk.people([person]).isEmpty else { throw Denial.notFound }
        return staff.page(
            "You do not look after this person",
            back: .staff(.find),
            errors: asked.errors,
            status: status
        ) {
            h1 { "You do not look after this person" }
            p { "If you need to see their record, say why. It is then open to you for 8 hours." }
            Notice(.attention, "The person and the manager will see that you looked, and the reason you give.")
            staff.form(to: .staff(.glass(person))) {
                asked.area("Why do you need to see this record?", "reason", rows: 3)
                ButtonRow {
                    SubmitButton("Open the record", style: .grave)
                    if staff.worker.role.may(.ask) {
                        LinkButton("Find them to ask for something", to: StaffPage.find.address, style: .secondary)
                    }
                }
            }
        }
    }
}
