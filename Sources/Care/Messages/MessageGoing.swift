/// What becomes of a message that waits, as things are at a moment.
package enum Going: Hashable, Sendable {
    case notYet
    case goes(to: Personal<EmailAddress>)
    case stops(Message.Stop)
    case fails(Message.Failure)
}

extension Record {
    /// Whether a message goes now: asked again right before it is handed over, from the facts as they are then.
    ///
    /// Precedence: a death; what is not so any more; whether the person may be written to; whether it still helps; whether
    /// it is time.
    package func going(_ message: Message, at now: Instant, _ promises: Promises) -> Going {
        guard people.died == nil else { return .stops(.died) }
        guard isStillSo(message) else { return .stops(.notSoAnyMore) }
        switch message.kind.isForThePractice ? practiceMailbox(promises) : mailbox {
        case .failure(let unreachable): return .fails(unreachable.why)
        case .success(let address):
            guard now < lastMoment(of: message) else { return .fails(message.wasTried ? .notTaken : .tooLate) }
            return now < sendingTime(of: message, promises) ? .notYet : .goes(to: address)
        }
    }

    /// When a message that waits goes: at once, or before its contact; after a failed try, when it is tried again.
    package func sendingTime(of message: Message, _ promises: Promises) -> Instant {
        guard case .waiting(_, let next) = message.state else { return message.queued }
        let earliest = next ?? message.queued
        guard message.kind == .reminder, let telling = promises.telling,
            let at = message.contact.flatMap({ contacts.all[$0]?.at })
        else { return earliest }
        return max(earliest, at - telling.reminder)
    }

    /// The moment after which a message helps nobody.
    package func lastMoment(of message: Message) -> Instant {
        if message.kind.isForThePractice { return message.queued + Telling.practice }
        let offered = message.kind == .offered ? message.contact.flatMap { waiting.offers[$0]?.time.at } : nil
        return message.contact.flatMap { contacts.all[$0]?.at } ?? offered ?? message.queued + Telling.received
    }

    /// Whether what a message says is still so, and still news: whoever was met since knows that we have their request.
    func isStillSo(_ message: Message) -> Bool {
        if message.kind == .reviewed { return review(toldBy: message) != nil }
        if message.kind == .ended { return requests.closed[message.request] != nil }
        if message.kind == .placeOffered { return isAskedAboutPlace(for: message.request) }
        if message.kind == .placeGone { return waitsForPlace(for: message.request) }
        guard let contact = message.contact else {
            let isMet = contacts.lastMet(for: message.request).map { $0 >= message.queued } ?? false
            return requests.isOpen(message.request) && !isMet
        }
        if message.kind == .offered { return waiting.offers[contact]?.isOpen ?? false }
        if message.kind == .offerGone { return isWaiting(for: message.request) }
        guard let outcome = contacts.all[contact]?.outcome else { return false }
        switch (message.kind, outcome) {
        case (.cancelled, .cancelled): return true
        case (.booked, .arranged), (.moved, .arranged), (.reminder, .arranged): return true
        default: return false
        }
    }
}

extension Message {
    /// Whether the mail server was asked before.
    fileprivate var wasTried: Bool {
        guard case .waiting(let tries, _) = state else { return false }
        return tries > 0
    }
}
