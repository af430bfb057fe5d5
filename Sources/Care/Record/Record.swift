/// Everything that is true of one person's care, rebuilt from what happened.
///
/// A record is a value: actions read it and answer with facts; nothing changes it but `apply`.
package struct Record: Sendable, Equatable {
    package let id: Person.ID
    package private(set) var people = Registration()
    package private(set) var requests = Requests()
    package private(set) var holding = Holding()
    package private(set) var triage = Triage()
    package private(set) var offers = Offers()
    package private(set) var contacts = Contacts()
    package private(set) var reengagement = Reengagement()
    package private(set) var safety = Safety()
    package private(set) var safeguarding = Safeguarding()
    package private(set) var crisis = Crisis()
    package private(set) var notes = Notes()
    package private(set) var copies = Copies()
    package private(set) var measures = Measures()
    package private(set) var messages = Messages()
    package private(set) var bookings = Bookings()
    package private(set) var waiting = Waiting()
    package private(set) var enrolments = Enrolments()
    package private(set) var following = Following()
    package private(set) var questions = Questions()
    package private(set) var reviews = Reviews()

    package init(of id: Person.ID) { self.id = id }

    /// Rebuilds a record from everything that has happened, in order.
    package init(of id: Person.ID, replaying occurrences: some Sequence<Occurrence>) {
        self.init(of: id)
        for occurrence in occurrences { apply(occurrence) }
    }

    package mutating func apply(_ occurrence: Occurrence) {
        switch occurrence.fact {
        case .people(let fact):
            people.apply(fact, occurrence)
            messages.apply(fact)
            bookings.apply(fact, occurrence)
            waiting.apply(fact)
            enrolments.apply(fact, occurrence)
        case .requests(let fact):
            requests.apply(fact, occurrence)
            following.apply(fact, occurrence)
            triage.apply(fact, occurrence)
            waiting.apply(fact)
            enrolments.apply(fact, occurrence)
        case .holding(let fact): holding.apply(fact, occurrence)
        case .triage(let fact): triage.apply(fact, occurrence)
        case .offers(let fact): offers.apply(fact, occurrence)
        case .contacts(let fact):
            contacts.apply(fact, at: occurrence.recorded)
            // Sitting in a class is no answer to a decline.
            if !contacts.isAboutSession(fact) { offers.apply(fact) }
            bookings.apply(fact)
            enrolments.apply(fact)
        case .reengagement(let fact): reengagement.apply(fact, occurrence)
        case .safety(let fact): safety.apply(fact, occurrence)
        case .safeguarding(let fact): safeguarding.apply(fact, occurrence)
        case .crisis(let fact): crisis.apply(fact, occurrence)
        case .notes(let fact): notes.apply(fact, occurrence)
        case .copies(let fact): copies.apply(fact, occurrence)
        case .measures(let fact):
            measures.apply(fact, occurrence)
            questions.apply(fact)
        case .messages(let fact): messages.apply(fact, occurrence)
        case .booking(let fact):
            bookings.apply(fact, occurrence)
            waiting.apply(fact)
        case .waiting(let fact): waiting.apply(fact, occurrence)
        case .groups(let fact):
            enrolments.apply(fact, occurrence)
            contacts.apply(fact)
        case .following(let fact): following.apply(fact, occurrence)
        case .questions(let fact): questions.apply(fact, occurrence)
        case .reviews(let fact): reviews.apply(fact, occurrence)
        }
        following.hear(occurrence)
    }
}
