/// Why nothing can be recorded about a message.
package enum MessageRefusal: Refusal {
    case noSuchMessage, notFailed, noWords

    package var sentence: String {
        switch self {
        case .noSuchMessage: "There is no such message."
        case .notFailed: "This message did not fail: the person need not be told another way."
        case .noWords: "Say in a few words how you told them."
        }
    }
}

/// Records that the mail server took a message over; a second time changes nothing.
package struct RecordSent: Action {
    package static let permission = Permission.send
    package let message: Message.ID

    package init(message: Message.ID) { self.message = message }

    package func decide(on record: Record, at moment: Moment) throws(MessageRefusal) -> [Fact] {
        guard let known = record.messages.all[message] else { throw .noSuchMessage }
        if case .sent = known.state { return [] }
        // It was sent, whatever else was decided meanwhile: what happened happened.
        return [.messages(.sent(message))]
    }
}

/// Records that the mail server could not take a message now: it is tried again later, while it still helps.
package struct RecordNotTaken: Action {
    package static let permission = Permission.send
    package let message: Message.ID

    package init(message: Message.ID) { self.message = message }

    package func decide(on record: Record, at moment: Moment) throws(MessageRefusal) -> [Fact] {
        guard let known = record.messages.all[message] else { throw .noSuchMessage }
        guard case .waiting(let tries, _) = known.state else { return [] }
        let again = moment.now + Message.pause(afterTries: tries + 1)
        guard again < record.lastMoment(of: known), again <= known.queued + Message.longest(known.kind) else {
            return [.messages(.failed(message, why: .notTaken))]
        }
        return [.messages(.putOff(message, again: again))]
    }
}

/// Records that a message goes nowhere: the mailbox refused it.
package struct RecordRefused: Action {
    package static let permission = Permission.send
    package let message: Message.ID

    package init(message: Message.ID) { self.message = message }

    package func decide(on record: Record, at moment: Moment) throws(MessageRefusal) -> [Fact] {
        guard let known = record.messages.all[message] else { throw .noSuchMessage }
        return known.isWaiting ? [.messages(.failed(message, why: .refused))] : []
    }
}

/// Puts a message aside that may not go as things are now; the facts decide, not whoever asks.
package struct PutAside: Action {
    package static let permission = Permission.send
    package let message: Message.ID

    package init(message: Message.ID) { self.message = message }

    package func decide(on record: Record, at moment: Moment) throws(MessageRefusal) -> [Fact] {
        guard let known = record.messages.all[message] else { throw .noSuchMessage }
        guard known.isWaiting else { return [] }
        return switch record.going(known, at: moment.now, moment.promises) {
        case .notYet, .goes: []
        case .stops(let why): [.messages(.stopped(message, why: why))]
        case .fails(let why): [.messages(.failed(message, why: why))]
        }
    }
}

/// Says how somebody was told what a message could not tell them.
package struct RecordToldAnotherWay: Action {
    package static let permission = Permission.meet
    package let message: Message.ID
    package let words: String

    package init(message: Message.ID, words: String) {
        self.message = message
        self.words = words
    }

    package func decide(on record: Record, at moment: Moment) throws(MessageRefusal) -> [Fact] {
        guard let known = record.messages.all[message] else { throw .noSuchMessage }
        if case .toldAnotherWay = known.state { return [] }
        guard case .failed = known.state else { throw .notFailed }
        guard !words.isBlank else { throw .noWords }
        return [.messages(.toldAnotherWay(message, words: Personal(words)))]
    }
}

extension Message {
    /// How long to wait before the next try: a minute, then twice as long each time, at most two hours.
    package static func pause(afterTries tries: Int) -> Span { .minutes(min(120, 1 << min(max(0, tries - 1), 7))) }

    /// How long a message is tried at most.
    static func longest(_ kind: Kind) -> Span {
        switch kind {
        case .reminder: .days(400)
        case .reviewed, .ended: Telling.practice
        case .received, .booked, .moved, .cancelled, .offered, .offerGone, .placeOffered, .placeGone: .days(1)
        }
    }
}
