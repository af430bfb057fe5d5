extension Reengagement {
    /// What is owed while somebody who missed a contact is not reached: the next way to reach them, by the holder.
    func dues(for request: Request, holder: Worker.ID, wishes: Person.Wishes, _ promises: Promises) -> [Due] {
        guard let ladder = ladders[request.id],
            let (step, passedOver) = nextStep(for: request.id, wishes: wishes, promises)
        else { return [] }
        let sentence = (passedOver.map(\.sentence) + [step.rung.sentence(wishes: wishes)]).joined(separator: " ")
        return [
            Due(
                .reengage,
                request: request.id,
                subject: request.id.description,
                owner: holder,
                at: ladder.isDated ? ladder.clock : promises.end(of: step.clock, from: ladder.clock),
                sentence: sentence,
                source: step.clock.source
            )
        ]
    }
}

extension Reengagement.Rung {
    /// What to do, and what to leave alone.
    package func sentence(wishes: Person.Wishes) -> String {
        switch self {
        case .ringSameDay:
            wishes.messageIsSafe == true
                ? "Ring today: they missed a contact"
                : "Ring today: they missed a contact. Leave no message, nobody has said that is safe"
        case .otherChannel:
            switch (wishes.messageIsSafe == true, wishes.letterIsSafe == true) {
            case (true, true): "Write another way: a text, an e-mail or a letter"
            case (true, false): "Write a text or an e-mail; no letter, nobody has said that is safe"
            default: "Write a letter; no text and no e-mail, nobody has said that is safe"
            }
        case .otherTimeOrPlace: "Ring at another time, and offer another time or place"
        case .throughPractice: "Ask their practice whether they have been seen, and how to reach them"
        case .homeOrSomebodyTheyKnow: "Call at home, or ask somebody they know, as they would want it"
        case .talkItOver: "Talk it over with the team: they are not reached yet"
        }
    }
}
