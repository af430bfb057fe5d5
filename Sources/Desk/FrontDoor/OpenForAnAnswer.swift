import Care

/// A worrying answer at the front door opens a safety conversation by itself, in the same append as the request.
///
/// Only a worker may open one by hand. Here nobody opens it: the rule does (DESIGN section 2), so that it cannot be
/// forgotten between the request and the first look. It has an owner, whoever is on duty, and a time; no level.
struct OpenForAnAnswer: Action {
    static let permission = Permission.ask
    let conversation: SafetyConversation.ID
    let request: Request.ID

    func decide(on record: Record, at moment: Moment) throws(SafetyRefusal) -> [Fact] {
        try OpenSafetyConversation(
            conversation: conversation,
            request: request,
            why: .worryingAnswer(question: "front door: is it about any of these?")
        )
        .decide(on: record, at: moment)
    }
}
