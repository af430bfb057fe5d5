import Care
import HTML

/// The forms that close a request by agreement, and open it again.
enum ClosingStep {
    static func close(_ request: Request, in scene: Scene) -> Step {
        Step(RequestWord.close.title, button: "Close by agreement", saying: .closed) { asked in
            asked.radios("Why?", "reason", Closing.Reason.choices)
            asked.area("What did you agree?", "agreed", hint: "In words the person can read.")
            asked.area("How can they come back?", "way-back", hint: "Whom to ring, and that they may at any time.")
        } actions: { form in
            let reason: Closing.Reason? = form.choice("reason", orElse: "Choose why.")
            let agreed = form.words("agreed")
            let wayBack = form.words("way-back")
            guard let reason else { return nil }
            return [Close(request: request.id, reason: reason, agreed: agreed ?? "", wayBack: wayBack ?? "")]
        }
        .prefilled(scene.record.following.plans[request.id].map { [("way-back", $0.ifItComesBack.disclosed)] } ?? [])
        .above { p { "A missed contact is never a reason to close." } }
    }

    static func reopen(_ request: Request, in scene: Scene) -> Step {
        Step(RequestWord.reopen.title, button: "Open it again", saying: .reopened) { asked in
            asked.area("Why?", "why", rows: 3)
        } actions: { form in
            guard let why = form.words("why", orElse: "Say why, so that whoever reads this later understands.") else {
                return nil
            }
            return [Reopen(request: request.id, why: why)]
        }
    }
}
