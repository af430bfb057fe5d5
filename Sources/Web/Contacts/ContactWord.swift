package import Care
import HTML

/// What can be done with a contact.
package enum ContactWord: String, StepWord {
    case attended
    case missed
    case move
    case cancel
    case takeBack = "take-back"
    /// Of a time at which the clinic is not held.
    case told

    package var title: String {
        switch self {
        case .attended: "We met"
        case .missed: "The contact was missed"
        case .move: "Move the contact"
        case .cancel: "Cancel the contact"
        case .takeBack: "Take back what was written"
        case .told: "Say what you told them"
        }
    }

    package var permission: Permission { .meet }

    func step(for contact: Contact, in scene: Scene) -> Step {
        let step =
            switch self {
            case .attended: attended(contact)
            case .missed: missed(contact)
            case .move: move(contact)
            case .cancel: cancel(contact)
            case .takeBack: takeBack(contact)
            case .told: told(contact)
            }
        return step.above {
            p { contact.sentence(scene.name(contact.with)) }
            if self == .attended {
                let others = NextSteps.steps(for: contact, at: scene.now, scene.worker)
                StepLinks(others.filter { $0 != .contact(contact.id, .attended) }, of: scene.record.id)
            }
        }
    }

    private func attended(_ contact: Contact) -> Step {
        Step(title, button: "Save what came of it", saying: .contactAttended) { asked in
            asked.area("What was said and agreed?", "summary", hint: "The person can read this.", rows: 6)
            asked.boxes(
                "Was anything different?",
                "how",
                [Choice("Began late", value: "late"), Choice("Ended early", value: "early")]
            )
        } actions: { form in
            let how = Set(form.choices("how", as: How.self))
            guard let summary = form.words("summary", orElse: "Write in a few words what was said and agreed.") else {
                return nil
            }
            return [
                RecordAttended(
                    contact: contact.id,
                    late: how.contains(.late),
                    leftEarly: how.contains(.early),
                    summary: summary
                )
            ]
        }
    }

    private enum How: String { case late, early }

    private func missed(_ contact: Contact) -> Step {
        Step(title, button: "Save that it was missed", saying: .contactMissed) { asked in
            asked.area("What do we know?", "words", hint: "Leave empty if nothing.", rows: 3)
        } actions: { form in
            [RecordMissed(contact: contact.id, words: form.words("words"))]
        }
    }

    private func move(_ contact: Contact) -> Step {
        let place = contact.place?.disclosed ?? ""
        return Step(title, button: "Move it", saying: .contactMoved) { asked in
            asked.moment("When?", "at")
            asked.radios("How?", "means", Contact.Means.choices)
            asked.line("Where?", "place", hint: "Leave empty where it needs no place.")
            asked.radios("Who asked for it?", "by", Contact.Party.choices)
            asked.area("Why?", "why", rows: 2)
        } actions: { form in
            let at = form.moment("at", orElse: "Enter the new day and time.")
            let means: Contact.Means? = form.choice("means", orElse: "Choose how you meet.")
            let place = form.text("place")
            let by: Contact.Party? = form.choice("by", orElse: "Choose who asked for it.")
            let why = form.words("why", orElse: "Say why.")
            guard let at, let means, let by, let why else { return nil }
            return [MoveContact(contact: contact.id, at: at, means: means, place: place, by: by, why: why)]
        }
        .prefilled(Form.fields("at", contact.at) + [("means", contact.means.rawValue), ("place", place)])
    }

    private func cancel(_ contact: Contact) -> Step {
        Step(title, button: "Cancel it", saying: .contactCancelled) { asked in
            asked.radios("Who cancels it?", "by", Contact.Party.choices)
            asked.area("Why?", "why", rows: 2)
        } actions: { form in
            let by: Contact.Party? = form.choice("by", orElse: "Choose who cancels it.")
            let why = form.words("why", orElse: "Say why.")
            guard let by, let why else { return nil }
            return [CancelContact(contact: contact.id, by: by, why: why)]
        }
    }

    private func told(_ contact: Contact) -> Step {
        Step(title, button: "Save", saying: .toldOutside) { asked in
            asked.area(
                "What did you tell them?",
                "words",
                hint: "For example: rang them, a colleague sees them at the same time.",
                rows: 3
            )
        } actions: { form in
            guard let words = form.words("words", orElse: "Say in a few words what you told them.") else { return nil }
            return [RecordToldOutside(contact: contact.id, words: words)]
        }
        .above { p { "The clinic is not held when they are booked. Another time is better, if there is one." } }
    }

    private func takeBack(_ contact: Contact) -> Step {
        Step(title, button: "Take it back", saying: .outcomeTakenBack) { asked in
            asked.area("What was wrong?", "why", hint: "What was written stays, struck through.", rows: 2)
        } actions: { form in
            guard let why = form.words("why", orElse: "Say what was wrong.") else { return nil }
            return [TakeBackOutcome(contact: contact.id, why: why)]
        }
    }
}

extension Contact {
    /// `By phone with Ama Mensah, Friday 20 November, 9am`.
    func sentence(_ worker: String) -> String {
        "\(means.staffWords.capitalizedFirst) with \(worker), \(EnglishTime.dayAndClock(at))"
            + (place.map { ", \($0.disclosed)" } ?? "")
    }
}
