/// Something the person or their practice is told by a message: when they meet somebody, or what a review came to.
///
/// It is written among the facts of the act that causes it, so it exists if and only if that act was committed. What it
/// says is put together when it goes, from what is true then (ADR 0061).
package struct Message: Hashable, Sendable {
    package typealias ID = Care.ID<Message>

    /// What it tells; the case names are kept in the journal and never renamed.
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case received, booked, moved, cancelled, reminder
        /// A time has come free, and: it has gone to somebody else.
        case offered, offerGone
        /// To the person's practice: the minutes of a case review, and what was agreed at a close.
        case reviewed, ended
        /// The same of a place in a group.
        case placeOffered, placeGone
    }

    /// Why a message did not reach the person although they should have been told.
    package enum Failure: String, CaseIterable, Hashable, Sendable, Codable {
        /// The mailbox does not exist, is full, or wants nothing from us.
        case refused
        /// The mail server did not take it in all the time there was.
        case notTaken
        /// Nobody sent it while it would still have helped.
        case tooLate
        /// The person does not want e-mail, or a message is not safe for them, or nobody has said that it is.
        case notSafe
        /// There is no address any more, or none that can be written to.
        case noAddress
    }

    /// Why a message need not go any more.
    package enum Stop: String, CaseIterable, Hashable, Sendable, Codable {
        case died
        /// What it would say is not so any more.
        case notSoAnyMore
    }

    /// How far it has come.
    package enum State: Hashable, Sendable {
        /// It goes at its time, or at the next try.
        case waiting(tries: Int, next: Instant?)
        case sent(Instant)
        case stopped(Stop)
        case failed(Failure, at: Instant)
        /// It failed, and somebody told the person another way.
        case toldAnotherWay
    }

    package let id: ID
    package let kind: Kind
    package let request: Request.ID
    /// The contact it is about; `nil` where it is about the request.
    package let contact: Contact.ID?
    package let queued: Instant
    package fileprivate(set) var state: State

    package var isWaiting: Bool {
        if case .waiting = state { return true }
        return false
    }
}

/// What happens to messages; none of it holds a value that somebody typed, but how somebody was told another way.
package enum MessageFact: Hashable, Sendable, Codable {
    case queued(Message.ID, kind: Message.Kind, request: Request.ID, contact: Contact.ID?)
    /// The mail server took it over.
    case sent(Message.ID)
    /// The mail server could not take it now; it is tried again.
    case putOff(Message.ID, again: Instant)
    case stopped(Message.ID, why: Message.Stop)
    case failed(Message.ID, why: Message.Failure)
    case toldAnotherWay(Message.ID, words: Personal<String>)
}

/// All messages of one person.
package struct Messages: Sendable, Equatable {
    package private(set) var all: [Message.ID: Message] = [:]

    package init() {}

    /// Every message, the first one queued first.
    package var inOrder: [Message] { all.values.sorted { ($0.queued, $0.id) < ($1.queued, $1.id) } }

    package var waiting: [Message] { inOrder.filter(\.isWaiting) }

    /// Those that failed, and of which nobody has told the person since.
    package var failed: [Message] {
        inOrder.filter { message in
            if case .failed = message.state { true } else { false }
        }
    }

    /// The messages about a contact that are still to go.
    package func waiting(about contact: Contact.ID) -> [Message] { waiting.filter { $0.contact == contact } }

    mutating func apply(_ fact: MessageFact, _ occurrence: Occurrence) {
        switch fact {
        case .queued(let id, let kind, let request, let contact):
            all[id] = Message(
                id: id,
                kind: kind,
                request: request,
                contact: contact,
                queued: occurrence.recorded,
                state: .waiting(tries: 0, next: nil)
            )
        case .sent(let id): all[id]?.state = .sent(occurrence.recorded)
        case .putOff(let id, let again):
            guard case .waiting(let tries, _) = all[id]?.state else { return }
            all[id]?.state = .waiting(tries: tries + 1, next: again)
        case .stopped(let id, let why): all[id]?.state = .stopped(why)
        case .failed(let id, let why): all[id]?.state = .failed(why, at: occurrence.recorded)
        case .toldAnotherWay(let id, _): all[id]?.state = .toldAnotherWay
        }
    }

    /// Hears of a death: nothing that waits goes any more, even if the death turns out to be an error.
    mutating func apply(_ fact: PeopleFact) {
        guard case .died = fact else { return }
        for message in all.values where message.isWaiting { all[message.id]?.state = .stopped(.died) }
    }
}

extension Message.ID {
    /// The identity of the message of a kind about something: the same act gives the same message.
    ///
    /// A turn counts those of one kind about one thing. The identity is the thing's own with some bits changed, so that
    /// an action that queues a message needs no chance of its own.
    init<Thing>(_ kind: Message.Kind, about subject: Care.ID<Thing>, turn: Int) {
        let number = UInt64(Message.Kind.allCases.firstIndex(of: kind) ?? 0)
        self.init(high: subject.high, low: subject.low ^ ((number + 1) << 40 | UInt64(turn & 0xFFF) << 44))
    }
}
