import Care
import Desk
import HTML

/// The pages on which somebody answers about themself: one question each, in plain words.
struct OwnQuestionsView {
    let visit: Visit
    let reference: Reference?

    init(_ visit: Visit, _ reference: Reference?) {
        self.visit = visit
        self.reference = reference
    }

    private func layout(_ errors: FormErrors = .none) -> PublicLayout {
        PublicLayout(visit.site.face, back: DoorPage.lookUp.address, errors: errors)
    }

    private func form(_ matter: String, _ place: OwnPlace?, @MarkupBuilder _ content: () -> Markup) -> PostForm {
        PostForm(to: DoorPage.questions.address, token: visit.newDoorToken()) {
            if let reference { HiddenField(name: LookUpPage.field, value: reference.shown) }
            HiddenField(name: "matter", value: matter)
            if let place {
                HiddenField(name: "code", value: place.edition.code)
                HiddenField(name: "version", value: String(place.edition.version))
                HiddenField(name: "sitting", value: place.sitting.description)
                HiddenField(name: "seal", value: place.seal)
            }
            content()
        }
    }

    /// The way to these pages from the one that says who holds the request; nothing where nothing is asked.
    static func door(_ visit: Visit, _ reference: Reference, _ own: OwnQuestions) -> Markup {
        guard !own.parts.isEmpty else { return Markup() }
        return OwnQuestionsView(visit, reference).form("show", nil) {
            SubmitButton("Answer our questions", style: .secondary)
        }
        .markup
    }

    func asksForTheNumber(_ errors: FormErrors = .none) -> Markup {
        layout(errors).page("Answer our questions") {
            form("show", nil) {
                TextField(
                    "What is your private number?",
                    name: LookUpPage.field,
                    hint: "You got it when you asked for help. It looks like ABCD-2345-EFGH.",
                    error: errors[LookUpPage.field]
                )
                .asPageHeading().width(.half).autofill(.off).longest(40)
                ButtonRow { SubmitButton("Go on") }
            }
        }
    }

    func start(_ own: OwnQuestions) -> Markup {
        guard !own.parts.isEmpty else { return nothingOpen() }
        let isBegun = own.parts.contains { $0.sitting != nil }
        return layout().page("Before you come") {
            h1 { isBegun ? "Go on where you left" : "A few questions before you come" }
            for part in own.parts {
                let count = part.questionnaire.questions.count
                p { "\(part.questionnaire.title): \(count == 1 ? "one question" : "\(count) questions")." }
            }
            p { "You need not answer any of them. Each answer is kept as you give it, and you can stop at any time." }
            p {
                "\(own.holder.map { "\($0.name) reads" } ?? "The team reads") your answers, and talks about them with you."
            }
            form("begin", nil) { ButtonRow { SubmitButton(isBegun ? "Go on" : "Begin") } }
        }
    }

    /// The next question, what was completed just now, or that nothing is left.
    func next(_ own: OwnQuestions, in place: OwnPlace?) -> Markup {
        let here = place.flatMap { place in own.parts.first { $0.questionnaire.edition == place.edition } }
        if let here, let question = here.next {
            return asks(question.number, of: here, in: place)
        }
        if let place, let answers = own.answers(of: place.sitting) {
            return shows(answers, own, place, isMore: own.parts.contains { $0.next != nil })
        }
        guard let part = own.parts.first(where: { $0.next != nil }), let question = part.next else {
            return nothingOpen()
        }
        return asks(question.number, of: part, in: nil)
    }

