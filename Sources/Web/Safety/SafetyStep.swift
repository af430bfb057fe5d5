import Care
import HTML

/// The form that opens a safety conversation.
enum SafetyStep {
    private enum Why: String, CaseIterable { case worker, ownWords }

    static func open(in scene: Scene) -> Step {
        let about = AboutRequest(scene)
        let conversation: SafetyConversation.ID = scene.newID()
        let here = scene.workersHere()
        return Step(PersonWord.safety.title, button: "Open the conversation", saying: .safetyOpened) { asked in
            about.field(asked)
            asked.radios(
                "What worries you?",
                "why",
                [Choice("What they said or wrote", value: "ownWords"), Choice("Something else", value: "worker")]
            )
            asked.area("In a few words", "words", hint: "Their own words where you can.", rows: 3)
            asked.select(
                "Who talks with them?",
                "owner",
                [Choice("Whoever holds them, or is on duty", value: "")] + here.choices.dropFirst()
            )
            asked.moment("By when?", "by", hint: "Leave empty for the end of this working day.")
        } actions: { form in
            let request = about.read(&form)
            let why: Why? = form.choice("why", orElse: "Choose what worries you.")
            let words = form.words("words")
            let owner = form.isTicked("owner") ? form.worker("owner", among: here) : nil
            let by = form.moment("by")
            guard let why else { return nil }
            return [
                OpenSafetyConversation(
                    conversation: conversation,
                    request: request,
                    why: why == .worker ? .worker : .ownWords,
                    words: words,
                    owner: owner,
                    by: by
                )
            ]
        }
        .above {
            p { "A conversation has a named owner and a time. It has no score and no label." }
        }
    }
}
