import Services
import Testing

struct `The eight people of the report` {
    let packs: [ServicePack]

    init() throws { packs = try Library.demonstration() }

    private func kind(_ pack: ServicePack.ID, _ person: Circumstances) throws -> Outcome.Kind {
        let pack = try #require(packs.first { $0.id == pack })
        return Matching.outcome(of: pack, for: person).kind
    }

    @Test func `the man of 35 is declined by talking therapies for complex trauma and by secondary care`() throws {
        let outcomes = Matching.outcomes(for: EightPeople.man35, against: packs)
        let therapies = try #require(outcomes.first { $0.pack == "talking-therapies" })
        #expect(therapies.kind == .declines)
        #expect(therapies.reasons.map(\.rule) == ["complex-trauma"])
        let team = try #require(outcomes.first { $0.pack == "community-team" })
        #expect(team.kind == .declines)
        #expect(team.reasons.map(\.rule) == ["below-threshold"])
    }

    @Test func `the man of 35 is taken by the liaison workers, first of all services, once he was declined`() throws {
        var person = EightPeople.man35
        person.declinedBy = [.talkingTherapies, .communityTeam]
        let first = try #require(Matching.outcomes(for: person, against: packs).first)
        #expect(first.pack == "northamptonshire-liaison-workers")
        #expect(first.kind == .offers)
        #expect(first.reasons.first?.rule == "not-taken-by-talking-therapies")
        #expect(first.offered.contains { $0.id == "therapies-outside-talking-therapies" && $0.first.isEmpty })
    }

    @Test func `the boy of 11 is not over the threshold, and nobody here takes him`() throws {
        let camhs = try #require(packs.first { $0.id == "camhs" })
        let outcome = Matching.outcome(of: camhs, for: EightPeople.boy11)
        #expect(outcome.kind == .declines)
        #expect(outcome.reasons.map(\.rule) == ["below-threshold"])
        var planned = EightPeople.boy11
        planned.answers["in-crisis-now"] = false
        #expect(Matching.outcomes(for: planned, against: packs).leaveNobody)
    }

    @Test func `the man of 80 is not too old for LIFT, and is shown its classes on bereavement`() throws {
        var person = EightPeople.man80
        person.answers["can-keep-safe-overnight"] = true
        let lift = try #require(packs.first { $0.id == "swindon-lift" })
        let outcome = Matching.outcome(of: lift, for: person)
        #expect(outcome.kind == .offers)
        #expect(outcome.reasons.first?.rule == "bereavement")
        #expect(outcome.offered.contains { $0.id == "bereavement-class" && $0.especially })
    }

    @Test func `the woman of 28 meets a question answered by a human and no label`() throws {
        #expect(try kind("swindon-lift", EightPeople.woman28) == .asksFirst)
        var person = EightPeople.woman28
        person.answers["can-keep-safe-overnight"] = true
        let lift = try #require(packs.first { $0.id == "swindon-lift" })
        let outcome = Matching.outcome(of: lift, for: person)
        #expect(outcome.kind == .offers)
        #expect(outcome.offered.filter(\.especially).map(\.id) == ["mindfulness-class"])
    }

    @Test func `the woman with indigestion is asked her age, which the report does not give`() throws {
        let therapies = try #require(packs.first { $0.id == "talking-therapies" })
        let outcome = Matching.outcome(of: therapies, for: EightPeople.womanWithIndigestion)
        #expect(outcome.kind == .asksFirst)
        #expect(outcome.asks.map(\.fact) == [.age])
    }

    @Test func `what all services ask about one person is asked once, the facts before the questions`() throws {
        let inquiries = Matching.outcomes(for: EightPeople.womanWithIndigestion, against: packs).inquiries
        #expect(
            inquiries.map(\.fact) == [
                .age, .answer("camhs-threshold-met"), .answer("can-keep-safe-overnight"),
                .answer("community-team-threshold-met"), .answer("in-crisis-now"),
            ]
        )
    }

    @Test(arguments: EightPeople.all.map(\.circumstances))
    func `circumstances do not print what someone needs`(person: Circumstances) {
        var dumped = ""
        dump(person, to: &dumped)
        #expect("\(person)" == "‹circumstances›")
        #expect(!dumped.contains("anxiety") && !String(reflecting: person).contains("age"))
    }

    /// What each service says on what the report tells, and nothing more: `o` offers, `?` asks first, `-` declines.
    ///
    /// Columns: LIFT, liaison workers, First Response, talking therapies, community team, CAMHS. The report itself tells
    /// the declines of the man of 35 and the boy of 11; the rest is our reading of the rules.
    @Test(arguments: [
        ("man of 35", "?o?---"),
        ("boy of 11", "--?---"),
        ("man of 80", "?o?-?-"),
        ("pregnant woman", "???-??"),
        ("woman with indigestion", "??????"),
        ("man of 45", "?o?o?-"),
        ("man with schizophrenia", "???-??"),
        ("woman of 28", "?o?-?-"),
    ])
    func `each service answers each person as the table says`(name: String, row: String) throws {
        let person = try #require(EightPeople.all.first { $0.name == name }).circumstances
        let columns: [ServicePack.ID] = [
            "swindon-lift", "northamptonshire-liaison-workers", "cambridgeshire-first-response", "talking-therapies",
            "community-team", "camhs",
        ]
        let letters: [Outcome.Kind: String] = [.offers: "o", .asksFirst: "?", .declines: "-"]
        let answers = try columns.map { letters[try kind($0, person), default: "!"] }.joined()
        #expect(answers == row)
    }
}
