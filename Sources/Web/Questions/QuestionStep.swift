package import Care
import Desk
import HTML

/// The forms that say what is asked of somebody, and how often.
enum QuestionStep {
    private static let places = 1...4

    private static let rhythms: [(value: String, rhythm: Rhythm)] =
        [("start", .atStart), ("session", .everySession)]
        + [7, 14, 28, 56, 91].map { ("\($0)", .every(days: $0)) }

    static func schedule(_ request: Request, in scene: Scene) -> Step {
        let age = scene.age
        let offered = Questionnaire.offered + [.ownGoals]
        let services = scene.desk.askingServices(for: request.id, of: scene.record, in: scene.team)
        return Step(RequestWord.questions.title, button: "Save what is asked", saying: .questionsSet) { asked in
            if !services.isEmpty {
                asked.boxes(
                    "Ask what these services ask",
                    "service",
                    services.map { Choice($0.name, value: $0.code.rawValue, hint: hint($0)) }
                )
            }
            for place in places {
                asked.select(
                    "Questionnaire \(place)",
                    "instrument-\(place)",
                    [Choice("None", value: "")] + offered.map { Choice($0.offer(to: age), value: $0.edition.code) }
                )
                asked.select(
                    "How often is questionnaire \(place) asked?",
                    "rhythm-\(place)",
                    rhythms.map { Choice($0.rhythm.words.capitalizedFirst, value: $0.value) }
                )
            }
        } actions: { form in
            let ticked: [ServiceCode] = form.choices("service")
            guard let chosen = chosen(offered, &form) else { return nil }
            let taken = services.filter { ticked.contains($0.code) }.map(\.measures)
            return [SetQuestions(request: request.id, measures: .together(taken, beside: chosen))]
        }
        .prefilled(prefill(scene.record.questions.schedules[request.id]?.measures, services))
        .above {
            p {
                "They can answer on their phone before they come, at "
                strong { DoorPage.questions.path.text }
                ", with their private number. Those whose words may not stand here are entered by you."
            }
            if services.count > 1 {
                p { "What two services ask is asked once, as often as the one that asks it most." }
            }
        }
    }

    private static func hint(_ service: AskingService) -> Markup {
        Markup {
            if !service.isUnderWay { "It was asked, and has not said yes. " }
            service.lines.joined(separator: "; ")
        }
    }

    /// The questionnaires that are chosen one by one; `nil` where one of them is not on the page.
    private static func chosen(_ offered: [Questionnaire], _ form: inout FormReader) -> [ScheduledMeasure]? {
        var measures: [ScheduledMeasure] = []
        for place in places {
            guard let code = form.text("instrument-\(place)") else { continue }
            let often = form.text("rhythm-\(place)")
            guard let chosen = offered.first(where: { $0.edition.code == code }),
                let rhythm = rhythms.first(where: { $0.value == often })?.rhythm
            else {
                form.errors.add("Choose one of those on the page.", to: "instrument-\(place)")
                return nil
            }
            measures.append(ScheduledMeasure(chosen.edition, rhythm))
        }
        return measures
    }

    /// What the form begins with: what is asked already, else what services under way ask, else what is usual.
    private static func prefill(
        _ known: [ScheduledMeasure]?,
        _ services: [AskingService]
    ) -> [(name: String, value: String)] {
        let taken = known.map { Set($0.compactMap(\.rule?.service)) }
        let ticked = services.filter { taken?.contains($0.code) ?? $0.isUnderWay }
        // What a service asks is not chosen beside it as well; what it asked and is not here any more stays as a choice.
        let byService = Set(ticked.map(\.code))
        let own = known?.filter { measure in measure.rule.map { !byService.contains($0.service) } ?? true }
        let chosen = own ?? (ticked.isEmpty ? Questionnaire.usual : [])
        let boxes = ticked.map { (name: "service", value: $0.code.rawValue) }
        return boxes
            + zip(places, chosen).flatMap { place, measure in
                let often = rhythms.first { $0.rhythm == measure.rhythm }?.value ?? "28"
                return [("instrument-\(place)", measure.instrument.code), ("rhythm-\(place)", often)]
            }
    }

    static func goal(_ request: Request, in scene: Scene) -> Step {
        let goals = scene.record.questions.goals(in: request.id)
        let goal: Goal.ID = scene.newID()
        let free = PutGoal.places.first { place in !goals.contains { $0.question == place } }
        return Step(RequestWord.goal.title, button: "Save the goal", saying: .goalSaved) { asked in
            asked.area("What do they want to come closer to?", "words", hint: "In their own words.", rows: 2)
        } actions: { form in
            guard let words = form.words("words", orElse: "Write the goal in their words.") else { return nil }
            return [
                PutGoal(
                    goal: goal,
                    request: request.id,
                    instrument: Questionnaire.ownGoals.edition,
                    question: free ?? 0,
                    words: words
                )
            ]
        }
        .above {
            for goal in goals { OwnWords(goal.words.disclosed, said: "Goal \(goal.question)") }
            p { "They rate it from 0 to 10 when Own goals are asked for. There are places for three." }
        }
    }
}

/// What can be done with a goal.
package enum GoalWord: String, StepWord {
    case letGo = "let-go"

    package var title: String { "Let a goal go" }
    package var permission: Permission { .meet }

    func step(for goal: Goal) -> Step {
        Step(title, button: "Let it go", saying: .goalLetGo) { asked in
            asked.area("Why?", "why", hint: "Such as: it is reached, or something else matters more now.", rows: 2)
        } actions: { form in
            guard let why = form.words("why", orElse: "Say why.") else { return nil }
            return [LetGoalGo(goal: goal.id, why: why)]
        }
        .above { OwnWords(goal.words.disclosed, said: "The goal") }
    }
}

/// A questionnaire that the schedule of a request asks for, by its name: the form on which a worker enters it.
package struct QuestionsWord: StepWord {
    package let rawValue: String

    package static let allCases = (Questionnaire.offered + [.ownGoals]).map { QuestionsWord(code: $0.edition.code) }

    package init?(rawValue: String) {
        guard Self.allCases.contains(where: { $0.rawValue == rawValue }) else { return nil }
        self.rawValue = rawValue
    }

    private init(code: String) { rawValue = code }

    package var title: String { MeasureWord.answer.title }
    package var permission: Permission { .meet }

    func step(for request: Request, in scene: Scene) throws -> Step {
        let code = rawValue
        let planned = scene.record.questions.schedules[request.id]?.measures.first { $0.instrument.code == code }
        let edition = try scene.found(planned).instrument
        var questionnaire = try scene.found(scene.desk.questionnaire(edition))
        if questionnaire.edition == Questionnaire.ownGoals.edition {
            questionnaire = try scene.found(questionnaire.asking(scene.record.questions.goals(in: request.id)))
        }
        return AnswersForm(questionnaire, request: request.id, asked: nil, scene).step
    }
}

extension Scene {
    /// The person's age in years today; `nil` where no date of birth is known.
    var age: Int? { details?.birthDate.map { $0.disclosed.years(until: today) } }
}

extension Questionnaire {
    /// As it is offered to be asked for, and that it was not made for somebody of an age where it was not.
    func offer(to age: Int?) -> String {
        guard let age, let ages = agesOtherThan(age) else { return "\(name): \(title)" }
        return "\(name): \(title) (made for \(ages); they are \(age))"
    }
}
