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

/// How somebody wants to be met, in one paragraph.
struct MeetingWishes: Component {
    let sentences: [String]

    init(_ wishes: Person.Wishes) {
        var sentences: [String] = []
        let means = wishes.means.map(\.staffWords) + wishes.places.map(\.staffWords)
        if !means.isEmpty { sentences.append("They want to be met: \(means.joined(separator: ", ")).") }
        if let times = wishes.times?.disclosed { sentences.append("When: \(times).") }
        if let language = wishes.language {
            sentences.append("Language: \(language)\(wishes.interpreter ? ", with an interpreter" : "").")
        } else if wishes.interpreter {
            sentences.append("They need an interpreter.")
        }
        if let access = wishes.access?.disclosed { sentences.append("What makes it easier: \(access).") }
        self.sentences = sentences
    }

    var markup: Markup {
        if sentences.isEmpty { Markup() } else { p { sentences.joined(separator: " ") } }
    }
}
