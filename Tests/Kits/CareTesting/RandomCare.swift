package import Care

/// Anybody doing anything, sensible or not, in an order nobody would think of; the same seed does the same again.
package struct RandomCare: Sendable {
    package var chance: SeededGenerator
    /// Whether everything that is said is said in words of its own, so that one can see where they come out.
    package var tellsWordsApart = false
    private var made: Int
    private var said = 0

    /// New identities are numbered from `first`: whoever acts beside others starts where they do not come.
    package init(seed: UInt64, identitiesFrom first: Int = 1000) {
        chance = SeededGenerator(seed: seed)
        made = first
    }

    package mutating func actor() -> Actor {
        switch chance.number(below: 10) {
        case 0: .visitor
        case 1: .person(.number(1))
        case 2: .system("test")
        default: .worker(worker())
        }
    }

    /// Time passes: seconds mostly, days often, months now and then.
    package mutating func timePasses() -> Span {
        switch chance.number(below: 8) {
        case 0: .days(chance.number(below: 70))
        case 1, 2: .days(chance.number(below: 8))
        case 3, 4: .hours(chance.number(below: 24))
        default: .seconds(chance.number(below: 300))
        }
    }

    package mutating func worker() -> Worker.ID { chance.pick(Worker.ID.everybody) ?? .ama }
    mutating func words() -> String {
        if chance.oneIn(30) { return "  " }
        guard tellsWordsApart else { return "words" }
        said += 1
        return "words \(said)."
    }

    mutating func service() -> ServiceCode { chance.pick(ServiceCode.everything) ?? .lift }

    /// A time near now: mostly soon, sometimes past, sometimes much too late.
    mutating func time(near now: Instant) -> Instant {
        switch chance.number(below: 10) {
        case 0: now - .hours(chance.number(below: 200))
        case 1: now + .days(chance.number(below: 500))
        case 2...5: now + .hours(chance.number(below: 24))
        default: now + .days(chance.number(below: 28))
        }
    }

    mutating func fresh<Subject>() -> ID<Subject> {
        made += 1
        return .number(made)
    }

    /// One of those there are, or now and then one there is not.
    mutating func one<Subject>(of known: some Collection<ID<Subject>>) -> ID<Subject> {
        guard !known.isEmpty, !chance.oneIn(24) else { return .number(999_999) }
        // A dictionary's order is another in each run: the story must not be.
        return chance.pick(known.sorted()) ?? .number(999_999)
    }

    /// A new identity, or now and then one that this person has already.
    ///
    /// Never one that several people could share: in service identities are drawn by chance.
    mutating func new<Subject>(beside known: some Collection<ID<Subject>>) -> ID<Subject> {
        guard chance.oneIn(24), let taken = chance.pick(known.sorted()) else { return fresh() }
        return taken
    }

    mutating func request(_ record: Record) -> Request.ID { one(of: record.requests.all.keys) }
    mutating func requestOrNone(_ record: Record) -> Request.ID? { chance.oneIn(3) ? nil : request(record) }
    mutating func flag() -> Bool { chance.oneIn(2) }

    package mutating func wishes() -> Person.Wishes {
        let answers: [Bool?] = [nil, true, false]
        return Person.Wishes(
            means: [chance.oneIn(2) ? .email : chance.pick(Person.Wishes.Means.allCases) ?? .phone],
            places: chance.pick(Person.Wishes.Where.allCases).map { [$0] } ?? [],
            messageIsSafe: chance.pick(answers) ?? nil,
            letterIsSafe: chance.pick(answers) ?? nil
        )
    }

    /// Something somebody wants done to this record at this time.
    package mutating func action(on record: Record, at now: Instant) -> any Action {
        switch chance.number(below: 75) {
        case 0...4: people(record, now)
        case 5...7: asking(record)
        case 8...11: holding(record)
        case 12...18: services(record, now)
        case 19...26: meeting(record, now)
        case 27...29: reaching(record, now)
        case 30...33: safety(record, now)
        case 34...36, 55: harm(record, now)
        case 37, 53, 54: chance.oneIn(6) ? copies(now) : notes(record, now)
        case 38, 39: measures(record, now)
        case 40...42: messages(record)
        case 43...46: booking(record, now)
        case 47...52: waiting(record, now)
        case 56...59: groups(record, now)
        case 60...62: following(record)
        case 63, 64: questions(record, now)
        case 65...67: reviews(record, now)
        default: closing(record)
        }
    }
}
