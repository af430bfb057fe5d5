/// Somewhere a practitioner sees people at times that can be booked: who, where, when, and who may book what.
package struct Clinic: Hashable, Sendable, Codable {
    package typealias ID = Care.ID<Clinic>

    package let id: ID
    package fileprivate(set) var plan: Plan
    /// Days that go otherwise than the pattern says; no stretch at all means that the clinic is closed.
    package fileprivate(set) var exceptions: [Day: Exception] = [:]
    /// The first day on which there is no such clinic any more.
    package fileprivate(set) var ended: Day?

    /// Where people are seen.
    package enum Setting: String, CaseIterable, Hashable, Sendable, Codable {
        case surgery, hub, school, home, phone, video
    }

    /// Who may book a time themself.
    package enum Booker: String, CaseIterable, Hashable, Sendable, Codable {
        case person, practice, holder, service
    }

    /// What makes a place easier to come to.
    package enum Access: String, CaseIterable, Hashable, Sendable, Codable {
        case stepFree, hearingLoop, quietRoom, parking
    }

    package struct Exception: Hashable, Sendable, Codable {
        package let stretches: [Stretch]
        package let why: String

        package init(stretches: [Stretch], why: String) {
            self.stretches = stretches
            self.why = why
        }
    }
}

extension Clinic {
    /// What a clinic is set up with.
    package struct Plan: Hashable, Sendable, Codable {
        package var name: String
        package var practitioner: Worker.ID
        package var setting: Setting
        /// Where people come to, or what they ring, in words they read.
        package var site: String
        /// A room that others use too: nobody is booked into it twice.
        package var room: String?
        package var pattern: Pattern
        /// How long a single time is, in minutes.
        package var minutes: Int
        /// Minutes of travel before each time, and of writing notes after it.
        package var before: Int
        package var after: Int
        package var embargo: Embargo
        package var bookers: [Booker]
        /// Whose people may be booked; none means everybody's.
        package var practices: [PracticeCode]
        /// How many days ahead people may book.
        package var ahead: Int
        /// What the practitioner speaks, in lower case.
        package var languages: [String]
        /// What the practitioner says of their own gender, if they do.
        package var gender: String?
        package var access: [Access]
        /// Whether an interpreter can be there.
        package var interpreter: Bool

        package init(
            name: String,
            practitioner: Worker.ID,
            setting: Setting,
            site: String,
            room: String? = nil,
            pattern: Pattern,
            minutes: Int,
            before: Int = 0,
            after: Int = 0,
            embargo: Embargo = .none,
            bookers: [Booker] = Booker.allCases,
            practices: [PracticeCode] = [],
            ahead: Int = 56,
            languages: [String] = ["english"],
            gender: String? = nil,
            access: [Access] = [],
            interpreter: Bool = false
        ) {
            self.name = name
            self.practitioner = practitioner
            self.setting = setting
            self.site = site
            self.room = room
            self.pattern = pattern
            self.minutes = minutes
            self.before = before
            self.after = after
            self.embargo = embargo
            self.bookers = bookers
            self.practices = practices
            self.ahead = ahead
            self.languages = languages
            self.gender = gender
            self.access = access
            self.interpreter = interpreter
        }
    }
}

/// What happens to a clinic itself; its bookings have streams of their own.
package enum ClinicFact: Hashable, Sendable, Codable {
    case setUp(Clinic.ID, Clinic.Plan)
    case changed(Clinic.Plan)
    case excepted(Day, Clinic.Exception)
    case exceptionTakenBack(Day)
    case ended(Day)
}

extension Clinic {
    /// Rebuilds a clinic from everything that has happened to it; `nil` if it was never set up.
    package init?(replaying facts: some Sequence<ClinicFact>) {
        var clinic: Clinic?
        for fact in facts {
            if case .setUp(let id, let plan) = fact { clinic = Clinic(id: id, plan: plan) }
            clinic?.apply(fact)
        }
        guard let clinic else { return nil }
        self = clinic
    }

    package init(id: ID, plan: Plan) {
        self.id = id
        self.plan = plan
    }

    package mutating func apply(_ fact: ClinicFact) {
        switch fact {
        case .setUp(_, let plan), .changed(let plan): self.plan = plan
        case .excepted(let day, let exception): exceptions[day] = exception
        case .exceptionTakenBack(let day): exceptions[day] = nil
        case .ended(let day): ended = day
        }
    }
}

extension Clinic.Setting {
    /// How people meet there.
    package var means: Contact.Means {
        switch self {
        case .surgery, .hub, .school: .room
        case .home: .home
        case .phone: .phone
        case .video: .video
        }
    }

    /// What a person calls it when they say where they would like to be met.
    package var wish: Person.Wishes.Where {
        switch self {
        case .surgery: .surgery
        case .hub: .community
        case .school: .school
        case .home: .home
        case .phone: .phone
        case .video: .video
        }
    }
}
