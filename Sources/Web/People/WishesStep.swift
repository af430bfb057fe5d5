import Care
import HTML

/// The form for how somebody wants to be met, and what is safe for them.
enum WishesStep {
    private enum Safe: String { case yes, no, unknown }

    static func wishes(in scene: Scene) throws -> Step {
        let details = try scene.found(scene.details)
        return Step(PersonWord.wishes.title, button: "Save", saying: .wishesSaved) { asked in
            safety(asked, "Is it safe to leave a message?", "message")
            safety(asked, "Is it safe to send a letter?", "letter")
            asked.boxes("How?", "means", Person.Wishes.Means.choices)
            asked.boxes("Where?", "places", Person.Wishes.Where.choices)
            asked.line("When suits them?", "times")
            asked.line("In which language?", "language").width(.half)
            asked.boxes("Interpreter", "interpreter", [Choice("They need an interpreter", value: "yes")])
            asked.area(
                "What makes it easier?",
                "access",
                hint: "Large print, a quiet room, somebody with them.",
                rows: 2
            )
            asked.area("Why is this changed?", "why", hint: "They said so, and when.", rows: 2)
        } actions: { form in
            var changed = details
            changed.wishes = read(&form)
            guard let why = form.words("why", orElse: "Say why this is changed.") else { return nil }
            return [Amend(details: changed, why: why)]
        }
        .prefilled(prefill(details.wishes))
    }

    private static func safety(_ asked: Asked, _ legend: String, _ name: String) -> Radios {
        asked.radios(legend, name, YesOrNo.choices + [Choice("Nobody has asked, so no", value: "unknown")]).inline()
    }

    private static func read(_ form: inout FormReader) -> Person.Wishes {
        Person.Wishes(
            means: form.choices("means"),
            places: form.choices("places"),
            times: form.text("times").map { Personal($0) },
            language: form.text("language", longest: 60),
            interpreter: form.isTicked("interpreter"),
            messageIsSafe: truth(form.choice("message")),
            letterIsSafe: truth(form.choice("letter")),
            access: form.text("access", longest: 1000).map { Personal($0) }
        )
    }

    private static func truth(_ answer: Safe?) -> Bool? {
        switch answer {
        case .yes: true
        case .no: false
        case .unknown, nil: nil
        }
    }

    private static func prefill(_ wishes: Person.Wishes) -> [(name: String, value: String)] {
        func safe(_ truth: Bool?) -> String { truth.map { $0 ? "yes" : "no" } ?? "unknown" }
        return [
            ("message", safe(wishes.messageIsSafe)), ("letter", safe(wishes.letterIsSafe)),
            ("times", wishes.times?.disclosed ?? ""), ("language", wishes.language ?? ""),
            ("interpreter", wishes.interpreter ? "yes" : ""), ("access", wishes.access?.disclosed ?? ""),
        ]
            + wishes.means.map { ("means", $0.rawValue) } + wishes.places.map { ("places", $0.rawValue) }
    }
}
