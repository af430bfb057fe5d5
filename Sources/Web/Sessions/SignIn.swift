import Care
import Desk
import HTML

/// The page that asks a worker for name and password.
enum SignIn {
    struct Model: Equatable, Sendable {
        var place: PlaceFace
        var token: String
        var username = ""
        /// Where to go on; a page of ours or none.
        var next: String?
        var hasEnded = false
        var errors = FormErrors.none
    }

    static func show(_ visit: Visit) -> Reply {
        var model = model(visit)
        model.next = page(at: visit.query["next"])?.path.text
        model.hasEnded = visit.query["ended"] == "yes"
        return .page(view(model))
    }

    static func signIn(_ visit: Visit) async throws -> Reply {
        let next = page(at: visit.form["next"])
        var model = model(visit)
        model.next = next?.path.text
        var reader = FormReader(visit.form)
        let username = reader.text("username", longest: 64, orElse: "Enter your user name.")
        model.username = username ?? ""
        // A password may begin or end with a space.
        let password = visit.form["password"] ?? ""
        if password.isEmpty { reader.errors.add("Enter your password.", to: "password") }
        if password.utf8.count > 1024 { reader.errors.add("This is too long for a password.", to: "password") }
        guard (try? visit.doorToken()) != nil else {
            reader.errors.add("The page was open for too long. Please enter your password again.", to: "password")
            return refused(model, reader.errors, status: 403)
        }
        guard let username, reader.errors.isEmpty else { return refused(model, reader.errors, status: 422) }
        try visit.site.limits.check(visit.site.limits.signIn, visit)
        do {
            let token = try await visit.desk.signIn(username, password: password).token
            let isSecure = visit.site.configuration.isSecure
            return Reply.seeOther(next ?? .staff(.today))
                .with("set-cookie", SessionCookie.set(token, isSecure: isSecure))
        } catch let denial as Denial {
            reader.errors.add(denial.sentence, to: "username")
            return refused(model, reader.errors, status: 403)
        }
    }

    private static func model(_ visit: Visit) -> Model {
        Model(place: visit.site.face, token: visit.newDoorToken())
    }

    private static func refused(_ model: Model, _ errors: FormErrors, status: Int) -> Reply {
        var model = model
        model.errors = errors
        return .page(view(model), status: status)
    }

    /// The page to return to: one of the signed-in part that can be shown, never an address as it was given.
    private static func page(at path: String?) -> Page? {
        guard let path, case .staff(let page) = Page(path: path), page.methods.contains(.show) else { return nil }
        return .staff(page)
    }

    static func view(_ model: Model) -> Markup {
        StaffLayout(
            model.place,
            notice: model.hasEnded
                ? Notice(
                    .information,
                    "You were signed out because nothing happened for a while. Please sign in again."
                )
                : nil,
            errors: model.errors
        )
        .page("Sign in") {
            h1 { "Sign in" }
            PostForm(to: AccountPage.signIn.address, token: model.token) {
                if let next = model.next { HiddenField(name: "next", value: next) }
                TextField("User name", name: "username", value: model.username, error: model.errors["username"])
                    .kind(.name).width(.half).autofill(.username)
                TextField("Password", name: "password", error: model.errors["password"])
                    .kind(.password).width(.half).autofill(.currentPassword)
                ButtonRow { SubmitButton("Sign in") }
            }
            p(.class("aside")) { "These pages are for people who work here. " }
            p(.class("aside")) { a(.href(DoorPage.front.address)) { "I am looking for help" } }
        }
    }
}
