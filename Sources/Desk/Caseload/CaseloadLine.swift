package import Care
import Journal

/// One line of the caseload: one open request.
package struct CaseloadLine: Sendable, Equatable {
    package let request: Request.ID
    package let person: Person.ID
    package let name: Personal<String>
    package let practice: PracticeCode?
    package let holder: Worker.ID
    package let kind: Request.Kind
    package let received: Instant
    package let state: CaseloadState
    /// Since when it is followed up; `nil` while it is not.
    package let followed: Instant?
    package let firstContact: Instant?
    package let lastContact: Instant?
    package let nextContact: Instant?
    package let contacts: Int
    package let lastReview: Instant?
    package let nextReview: Instant?
    package let isForDiscussion: Bool
    /// Shown, and can be filtered by; nothing is ever sorted by it.
    package let hasOpenSafetyConversation: Bool
    /// Whether the person was heard after this worker last looked.
    package let isNew: Bool
    package let due: Due?
    package let measures: [CaseloadMeasure]
    private let gain: Int64

    /// What is owed soonest, with the rule and its source.
    package struct Due: Sendable, Equatable {
        package let at: Instant
        package let why: String
        package let source: String
    }

    /// When the asking worker last looked at the person, as a part of a statement: the place and the actor.
    static let lastLook =
        "COALESCE((SELECT max(look.at) FROM look WHERE look.place = ? AND look.person = caseload.person AND look.actor = ?), 0)"

    static let columns =
        "request, person, name, holder, kind, received, state, followed, first_contact, last_contact, next_contact, "
        + "contacts, last_review, next_review, discussion, safety, due_at, due_why, due_source, measures, gain, practice, heard"

    init?(_ row: Row) {
        guard let request = Request.ID(row.text(0)), let person = Person.ID(row.text(1)),
            let holder = Worker.ID(row.text(3)), let kind = Request.Kind(rawValue: row.text(4)),
            let state = CaseloadState(rawValue: row.text(6))
        else { return nil }
        func moment(_ index: Int) -> Instant? {
            let value = row.integer(index)
            return value == CaseloadTable.never || value == CaseloadTable.none ? nil : Instant(microseconds: value)
        }
        self.request = request
        self.person = person
        self.holder = holder
        self.kind = kind
        self.state = state
        name = Personal(row.text(2))
        received = Instant(microseconds: row.integer(5))
        followed = moment(7)
        firstContact = moment(8)
        lastContact = moment(9)
        nextContact = moment(10)
        contacts = Int(row.integer(11))
        lastReview = moment(12)
        nextReview = moment(13)
        isForDiscussion = row.flag(14)
        hasOpenSafetyConversation = row.flag(15)
        due = moment(16).map { Due(at: $0, why: row.text(17), source: row.text(18)) }
        measures = CaseloadMeasure.read(row.text(19))
        gain = row.integer(20)
        practice = row.optionalText(21).map(PracticeCode.init(rawValue:))
        isNew = row.integer(22) > row.integer(23)
    }

    /// What the line is sorted by, as it stands in its row.
    func key(_ order: CaseloadWish.Order) -> SQLValue {
        func last(_ moment: Instant?) -> SQLValue { .integer(moment?.microseconds ?? CaseloadTable.none) }
        func first(_ moment: Instant?) -> SQLValue { .integer(moment?.microseconds ?? CaseloadTable.never) }
        return switch order {
        case .due: last(due?.at)
        case .weeks: .integer(received.microseconds)
        case .name: .text(name.disclosed)
        case .lastContact: first(lastContact)
        case .nextContact: last(nextContact)
        case .contacts: .integer(Int64(contacts))
        case .lastReview: first(lastReview)
        case .nextReview: last(nextReview)
        case .change: .integer(gain)
        }
    }
}
