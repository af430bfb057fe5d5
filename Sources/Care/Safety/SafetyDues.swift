extension Safety {
    /// Why a worrying answer opens a conversation and never a level.
    package static let source = Source(
        "NICE NG225, 1.6, and NHS England, Staying safe from suicide, 2025",
        section: "a conversation and a plan, no prediction and no levels (the time is this place's own)"
    )

    /// By when a request is read that would be read by `usual` but for a conversation that comes before.
    func soonest(for request: Request.ID, _ usual: Instant) -> Instant {
        min(usual, open.filter { $0.request == request && !$0.isHeld }.map(\.by).min() ?? usual)
    }

    /// What is owed for somebody's safety: the conversation, then what was agreed in it.
    func dues(_ promises: Promises) -> [Due] {
        open.map { conversation in
            let followUp = conversation.isHeld ? conversation.followUp : nil
            return Due(
                followUp == nil ? .safetyConversation : .safetyFollowUp,
                request: conversation.request,
                subject: conversation.id.description,
                owner: conversation.owner,
                at: followUp ?? conversation.by,
                sentence: followUp == nil
                    ? "Talk with the person about their safety" : "Ask again how safe the person is, as agreed",
                source: Self.source
            )
        }
    }
}
