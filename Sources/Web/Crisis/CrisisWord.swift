package import Care
import Desk
import HTML

/// What can be recorded about a hand-over to the crisis service.
package enum CrisisWord: String, StepWord {
    case answer
    case seen
    case anotherWay = "another-way"

    package var title: String {
        switch self {
        case .answer: "What did the crisis service say?"
        case .seen: "The crisis service saw the person"
        case .anotherWay: "What was done instead"
        }
    }

    package var permission: Permission { .keepSafe }

    func step(for handOver: CrisisHandOver, in scene: Scene) -> Step {
        let step =
            switch self {
            case .answer: answer(handOver)
            case .seen: seen(handOver)
            case .anotherWay: anotherWay(handOver)
            }
        let service = scene.desk.name(of: handOver.to)
        return step.above {
            OwnWords(handOver.why.disclosed, said: "Handed to \(service), \(EnglishTime.dayAndClock(handOver.handed))")
        }
    }

    private func answer(_ handOver: CrisisHandOver) -> Step {
        Step(title, button: "Save the answer", saying: .crisisAnswered) { asked in
            asked.yesOrNo("Will they see the person?", "accepts")
            asked.line("Who answered for the crisis service?", "by").width(.half)
            asked.area("What did they say?", "words", rows: 3)
        } actions: { form in
            let accepts = form.yesOrNo("accepts", orElse: "Choose yes or no.")
            let by = form.text("by", orElse: "Write down who answered for the crisis service.")
            let words = form.words("words")
            if accepts == false, words == nil { form.errors.add("Write down the reason they gave.", to: "words") }
            guard let accepts, let by else { return nil }
            return [RecordCrisisAnswer(handOver: handOver.id, accepts: accepts, by: by, words: words ?? "")]
        }
    }

    private func seen(_ handOver: CrisisHandOver) -> Step {
        Step(title, button: "Save what came of it", saying: .crisisSeen) { asked in
            asked.area("What came of it, and what happens next?", "outcome")
        } actions: { form in
            guard let outcome = form.words("outcome", orElse: "Write what was done and what happens next.") else {
                return nil
            }
            return [RecordCrisisSeen(handOver: handOver.id, outcome: outcome)]
        }
    }

    private func anotherWay(_ handOver: CrisisHandOver) -> Step {
        Step(title, button: "Save what was done", saying: .anotherWayFound) { asked in
            asked.area("The crisis service said no. What was done instead?", "words")
        } actions: { form in
            guard let words = form.words("words", orElse: "Write what was done and what happens next.") else {
                return nil
            }
            return [RecordAnotherWay(handOver: handOver.id, words: words)]
        }
    }
}
