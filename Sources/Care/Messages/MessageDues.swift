extension Record {
    /// What is owed because a message could not be sent: that the holder tells the person another way.
    ///
    /// After a close it is owed by whoever held the request last. Nothing is owed once the contact has been, or is
    /// cancelled, or the person was met since: they know.
    func messageDues(_ promises: Promises) -> [Due] {
        guard let telling = promises.telling else { return [] }
        return messages.failed.filter(isOwedAnotherWay).compactMap { message in
            guard case .failed(let why, let at) = message.state, let holder = holding.holder(of: message.request) else {
                return nil
            }
            let end = promises.end(of: telling.anotherWay, from: at)
            return Due(
                message.kind.isForThePractice ? .practiceMessage : .message,
                request: requests.isOpen(message.request) ? message.request : nil,
                subject: message.id.description,
                owner: holder,
                at: message.contact == nil ? end : min(end, lastMoment(of: message)),
                sentence: message.kind.isForThePractice
                    ? "Tell their practice another way \(message.kind.news): \(why.practiceSentence)"
                    : "Tell them another way \(message.kind.news): \(why.sentence)",
                source: telling.anotherWay.source
            )
        }
    }
}

extension Record {
    /// Whether somebody still has to tell the person what a message that failed would have told them.
    package func isOwedAnotherWay(_ message: Message) -> Bool {
        // That a time or a place is on offer is owed by itself, whether or not it could be written.
        people.died == nil && message.failedAt != nil && !message.kind.isOwedByItself && isStillSo(message)
    }
}

extension Message {
    /// When it failed; `nil` if it did not, or the person was told another way.
    package var failedAt: Instant? {
        guard case .failed(_, let at) = state else { return nil }
        return at
    }
}

extension Message.Kind {
    /// Whether what it tells is owed by the holder whatever becomes of the message.
    fileprivate var isOwedByItself: Bool { self == .offered || self == .placeOffered }

    /// What the person, or their practice, should have been told.
    package var news: String {
        switch self {
        case .received: "that we have their request"
        case .booked: "when they meet us"
        case .moved: "that the contact is moved"
        case .cancelled: "that the contact is cancelled"
        case .reminder: "that the contact is soon"
        case .offered: "that a time has come free"
        case .offerGone: "that the time has gone, and that they keep their place"
        case .reviewed: "what the case review came to"
        case .ended: "what was agreed when the request was closed"
        case .placeOffered: "that a place has come free"
        case .placeGone: "that the place has gone, and that they still wait for one"
        }
    }
}

extension Message.Failure {
    /// Why a message did not go, as a worker reads it.
    package var sentence: String {
        switch self {
        case .refused: "their mailbox did not take our e-mail"
        case .notTaken: "the mail server did not take our e-mail"
        case .tooLate: "our e-mail was not sent in time"
        case .notSafe: "an e-mail is not safe now, or not wanted"
        case .noAddress: "we have no e-mail address for them now"
        }
    }

    /// Why a message to the practice did not go.
    package var practiceSentence: String {
        switch self {
        case .refused: "its mailbox did not take our e-mail"
        case .notTaken, .tooLate, .notSafe: sentence
        case .noAddress: "this place has no e-mail address of it"
        }
    }
}
