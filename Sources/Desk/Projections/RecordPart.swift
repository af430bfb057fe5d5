package import Care

/// A part of a record, as projections name what their rows are made from.
package enum RecordPart: Int, CaseIterable, Sendable {
    case people, requests, holding, triage, offers, contacts, bookings, reengagement, safety, safeguarding, crisis
    case notes, copies, measures, messages, waiting, enrolments, following
    case questions, reviews

    /// The parts in which two records differ.
    package static func changed(from before: Record, to after: Record) -> [RecordPart] {
        allCases.filter { !$0.isSame(before, after) }
    }

    /// The parts among some in which two records differ, as bits.
    static func changed(_ parts: UInt64, from before: Record, to after: Record) -> UInt64 {
        allCases.reduce(0) { changed, part in
            parts & part.bit == 0 || part.isSame(before, after) ? changed : changed | part.bit
        }
    }

    /// The parts that a fact may change, as bits; all of them where nobody has said which.
    ///
    /// To compare a whole record costs more than most acts, so the facts that come most often say what they leave alone.
    /// A test compares this with what does change.
    package static func touched(by fact: Fact) -> UInt64 {
        // How work towards a target goes is heard from everything.
        let heard = RecordPart.following.bit
        return switch fact {
        case .holding: heard | RecordPart.holding.bit
        case .triage: heard | RecordPart.triage.bit
        case .notes: heard | RecordPart.notes.bit
        case .safety: heard | RecordPart.safety.bit
        case .contacts: heard | bits(of: [.contacts, .offers, .bookings, .enrolments])
        default: all
        }
    }

    /// Every part, as bits.
    static let all: UInt64 = bits(of: allCases)

    /// Parts as bits.
    static func bits(of parts: some Sequence<RecordPart>) -> UInt64 { parts.reduce(0) { $0 | $1.bit } }

    package var bit: UInt64 { 1 << UInt64(rawValue) }

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
        case .waiting: one.waiting == other.waiting
        case .enrolments: one.enrolments == other.enrolments
        case .following: one.following == other.following
        case .questions: one.questions == other.questions
        case .reviews: one.reviews == other.reviews
        }
    }
}
