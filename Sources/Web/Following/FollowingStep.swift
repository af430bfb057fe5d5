import Care
import Desk
import HTML

/// The forms with which a request is followed up: beginning, looking how it goes, staying well.
enum FollowingStep {
    static func begin(_ request: Request) -> Step {
        Step(RequestWord.follow.title, button: "Begin", saying: .followed) { asked in
            asked.radios(
                "What is the work measured by?",
                "target",
                Targets.choices.map { Choice($0.name, value: $0.target.instrument) }
                    + [Choice("No number says how this person does", value: "none")],
                hint: "Choose what fits the person. Without a number, contacts and reviews are still owed in time."
            )
        } actions: { form in
            guard let chosen = form.text("target", orElse: "Choose what the work is measured by.") else { return nil }
            let target = Targets.choices.first { $0.target.instrument == chosen }?.target
            guard target != nil || chosen == "none" else {
                form.errors.add("Choose one of those on the page.", to: "target")
                return nil
            }
            return [BeginFollowing(request: request.id, target: target)]
        }
        .above {
            p {
                "From today a contact, the measure and a review with a specialist are owed at their times. Each says which "
                    + "rule asks for it and where that is written."
            }
        }
    }

    static func look(_ kind: Course.Look.Kind, _ request: Request) -> Step {
        Step(kind.word.title, button: "Write it down", saying: .followingSaved) { asked in
            if kind != .treatment { asked.line("With whom?", "with", hint: "A colleague’s name or role.") }
            asked.area(kind.question, "words")
        } actions: { form in
            let with = kind == .treatment ? nil : form.words("with")
            guard let words = form.words("words", orElse: "Write what came of it.") else { return nil }
            return [RecordLook(request: request.id, kind: kind, with: with ?? "", words: words)]
        }
    }

    static func plan(_ request: Request, in scene: Scene) -> Step {
        let known = scene.record.following.plans[request.id]
        return Step(RequestWord.stayWell.title, button: "Keep the plan", saying: .followingSaved) { asked in
            asked.area("What do they notice first when it comes back?", "signs", hint: "In their own words.")
            asked.area("What helps them?", "helps")
            asked.area("Who is there for them?", "people", rows: 2)
            asked.area(
                "What do they do if it comes back?",
                "back",
                hint: "Whom they ring, and that they may at any time. It is offered again when the request closes."
            )
        } actions: { form in
            let signs = form.words("signs", orElse: "Write what they notice first.")
            let back = form.words("back", orElse: "Write what they do if it comes back.")
            let (helps, people) = (form.words("helps") ?? "", form.words("people") ?? "")
            guard let signs, let back else { return nil }
            let plan = Course.Plan(signs: signs, helps: helps, people: people, ifItComesBack: back)
            return [PlanToStayWell(request: request.id, plan: plan)]
        }
        .prefilled(
            known.map {
                [
                    ("signs", $0.signs.disclosed), ("helps", $0.helps.disclosed), ("people", $0.people.disclosed),
                    ("back", $0.ifItComesBack.disclosed),
                ]
            } ?? []
        )
        .above { p { "Write it with the person. They can read it; from then on reviews are owed every two months." } }
    }

    static func active(_ request: Request) -> Step {
        why(RequestWord.active, request, button: "Back to active work") {
            ReturnToActive(request: request.id, why: $0)
        }
    }

    static func stop(_ request: Request) -> Step {
        why(RequestWord.stopFollowing, request, button: "Stop following up") {
            StopFollowing(request: request.id, why: $0)
        }
        .above { p { "The request stays open, and its holder goes on holding it." } }
    }

    private static func why(
        _ word: RequestWord,
        _ request: Request,
        button: String,
        action: @escaping @Sendable (String) -> any Action
    ) -> Step {
        Step(word.title, button: button, saying: .followingSaved) { asked in
            asked.area("Why?", "why", rows: 3)
        } actions: { form in
            guard let why = form.words("why", orElse: "Say why, so that whoever reads this later understands.") else {
                return nil
            }
            return [action(why)]
        }
    }
}

extension Course.Look.Kind {
    var word: RequestWord {
        switch self {
        case .treatment: .treatment
        case .advice: .advice
        case .review: .review
        }
    }

    fileprivate var question: String {
        switch self {
        case .treatment: "What did you ask yourself, and what changes?"
        case .advice: "What did they advise?"
        case .review: "What was said, and who does what next?"
        }
    }
}
