import Services
import Testing

/// How sure a source is of a number is said wherever the number is.
struct `The lines of a pack` {
    typealias Quality = ServicePack.Figure.Quality

    private func pack(_ id: ServicePack.ID) throws -> ServicePack { try Library.pack(id) }

    @Test(arguments: [
        ("norfolk-suffolk-wellbeing" as ServicePack.ID, "associates", "about 4,000 associates"),
        ("swindon-lift", "seen-each-month", "about 650 people a month"),
        ("catterick-psychologist", "oldest", "more than 90 years of age of the oldest"),
        ("northamptonshire-liaison-workers", "sessions", "up to 6 one-to-one sessions"),
        ("catterick-psychologist", "people", "844 people to whom they were offered"),
    ])
    func `a figure keeps the report's about, more than and up to`(
        id: ServicePack.ID,
        figure: String,
        line: String
    ) throws {
        #expect(try #require(pack(id).figures.first { $0.id == figure }).line == line)
    }

    @Test(arguments: [(Quality.exact, "9"), (.about, "about 9"), (.moreThan, "more than 9"), (.upTo, "up to 9")])
    func `so do workers, a footprint and a sum of money`(quality: Quality, said: String) throws {
        let sources = try pack("swindon-lift").workforce[0].sources
        let workers = ServicePack.Workers(
            id: "w",
            who: "Peers",
            people: 9,
            wholeTime: nil,
            quality: quality,
            sources: sources
        )
        #expect(workers.line == "Peers: \(said) people")
        let footprint = ServicePack.Footprint(
            registered: nil,
            practices: 9,
            quality: quality,
            words: "a town",
            sources: sources
        )
        #expect(footprint.line == "\(said) practices; a town")
        let money = ServicePack.Money(
            id: "m",
            pounds: 9,
            per: .year,
            says: "Tea.",
            quality: quality,
            sources: sources
        )
        #expect(money.line == "Tea. (\(said.replacing("9", with: "£9")) a year)")
    }

    @Test func `LIFT's reach is said with more than, and its staff without`() throws {
        let lift = try pack("swindon-lift")
        #expect(try #require(lift.footprint).line.hasPrefix("more than 216,000 people registered, 26 practices"))
        #expect(lift.workforce[0].line.hasSuffix(": 43 people, 28 whole-time equivalents"))
    }

    @Test func `an offer says how often, how long, after what, and which appointments are kept back`() throws {
        let line = { (id: ServicePack.ID, offer: String) in
            try #require(pack(id).offers.first { $0.id == offer }).line
        }
        #expect(try line("cornwall-link-workers", "link-worker").hasSuffix("(3 to 6 sessions)"))
        #expect(try line("swindon-lift", "therapy-group") == "Therapy group (usually after 2 appointments)")
        let kept = try line("catterick-psychologist", "single-appointment")
        #expect(kept.contains("15 minutes"))
        #expect(kept.contains("kept back for the day itself or until 48 hours before"))
    }
}

/// What comes first is shown in an answer, and decides nothing.
struct `What comes first in an answer` {
    private let person = Circumstances.adult(with: [.lowMood], answers: ["can-keep-safe-overnight": true])

    private func offered(_ id: String, seenTwice: Bool?) throws -> Outcome.Offered {
        var person = person
        person.answers["lift-seen-twice"] = seenTwice
        let outcome = Matching.outcome(of: try Library.pack("swindon-lift").settled(), for: person)
        #expect(outcome.kind == .offers)
        return try #require(outcome.offered.first { $0.id == id })
    }

    @Test(arguments: [nil, false] as [Bool?])
    func `how many appointments come before an offer is in its line, with what to find out`(seenTwice: Bool?) throws {
        #expect(
            try offered("therapy-group", seenTwice: seenTwice).line
                == "Therapy group (usually after 2 appointments; first: Has the person been to LIFT for two appointments?)"
        )
    }

    @Test func `nothing is to be found out once it is known, and an offer that waits for nothing is its name`() throws {
        #expect(
            try offered("therapy-group", seenTwice: true).line == "Therapy group"
        )
        #expect(try offered("singing-group", seenTwice: nil).line == "Singing group")
    }

    @Test func `the file review comes with Bradford's answer, whether it offers or asks first`() throws {
        let pack = try Library.pack("bradford-wellbeing").settled()
        for flagged in [true, nil] {
            var person = Circumstances.adult(with: [.persistentPhysicalSymptoms])
            person.answers["flagged-frequent-attender"] = flagged
            #expect(Matching.outcome(of: pack, for: person).before.map(\.id) == ["file-review", "team-meeting"])
        }
    }

    @Test(arguments: [
        ("cornwall-link-workers" as ServicePack.ID, Need.lowMood, "Would help beside mental health care"),
        ("cornwall-link-workers", .money, "Would take them"), ("swindon-lift", .lowMood, "Would take them"),
    ])
    func `help beside is not called taking`(id: ServicePack.ID, need: Need, answer: String) throws {
        var person = person
        person.needs = [need]
        #expect(Matching.outcome(of: try Library.pack(id).settled(), for: person).answer == answer)
    }
}
