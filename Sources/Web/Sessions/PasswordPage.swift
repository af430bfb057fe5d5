import Care
import Desk
import HTML

/// Where somebody who is signed in gives themself another password.
enum PasswordPage {
    static func answer(_ staff: StaffVisit) async throws -> Reply {
        guard staff.isSending else { return show(staff) }
        var errors = FormErrors()
        // A password may begin or end with a space.
        let old = staff.form["old-password"] ?? ""
        let new = staff.form["new-password"] ?? ""
        if old.isEmpty { errors.add("Enter the password you have now.", to: "old-password") }
        if new.isEmpty { errors.add("Enter a new password.", to: "new-password") }
        if new != staff.form["new-password-again"] ?? "" {
            errors.add("The two new passwords are not the same. Type it again.", to: "new-password-again")
        }
        if max(old.utf8.count, new.utf8.count) > 1024 {
            errors.add("This is too long for a password.", to: "new-password")
        }
        guard errors.isEmpty else { return show(staff, errors) }
        try staff.visit.site.limits.check(staff.visit.site.limits.signIn, staff.visit)
        do {
            try await staff.desk.changePassword(of: staff.session, from: old, to: new)
        } catch Denial.refused(let refusal) {
            let isOfTheNew = [.passwordTooShort, .passwordNotNew].contains(refusal as? AccountRefusal)
            errors.add(refusal.sentence, to: isOfTheNew ? "new-password" : "old-password")
            return show(staff, errors)
        }
        return staff.goOn(to: .staff(.today), saying: .passwordChanged)
    }

    private static func show(_ staff: StaffVisit, _ errors: FormErrors = .none) -> Reply {
        staff.page("Change your password", back: .staff(.today), errors: errors) {
            h1 { "Change your password" }
            p { "You stay signed in here. Wherever else you are signed in, you are signed out." }
            PostForm(to: StaffPage.password.address, token: staff.token) {
                field("The password you have now", "old-password", errors, .currentPassword)
                field(
                    "New password",
                    "new-password",
                    errors,
                    .newPassword,
                    hint: "At least 12 characters. Three words make a good one."
                )
                field("The new password again", "new-password-again", errors, .newPassword)
                ButtonRow { SubmitButton("Change it") }
            }
        }
    }

    private static func field(
        _ label: String,
        _ name: String,
        _ errors: FormErrors,
        _ filling: Autofill,
        hint: Markup? = nil
    ) -> TextField {
        TextField(label, name: name, hint: hint, error: errors[name]).kind(.password).width(.half).autofill(filling)
    }
}
