import Care
import HTML

/// The messages to one person, a line each: those that wait, those that failed, and the last few that went.
struct PersonMessages: Component {
    let person: Person.ID
    let rows: [Row]

    struct Row: Equatable, Sendable {
        var what: String
        var state: String
        var needsSomebody: Bool
        var steps: [PersonStep]
    }

    init(_ model: PersonPage.Model) {
        person = model.person
        let (record, messages) = (model.record, model.record.messages)
        let open = messages.inOrder.filter { $0.isWaiting || record.isOwedAnotherWay($0) }
        let rest = messages.inOrder.filter { message in !open.contains(message) }.suffix(3)
        rows = (open + rest.reversed()).map { message in
            let isOwed = record.isOwedAnotherWay(message)
            return Row(
                what: message.kind.staffWords,
                state: Self.state(message, record, model.promises),
                needsSomebody: isOwed,
                steps: isOwed && model.worker.role.may(.meet) ? [.message(message.id, .told)] : []
            )
        }
    }

    static func state(_ message: Message, _ record: Record, _ promises: Promises) -> String {
        switch message.state {
        case .waiting(0, _): "Goes \(EnglishTime.dayAndClock(record.sendingTime(of: message, promises)))"
        case .waiting(let tries, let next):
            "Tried \(tries == 1 ? "once" : "\(tries) times"), again "
                + EnglishTime.dayAndClock(next ?? message.queued)
        case .sent(let at): "Sent \(EnglishTime.dayAndClock(at))"
        case .stopped(.died): "Not sent: they have died"
        case .stopped(.notSoAnyMore): "Not sent: it was not so any more"
        case .failed(let why, _): "Not sent: \(message.kind.isForThePractice ? why.practiceSentence : why.sentence)"
        case .toldAnotherWay: "Told another way"
        }
    }

    var markup: Markup {
        if rows.isEmpty {
            Markup()
        } else {
            Table(
                "E-mails to them, and to their practice about them",
                rows: rows,
                columns: [
                    Column("E-mail", .rowHeading) { row in row.what },
                    Column("State") { row in
                        if row.needsSomebody { StatusWord(row.state, .late).markup } else { Markup(row.state) }
                    },
                    Column("Next") { row in StepLinks(row.steps, of: person) },
                ]
            )
            .markup
        }
    }
}

extension Message.Kind {
    /// What the message says, as a worker calls it.
    var staffWords: String {
        switch self {
        case .received: "We have your request"
        case .booked: "Contact arranged"
        case .moved: "Contact moved"
        case .cancelled: "Contact cancelled"
        case .reminder: "Reminder of a contact"
        case .offered: "A time has come free"
        case .offerGone: "The time has gone"
        case .reviewed: "To their practice: what the case review came to"
        case .ended: "To their practice: what was agreed at the close"
        case .placeOffered: "A place has come free"
        case .placeGone: "The place has gone"
        }
    }
}
