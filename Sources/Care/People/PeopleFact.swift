/// What happens to what we know of who a person is.
package enum PeopleFact: Hashable, Sendable, Codable {
    /// First known here; `origin` says from where, such as `front-door`, `register`, `worker`.
    case registered(details: Person.Details, origin: String)
    /// Known better or differently now; the earlier details stay in the journal.
    case amended(details: Person.Details, why: String)
    /// Found to be the same person as another record.
    case linked(with: Person.ID, why: Personal<String>)
    /// Found not to be the same person after all.
    case unlinked(from: Person.ID, why: Personal<String>)
    /// Died; every reminder and letter stops at once.
    case died(on: Day?, toldBy: Personal<String>)
    /// Was recorded as dead in error.
    case foundAlive(why: Personal<String>)
}

/// Who a person is, as far as we know.
package struct Registration: Sendable, Equatable {
    package struct Death: Hashable, Sendable {
        package let day: Day?
        package let recorded: Instant
    }

    package private(set) var details: Person.Details?
    package private(set) var origin: String?
    package private(set) var registeredAt: Instant?
    /// Other records that are this same person's.
    package private(set) var links: Set<Person.ID> = []
    package private(set) var died: Death?

    package init() {}

    mutating func apply(_ fact: PeopleFact, _ occurrence: Occurrence) {
        switch fact {
        case .registered(let details, let origin):
            self.details = details
            self.origin = origin
            registeredAt = occurrence.recorded
        case .amended(let details, _): self.details = details
        case .linked(let other, _): links.insert(other)
        case .unlinked(let other, _): links.remove(other)
        case .died(let day, _): died = Death(day: day, recorded: occurrence.recorded)
        case .foundAlive: died = nil
        }
    }
}
