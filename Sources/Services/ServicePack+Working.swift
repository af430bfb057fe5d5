extension ServicePack {
    /// Something that must have happened first: a review of the notes, a consent.
    package struct Step: Equatable, Sendable {
        package let id: String
        package let what: String
        package let stops: Gate
        package let worker: String
        package let person: String
        package let sources: [Citation]
        package let basis: Basis

        /// What cannot go on without the step.
        package enum Gate: String, Equatable, Sendable, CaseIterable {
            case request, offer
        }

        package init(
            id: String,
            what: String,
            stops: Gate,
            worker: String,
            person: String,
            sources: [Citation],
            basis: Basis = .stated
        ) {
            self.id = id
            self.what = what
            self.stops = stops
            self.worker = worker
            self.person = person
            self.sources = sources
            self.basis = basis
        }
    }

    /// Some of the people who work in a service.
    package struct Workers: Equatable, Sendable {
        package let id: String
        package let who: String
        /// How many, where the sources say.
        package let people: Double?
        /// How many whole-time equivalents, where the sources say.
        package let wholeTime: Double?
        package let quality: Figure.Quality
        package let sources: [Citation]

        package init(
            id: String,
            who: String,
            people: Double?,
            wholeTime: Double?,
            quality: Figure.Quality,
            sources: [Citation]
        ) {
            self.id = id
            self.who = who
            self.people = people
            self.wholeTime = wholeTime
            self.quality = quality
            self.sources = sources
        }
    }

    /// How far a service reaches.
    package struct Footprint: Equatable, Sendable {
        /// People registered with the practices it serves.
        package let registered: Int?
        package let practices: Int?
        /// How exactly `registered` is known, or `practices` where that alone is given.
        package let quality: Figure.Quality
        /// The reach in words, where numbers do not tell it.
        package let words: String?
        package let sources: [Citation]

        package init(
            registered: Int?,
            practices: Int?,
            quality: Figure.Quality,
            words: String?,
            sources: [Citation]
        ) {
            self.registered = registered
            self.practices = practices
            self.quality = quality
            self.words = words
            self.sources = sources
        }
    }

    /// What a service costs or saves, as far as its sources say.
    package struct Money: Equatable, Sendable {
        package let id: String
        package let pounds: Double
        package let per: Per
        package let says: String
        package let quality: Figure.Quality
        package let sources: [Citation]

        /// Whether it is what a place expects, and no source's figure.
        package var isExpected: Bool { sources.isEmpty }

        /// What a place expects a service to cost it in a year.
        package static func expected(pounds: Double) -> Money {
            Money(
                id: "expected",
                pounds: pounds,
                per: .year,
                says: "What this place expects it to cost.",
                quality: .about,
                sources: []
            )
        }

        package enum Per: String, Equatable, Sendable, CaseIterable { case year, person, session }

        package init(
            id: String,
            pounds: Double,
            per: Per,
            says: String,
            quality: Figure.Quality,
            sources: [Citation]
        ) {
            self.id = id
            self.pounds = pounds
            self.per = per
            self.says = says
            self.quality = quality
            self.sources = sources
        }
    }

    /// How a service works with another kind of service.
    package struct Tie: Equatable, Sendable {
        package let id: String
        package let kind: ServiceKind
        package let how: How
        package let says: String
        package let sources: [Citation]

        package enum How: String, Equatable, Sendable, CaseIterable {
            case jointAppointments, sharedCare, advice, agreement, stepUp, stepDown, onward, meeting, record
        }

        package init(id: String, kind: ServiceKind, how: How, says: String, sources: [Citation]) {
            self.id = id
            self.kind = kind
            self.how = how
            self.says = says
            self.sources = sources
        }
    }
}
