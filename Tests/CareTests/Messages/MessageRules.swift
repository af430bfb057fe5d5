import Care
import CareTesting

/// What must be so of messages after anything at all, said again without the code that sees to it.
enum MessageRules {
    /// The first rule that does not hold; `nil`, always.
    static func broken(in story: Story, _ dues: [Due]) -> String? {
        let record = story.record
        let owed = Set(dues.filter { $0.kind == .message || $0.kind == .practiceMessage }.map(\.subject))
        for message in record.messages.all.values {
            switch message.state {
            case .waiting:
                if record.people.died != nil { return "a message waits after a death" }
                if case .goes = record.going(message, at: story.now, story.promises), !maybeSent(message, record) {
                    return "a message would go that may not"
                }
            case .failed where [.offered, .placeOffered].contains(message.kind): break
            case .failed where record.people.died == nil && wouldStillHelp(message, record):
                if !owed.contains(message.id.description) {
                    return "a message failed and nobody tells them another way"
                }
            default: break
            }
        }
        return nil
    }

    private static func maybeSent(_ message: Message, _ record: Record) -> Bool {
        // No practice has an address in these stories.
        guard !message.kind.isForThePractice else { return false }
        guard let details = record.people.details, details.email != nil, details.wishes.messageIsSafe == true,
            details.wishes.means.contains(.email), record.people.died == nil
        else { return false }
        return wouldStillHelp(message, record)
    }

    private static func wouldStillHelp(_ message: Message, _ record: Record) -> Bool {
        switch message.kind {
        case .offered:
            return message.contact.flatMap { record.waiting.offers[$0] }.map { $0.state == .open } ?? false
        case .offerGone: return record.isWaiting(for: message.request)
        case .reviewed: return true
        case .ended: return !record.requests.isOpen(message.request)
        case .placeOffered:
            return record.enrolments.waits.values.contains { $0.request == message.request && $0.keptUntil != nil }
        case .placeGone: return record.enrolments.waits.values.contains { $0.request == message.request }
        default: break
        }
        guard let contact = message.contact.flatMap({ record.contacts.all[$0] }) else {
            let isMet = record.contacts.of(message.request).contains { $0.isAttended && $0.at >= message.queued }
            return record.requests.isOpen(message.request) && !isMet
        }
        if case .cancelled = contact.outcome { return message.kind == .cancelled }
        return contact.outcome == .arranged && message.kind != .cancelled
    }
}
