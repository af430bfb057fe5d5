package import Care
import HTML

/// What can be done with a safety conversation.
package enum SafetyWord: String, StepWord {
    case held
    case tried
    case followUp = "follow-up"
    case passOn = "pass-on"
    case take

    package var title: String {
        switch self {
        case .held: "Write down the safety conversation"
        case .tried: "Tried, and could not reach them"
        case .followUp: "Write down the follow-up"
        case .passOn: "Pass the safety conversation on"
        case .take: "Take the safety conversation on"
        }
    }

    package var permission: Permission { .keepSafe }

    func step(for talk: SafetyConversation, in scene: Scene) -> Step {
        let step =
            switch self {
            case .held: held(talk)
            case .tried: tried(talk)
            case .followUp: followUp(talk)
            case .passOn: passOn(talk, scene)
            case .take: take(talk)
            }
        return step.above {
            if let words = talk.words?.disclosed { OwnWords(words, said: "Why this conversation was opened") }
            for earlier in talk.talks {
                OwnWords(
                    "\(earlier.summary.disclosed)\nAgreed: \(earlier.agreed.disclosed)",
                    said: "Written \(EnglishTime.dayAndClock(earlier.at))"
                )
            }
        }
    }

    private func held(_ talk: SafetyConversation) -> Step {
        talking(saying: .safetyHeld) { summary, agreed, next in
            RecordSafetyConversation(conversation: talk.id, summary: summary, agreed: agreed, followUp: next)
        }
    }

    private func followUp(_ talk: SafetyConversation) -> Step {
        talking(saying: .safetyFollowedUp) { summary, agreed, next in
            RecordSafetyFollowUp(conversation: talk.id, summary: summary, agreed: agreed, followUp: next)
        }
    }

    private func talking(
        saying said: Said,
        _ action: @escaping @Sendable (String, String, Instant?) -> any Action
    ) -> Step {
        Step(title, button: "Save the conversation", saying: said) { asked in
            asked.area("What was said?", "summary", hint: "In their words where you can. The person can read this.")
            asked.area("What was agreed?", "agreed", hint: "What helps, who is there, whom to ring.")
            asked.moment("When do you ask again?", "next", hint: "Leave empty if nothing more was agreed.")
        } actions: { form in
            let summary = form.words("summary", orElse: "Write what was said.")
            let agreed = form.words("agreed", orElse: "Write what was agreed.")
            let next = form.moment("next")
            guard let summary, let agreed else { return nil }
            return [action(summary, agreed, next)]
        }
    }

    private func tried(_ talk: SafetyConversation) -> Step {
        Step(title, button: "Save the try", saying: .safetyTried) { asked in
            asked.area("What did you try?", "words", rows: 3)
            asked.moment("When is it tried again?", "again", hint: "Today, or within a day.")
        } actions: { form in
            let words = form.words("words", orElse: "Write what you tried.")
            let again = form.moment("again", orElse: "Enter when it is tried again.")
            guard let words, let again else { return nil }
            return [RecordSafetyAttempt(conversation: talk.id, words: words, again: again)]
        }
    }

    private func passOn(_ talk: SafetyConversation, _ scene: Scene) -> Step {
        let here = scene.workersHere(but: talk.owner)
        return Step(title, button: "Ask them", saying: .safetyPassedOn) { asked in
            asked.select("To whom?", "to", here.choices, hint: "You own it until they take it.")
            asked.area("Why?", "why", rows: 3)
        } actions: { form in
            let to = form.worker("to", among: here)
            let why = form.words("why", orElse: "Say why, so that whoever takes it on knows.")
            guard let to, let why else { return nil }
            return [PassOnSafetyConversation(conversation: talk.id, to: to, why: why)]
        }
    }

    private func take(_ talk: SafetyConversation) -> Step {
        Step(title, button: "Take it on", saying: .safetyTaken) { _ in
            p { "From now on you own this conversation." }
        } actions: { _ in
            [TakeSafetyConversation(conversation: talk.id)]
        }
    }
}

extension FormReader {
    /// One of the workers that the page offered.
    mutating func worker(
        _ name: String,
        among here: [Worker],
        orElse missing: String = "Choose whom to ask."
    )
        -> Worker.ID?
    {
        guard let chosen = id(name, of: Worker.self, orElse: missing) else { return nil }
        guard here.contains(where: { $0.id == chosen }) else {
            errors.add("Choose somebody who is here.", to: name)
            return nil
        }
        return chosen
    }
}
