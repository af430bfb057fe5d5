extension Safeguarding {
    /// What is owed because somebody may be harmed: telling those who must know, then looking again on a date.
    func dues(_ promises: Promises) -> [Due] {
        open.map { concern in
            let (at, sentence) =
                switch concern.stage {
                case .raised:
                    (
                        promises.end(of: promises.safeguarding, from: concern.raised),
                        "Tell those who must know of this safeguarding concern, or decide with reasons"
                    )
                case .referred(_, _, let followUp):
                    (followUp, "Ask what came of this safeguarding concern")
                case .decided(_, let followUp): (followUp, "Look again at this safeguarding concern")
                case .closed: (concern.raised, "")
                }
            return Due(
                .safeguarding,
                request: concern.request,
                subject: concern.id.description,
                owner: concern.owner,
                at: at,
                sentence: sentence,
                source: promises.safeguarding.source
            )
        }
    }
}
