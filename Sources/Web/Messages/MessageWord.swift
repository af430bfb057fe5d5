package import Care
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
        let reason: String
        if case .failed(let why, _) = message.state { reason = why.sentence } else { reason = "it did not fail" }
        return Step(title, button: "Save", saying: .toldAnotherWay) { asked in
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
        .above { p { "An e-mail should have told them \(message.kind.news), but \(reason)." } }
    }
}
