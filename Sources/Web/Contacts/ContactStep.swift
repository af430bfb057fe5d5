import Care
import HTML

/// The forms that arrange a contact, and write down one that nobody had arranged.
enum ContactStep {
    static func arrange(_ request: Request, in scene: Scene) -> Step {
        let here = scene.workersHere()
        let contact: Contact.ID = scene.newID()
        return Step(RequestWord.arrange.title, button: "Arrange it", saying: .contactArranged) { asked in
            asked.moment("When?", "at")
            asked.radios("How?", "means", Contact.Means.choices)
            asked.line("Where?", "place", hint: "Leave empty where it needs no place.")
            asked.select("Who meets them?", "with", here.choices)
        } actions: { form in
            let at = form.moment("at", orElse: "Enter the day and the time.")
            let means: Contact.Means? = form.choice("means", orElse: "Choose how you meet.")
            let place = form.text("place")
            let with = form.worker("with", among: here, orElse: "Choose who meets them.")
            guard let at, let means, let with else { return nil }
            return [
                ArrangeContact(
                    contact: contact,
                    request: request.id,
                    with: with,
                    means: means,
                    at: at,
                    place: place
                )
            ]
        }
        .prefilled([("with", scene.worker.id.description)])
        .above { MeetingWishes(scene.wishes) }
    }

    static func made(_ request: Request, in scene: Scene) -> Step {
        let contact: Contact.ID = scene.newID()
        let worker = scene.worker.id
        return Step(RequestWord.contact.title, button: "Save the contact", saying: .contactMade) { asked in
            asked.moment("When?", "at")
            asked.radios("How?", "means", Contact.Means.choices)
            asked.area("What was said and agreed?", "summary", hint: "The person can read this.", rows: 6)
        } actions: { form in
            let at = form.moment("at", orElse: "Enter the day and the time.")
            let means: Contact.Means? = form.choice("means", orElse: "Choose how you met.")
            let summary = form.words("summary", orElse: "Write in a few words what was said and agreed.")
            guard let at, let means, let summary else { return nil }
            return [
                RecordContact(
                    contact: contact,
                    request: request.id,
                    with: worker,
                    means: means,
                    at: at,
                    summary: summary
                )
            ]
        }
        .prefilled(Form.fields("at", scene.now))
    }
}

/// How somebody wants to be met, by name and in one paragraph.
struct MeetingWishes: Component {
    struct Wish: Equatable, Sendable {
        var name: String
        var words: String
    }

    let wishes: [Wish]

    init(_ wishes: Person.Wishes) {
        func wish(_ name: String, _ words: String?) -> Wish? { words.map { Wish(name: name, words: $0) } }
        let means = wishes.means.map(\.staffWords) + wishes.places.map(\.staffWords)
        let interpreter = wishes.interpreter ? "with an interpreter" : nil
        let language = [wishes.language, interpreter].compactMap(\.self).joined(separator: ", ")
        self.wishes = [
            wish("Wants to be met", means.isEmpty ? nil : means.joined(separator: ", ")),
            wish("When", wishes.times?.disclosed),
            wish("Language", language.isEmpty ? nil : language),
            wish("Makes it easier", wishes.access?.disclosed),
        ]
        .compactMap(\.self)
    }

    var markup: Markup {
        if wishes.isEmpty {
            Markup()
        } else {
            p { wishes.map { "\($0.name): \($0.words)." }.joined(separator: " ") }
        }
    }
}
