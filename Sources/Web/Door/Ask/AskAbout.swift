import HTML

/// The third page: who it is about, of which only something to call them is needed.
enum AskAbout {
    static func view(_ model: AskJourney.Model) -> Markup {
        let who = model.answers.who
        return Markup {
            h1 { AskWords.title(of: .about, for: who) }
            p { "You only need to fill in a name. Leave out what you do not know or do not want to say." }
            if needsHelpNow(model) { helpNow(model) }
            if who.isForAnother {
                asker(model)
                h2 { who == .child ? "About your child" : "About the person" }
            }
            person(model)
        }
    }

    /// Whether something was ticked for which nobody should wait until we are open.
    private static func needsHelpNow(_ model: AskJourney.Model) -> Bool {
        !NeedWords.worrying.isDisjoint(with: model.answers.needs)
    }

    private static func helpNow(_ model: AskJourney.Model) -> Markup {
        Notice(.attention) {
            p { "Thank you for telling us. Someone from our team will talk about this with you." }
            p { "You do not have to wait for us. Help is there now, day and night:" }
            ul {
                for way in model.place.crisis.ways {
                    li {
                        if let address = way.address { a(.href(address)) { way.action } } else { way.action }
                        " \(way.when). \(way.detail)"
                    }
                }
            }
        }
        .markup
    }

    private static func asker(_ model: AskJourney.Model) -> Markup {
        Markup {
            h2 { "About you" }
            TextField(
                "Your name",
                name: AskField.askerName.rawValue,
                value: model.answers[.askerName],
                error: model.errors[AskField.askerName.rawValue]
            )
            .kind(.name).width(.half).autofill(.name)
            TextField(
                "What are you to them?",
                name: AskField.askerRelation.rawValue,
                value: model.answers[.askerRelation],
                hint: "For example: mother, friend, teacher.",
                error: model.errors[AskField.askerRelation.rawValue]
            )
            .width(.half)
        }
    }

    private static func person(_ model: AskJourney.Model) -> Markup {
        let answers = model.answers
        let isOther = answers.who.isForAnother
        let birthday = DateField(
            "Date of birth",
            name: AskField.born.rawValue,
            value: answers.typedBirthday,
            hint: "For example, 27 3 1985.",
            error: model.errors[AskField.born.rawValue]
        )
        return Markup {
            TextField(
                isOther ? "Their name, or what they are called" : "Your name, or what you like to be called",
                name: AskField.called.rawValue,
                value: answers[.called],
                error: model.errors[AskField.called.rawValue]
            )
            .kind(.name).width(.half).autofill(isOther ? .off : .name)
            if isOther { birthday } else { birthday.ownBirthday() }
            SelectField(
                isOther ? "Their GP practice" : "Your GP practice",
                name: AskField.practice.rawValue,
                choices: practices(model),
                chosen: answers.optional(.practice) ?? "",
                hint: "You can ask without one.",
                error: model.errors[AskField.practice.rawValue]
            )
            TextField(
                "Postcode",
                name: AskField.postcode.rawValue,
                value: answers[.postcode],
                error: model.errors[AskField.postcode.rawValue]
            )
            .width(.short).autofill(isOther ? .off : .postcode)
            Checkboxes(
                "No postcode?",
                name: AskField.noAddress.rawValue,
                choices: [Choice("No fixed address", value: "yes")],
                chosen: Set(answers.all(.noAddress))
            )
            TextField(
                "NHS number",
                name: AskField.nhsNumber.rawValue,
                value: answers[.nhsNumber],
                hint: "It has 10 digits. Most people do not know it. That is fine.",
                error: model.errors[AskField.nhsNumber.rawValue]
            )
            .kind(.digits).width(.half).autofill(.off)
        }
    }

    private static func practices(_ model: AskJourney.Model) -> [Choice] {
        [Choice("Choose, or leave it", value: "")]
            + Answers.PracticeAnswer.allCases.map { Choice($0.words, value: $0.rawValue) }
            + model.practices.map { Choice($0.name, value: $0.code) }
    }
}
