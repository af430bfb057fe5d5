import Care
import Desk
import HTML

/// The form that asks for a questionnaire to be answered.
enum MeasureStep {
    static func ask(in scene: Scene) -> Step {
        let about = AboutRequest(scene)
        let asked: AskedMeasure.ID = scene.newID()
        let usual = scene.now + .days(7)
        let offered = Questionnaire.offered
        let age = scene.age
        return Step(PersonWord.measure.title, button: "Ask for it", saying: .measureAsked) { answers in
            about.field(answers)
            answers.select(
                "Which questions?",
                "instrument",
                [Choice("Choose one", value: "")]
                    + offered.map { Choice($0.offer(to: age), value: $0.edition.code) }
            )
            answers.moment("By when?", "by", hint: "Leave empty for a week from now.")
        } actions: { form in
            let request = about.read(&form)
            let code = form.text("instrument", orElse: "Choose which questions.")
            let by = form.moment("by") ?? usual
            guard let request else {
                form.errors.add("They have no request. Ask for something first.")
                return nil
            }
            guard let code else { return nil }
            guard let chosen = offered.first(where: { $0.edition.code == code }) else {
                form.errors.add("Choose one of those on the page.", to: "instrument")
                return nil
            }
            return [AskMeasure(asked: asked, request: request, instrument: chosen.edition, by: by)]
        }
        .above { p { "What they answer is entered afterwards, from their page or from Today." } }
    }
}
