extension ServicePack {
    /// What a service says it will do by when: a clock with an event that starts it and one that stops it.
    package struct Promise: Equatable, Sendable {
        package let id: String
        /// What is promised, worded for the person.
        package let person: String
        package let starts: Event
        package let stops: Event
        package let within: Term
        /// Whether the source says *normally* or *typically* rather than always.
        package let usually: Bool
        package let sources: [Citation]

        package init(
            id: String,
            person: String,
            starts: Event,
            stops: Event,
            within: Term,
            usually: Bool,
            sources: [Citation]
        ) {
            self.id = id
            self.person = person
            self.starts = starts
            self.stops = stops
            self.within = within
            self.usually = usually
            self.sources = sources
        }

        package enum Event: String, Equatable, Sendable, CaseIterable {
            case requestReceived, requestAccepted, onwardRequestMade
            case firstContact, assessmentDone, interventionStarted, missedContact
            case reviewAsked, reviewDone, adviceAsked, adviceGiven
        }

        /// A length of time as the source gives it: from the earlier to the later end, in days or hours.
        package struct Term: Equatable, Sendable {
            package let atLeast: Int?
            package let atMost: Int
            package let unit: Unit

            package enum Unit: String, Equatable, Sendable, CaseIterable { case hours, days, weeks }

            package init(atLeast: Int? = nil, atMost: Int, unit: Unit) {
                self.atLeast = atLeast
                self.atMost = atMost
                self.unit = unit
            }
        }
    }

    /// One step of what a service does after a missed contact: by which means, and how soon.
    package struct Rung: Equatable, Sendable {
        package let means: Means
        package let withinDays: Int
        package let sources: [Citation]
        package let basis: Basis

        package init(
            means: Means,
            withinDays: Int,
            sources: [Citation],
            basis: Basis
        ) {
            self.means = means
            self.withinDays = withinDays
            self.sources = sources
            self.basis = basis
        }

        package enum Means: String, Equatable, Sendable, CaseIterable { case phone, message, letter, visit, throughGP }
    }
}

extension ServicePack.Promise.Term {
    /// The later end, in hours.
    package var hours: Int {
        switch unit {
        case .hours: atMost
        case .days: atMost * 24
        case .weeks: atMost * 168
        }
    }

    /// The term in words: `2 to 4 weeks`, `2 days`.
    package var words: String {
        let ends = atLeast.map { "\($0) to \(atMost)" } ?? String(atMost)
        return "\(ends) \(unit.rawValue)"
    }
}
