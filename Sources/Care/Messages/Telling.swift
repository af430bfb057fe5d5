/// How a place tells people things by messages; a place without it sends none.
package struct Telling: Hashable, Sendable {
    /// How long before a contact its reminder goes.
    package let reminder: Span
    /// How soon somebody tells the person another way when a message could not be sent.
    package let anotherWay: Promises.Clock
    /// Where each practice reads what it is told of its patients, as the place says; a practice without one is told on paper.
    package let practices: [PracticeCode: EmailAddress]

    package init(
        reminder: Span = .hours(24),
        anotherWay: Promises.Clock = Promises.Clock(.workingDays(1), source: .placeDefault),
        practices: [PracticeCode: EmailAddress] = [:]
    ) {
        self.reminder = reminder
        self.anotherWay = anotherWay
        self.practices = practices
    }

    /// How long after it was queued a message about a request still helps.
    static let received = Span.days(2)
    /// How long a message to a practice is tried.
    static let practice = Span.days(3)
    /// How far ahead of a contact its message is still worth sending.
    static let least = Span.minutes(10)
}

extension Record {
    /// Why no e-mail may go to this person now, or the address it may go to.
    ///
    /// Four things must be so: the person is alive, chose e-mail, said that a message is safe (nobody having asked counts
    /// as no), and gave an address that can be written to.
    package var mailbox: Result<Personal<EmailAddress>, Unreachable> {
        guard people.died == nil, let details = people.details else { return .failure(Unreachable(why: .noAddress)) }
        guard details.wishes.messageIsSafe == true, details.wishes.means.contains(.email) else {
            return .failure(Unreachable(why: .notSafe))
        }
        guard let address = details.email.flatMap({ EmailAddress($0.disclosed) }) else {
            return .failure(Unreachable(why: .noAddress))
        }
        return .success(Personal(address))
    }

    /// Why somebody cannot be written to.
    package struct Unreachable: Error, Equatable {
        package let why: Message.Failure
    }

    private var canBeTold: Bool { if case .success = mailbox { true } else { false } }

    /// Whether anything of a request may be written to this person at all.
    func canBeTold(of request: Request.ID, _ moment: Moment) -> Bool {
        moment.promises.telling != nil && canBeTold && requests.all[request]?.kind.meetsThePerson ?? false
    }

    /// The message that tells somebody we have the request they made themself.
    ///
    /// Whoever asks for another says what is safe for that other; we wait until the person has said so.
    func tellingReceived(
        _ request: Request.ID,
        _ asking: Request.Asking,
        _ kind: Request.Kind,
        at moment: Moment
    ) -> [Fact] {
        guard moment.promises.telling != nil, canBeTold, asking.asker == nil, kind.meetsThePerson else { return [] }
        let id = nextMessage(.received, about: request)
        return [.messages(.queued(id, kind: .received, request: request, contact: nil))]
    }

    /// What tells the person about a contact, to be appended with the act that arranges, moves or cancels it.
    ///
    /// Add it to the facts of that act: `facts + record.telling(.booked, contact, of: request, on: at, at: moment)`. What
    /// waits about the contact and is not so any more stops; a reminder follows the contact wherever it is moved.
    package func telling(
        _ kind: Message.Kind,
        _ contact: Contact.ID,
        of request: Request.ID,
        on at: Instant,
        at moment: Moment
    ) -> [Fact] {
        let waiting = messages.waiting(about: contact)
        let remindsAt = moment.promises.telling.map { at - $0.reminder }
        let keepsReminder = kind == .moved && remindsAt.map { $0 > moment.now } ?? false
        var facts = waiting.filter { !(keepsReminder && $0.kind == .reminder) }
            .map { Fact.messages(.stopped($0.id, why: .notSoAnyMore)) }
        guard moment.promises.telling != nil, canBeTold, requests.all[request]?.kind.meetsThePerson ?? false,
            at > moment.now + Telling.least
        else { return facts }
        let news = nextMessage(kind, about: contact)
        facts.append(.messages(.queued(news, kind: kind, request: request, contact: contact)))
        let hasReminder = keepsReminder && waiting.contains { $0.kind == .reminder }
        if kind != .cancelled, !hasReminder, let remindsAt, remindsAt > moment.now {
            let id = nextMessage(.reminder, about: contact)
            facts.append(.messages(.queued(id, kind: .reminder, request: request, contact: contact)))
        }
        return facts
    }

    /// The identity of the next message of a kind about something.
    func nextMessage<Thing>(_ kind: Message.Kind, about subject: ID<Thing>) -> Message.ID {
        var turn = 1
        while messages.all[Message.ID(kind, about: subject, turn: turn)] != nil { turn += 1 }
        return Message.ID(kind, about: subject, turn: turn)
    }
}

extension Request.Kind {
    /// Whether contacts are with the person; advice and a file review are for whoever asked.
    fileprivate var meetsThePerson: Bool {
        switch self {
        case .help, .stepUp, .stepDown, .jointConsultation: true
        case .advice, .fileReview: false
        }
    }
}
