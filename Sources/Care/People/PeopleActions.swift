/// Why something about who a person is cannot be recorded.
package enum PeopleRefusal: Refusal {
    case alreadyRegistered, notRegistered, noName, bornInTheFuture, bornTooLongAgo, sameRecord, notLinked
    case noReason, diedInTheFuture, notDead

    package var sentence: String {
        switch self {
        case .alreadyRegistered: "This person is already on the record."
        case .notRegistered: "There is no such person on the record."
        case .noName: "Give a name, or what the person likes to be called."
        case .bornInTheFuture: "The date of birth is in the future. Check the year."
        case .bornTooLongAgo: "The date of birth is more than 130 years ago. Check the year."
        case .sameRecord: "This is the same record. Choose the other one."
        case .notLinked: "These two records are not linked."
        case .noReason: "Say why, so that somebody who reads this later understands."
        case .diedInTheFuture: "The date of death is in the future. Check the date."
        case .notDead: "This person is not recorded as having died."
        }
    }
}

/// Adds a person to the record.
package struct Register: Action {
    package static let permission = Permission.keepDetails
    package let details: Person.Details
    package let origin: String

    package init(details: Person.Details, origin: String) {
        self.details = details
        self.origin = origin
    }

    package func decide(on record: Record, at moment: Moment) throws(PeopleRefusal) -> [Fact] {
        guard record.people.details == nil else { throw .alreadyRegistered }
        try check(details, at: moment.now)
        return [.people(.registered(details: details, origin: origin))]
    }
}

/// Puts down what is now known of a person; what was known before stays in the journal.
package struct Amend: Action {
    package static let permission = Permission.keepDetails
    package let details: Person.Details
    package let why: String

    package init(details: Person.Details, why: String) {
        self.details = details
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(PeopleRefusal) -> [Fact] {
        guard let known = record.people.details else { throw .notRegistered }
        try check(details, at: moment.now)
        guard !why.isBlank else { throw .noReason }
        return details == known ? [] : [.people(.amended(details: details, why: why))]
    }
}

/// Says that another record is this same person's; the Desk does the same on the other record in the same append.
package struct Link: Action {
    package static let permission = Permission.link
    package let other: Person.ID
    package let why: String

    package init(other: Person.ID, why: String) {
        self.other = other
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(PeopleRefusal) -> [Fact] {
        guard record.people.details != nil else { throw .notRegistered }
        guard other != record.id else { throw .sameRecord }
        guard !why.isBlank else { throw .noReason }
        return record.people.links.contains(other) ? [] : [.people(.linked(with: other, why: Personal(why)))]
    }
}

/// Undoes a link that was wrong: each record has what was its own all along.
package struct Unlink: Action {
    package static let permission = Permission.link
    package let other: Person.ID
    package let why: String

    package init(other: Person.ID, why: String) {
        self.other = other
        self.why = why
    }

    package func decide(on record: Record, at moment: Moment) throws(PeopleRefusal) -> [Fact] {
        guard record.people.links.contains(other) else { throw .notLinked }
        guard !why.isBlank else { throw .noReason }
        return [.people(.unlinked(from: other, why: Personal(why)))]
    }
}

/// Records that the person has died: every reminder and letter stops at once.
package struct RecordDeath: Action {
    package static let permission = Permission.keepDetails
    package let day: Day?
    package let toldBy: String

    package init(day: Day?, toldBy: String) {
        self.day = day
        self.toldBy = toldBy
    }

    package func decide(on record: Record, at moment: Moment) throws(PeopleRefusal) -> [Fact] {
        guard record.people.details != nil else { throw .notRegistered }
        guard !toldBy.isBlank else { throw .noReason }
        if let day, day > London.day(at: moment.now) { throw .diedInTheFuture }
        guard record.people.died == nil else { return [] }
        return [.people(.died(on: day, toldBy: Personal(toldBy)))]
    }
}

/// Takes back a death that was recorded in error: what was owed falls due again.
///
/// Requests that were closed because of it are open again, held as they were: an error of ours costs nobody their place.
package struct TakeBackDeath: Action {
    package static let permission = Permission.keepDetails
    package let why: String

    package init(why: String) { self.why = why }

    package func decide(on record: Record, at moment: Moment) throws(PeopleRefusal) -> [Fact] {
        guard record.people.died != nil else { throw .notDead }
        guard !why.isBlank else { throw .noReason }
        var facts = [Fact.people(.foundAlive(why: Personal(why)))]
        for id in record.requests.closed.keys.sorted() where record.requests.closed[id]?.closing.reason == .died {
            let holder = moment.hereOrOnDuty(record.holding.holder(of: id))
            facts.append(.requests(.reopened(id, why: Personal(why))))
            facts.append(.holding(.named(id, holder: holder, why: .reopened)))
        }
        return facts
    }
}

private func check(_ details: Person.Details, at now: Instant) throws(PeopleRefusal) {
    guard !details.name.disclosed.isBlank || !(details.calledName?.disclosed.isBlank ?? true) else { throw .noName }
    guard let birth = details.birthDate?.disclosed else { return }
    let today = London.day(at: now)
    guard birth <= today else { throw .bornInTheFuture }
    guard birth.years(until: today) <= 130 else { throw .bornTooLongAgo }
}

extension String {
    /// Whether there is nothing to read: no characters but white space.
    package var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
