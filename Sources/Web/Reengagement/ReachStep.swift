import Care
import Desk
import HTML

/// The forms with which somebody is reached again after a contact they missed.
enum ReachStep {
    static func tried(_ request: Request, in scene: Scene) -> Step {
        let next = scene.record.reengagement.nextStep(
            for: request.id,
            wishes: scene.wishes,
            scene.desk.place.promises
        )
        return Step(RequestWord.reach.title, button: "Save the try", saying: .reachTried) { asked in
            asked.radios("What did you do?", "rung", Reengagement.Rung.choices)
            asked.radios("What came of it?", "outcome", Reengagement.Outcome.choices)
            asked.area("In a few words", "words", rows: 3)
        } actions: { form in
            let rung: Reengagement.Rung? = form.choice("rung", orElse: "Choose what you did.")
            let outcome: Reengagement.Outcome? = form.choice("outcome", orElse: "Choose what came of it.")
            let words = form.words("words", orElse: "Say in a few words what you did and what came of it.")
            guard let rung, let outcome, let words else { return nil }
            return [RecordRung(request: request.id, rung: rung, outcome: outcome, words: words)]
        }
        .prefilled(next.map { [("rung", $0.step.rung.rawValue)] } ?? [])
        .above {
            if let next {
                p {
                    strong { "Next: " }
                    (next.passedOver.map(\.sentence) + [next.step.rung.sentence(wishes: scene.wishes)])
                        .joined(separator: " ")
                }
            }
            earlier(request, scene)
        }
    }

    static func talkOver(_ request: Request, in scene: Scene) -> Step {
        Step(RequestWord.talkOver.title, button: "Save what was agreed", saying: .talkedOver) { asked in
            asked.area("What did the team agree?", "words")
            asked.moment("When does somebody try again?", "again")
        } actions: { form in
            let words = form.words("words", orElse: "Write what the team agreed.")
            let again = form.moment("again", orElse: "Enter when somebody tries again.")
            guard let words, let again else { return nil }
            return [TalkOver(request: request.id, words: words, again: again)]
        }
        .above { earlier(request, scene) }
    }

    static func inTouch(_ request: Request) -> Step {
        Step(RequestWord.inTouch.title, button: "They got in touch", saying: .gotInTouch) { _ in
            p { "That ends the search. Then arrange the next contact." }
        } actions: { _ in
            [RecordInTouch(request: request.id)]
        }
    }

    /// What was tried before, the last one first.
    private static func earlier(_ request: Request, _ scene: Scene) -> Markup {
        let attempts = scene.record.reengagement.ladders[request.id]?.attempts ?? []
        guard !attempts.isEmpty else { return Markup() }
        return Details("What was tried before") {
            ul {
                for attempt in attempts.reversed() {
                    li {
                        "\(EnglishTime.dayAndClock(attempt.at)): \(attempt.rung.staffWords), "
                        "\(attempt.outcome.staffWords). \(attempt.words.disclosed)"
                    }
                }
            }
        }
        .markup
    }
}
