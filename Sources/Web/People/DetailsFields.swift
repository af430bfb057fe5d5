import Care
import Desk
import HTML

/// The questions of who somebody is, for adding a person and for putting right what we know.
struct DetailsFields: Sendable {
    let practices: [Practice]
    /// Where the person is registered now; it stays among the answers even if it is none of the place's practices.
    var registered: PracticeCode?

    @MarkupBuilder func markup(_ asked: Asked) -> Markup {
        asked.line("Name", "name", hint: "As they say it.").kind(.name)
        asked.line("What they like to be called", "called", hint: "Leave empty if it is the same.").width(.half)
        asked.day("Born", "born", hint: "Leave empty if it is not known.")
        asked.line("NHS number", "nhs", hint: "Ten digits. Leave empty if it is not known.").width(.half)
        asked.select(
            "Practice",
            "practice",
            practiceChoices
        )
        asked.line("Phone", "phone").kind(.telephone).width(.half)
        asked.line("E-mail", "email").kind(.email).width(.half)
        asked.area("Address", "address", hint: "No fixed address is an answer too.", rows: 3)
        asked.line("Postcode", "postcode").width(.short)
    }

    private var practiceChoices: [Choice] {
        let known = practices.map { Choice($0.name, value: $0.code.rawValue) }
        let elsewhere = registered.map { code in
            practices.contains { $0.code == code } ? [] : [Choice("Elsewhere (\(code.rawValue))", value: code.rawValue)]
        }
        return [Choice("No practice, or not known", value: "")] + known + (elsewhere ?? [])
    }

    /// The details that were typed, with what the form does not ask kept as it was.
    func read(_ form: inout FormReader, keeping known: Person.Details?) -> Person.Details? {
        let name = form.text("name")
        let called = form.text("called")
        if name == nil, called == nil { form.errors.add("Enter a name, or what they like to be called.", to: "name") }
        let born = form.day("born")
        let typed = form.text("nhs", longest: 20)
        let number = typed.flatMap { NHSNumber($0) }
        if typed != nil, number == nil { form.errors.add("Check the NHS number. It has ten digits.", to: "nhs") }
        let practice = practice(&form)
        let phone = form.text("phone", longest: 40)
        let email = form.text("email")
        let address = form.text("address", longest: 500)
        let postcode = form.text("postcode", longest: 10)
        guard form.errors.isEmpty else { return nil }
        // A number that was verified stays so only while it is the same number.
        let isVerified = known?.nhsNumberVerified == true && known?.nhsNumber?.disclosed == number
        return Person.Details(
            name: Personal(name ?? ""),
            calledName: called.map { Personal($0) },
            birthDate: born.map { Personal($0) },
            nhsNumber: number.map { Personal($0) },
            nhsNumberVerified: isVerified,
            practice: practice,
            postcode: postcode.map { Personal($0) },
            address: address.map { Personal($0) },
            phone: phone.map { Personal($0) },
            email: email.map { Personal($0) },
            wishes: known?.wishes ?? Person.Wishes()
        )
    }

    private func practice(_ form: inout FormReader) -> PracticeCode? {
        guard let code: PracticeCode = form.choice("practice") else { return nil }
        guard practiceChoices.contains(where: { $0.value == code.rawValue }) else {
            form.errors.add("Choose one of the practices on the page.", to: "practice")
            return nil
        }
        return code
    }

    static func prefill(_ details: Person.Details) -> [(name: String, value: String)] {
        let texts = [
            ("name", details.name), ("called", details.calledName), ("phone", details.phone),
            ("email", details.email), ("address", details.address), ("postcode", details.postcode),
        ]
        return texts.map { (name: $0.0, value: $0.1?.disclosed ?? "") }
            + (details.birthDate.map { Form.fields("born", $0.disclosed) } ?? [])
            + [("nhs", details.nhsNumber?.disclosed.grouped ?? ""), ("practice", details.practice?.rawValue ?? "")]
    }
}

/// The form that puts right what we know of somebody.
enum DetailsStep {
    static func details(in scene: Scene) async throws -> Step {
        let known = try scene.found(scene.details)
        let fields = DetailsFields(practices: try await scene.desk.practices(), registered: known.practice)
        return Step(PersonWord.details.title, button: "Save the details", saying: .detailsSaved) { asked in
            fields.markup(asked)
            asked.area("Why are they changed?", "why", hint: "What was known before stays in the record.", rows: 2)
        } actions: { form in
            let details = fields.read(&form, keeping: known)
            let why = form.words("why", orElse: "Say why the details are changed.")
            guard let details, let why else { return nil }
            return [Amend(details: details, why: why)]
        }
        .prefilled(DetailsFields.prefill(known))
    }
}
