import Care
import Desk
import HTML

/// The form on which a worker enters a questionnaire: its questions, or their numbers, or the score alone.
struct AnswersForm: Sendable {
    private let questionnaire: Questionnaire
    private let request: Request.ID?
    private let asked: AskedMeasure.ID?
    private let today: Day
    private let answered: AnsweredMeasure.ID
    private let conversation: SafetyConversation.ID

    init(_ questionnaire: Questionnaire, request: Request.ID?, asked: AskedMeasure.ID?, _ scene: Scene) {
        self.questionnaire = questionnaire
        self.request = request
        self.asked = asked
        today = scene.today
        answered = scene.newID()
        conversation = scene.newID()
    }

    var step: Step {
        Step(MeasureWord.answer.title, button: "Save the answers", saying: .measureAnswered) { form in
            for question in questionnaire.questions { field(question, form) }
            for score in questionnaire.scores {
                form.line(score.name, "score-\(score.scale)", hint: Markup { "From \(score.range)." }).width(.short)
            }
            form.day("When was it answered?", "on", hint: "Leave empty for today.")
            if !questionnaire.questions.isEmpty {
                form.boxes(
                    "If some questions are open",
                    "left",
                    [Choice("They left it here. Keep what they answered, without a score.", value: "yes")]
                )
            }
        } actions: { form in
            read(&form)
        }
        .above {
            h2 { questionnaire.name }
            if let introduction = questionnaire.introduction { p { introduction } }
            for note in questionnaire.notes { p(.class("aside")) { note } }
        }
    }

    private func field(_ question: Questionnaire.Question, _ form: Asked) -> Radios {
        form.radios(
            "\(question.number). \(question.words)",
            "q\(question.number)",
            question.answers.map { Choice($0.words, value: String($0.value)) },
            hint: question.mayNotApply ? "Leave open if it does not apply." : nil
        )
    }

    private func read(_ form: inout FormReader) -> [any Action]? {
        var answers: [Int: Int] = [:]
        for question in questionnaire.questions {
            if let text = form.text("q\(question.number)") { answers[question.number] = Int(text) ?? -1 }
        }
        var scores: [String: String] = [:]
        for score in questionnaire.scores { scores[score.scale] = form.text("score-\(score.scale)") }
        let day = form.day("on") ?? today
        guard let reading = reading(answers, scores, &form) else { return nil }
        return [
            RecordAnswers(
                answered: answered,
                request: request,
                asked: asked,
                instrument: questionnaire.edition,
                day: day,
                content: reading.content,
                worrying: reading.worrying,
                conversation: conversation
            )
        ]
    }

    /// What was entered, or what is wrong with it; a worrying answer is told of even where the rest is not taken.
    private func reading(
        _ answers: [Int: Int],
        _ scores: [String: String],
        _ form: inout FormReader
    ) -> Questionnaire.Reading? {
        do {
            return try questionnaire.reading(
                answers: answers,
                scores: scores,
                leftUnfinished: form.isTicked("left")
            )
        } catch {
            if let question = error.question {
                form.errors.add(error.sentence, to: "q\(question)")
            } else {
                form.errors.add(error.sentence)
            }
            let kept = try? questionnaire.reading(answers: answers, scores: scores, leftUnfinished: true)
            if kept?.worrying.isEmpty == false {
                form.errors.add("One of these answers opens a safety conversation, as soon as this is saved.")
            }
            return nil
        }
    }
}
