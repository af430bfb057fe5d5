/// Everything that is true of one person's care, rebuilt from what happened.
///
/// A record is a value: actions read it and answer with facts; nothing changes it but `apply`.
package struct Record: Sendable, Equatable {
    package let id: Person.ID
    package private(set) var people = Registration()
    package private(set) var requests = Requests()
    package private(set) var holding = Holding()

    package init(of id: Person.ID) { self.id = id }

    /// Rebuilds a record from everything that has happened, in order.
    package init(of id: Person.ID, replaying occurrences: some Sequence<Occurrence>) {
        self.init(of: id)
        for occurrence in occurrences { apply(occurrence) }
    }

    package mutating func apply(_ occurrence: Occurrence) {
        switch occurrence.fact {
        case .people(let fact): people.apply(fact, occurrence)
        case .requests(let fact): requests.apply(fact, occurrence)
        case .holding(let fact): holding.apply(fact, occurrence)
        }
    }
}
