package import Care
import HTML

/// What can be done with a safeguarding concern.
package enum ConcernWord: String, StepWord {
    case refer
    case decide
    case outcome
    case take
    case close

    package var title: String {
        switch self {
        case .refer: "Who was told of the concern"
        case .decide: "Decide not to tell anybody at present"
        case .outcome: "What came of the concern"
        case .take: "Take the concern on"
        case .close: "Close the concern"
        }
    }

    package var permission: Permission { .keepSafe }

    func step(for concern: SafeguardingConcern, in scene: Scene) -> Step {
        let step =
            switch self {
            case .refer: refer(concern, scene.now)
            case .decide: decide(concern)
            case .outcome: outcome(concern)
            case .take: take(concern)
            case .close: close(concern)
            }
        return step.above {
            OwnWords(
                concern.words.disclosed,
                said: "About \(concern.about.disclosed), raised \(EnglishTime.dayAndClock(concern.raised))"
            )
        }
    }

    private func refer(_ concern: SafeguardingConcern, _ now: Instant) -> Step {
        Step(title, button: "Save", saying: .concernReferred) { asked in
            asked.line("Whom did you tell?", "to", hint: "The council’s team, the police, the safeguarding lead.")
            asked.moment("When?", "at")
            asked.line("Their reference, if they gave one", "reference").width(.half)
            asked.moment("When does somebody look again?", "next")
        } actions: { form in
            let to = form.text("to", orElse: "Say whom you told.")
            let at = form.moment("at", orElse: "Enter when you told them.")
            let reference = form.text("reference")
            let next = form.moment("next", orElse: "Enter when somebody looks again.")
            guard let to, let at, let next else { return nil }
            return [ReferConcern(concern: concern.id, to: to, at: at, reference: reference, followUp: next)]
        }
        .prefilled(Form.fields("at", now))
    }

    private func decide(_ concern: SafeguardingConcern) -> Step {
        Step(title, button: "Save the decision", saying: .concernDecided) { asked in
            asked.area("Your reasons, and whose advice you asked", "reasons")
            asked.moment("When does somebody look again?", "next")
        } actions: { form in
            let reasons = form.words("reasons", orElse: "Give the reasons, and whose advice you asked.")
            let next = form.moment("next", orElse: "Enter when somebody looks again.")
            guard let reasons, let next else { return nil }
            return [DecideConcern(concern: concern.id, reasons: reasons, followUp: next)]
        }
    }

    private func outcome(_ concern: SafeguardingConcern) -> Step {
        Step(title, button: "Save", saying: .concernOutcome) { asked in
            asked.area("What came of it so far?", "words")
            asked.moment("When does somebody look again?", "next")
        } actions: { form in
            let words = form.words("words", orElse: "Write what came of it so far.")
            let next = form.moment("next", orElse: "Enter when somebody looks again.")
            guard let words, let next else { return nil }
            return [RecordConcernOutcome(concern: concern.id, words: words, followUp: next)]
        }
    }

    private func take(_ concern: SafeguardingConcern) -> Step {
        Step(title, button: "Take it on", saying: .concernTaken) { _ in
            p { "From now on you own this concern." }
        } actions: { _ in
            [TakeConcern(concern: concern.id)]
        }
    }

    private func close(_ concern: SafeguardingConcern) -> Step {
        Step(title, button: "Close the concern", saying: .concernClosed) { asked in
            asked.area("How did it end?", "words")
        } actions: { form in
            guard let words = form.words("words", orElse: "Say how it ended.") else { return nil }
            return [CloseConcern(concern: concern.id, words: words)]
        }
    }
}
