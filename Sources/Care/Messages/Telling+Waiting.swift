extension Record {
    /// What tells somebody who waits that a time has come free.
    func tellingOffered(_ contact: Contact.ID, of request: Request.ID, on at: Instant, at moment: Moment) -> [Fact] {
        guard at > moment.now + Telling.least else { return [] }
        return tellingWaiting(.offered, contact, of: request, at: moment)
    }

    /// What tells them kindly that it has gone: only those whom a message told of it.
    func tellingGone(_ contact: Contact.ID, of request: Request.ID, at moment: Moment) -> [Fact] {
        let wasTold = messages.inOrder.contains { message in
            guard message.contact == contact, message.kind == .offered, case .sent = message.state else { return false }
            return true
        }
        return wasTold ? tellingWaiting(.offerGone, contact, of: request, at: moment) : []
    }

    /// Stops what waits to be sent of a time that is not on offer any more.
    func stopping(_ contact: Contact.ID) -> [Fact] {
        messages.waiting(about: contact).map { .messages(.stopped($0.id, why: .notSoAnyMore)) }
    }

    private func tellingWaiting(
        _ kind: Message.Kind,
        _ contact: Contact.ID,
        of request: Request.ID,
        at moment: Moment
    ) -> [Fact] {
        guard canBeTold(of: request, moment) else { return [] }
        return [.messages(.queued(nextMessage(kind, about: contact), kind: kind, request: request, contact: contact))]
    }
}
