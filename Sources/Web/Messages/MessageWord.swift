package import Care
import Desk
import HTML

/// What can be done with a message that could not be sent.
package enum MessageWord: String, StepWord {
    case told

    package var title: String {
        switch self {
        case .told: "Say how you told them"
        }
    }

    package var permission: Permission { .meet }

    func step(for message: Message, in scene: Scene) -> Step {
        message.kind.isForThePractice ? practice(message, scene) : person(message)
    }

    private func reason(of message: Message) -> String {
        guard case .failed(let why, _) = message.state else { return "it did not fail" }
        return message.kind.isForThePractice ? why.practiceSentence : why.sentence
    }

    /// The words stand above the form, to be printed or copied: the practice needs them all the same.
    private func practice(_ message: Message, _ scene: Scene) -> Step {
        Step(title, button: "Save", saying: .toldAnotherWay) { asked in
            asked.area("How did you tell the practice?", "words", hint: "For example: posted today.", rows: 2)
        } actions: { form in
            guard let words = form.words("words", orElse: "Say in a few words how you told them.") else { return nil }
            return [RecordToldAnotherWay(message: message.id, words: words)]
        }
        .above {
            p {
                "An e-mail should have told their practice \(message.kind.news), but \(reason(of: message)). Print this, or "
                    + "copy it into the practice’s record."
            }
            InsetText { for words in PracticeWords(scene.record, scene.team).paragraphs(of: message) { p { words } } }
        }
    }

    private func person(_ message: Message) -> Step {
        Step(title, button: "Save", saying: .toldAnotherWay) { asked in
            asked.area(
                "How did you tell them?",
                "words",
                hint: "For example: rang them, they know. The person can read this.",
                rows: 3
            )
        } actions: { form in
            guard let words = form.words("words", orElse: "Say in a few words how you told them.") else { return nil }
            return [RecordToldAnotherWay(message: message.id, words: words)]
        }
        .above { p { "An e-mail should have told them \(message.kind.news), but \(reason(of: message))." } }
    }
}
