extension Crisis {
    /// What is owed while somebody is handed to the crisis service: its answer, seeing them, or another way at once.
    func dues(holder: (Request.ID) -> Worker.ID?, _ promises: Promises) -> [Due] {
        open.map { handOver in
            let (at, sentence) =
                switch handOver.stage {
                case .refused(let since):
                    (since, "Say what happens now: the crisis service said no, and the person stays with you")
                case .accepted: (handOver.respondBy, "Make sure that the crisis service has seen the person")
                case .handed, .seen, .anotherWay:
                    (handOver.respondBy, "Get an answer from the crisis service; if there is none, ring it again")
                }
            var owner = handOver.owner
            if case .refused = handOver.stage { owner = handOver.request.flatMap(holder) ?? owner }
            return Due(
                .crisis,
                request: handOver.request,
                subject: handOver.id.description,
                owner: owner,
                at: at,
                sentence: sentence,
                source: promises.crisis.source
            )
        }
    }
}
