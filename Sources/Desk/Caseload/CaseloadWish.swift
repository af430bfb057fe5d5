package import Care
import Journal

/// Which lines of the caseload somebody wants to see, in which order; nothing in it is of a person.
package struct CaseloadWish: Sendable, Equatable {
    /// What a line can be asked for; safety can be asked for like the rest, and nothing is sorted by it.
    package enum Flag: String, CaseIterable, Sendable {
        case discussion, safety, new, overdue, notMet, notBetter, notReviewed, overNineMonths
    }

    package enum Order: String, CaseIterable, Sendable {
        case due, weeks, name, lastContact, nextContact, contacts, lastReview, nextReview, change

        var column: String {
            switch self {
            case .due: "due_at"
            case .weeks: "received"
            case .name: "name"
            case .lastContact: "last_contact"
            case .nextContact: "next_contact"
            case .contacts: "contacts"
            case .lastReview: "last_review"
            case .nextReview: "next_review"
            case .change: "gain"
            }
        }
    }

    package enum Group: String, CaseIterable, Sendable {
        case holder, state

        var column: String { rawValue }
    }

    package var holder: Worker.ID?
    package var state: CaseloadState?
    package var kind: Request.Kind?
    package var flags: Set<Flag>
    package var order: Order
    package var isFalling: Bool
    package var group: Group?

    package init(
        holder: Worker.ID? = nil,
        state: CaseloadState? = nil,
        kind: Request.Kind? = nil,
        flags: Set<Flag> = [],
        order: Order = .due,
        isFalling: Bool = false,
        group: Group? = nil
    ) {
        self.holder = holder
        self.state = state
        self.kind = kind
        self.flags = flags
        self.order = order
        self.isFalling = isFalling
        self.group = group
    }
}

/// A condition of a statement, with what stands for its question marks.
struct Condition {
    var sql: String
    var arguments: [SQLValue] = []
}

extension CaseloadWish {
    /// What the lines must be, each beginning with ` AND `.
    func conditions(at now: Instant, place: String, actor: String) -> Condition {
        var all = Condition(sql: "")
        func add(_ sql: String, _ arguments: SQLValue...) {
            all.sql += " AND \(sql)"
            all.arguments += arguments
        }
        if let holder { add("holder = ?", .text(holder.description)) }
        if let state { add("state = ?", .text(state.rawValue)) }
        if let kind { add("kind = ?", .text(kind.rawValue)) }
        for flag in flags.sorted(by: { $0.rawValue < $1.rawValue }) {
            switch flag {
            case .discussion: add("discussion = 1")
            case .safety: add("safety = 1")
            case .new: add("heard > \(CaseloadLine.lastLook)", .text(place), .text(actor))
            case .overdue: add("due_at < ?", .integer(now.microseconds))
            case .notMet: add("contacts = 0")
            case .notBetter: add("gain <= 0")
            case .notReviewed: add("state <> 'open' AND last_review = 0")
            case .overNineMonths: add("received < ?", .integer((now - .days(274)).microseconds))
            }
        }
        return all
    }

    var orderSQL: String {
        let direction = isFalling ? " DESC" : ""
        return (group.map { "\($0.column), " } ?? "") + "\(order.column)\(direction), request\(direction)"
    }

    /// The lines after a mark, beginning with ` AND `.
    ///
    /// - Throws: `Denial.notFound` for a mark that is not of this list in this order.
    func after(_ mark: ListMark?) throws(Denial) -> Condition {
        guard let mark else { return Condition(sql: "") }
        let values = group == nil ? mark.values : Array(mark.values.dropFirst())
        guard mark.values.count == (group == nil ? 2 : 3), fits(values[0]), case .text = values[1] else {
            throw .notFound
        }
        let rest = "(\(order.column), request) \(isFalling ? "<" : ">") (?, ?)"
        guard let group else { return Condition(sql: " AND \(rest)", arguments: values) }
        guard case .text = mark.values[0] else { throw .notFound }
        return Condition(
            sql: " AND (\(group.column) > ? OR (\(group.column) = ? AND \(rest)))",
            arguments: [mark.values[0], mark.values[0]] + values
        )
    }

    private func fits(_ value: SQLValue) -> Bool {
        switch value {
        case .integer: order != .name
        case .text: order == .name
        default: false
        }
    }

    func mark(of line: CaseloadLine) -> ListMark {
        let groups: [SQLValue] =
            switch group {
            case nil: []
            case .holder: [.text(line.holder.description)]
            case .state: [.text(line.state.rawValue)]
            }
        return ListMark(groups + [line.key(order), .text(line.request.description)])
    }
}
