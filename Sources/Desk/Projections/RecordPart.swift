package import Care

/// A part of a record, as projections name what their rows are made from.
package enum RecordPart: CaseIterable, Sendable {
    case people, requests, holding, triage, offers, contacts, bookings, reengagement, safety, safeguarding, crisis
    case notes, copies, measures, messages, questions, reviews

    /// The parts in which two records differ.
    package static func changed(from before: Record, to after: Record) -> [RecordPart] {
        allCases.filter { !$0.isSame(before, after) }
    }

    private func isSame(_ one: Record, _ other: Record) -> Bool {
        switch self {
        case .people: one.people == other.people
        case .requests: one.requests == other.requests
        case .holding: one.holding == other.holding
        case .triage: one.triage == other.triage
        case .offers: one.offers == other.offers
        case .contacts: one.contacts == other.contacts
        case .reengagement: one.reengagement == other.reengagement
        case .safety: one.safety == other.safety
        case .safeguarding: one.safeguarding == other.safeguarding
        case .crisis: one.crisis == other.crisis
        case .notes: one.notes == other.notes
        case .copies: one.copies == other.copies
        case .measures: one.measures == other.measures
        case .messages: one.messages == other.messages
        case .bookings: one.bookings == other.bookings
        case .questions: one.questions == other.questions
        case .reviews: one.reviews == other.reviews
        }
    }
}
