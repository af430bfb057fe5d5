import HTML

/// The fourth page: how to reach the person, and what is safe.
enum AskReach {
    static func view(_ model: AskJourney.Model) -> Markup {
        let who = model.answers.who
        return Markup {
            if who.isForAnother { asker(model) }
            ways(model)
            safe(model)
        }
    }

    private static func asker(_ model: AskJourney.Model) -> Markup {
        let isChild = model.answers.who == .child
        return Markup {
            h1 { AskWords.title(of: .reach, for: model.answers.who) }
            yesOrNo(
                isChild ? "Does your child know that you are asking?" : "Does the person know that you are asking?",
                .personKnows,
                model
            )
            yesOrNo(
                isChild
                    ? "Is your child happy for us to talk with you, or too young to decide?"
                    : "Has the person said that we may tell you more than “received”?",
                .personAgrees,
                model,
                hint: "We will ask them too before we tell you anything."
            )
            field("How can we reach you?", .askerReach, model, hint: "A phone number or an e-mail address.")
        }
    }

    private static func ways(_ model: AskJourney.Model) -> Markup {
        let answers = model.answers
        let isOther = answers.who.isForAnother
        let boxes = Checkboxes(
            isOther ? "What is a good way to reach them?" : AskWords.title(of: .reach, for: answers.who),
            name: AskField.means.rawValue,
            choices: Answers.Means.allCases.map { way($0, model) },
            chosen: Set(answers.all(.means)),
            hint: "Choose as many as you like.",
            error: model.errors[AskField.means.rawValue]
        )
        return Markup { if isOther { boxes } else { boxes.asPageHeading() } }
    }

    private static func way(_ means: Answers.Means, _ model: AskJourney.Model) -> Choice {
        let isOther = model.answers.who.isForAnother
        switch means {
        case .phone:
            return Choice(means.words, value: means.rawValue) {
                field("Phone number", .phone, model, .telephone)
                Radios(
                    "Call or text?",
                    name: AskField.phoneUse.rawValue,
                    choices: Answers.PhoneUse.allCases.map { Choice($0.words, value: $0.rawValue) },
                    chosen: model.answers.optional(.phoneUse),
                    error: model.errors[AskField.phoneUse.rawValue]
                )
                .inline()
            }
        case .email:
            return Choice(means.words, value: means.rawValue) { field("E-mail address", .email, model, .email) }
        case .letter:
            return Choice(means.words, value: means.rawValue) {
                area("Where should the letter go?", .address, model)
            }
        case .through:
            let words = isOther ? "Through someone they trust" : means.words
            return Choice(words, value: means.rawValue) {
                area("Who is it, and how do we reach them?", .through, model)
            }
        case .none:
            let words = isOther ? "They have no phone or e-mail" : means.words
            return Choice(words, value: means.rawValue) {
                area(
                    "How else can we meet?",
                    .otherWay,
                    model,
                    hint: "For example: I can come to the surgery on Tuesday. Or: I am at the library most mornings."
                )
            }
        }
    }

    private static func safe(_ model: AskJourney.Model) -> Markup {
        Markup {
            yesOrNo(
                "Is it safe to leave a message?",
                .messageSafe,
                model,
                hint: "Think of who else may hear or see it. If you do not say, we leave none."
            )
            yesOrNo("Is it safe to send a letter?", .letterSafe, model, hint: "If you do not say, we send none.")
        }
    }

    private static func yesOrNo(
        _ question: String,
        _ field: AskField,
        _ model: AskJourney.Model,
        hint: Markup? = nil
    ) -> Radios {
        Radios(
            question,
            name: field.rawValue,
            choices: YesOrNo.choices,
            chosen: model.answers.optional(field),
            hint: hint,
            error: model.errors[field.rawValue]
        )
        .inline()
    }

    private static func field(
        _ label: String,
        _ field: AskField,
        _ model: AskJourney.Model,
        _ kind: TextField.Kind = .text,
        hint: Markup? = nil
    ) -> TextField {
        TextField(
            label,
            name: field.rawValue,
            value: model.answers[field],
            hint: hint,
            error: model.errors[field.rawValue]
        )
        .kind(kind).width(.half)
    }

    private static func area(
        _ label: String,
        _ field: AskField,
        _ model: AskJourney.Model,
        hint: Markup? = nil
    ) -> TextArea {
        TextArea(
            label,
            name: field.rawValue,
            value: model.answers[field],
            hint: hint,
            error: model.errors[field.rawValue],
            rows: 3
        )
    }
}
