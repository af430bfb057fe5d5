import Care
import HTML

/// The short form with which a worker asks for somebody: three questions, under a minute.
enum AskingStep {
    static func ask(in scene: Scene) -> Step {
        let request: Request.ID = scene.newID()
        return Step(PersonWord.ask.title, button: "Ask", saying: .asked) { asked in
            fields(asked)
        } actions: { form in
            let words = form.words("asking", orElse: "Say in a few words what they want help with.")
            let kind: Request.Kind? = form.choice("kind", orElse: "Choose what you ask for.")
            let route: Request.Route? = form.choice("route", orElse: "Choose who asks.")
            guard let words, let kind, let route else { return nil }
            return [
                Ask(
                    request: request,
                    route: route,
                    kind: kind,
                    asking: Request.Asking(words: Personal(words))
                )
            ]
        }
        .prefilled(beginning(for: scene.worker))
    }

    /// What the form begins with: a GP asks for help, as a GP.
    static func beginning(for worker: Worker) -> [(name: String, value: String)] {
        let route: Request.Route =
            switch worker.role {
            case .gp, .practiceNurse: .gp
            default: .professional
            }
        return [("kind", Request.Kind.help.rawValue), ("route", route.rawValue)]
    }

    /// The questions, here and folded into the person's page.
    @MarkupBuilder static func fields(_ asked: Asked) -> Markup {
        asked.area("What do they want help with?", "asking", hint: "Their own words first.", rows: 3)
        asked.select("What do you ask for?", "kind", Request.Kind.choices)
        asked.select("Who asks?", "route", Request.Route.choices)
    }
}
