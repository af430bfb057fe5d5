import Care
import HTML

/// The form that raises a safeguarding concern.
enum SafeguardingStep {
    static func raise(in scene: Scene) -> Step {
        let request = AboutRequest(scene)
        let concern: SafeguardingConcern.ID = scene.newID()
        return Step(PersonWord.concern.title, button: "Raise the concern", saying: .concernRaised) { asked in
            request.field(asked)
            asked.radios("Whose safety is it about?", "subject", SafeguardingConcern.Subject.choices).inline()
            asked.line("Who is it about?", "about", hint: "As far as you know. It may be the person.")
            asked.area("What worries you?", "words")
        } actions: { form in
            let request = request.read(&form)
            let subject: SafeguardingConcern.Subject? = form.choice("subject", orElse: "Choose a child or an adult.")
            let about = form.text("about", orElse: "Say who it is about.")
            let words = form.words("words", orElse: "Say what worries you, as far as you know.")
            guard let subject, let about, let words else { return nil }
            return [
                RaiseConcern(concern: concern, request: request, subject: subject, about: about, words: words)
            ]
        }
        .above {
            Notice(.attention, "If somebody is in danger now, ring 999 first. You own this concern until it is closed.")
        }
    }
}
