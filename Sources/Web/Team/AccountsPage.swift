import Care
import Desk
import HTML

/// The accounts of a place, for its administrator: who can sign in, and how to stop it.
enum AccountsPage {
    private enum Matter: String { case add, disable, reset }

    struct Line: Equatable, Sendable {
        var username: String
        var worker: String
        var isDisabled: Bool
    }

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        guard staff.worker.role.may(.administer) else { throw Denial.notPermitted }
        guard staff.isSending else { return try await show(staff, Asked(form: Form())) }
        var form = FormReader(staff.form)
        do {
            if let (acted, said) = try await carryOut(&form, staff) {
                return staff.goOn(to: .staff(.accounts), after: acted, saying: said)
            }
        } catch Denial.refused(let refusal) {
            form.errors.add(refusal.sentence)
        }
        return try await show(staff, Asked(form: staff.form, errors: form.errors))
    }

    private static func carryOut(_ form: inout FormReader, _ staff: StaffVisit) async throws -> (Acted, Said)? {
        let matter: Matter? = form.choice("matter", orElse: "Choose what to do.")
        let field = matter == .add ? "new-username" : "username"
        guard let matter, let name = form.text(field, longest: 64, orElse: "Enter the user name.") else { return nil }
        // A password may begin or end with a space.
        let password = staff.form[matter == .add ? "new-password" : "password"] ?? ""
        // What is kept of a form to know it by must not be a way to find the password that was in it.
        let once = try staff.once(without: ["password", "new-password"])
        let (desk, identity) = (staff.desk, staff.identity)
        switch matter {
        case .add:
            guard let worker = form.id("worker", of: Worker.self, orElse: "Choose whose account it is.") else {
                return nil
            }
            return (
                try await desk.addAccount(name, for: worker, password: password, as: identity, once: once),
                .accountAdded
            )
        case .disable: return (try await desk.disableAccount(name, as: identity, once: once), .accountDisabled)
        case .reset:
            return (try await desk.resetAccount(name, password: password, as: identity, once: once), .accountReset)
        }
    }

    private static func show(_ staff: StaffVisit, _ asked: Asked) async throws -> Reply {
        let team = try await staff.desk.team()
        let lines = try await staff.desk.accounts(as: staff.identity).map {
            Line(username: $0.username, worker: team.name(of: $0.worker), isDisabled: $0.isDisabled)
        }
        let here = team.workers.values.filter { $0.left == nil }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        return staff.page("Accounts", errors: asked.errors) {
            h1 { "Accounts" }
            table(lines, staff)
            Details("Add an account", isOpen: asked["matter"] == "add") { adding(staff, asked, here) }
            Details("Set a new password", isOpen: asked["matter"] == "reset") { resetting(staff, asked) }
        }
    }

    private static func table(_ lines: [Line], _ staff: StaffVisit) -> Table {
        Table(
            "Who can sign in",
            rows: lines,
            columns: [
                Column("User name", .rowHeading) { line in line.username },
                Column("Worker") { line in line.worker },
                Column("State") { line in
                    if line.isDisabled { StatusWord("Closed") } else { StatusWord("Open", .settled) }
                },
                Column("Next") { line in
                    if !line.isDisabled {
                        staff.button(
                            "Close \(line.username)",
                            to: .staff(.accounts),
                            style: .quiet,
                            fields: [
                                HiddenField(name: "matter", value: "disable"),
                                HiddenField(name: "username", value: line.username),
                            ]
                        )
                    }
                },
            ]
        )
    }

    private static func adding(_ staff: StaffVisit, _ asked: Asked, _ here: [Worker]) -> PostForm {
        staff.form(to: .staff(.accounts)) {
            HiddenField(name: "matter", value: "add")
            asked.select("Whose account?", "worker", here.choices)
            asked.line("User name", "new-username").kind(.name).width(.half)
            TextField("Password", name: "new-password", hint: "At least 12 characters. Three words make a good one.")
                .kind(.password).width(.half).autofill(.newPassword)
            SubmitButton("Add the account")
        }
    }

    private static func resetting(_ staff: StaffVisit, _ asked: Asked) -> PostForm {
        staff.form(to: .staff(.accounts)) {
            HiddenField(name: "matter", value: "reset")
            asked.line("User name", "username").kind(.name).width(.half)
            TextField("New password", name: "password", hint: "It lets the account in again.")
                .kind(.password).width(.half).autofill(.newPassword)
            SubmitButton("Set the password")
        }
    }
}
