package import Care
import Journal

/// What one round of sending came to.
package struct SendingRound: Sendable, Equatable {
    package var sent = 0
    package var putOff = 0
    package var failed = 0
    package var stopped = 0
    /// Messages left where they are, because the record of whoever they are for cannot be read or refuses the mark.
    package var passedOver = 0
    /// Why letters were not taken, in the sender's words for the log.
    package var reasons: Set<String> = []

    /// What was offered before, in the same turn, to those who wait for a time.
    package var filled = FillingRound()

    package init(_ filled: FillingRound = FillingRound()) { self.filled = filled }
}

extension SendingRound {
    fileprivate mutating func passOver(_ reason: String) {
        passedOver += 1
        reasons.insert(reason)
    }
}

extension FrontDesk {
    /// Sends the messages whose time has come, the earliest first, and begins none after `end`.
    ///
    /// Each is looked at again right before it goes, on the record as it is then. It is marked by an append of its own
    /// afterwards: a process that ends between the two leaves it waiting, and it goes again under the same id. What is
    /// wrong with one record is told and keeps nobody else's message waiting.
    package func sendMessages(
        through sender: any MessageSender,
        _ setting: LetterSetting,
        until end: Instant
    ) async throws -> SendingRound {
        var round = SendingRound()
        var mark: OutboxLine?
        while now < end {
            let lines = try await outbox(after: mark)
            guard let last = lines.last else { return round }
            for line in lines {
                guard now < end else { return round }
                do {
                    try await deal(with: line, sender, setting, &round)
                } catch is FactCodec.Unreadable {
                    round.passOver("a record cannot be read")
                } catch is Denial {
                    round.passOver("a record refuses what became of its message")
                }
            }
            mark = last
        }
        return round
    }

    private func deal(
        with line: OutboxLine,
        _ sender: any MessageSender,
        _ setting: LetterSetting,
        _ round: inout SendingRound
    ) async throws {
        let record = try await chart(of: line.person).record
        guard let message = record.messages.all[line.message], message.isWaiting else { return }
        switch record.going(message, at: now, place.promises) {
        case .notYet: return
        case .stops:
            try await mark(PutAside(message: message.id), line)
            round.stopped += 1
        case .fails:
            try await mark(PutAside(message: message.id), line)
            round.failed += 1
        case .goes(let address):
            let letter = try await letter(message, to: address, record, setting)
            switch await sender.send(letter) {
            case .taken:
                try await mark(RecordSent(message: message.id), line)
                round.sent += 1
            case .notNow(let reason):
                try await mark(RecordNotTaken(message: message.id), line)
                round.putOff += 1
                round.reasons.insert(reason)
            case .refused(let reason):
                try await mark(RecordRefused(message: message.id), line)
                round.failed += 1
                round.reasons.insert(reason)
            }
        }
    }

    private func mark(_ action: some Action, _ line: OutboxLine) async throws {
        try await act(action, on: line.person, as: .system("messages"))
    }

    private func letter(
        _ message: Message,
        to address: Personal<EmailAddress>,
        _ record: Record,
        _ setting: LetterSetting
    ) async throws -> Letter {
        let contact = message.contact.flatMap { record.contacts.all[$0] }
        let offered = message.kind == .offered ? message.contact.flatMap { record.waiting.offers[$0]?.time } : nil
        let worker = message.kind == .cancelled ? nil : contact?.with ?? offered?.worker
        let team = try await team()
        let words = LetterWords(
            setting: setting,
            worker: (worker ?? record.holding.holder(of: message.request)).flatMap { team.workers[$0]?.name },
            contact: contact,
            offered: offered,
            later: message.contact.flatMap { record.laterTime(than: $0, of: message.request) },
            asksQuestions: !record.questionsOpen(in: message.request, at: now).isEmpty
        )
        let text =
            message.kind.isForThePractice
            ? PracticeWords(record, team).text(message, telephone: setting.telephone) : words.text(message.kind)
        return Letter(
            id: String(Digest.hex(of: "\(place.code)/message/\(record.id)/\(message.id)").prefix(32)),
            to: address,
            subject: LetterWords.subject(message.kind),
            text: text,
            written: now
        )
    }

    /// The next messages whose time has come, after one that was dealt with in this round.
    private func outbox(after mark: OutboxLine?) async throws -> [OutboxLine] {
        let start = mark.map { ($0.at, $0.person.description, $0.message.description) } ?? (Int64.min, "", "")
        let rows = try await store.rows(
            Statement(
                """
                SELECT at, person, message FROM outbox WHERE place = ? AND state = 'waiting' AND at <= ?
                AND (at > ? OR (at = ? AND (person > ? OR (person = ? AND message > ?))))
                ORDER BY at, person, message LIMIT 50
                """,
                [
                    .text(place.code), .integer(now.microseconds), .integer(start.0), .integer(start.0), .text(start.1),
                    .text(start.1), .text(start.2),
                ]
            )
        )
        return rows.compactMap(OutboxLine.init)
    }
}

/// One line of the outbox.
private struct OutboxLine {
    let at: Int64
    let person: Person.ID
    let message: Message.ID

    init?(_ row: Row) {
        guard let person = Person.ID(row.text(1)), let message = Message.ID(row.text(2)) else { return nil }
        at = row.integer(0)
        self.person = person
        self.message = message
    }
}
