import Care
package import Desk
import HTML

/// What a column of the caseload shows of a line, on the page and in the file.
package enum CaseloadColumn: String, CaseIterable, Sendable {
    case holder, kind, practice, state, followed, weeks, firstContact, lastContact, nextContact, contacts, left
    case measures, new, lastReview, nextReview, flags, due

    /// Shown until somebody chooses others.
    static let usual: [CaseloadColumn] = [
        .holder, .weeks, .lastContact, .nextContact, .contacts, .measures, .nextReview, .flags, .due,
    ]

    package var title: String {
        switch self {
        case .holder: "Held by"
        case .kind: "Asked for"
        case .practice: "Practice"
        case .state: "State"
        case .followed: "Followed up since"
        case .weeks: "Weeks in"
        case .firstContact: "First contact"
        case .lastContact: "Last contact"
        case .nextContact: "Next contact"
        case .contacts: "Contacts"
        case .left: "Contacts left"
        case .measures: "Measures"
        case .new: "New"
        case .lastReview: "Last review"
        case .nextReview: "Next review"
        case .flags: "Flags"
        case .due: "Due, and why"
        }
    }

    var isFigures: Bool { self == .weeks || self == .contacts || self == .left }
}

/// What the words of a line are made from besides the line.
struct CaseloadFace: Equatable, Sendable {
    var team: Team
    var now: Instant
    var practices: [PracticeCode: String]

    /// What a line shows in a column, in words; what measures and dues show beside it is the page's.
    func words(_ column: CaseloadColumn, _ line: CaseloadLine) -> String {
        switch column {
        case .holder: team.name(of: line.holder)
        case .kind: line.kind.staffWords.capitalizedFirst
        case .practice: line.practice.map { practices[$0] ?? $0.rawValue } ?? ""
        case .state: line.state.word
        case .followed: date(line.followed)
        case .weeks: String(weeks(line))
        case .firstContact: date(line.firstContact)
        case .lastContact: date(line.lastContact)
        case .nextContact: line.nextContact.map { EnglishTime.dayAndClock($0) } ?? ""
        case .contacts: String(line.contacts)
        case .left: line.state == .active ? String(max(0, Delivery.Model.contacts.upperBound - line.contacts)) : ""
        case .measures: line.measures.map(sentence).joined(separator: "; ")
        case .new: line.isNew ? "New" : ""
        case .lastReview: date(line.lastReview)
        case .nextReview: date(line.nextReview)
        case .flags: flags(line).joined(separator: ", ")
        case .due: line.due.map { "\(lateness($0.at)): \($0.why)" } ?? ""
        }
    }

    func weeks(_ line: CaseloadLine) -> Int { max(0, London.day(at: now) - London.day(at: line.received)) / 7 }

    func flags(_ line: CaseloadLine) -> [String] {
        [
            line.isForDiscussion ? "For discussion" : nil,
            line.hasOpenSafetyConversation ? "Safety conversation open" : nil,
            line.isNew ? "New" : nil,
        ].compactMap(\.self)
    }

    /// `PHQ-9: first 18 on 3 May 2026, last 12 on 7 June 2026, better by 6, reliably`.
    func sentence(_ measure: CaseloadMeasure) -> String {
        guard let first = measure.first, let last = measure.last else { return "" }
        let day = { (point: CaseloadMeasure.Point) in EnglishTime.date(Day(number: point.day)) }
        guard measure.points.count > 1 else { return "\(measure.name): \(first.words) on \(day(first))" }
        return
            "\(measure.name): first \(first.words) on \(day(first)), last \(last.words) on \(day(last)), \(measure.change)"
    }

    private func lateness(_ at: Instant) -> String {
        at < now ? LateWord.words(since: at, now: now) : "By \(EnglishTime.dayAndClock(at))"
    }

    private func date(_ moment: Instant?) -> String { moment.map { EnglishTime.date(London.day(at: $0)) } ?? "" }
}

extension CaseloadState {
    package var word: String {
        switch self {
        case .open: "Open"
        case .active: "Followed up"
        case .stayingWell: "Staying well"
        }
    }
}

extension CaseloadWish.Flag {
    package var word: String {
        switch self {
        case .discussion: "For discussion"
        case .safety: "Safety conversation open"
        case .new: "New since I last looked"
        case .overdue: "Something is overdue"
        case .notMet: "Not met yet"
        case .notBetter: "Measured twice, and not better"
        case .notReviewed: "Followed up, and never reviewed"
        case .overNineMonths: "More than nine months in"
        }
    }
}

extension CaseloadWish.Order {
    package var word: String {
        switch self {
        case .due: "What is due first"
        case .weeks: "Longest in"
        case .name: "Name"
        case .lastContact: "Longest without a contact"
        case .nextContact: "Next contact"
        case .contacts: "Fewest contacts"
        case .lastReview: "Longest without a review"
        case .nextReview: "Next review"
        case .change: "Least change for the better"
        }
    }
}
