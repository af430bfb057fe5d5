import HTML
import Services

/// The second page: what it is about, in one's own words first.
enum AskOwnWords {
    static func view(_ model: AskJourney.Model) -> Markup {
        let who = model.answers.who
        return Markup {
            TextArea(
                AskWords.title(of: .words, for: who),
                name: AskField.words.rawValue,
                value: model.answers[.words],
                hint: "Use your own words. Write as much or as little as you like.",
                error: model.errors[AskField.words.rawValue],
                rows: 7
            )
            .asPageHeading()
            Checkboxes(
                "Is it about any of these?",
                name: AskField.needs.rawValue,
                choices: NeedWords.offered.map {
                    Choice(NeedWords.words(of: $0.need, forAnother: who.isForAnother), value: $0.need.rawValue)
                },
                chosen: Set(model.answers.all(.needs)),
                hint: "Tick as many as you like, or none.",
                error: model.errors[AskField.needs.rawValue]
            )
            Details("Who will know what I write?") {
                for sentence in who.whoIsTold { p { sentence } }
            }
        }
    }
}