    func asks(
        _ number: Int,
        of part: OwnQuestions.Part,
        in known: OwnPlace?,
        _ errors: FormErrors = .none
    ) -> Markup {
        let questionnaire = part.questionnaire
        let place =
            part.sitting.map { OwnPlace.resumed(questionnaire.edition, $0.id, from: known) }
            ?? known ?? OwnPlace.fresh(questionnaire.edition, visit)
        guard let index = questionnaire.questions.firstIndex(where: { $0.number == number }) else {
            return nothingOpen()
        }
        let question = questionnaire.questions[index]
        return layout(errors).page("Question \(index + 1) of \(questionnaire.questions.count)") {
            p(.class("aside")) { "Question \(index + 1) of \(questionnaire.questions.count)" }
            if let introduction = questionnaire.introduction { p { introduction } }
            form("answer", place) {
                HiddenField(name: "question", value: String(number))
                Radios(
                    question.words,
                    name: "value",
                    choices: question.answers.map { Choice(question.plain($0), value: String($0.value)) },
                    hint: question.mayNotApply ? "Pass over it if it does not apply to you." : nil,
                    error: errors["value"]
                )
                .asPageHeading()
                ButtonRow {
                    SubmitButton("Go on")
                    SubmitButton("Pass over this question", name: "pass", value: "yes", style: .secondary)
                }
            }
            for note in questionnaire.attribution { p(.class("aside")) { note } }
        }
    }

    /// At once after an answer that worries: where help is, who gets in touch, and by when.
    func cares(_ talk: OwnQuestions.Talk, _ place: OwnPlace) -> Markup {
        layout().page("Thank you for telling us") {
            h1 { "Thank you for telling us" }
            p(.class("lead")) { "That may not have been easy. You are not alone with it." }
            h2 { "If you are not safe, or cannot wait" }
            p { "These answer day and night:" }
            visit.site.face.crisis.list
            h2 { "What we do" }
            p {
                "\(talk.owner.map(\.name) ?? "Somebody of our team") gets in touch with you to ask how you are, "
                    + "by \(EnglishTime.clockAndDay(talk.by))."
            }
            p { "Nobody is rated by these answers, and you lose nothing by having answered." }
            form("goOn", place) { ButtonRow { SubmitButton("Go on with the questions", style: .secondary) } }
        }
    }

    private func shows(_ answers: OwnAnswers, _ own: OwnQuestions, _ place: OwnPlace, isMore: Bool) -> Markup {
        layout().page("Your answers") {
            Panel("Your answers are with us") { p { answers.name } }
            if let talk = own.talk(about: place.sitting) {
                p {
                    "\(talk.owner.map(\.name) ?? "Somebody of our team") gets in touch with you "
                        + "by \(EnglishTime.clockAndDay(talk.by)). If you cannot wait, these answer day and night:"
                }
                visit.site.face.crisis.list
            }
            if place.isWhole(visit) {
                h2 { "What they mean" }
                for meaning in answers.meanings { p { meaning } }
                p { "A number is not you. \(own.holder?.name ?? "The team") talks it over with you when you meet." }
                h2 { "What you answered" }
                SummaryList(answers.lines.map { line in SummaryList.Row(line.question) { line.answer } })
            } else {
                p {
                    "Some of these questions were answered before, perhaps on another telephone. So that nobody else "
                        + "reads them with your number, the answers are not shown again. "
                        + "\(own.holder?.name ?? "The team") goes through them with you when you meet."
                }
            }
            if isMore { form("goOn", nil) { ButtonRow { SubmitButton("Go on to the next questions") } } }
        }
    }

    private func nothingOpen() -> Markup {
        layout().page("Nothing is left to answer") {
            h1 { "Nothing is left to answer" }
            p { "We ask again when it helps to see how you are doing. Thank you." }
            ButtonRow { LinkButton("Look up your request", to: DoorPage.lookUp.address) }
        }
    }

    func refused(_ sentence: String) -> Markup {
        layout().page("We could not keep that") {
            h1 { "We could not keep that" }
            p { sentence }
            p { "If you need help now, these answer day and night:" }
            visit.site.face.crisis.list
            form("show", nil) { ButtonRow { SubmitButton("Go on") } }
        }
    }

    /// Said of a number there is not, of an asker's and of a closed request alike.
    func gone() -> Markup {
        layout().page("Nothing to answer") {
            h1 { "There is nothing to answer with this number" }
            p { "Look up your request to see who holds it, or ask again." }
            ButtonRow { LinkButton("Look up your request", to: DoorPage.lookUp.address) }
        }
    }
}
