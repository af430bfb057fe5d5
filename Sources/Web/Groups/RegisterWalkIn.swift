import Care
import Desk
import HTML

/// Where whoever takes a register writes down somebody who came and is on no list.
enum WalkIn {
    static let matter = "walk-in"

    /// Adds them; `nil` where something is missing or refused, which is then among the errors.
    static func answer(
        _ form: inout FormReader,
        _ staff: StaffVisit,
        _ group: Group,
        _ session: Group.Session
    ) async throws -> Reply? {
        guard staff.desk.mayAddWalkIn(to: group, staff.identity) else { throw Denial.notPermitted }
        let name = form.text("name", longest: 200, orElse: "Enter their name.")
        let phone = form.text("phone", longest: 40)
        let words = form.text("words", longest: 2000)
        guard let name, form.errors.isEmpty else { return nil }
        let details = Person.Details(name: Personal(name), phone: phone.map { Personal($0) })
        do {
            let acted = try await staff.desk.addWalkIn(
                details,
                saying: words ?? "Came to \(group.plan.name).",
                to: group.id,
                on: session.day,
                as: staff.identity,
                once: staff.once()
            )
            return staff.goOn(to: .staff(.groupSession(group.id, session.day)), after: acted, saying: .walkInAdded)
        } catch Denial.refused(let refusal) {
            form.errors.add(refusal.sentence)
            return nil
        }
    }

    static func form(_ staff: StaffVisit, _ group: Group, _ session: Group.Session, _ asked: Asked) -> Markup {
        let isAsked = asked["matter"] == matter
        let mine = Asked(form: isAsked ? asked.form : Form(), errors: isAsked ? asked.errors : .none)
        return Details("Somebody else came", isOpen: isAsked) {
            p {
                "If they are on the record already, "
                a(.href(StaffPage.find.address)) { "find them" }
                " and give them a place in the group: then they are on this page. Otherwise add them here. Somebody on duty holds "
                "them from then on."
            }
            staff.form(to: .staff(.groupSession(group.id, session.day))) {
                HiddenField(name: "matter", value: matter)
                mine.line("Their name", "name")
                mine.line("A number to ring, if they want to give one", "phone").width(.half)
                mine.area(
                    "What they would like help with, in their words",
                    "words",
                    hint: "Leave it empty if they only came.",
                    rows: 2
                )
                SubmitButton("Add them to the register", style: .secondary)
            }
        }
        .markup
    }
}
