package import Care
import Desk
import HTML

/// What can be done with a questionnaire that was asked for.
package enum MeasureWord: String, StepWord {
    case answer
    case withdraw

    package var title: String {
        switch self {
        case .answer: "Enter what they answered"
        case .withdraw: "Do not ask for it after all"
        }
    }

    package var permission: Permission { .meet }

    func step(for asked: AskedMeasure, in scene: Scene) throws -> Step {
        let questionnaire = try scene.found(scene.desk.questionnaire(asked.instrument))
        return switch self {
        case .answer: AnswersForm(questionnaire, request: asked.request, asked: asked.id, scene).step
        case .withdraw: withdraw(asked, questionnaire)
        }
    }

    private func withdraw(_ asked: AskedMeasure, _ questionnaire: Questionnaire) -> Step {
        Step(title, button: "Take it back", saying: .measureNotAsked) { answers in
            answers.area("Why?", "why", hint: "Such as: they would rather talk.", rows: 2)
        } actions: { form in
            guard let why = form.words("why", orElse: "Say why.") else { return nil }
            return [WithdrawMeasure(asked: asked.id, why: why)]
        }
        .above { p { "They were asked for \(questionnaire.name)." } }
    }
}
