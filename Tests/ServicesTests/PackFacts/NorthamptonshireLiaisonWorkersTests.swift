import Services
import Testing

/// Each fact of the pack against the paragraph it comes from; a reviewer reads these with the report in hand.
struct `The facts of the liaison workers` {
    let service: Library.Service

    init() throws {
        service = try Library.service(
            "northamptonshire-liaison-workers",
            welcoming: Circumstances(
                age: 40,
                registeredHere: .yes,
                route: .gp,
                needs: [.anxiety],
                needsAreWhole: true,
                answers: ["can-keep-safe-overnight": true]
            )
        )
    }

    @Test func `the liaison workers have up to six one-to-one sessions`() throws {
        #expect(service.pack.offers.filter { $0.sessions != nil }.map(\.id) == ["one-to-one"])
        #expect(service.pack.offers.first { $0.id == "one-to-one" }?.sessions == 6)
        #expect(try service.figure("sessions") == (6, .upTo))
    }

    @Test func `the liaison workers may have a rapid or crisis assessment done within two days`() throws {
        let promise = try #require(service.pack.promises.first)
        #expect(promise.within == .init(atMost: 2, unit: .days))
        #expect((promise.starts, promise.stops) == (.onwardRequestMade, .assessmentDone))
        #expect(service.pack.offers.contains { $0.id == "rapid-assessment" && $0.form == .onward })
    }

    @Test func `the liaison workers step up to secondary care and take people stepped down from it`() throws {
        #expect(service.pack.offers.contains { $0.form == .stepUp })
        var person = service.welcome
        person.route = .stepDown
        let outcome = Matching.outcome(of: service.pack, for: person)
        #expect(outcome.reasons.first?.rule == "step-down")
        #expect(outcome.offered.contains { $0.id == "step-down-support" })
    }

    @Test func `the liaison workers give therapy to those whom talking therapies do not take`() throws {
        #expect(
            !service.outcome().offered.map(\.id).contains(
                "therapies-outside-talking-therapies"
            )
        )
        var declined = service.welcome
        declined.declinedBy = [.talkingTherapies]
        let outcome = Matching.outcome(of: service.pack, for: declined)
        #expect(outcome.offered.map(\.id).contains("therapies-outside-talking-therapies"))
    }

    @Test func `the liaison workers, unlike the navigators, do not work with children or the young in transition`()
        throws
    {
        #expect(service.kind { $0.age = 11 } == .declines)
        #expect(service.kind { $0.age = 19 } == .asksFirst)
        #expect(service.kind { $0.age = 40 } == .offers)
        let rule = try #require(service.pack.declines.first)
        guard case .placeSets = rule.basis else {
            Issue.record("the source gives no ages, and the rule must say so")
            return
        }
    }

    @Test(arguments: [
        "one-to-one", "assessment", "goals", "psychosocial", "promotion", "step-up", "practice-training",
        "community-interventions", "therapies-outside-talking-therapies",
    ])
    func `the liaison workers offer each thing of the profile's list`(id: String) throws {
        #expect(service.pack.offers.contains { $0.id == id })
    }

    @Test(arguments: [
        "employer", "gate", "stepped-care", "commissioners", "workforce-at-the-start", "wellbeing-navigators-ended",
        "step-down-works", "quicker-crisis-response", "aims",
    ])
    func `the liaison workers' other facts are carried with their source`(id: String) throws {
        #expect(service.pack.facts.contains { $0.id == id && !$0.sources.isEmpty })
    }
}
