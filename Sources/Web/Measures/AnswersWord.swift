package import Care
import HTML

/// What can be done with answers that stand.
package enum AnswersWord: String, StepWord {
    case takeBack = "take-back"

    package var title: String { "Take these answers back" }
    package var permission: Permission { .meet }

    func step(for answered: AnsweredMeasure) -> Step {
        Step(title, button: "Take them back", saying: .answersTakenBack) { asked in
            asked.area("Why should they not stand here?", "why", hint: "They stay, struck through.", rows: 2)
        } actions: { form in
            guard let why = form.words("why", orElse: "Say why they should not stand here.") else { return nil }
            return [TakeBackAnswers(answered: answered.id, why: why)]
        }
        .style(.grave)
        .above { p { "A safety conversation that they opened stays open." } }
    }
}
