import Care
import HTML

/// The sixth page: everything once more, with a way back to each answer.
enum AskCheck {
    static func view(_ model: AskJourney.Model) -> Markup {
        let answers = model.answers
        return Markup {
            h1 { AskWords.title(of: .check, for: answers.who) }
            p { "Look at what you wrote. You can change it. When it is right, press Send." }
            model.closed
            if answers.means.isEmpty {
                InsetText {
                    p {
                        "You have not said how we can reach \(answers.who.person). You can still send this. You will "
                        "get a number with which you can see who holds the request."
                    }
                }
            }
            part("Who it is for", .who, answers, rows: [row("For", answers.who.words)] + roleRow(answers))
            part("What it is about", .words, answers, rows: wordsRows(answers))
            part(answers.who.isForAnother ? "Who they are" : "Who you are", .about, answers, rows: aboutRows(model))
            part("How to reach", .reach, answers, rows: reachRows(answers))
            part("How to meet", .meeting, answers, rows: meetingRows(answers))
            for sentence in answers.who.whoIsTold { p { sentence } }
        }
    }

    private static func part(
        _ title: String,
        _ step: AskStep,
        _ answers: Answers,
        rows: [SummaryList.Row?]
    ) -> Markup {
        let rows = rows.compactMap(\.self)
        return Markup {
            h2 { title }
            if rows.isEmpty { p { "You left this out. That is fine." } } else { SummaryList(rows) }
            SubmitButton("Change “\(title)”", name: "go", value: step.rawValue, style: .quiet)
        }
    }

    private static func row(_ name: String, _ value: String) -> SummaryList.Row {
        SummaryList.Row(name, Markup(value))
    }

    private static func row(_ name: String, _ answers: Answers, _ field: AskField) -> SummaryList.Row? {
        answers.optional(field).map { row(name, $0) }
    }

    private static func yesOrNo(_ name: String, _ answers: Answers, _ field: AskField) -> SummaryList.Row? {
        answers.optional(field).map { row(name, $0 == "yes" ? "Yes" : "No") }
    }

    private static func roleRow(_ answers: Answers) -> [SummaryList.Row?] {
        [answers.role.map { row("You work at", $0.words) }]
    }

    private static func wordsRows(_ answers: Answers) -> [SummaryList.Row?] {
        let needs = answers.needs.map { NeedWords.words(of: $0, forAnother: answers.who.isForAnother) }
        return [
            answers.optional(.words).map { words in SummaryList.Row("In your words") { OwnWords(words) } },
            needs.isEmpty ? nil : SummaryList.Row("About") { ul { for need in needs { li { need } } } },
        ]
    }

    private static func aboutRows(_ model: AskJourney.Model) -> [SummaryList.Row?] {
        let answers = model.answers
        let practice = answers.optional(.practice).map { code in
            Answers.PracticeAnswer(rawValue: code)?.words ?? model.practices.first { $0.code == code }?.name ?? code
        }
        let isOther = answers.who.isForAnother
        return [
            isOther ? row("Your name", answers, .askerName) : nil,
            isOther ? row("What you are to them", answers, .askerRelation) : nil,
            row(isOther ? "Their name" : "Name", answers, .called),
            answers.birthday.map { row("Date of birth", EnglishTime.date($0)) },
            practice.map { row("GP practice", $0) },
            row("Postcode", answers, .postcode),
            answers.hasNoAddress ? row("Address", "No fixed address") : nil,
            row("NHS number", answers, .nhsNumber),
        ]
    }

    private static func reachRows(_ answers: Answers) -> [SummaryList.Row?] {
        let means = answers.means.map(\.words)
        let isOther = answers.who.isForAnother
        return [
            isOther ? yesOrNo("They know that you ask", answers, .personKnows) : nil,
            isOther ? yesOrNo("We may tell you more", answers, .personAgrees) : nil,
            isOther ? row("How to reach you", answers, .askerReach) : nil,
            means.isEmpty ? nil : row("Ways", means.joined(separator: ", ")),
            answers.optional(.phone, ifChosen: .phone).map { row("Phone number", $0) },
            answers.means.contains(.phone) ? row("Call or text", answers.phoneUse.words) : nil,
            answers.optional(.email, ifChosen: .email).map { row("E-mail address", $0) },
            answers.optional(.address, ifChosen: .letter).map { row("Letters go to", $0) },
            answers.optional(.through, ifChosen: .through).map { row("Through", $0) },
            answers.optional(.otherWay, ifChosen: .none).map { row("How else we can meet", $0) },
            row("Safe to leave a message", answers.optional(.messageSafe) == "yes" ? "Yes" : "No"),
            row("Safe to send a letter", answers.optional(.letterSafe) == "yes" ? "Yes" : "No"),
        ]
    }

    private static func meetingRows(_ answers: Answers) -> [SummaryList.Row?] {
        let places = answers.places.map(AskMeeting.words)
        return [
            places.isEmpty ? nil : row("Where", places.joined(separator: ", ")),
            row("When", answers, .times),
            row("Language", answers, .language),
            yesOrNo("Interpreter", answers, .interpreter),
            row("What makes it easier", answers, .access),
        ]
    }
}
