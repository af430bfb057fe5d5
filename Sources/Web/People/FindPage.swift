import Care
import Desk
import HTML

/// Finds a person; the search is sent as a form, because a name in an address would be kept.
enum FindPage {
    struct Model: Equatable, Sendable {
        var text = ""
        /// `nil` before anything was looked for.
        var found: [Line]?
        var mayAdd: Bool
        var mayAsk: Bool

        struct Line: Equatable, Sendable {
            var person: Person.ID
            var name: String
            var known: String
            var practice: String
            var hasDied: Bool
            /// The form that asks for them.
            var ask: WebAddress
        }
    }

    private static let most = 50

    static func answer(_ staff: StaffVisit) async throws -> Reply {
        guard staff.worker.role.may(.ask) else { throw Denial.notPermitted }
        var model = Model(mayAdd: staff.worker.role.may(.keepDetails), mayAsk: true)
        guard staff.isSending else { return show(staff, model) }
        var form = FormReader(staff.form)
        let text = form.text("text", longest: 100, orElse: "Enter a name, a date of birth, a postcode or a number.")
        model.text = staff.form["text"] ?? ""
        guard let text, form.errors.isEmpty else { return show(staff, model, form.errors) }
        let practices = try await staff.desk.practices()
        model.found = try await staff.desk.find(text, as: staff.identity, limit: most).map { person in
            Model.Line(
                person: person.person,
                name: person.name.disclosed,
                known: person.recognisable,
                practice: person.practice.map { code in
                    practices.first { $0.code == code }?.name ?? code.rawValue
                } ?? "none",
                hasDied: person.hasDied,
                ask: staff.askAddress(of: person.person)
            )
        }
        return show(staff, model)
    }

    private static func show(_ staff: StaffVisit, _ model: Model, _ errors: FormErrors = .none) -> Reply {
        staff.page("Find somebody", errors: errors) {
            h1 { "Find somebody" }
            PostForm(to: StaffPage.find.address, token: staff.token) {
                TextField(
                    "Name, date of birth, postcode, phone or NHS number",
                    name: "text",
                    value: model.text,
                    hint: "Parts of names will do. A date like 1985-03-27.",
                    error: errors["text"]
                )
                .kind(.search).width(.half).autofill(.off)
                ButtonRow { SubmitButton("Find") }
            }
            results(model)
            askInline(staff, model)
        }
    }

    /// The short form, at once, where one person was found: a GP asks without leaving the page.
    private static func askInline(_ staff: StaffVisit, _ model: Model) -> Markup {
        guard let found = model.found, found.count == 1, let line = found.first, !line.hasDied else { return Markup() }
        return Details("Ask for something for \(line.name)", isOpen: true) {
            staff.form(to: .staff(.step(line.person, .person(.ask)))) {
                HiddenField(name: StaffVisit.foundField, value: staff.foundMark(of: line.person))
                AskingStep.fields(Asked(form: Form(AskingStep.beginning(for: staff.worker))))
                ButtonRow { SubmitButton("Ask") }
            }
        }
        .markup
    }

    static func results(_ model: Model) -> Markup {
        guard let found = model.found else { return Markup() }
        return Markup {
            Table(
                found.count == most ? "The first \(most); add another word to narrow it" : "Found",
                rows: found,
                empty: "Nobody was found. Check the spelling. You find anybody by their NHS number, or by their name "
                    + "with their date of birth.",
                columns: [
                    Column("Person", .rowHeading) { line in
                        a(.href(StaffPage.person(line.person).address)) { line.name }
                        if line.hasDied { " (died)" }
                    },
                    Column("Known by") { line in line.known },
                    Column("Practice") { line in line.practice },
                    Column("Next") { line in
                        if model.mayAsk, !line.hasDied {
                            a(.href(line.ask)) {
                                "Ask for something"
                                span(.class("unseen")) { " for \(line.name)" }
                            }
                        }
                    },
                ]
            )
            if model.mayAdd {
                p { LinkButton("Add a person", to: StaffPage.addPerson.address, style: .secondary) }
            }
        }
    }
}
