package import Care

/// One message as it leaves: to whom, and the words.
package struct Letter: Sendable, Equatable {
    /// Letters and digits, the same for every try of one message and for no other: a repeat is known by it.
    package let id: String
    package let to: Personal<EmailAddress>
    package let subject: String
    /// Plain text, its lines ended by a line feed.
    package let text: String
    package let written: Instant

    package init(id: String, to: Personal<EmailAddress>, subject: String, text: String, written: Instant) {
        self.id = id
        self.to = to
        self.subject = subject
        self.text = text
        self.written = written
    }
}

/// What became of handing a letter over; the word is for the log and says nothing of the person.
package enum HandingOver: Sendable, Equatable {
    /// Taken over: whoever took it answers for it now.
    case taken
    /// Not now: a server is away or too busy, or does not know us. It is tried again.
    case notNow(String)
    /// Never: this mailbox takes nothing from us.
    case refused(String)
}

/// Takes letters out of the house: by SMTP, into a folder, or by a port of a place's own, such as text messages.
///
/// A letter may come twice, with the same `id`: when the process ended between the hand-over and its mark. A sender passes
/// the id on, so that a repeat changes nothing for the person. It answers within ten seconds, for a lease lasts thirty,
/// and never throws: what cannot be done now is `notNow`.
package protocol MessageSender: Sendable {
    func send(_ letter: Letter) async -> HandingOver
}
