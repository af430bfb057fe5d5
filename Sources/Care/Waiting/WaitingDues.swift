extension Waiting {
    /// What is owed while a time is on offer: that the holder asks whether they want it.
    func dues(for request: Request, holder: Worker.ID, _ messages: Messages, _ promises: Promises) -> [Due] {
        guard let filling = promises.filling else { return [] }
        return open(for: request.id).map { offer in
            let isWritten = messages.inOrder.contains { message in
                message.contact == offer.contact && message.kind == .offered && message.failedAt == nil
            }
            return Due(
                .offeredTime,
                request: request.id,
                subject: offer.contact.description,
                owner: holder,
                at: min(offer.keptUntil, offer.time.at),
                sentence: isWritten
                    ? "A time has come free, and they were written to: ring them if they do not answer"
                    : "A time has come free: ring them and ask whether they want it",
                source: filling.source
            )
        }
    }
}
