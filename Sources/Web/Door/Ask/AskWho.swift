import HTML

/// The first page: who the help is for.
enum AskWho {
    static func view(_ model: AskJourney.Model) -> Markup {
        Radios(
            AskWords.title(of: .who, for: .me),
            name: AskField.who.rawValue,
            choices: WhoFor.allCases.map { choice($0, model) },
            chosen: model.answers.optional(.who),
            error: model.errors[AskField.who.rawValue]
        )
        .asPageHeading()
        .markup
    }

    private static func choice(_ who: WhoFor, _ model: AskJourney.Model) -> Choice {
        let hint = who.hint.map { Markup($0) }
        guard who == .work else { return Choice(who.words, value: who.rawValue, hint: hint) }
        return Choice(who.words, value: who.rawValue, hint: hint) {
            Radios(
                "Where do you work?",
                name: AskField.role.rawValue,
                choices: WorkRole.allCases.map { Choice($0.words, value: $0.rawValue) },
                chosen: model.answers.optional(.role),
                error: model.errors[AskField.role.rawValue]
            )
        }
    }
}
