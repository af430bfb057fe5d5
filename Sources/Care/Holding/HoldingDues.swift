extension Holding {
    /// What is owed because of a hand-over that waits: an answer, by the worker it was offered to.
    func dues(for request: Request, _ promises: Promises) -> [Due] {
        guard let handOver = handOvers[request.id] else { return [] }
        return [
            Due(
                .answerHandOver,
                request: request.id,
                subject: handOver.id.description,
                owner: handOver.to,
                at: promises.end(of: promises.handOver, from: handOver.offered),
                sentence: "Answer this hand-over: take the person over, or say why not",
                source: promises.handOver.source
            )
        ]
    }
}
