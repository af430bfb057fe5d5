import Care
import HTML

/// The fifth page: how, where, when and in what language to meet.
enum AskMeeting {
    static func view(_ model: AskJourney.Model) -> Markup {
        let answers = model.answers
        let isOther = answers.who.isForAnother
        return Markup {
            Checkboxes(
                AskWords.title(of: .meeting, for: answers.who),
                name: AskField.places.rawValue,
                choices: places.map { Choice(words(of: $0), value: $0.rawValue) },
                chosen: Set(answers.all(.places)),
                hint: "Choose as many as you like.",
                error: model.errors[AskField.places.rawValue]
            )
            .asPageHeading()
            TextField(
                "When is a good time?",
                name: AskField.times.rawValue,
                value: answers[.times],
                hint: "For example: after school, or Mondays before 11.",
                error: model.errors[AskField.times.rawValue]
            )
            TextField(
                isOther ? "What language do they like to speak?" : "What language do you like to speak?",
                name: AskField.language.rawValue,
                value: answers[.language],
                hint: "For example: English, Polish, or British Sign Language.",
                error: model.errors[AskField.language.rawValue]
            )
            .width(.half)
            Radios(
                "Would an interpreter help?",
                name: AskField.interpreter.rawValue,
                choices: YesOrNo.choices,
                chosen: answers.optional(.interpreter),
                error: model.errors[AskField.interpreter.rawValue]
            )
            .inline()
            TextArea(
                "Is there anything that makes it easier?",
                name: AskField.access.rawValue,
                value: answers[.access],
                hint: "For example: large print, easy read, a quiet room, someone coming along.",
                error: model.errors[AskField.access.rawValue],
                rows: 3
            )
        }
    }

    static let places = Person.Wishes.Where.allCases

    static func words(of place: Person.Wishes.Where) -> String {
        switch place {
        case .surgery: "At a GP surgery"
        case .school: "At school or college"
        case .home: "At home"
        case .phone: "By phone"
        case .video: "By video"
        case .community: "Somewhere else, like a library or a community centre"
        }
    }
}
