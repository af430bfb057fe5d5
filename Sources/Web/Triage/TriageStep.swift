import Care
import Desk
import HTML
import Services

/// The forms with which a worker reads a request.
enum TriageStep {
    /// The reading beside the person's words, with what the services here would say.
    static func triage(_ request: Request, in scene: Scene) async throws -> Step {
        let matched = try await scene.desk.answer(to: request.id, of: scene.record)
        let questions = scene.desk.questions()
        return reading(request, questions, in: scene)
            .above { RequestWords(request, scene.team) }
            .beside { MatchedView(matched) }
    }

    private static func reading(_ request: Request, _ questions: [Services.Question], in scene: Scene) -> Step {
        Step(RequestWord.triage.title, button: "Save the reading", saying: .triaged) { asked in
            asked.area(
                "What do they want help with?",
                "summary",
                hint: "A sentence or two. They can read this.",
                rows: 3
            )
            div(.class("columns")) { asked.boxes("What have they named?", "needs", needChoices) }
            QuestionFields(questions, asked)
            asked.area("Your reasons", "reasons", hint: "For the person, and whoever reads this next.", rows: 3)
        } actions: { form in
            let summary = form.words("summary", orElse: "Say in a sentence or two what they want help with.")
            let needs = form.choices("needs", as: Need.self)
            let answers = QuestionFields.read(&form, questions)
            let reasons = form.words("reasons", orElse: "Give your reasons.")
            guard let summary, let reasons else { return nil }
            return [
                RecordTriage(
                    request: request.id,
                    summary: summary,
                    needs: needs.map { NeedCode(rawValue: $0.rawValue) },
                    answers: answers,
                    reasons: reasons
                )
            ]
        }
        .prefilled(
            scene.record.needs(of: request.id).map { ("needs", $0.rawValue) }
                + scene.record.answers(of: request.id).map { (QuestionFields.name($0.key), $0.value ? "yes" : "no") }
        )
    }

    private static var needChoices: [Choice] {
        Need.allCases.map { Choice($0.words.capitalizedFirst, value: $0.rawValue) }
    }

    static func kind(_ request: Request) -> Step {
        Step(RequestWord.kind.title, button: "Change it", saying: .kindChanged) { asked in
            asked.radios("What is asked for?", "kind", Request.Kind.choices)
            asked.area("Why?", "why", rows: 3)
        } actions: { form in
            let kind: Request.Kind? = form.choice("kind", orElse: "Choose what is asked for.")
            let why = form.words("why", orElse: "Say why, so that whoever reads this later understands.")
            guard let kind, let why else { return nil }
            return [ChangeKind(request: request.id, kind: kind, why: why)]
        }
        .prefilled([("kind", request.kind.rawValue)])
        .above { p { "The thread, its clock and its holder stay." } }
    }

    static func words(_ request: Request) -> Step {
        Step(RequestWord.words.title, button: "Add it", saying: .wordsAdded) { asked in
            asked.area("What is there to add?", "words", hint: "Whoever holds them reads it as soon as a new request.")
        } actions: { form in
            guard let words = form.words("words", orElse: "Write something first.") else { return nil }
            return [AddWords(request: request.id, words: words)]
        }
    }

    static func read(_ request: Request, in scene: Scene) -> Step {
        Step(RequestWord.read.title, button: "I have read it, it changes nothing", saying: .additionRead) { _ in
            p { "If it changes what the request needs, read the request again instead." }
        } actions: { _ in
            [MarkRead(request: request.id)]
        }
        .above { RequestWords(request, scene.team) }
    }
}

/// The plain yes-or-no questions that services ask, answered by a human or left open.
struct QuestionFields: Component {
    let questions: [Services.Question]
    let asked: [String: String]

    init(_ questions: [Services.Question], _ answers: Asked) {
        self.questions = questions
        asked = Dictionary(
            questions.map { ($0.id.name, answers[QuestionFields.name($0.id.name)]) },
            uniquingKeysWith: { $1 }
        )
    }

    private enum Answer: String { case yes, no, open }

    static func name(_ question: String) -> String { "question-\(question)" }

    var markup: Markup {
        Markup {
            for question in questions {
                Radios(
                    question.ask,
                    name: QuestionFields.name(question.id.name),
                    choices: YesOrNo.choices + [Choice("Not known", value: "open")],
                    chosen: asked[question.id.name]
                )
                .inline()
            }
        }
    }

    static func read(_ form: inout FormReader, _ questions: [Services.Question]) -> [String: Bool] {
        var answers: [String: Bool] = [:]
        for question in questions {
            switch form.choice(name(question.id.name), as: Answer.self) {
            case .yes: answers[question.id.name] = true
            case .no: answers[question.id.name] = false
            case .open, nil: break
            }
        }
        return answers
    }
}
