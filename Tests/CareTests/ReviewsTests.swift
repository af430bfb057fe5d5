import Care
import CareTesting
import Testing

struct `Talking people over` {
    private func review(_ number: Int = 1, _ words: String...) -> RecordReview {
        RecordReview(
            review: .number(number),
            request: Story.request,
            with: [.ben],
            reasons: [.askedFor],
            summary: "Sleeps badly",
            proposals: words.enumerated().map { index, words in
                ReviewFact.Proposal(id: .number(number * 10 + index), kind: .medicine, words: Personal(words))
            }
        )
    }

    private func reasons(_ story: Story) throws -> Set<AgendaReason> {
        let request = try #require(story.record.requests.all[Story.request])
        let items = story.record.agenda(for: request, notImprovingSince: nil)
        return Set(items.filter { $0.from <= story.now }.map(\.reason))
    }

    @Test func `the agenda makes itself, each reason from its own time`() throws {
        var story = Story.begun()
        #expect(try reasons(story).isEmpty)
        try story.act(FlagForDiscussion(request: Story.request, why: "Medicine?"), by: .ben)
        #expect(try reasons(story) == [.askedFor])
        story.waitDays(28)
        #expect(try reasons(story) == [.askedFor, .notSeen, .notReviewed])
        try story.act(review())
        #expect(try reasons(story) == [.notSeen])
        story.waitDays(250)
        #expect(try reasons(story).contains(.overNineMonths))
    }

    @Test func `two declines and an open safety conversation are reasons, and a death ends them all`() throws {
        var story = try Story.declinedTwice()
        try story.act(
            OpenSafetyConversation(conversation: .number(1), request: Story.request, why: .worker)
        )
        #expect(try reasons(story).isSuperset(of: [.twiceDeclined, .safetyConversation]))
        story.happens(.people(.died(on: nil, toldBy: Personal("their family"))))
        #expect(try reasons(story).isEmpty)
    }

    @Test func `a proposal is the holder’s to accept, and then somebody’s to do by a day`() throws {
        var story = Story.begun()
        try story.act(review(1, "Start sertraline", "Walk together"))
        let (one, other) = (Recommendation.ID.number(10), Recommendation.ID.number(11))
        #expect(story.dues(.recommendation).map(\.owner) == [.ama, .ama])
        let accept = AcceptProposal(recommendation: one, worker: .ben, until: story.now + .days(14))
        #expect(story.refusal(of: accept, by: .ben) == .notTheHolder)
        try story.act(accept)
        try story.act(DeclineProposal(recommendation: other, why: "She would rather not"))
        #expect(story.dues(.recommendation).map(\.owner) == [.ben])
        #expect(story.dues(.recommendation).map(\.at) == [story.now + .days(14)])
        #expect(story.refusal(of: DeclineProposal(recommendation: one, why: "No")) == .answeredAlready)
        #expect(story.refusal(of: RecordHappened(recommendation: other, happened: true, words: "x")) == .notAccepted)
        try story.act(RecordHappened(recommendation: one, happened: true, words: "Since Monday"), by: .ben)
        #expect(story.due(.recommendation) == nil)
        #expect(story.brokenPromises.isEmpty)
    }

    @Test func `a review twice under one identity is refused, and one without words too`() throws {
        var story = Story.begun()
        try story.act(review(1, "Walk"))
        #expect(story.refusal(of: review(1, "Walk")) == .alreadyReviewed)
        #expect(story.refusal(of: review(2, " ")) == .noWords)
        #expect(story.afterClose().refusal(of: review(2)) == .noSuchRequest)
        #expect(story.afterClose().due(.recommendation) == nil)
    }

    @Test func `a mark for discussion is taken away by a review, or with a reason`() throws {
        var story = Story.begun()
        #expect(story.refusal(of: UnflagDiscussion(request: Story.request, why: "x")) == .notFlagged)
        try story.act(FlagForDiscussion(request: Story.request, why: "Medicine?"), by: .ben)
        #expect(try story.act(FlagForDiscussion(request: Story.request, why: "Again"), by: .ama).isEmpty)
        #expect(story.refusal(of: UnflagDiscussion(request: Story.request, why: " ")) == .noReason)
        try story.act(UnflagDiscussion(request: Story.request, why: "Settled"))
        #expect(story.record.reviews.flags.isEmpty)
    }
}

struct `Supervising` {
    private let tuesday = Day.on("2026-03-03")

    private func team() -> Team {
        Team(
            replaying: [Worker.ID.ama, .ben].map {
                .joined(id: $0, name: "Somebody", role: .mentalHealthPractitioner, practice: nil, services: [])
            }
        )
    }

    private func held(_ number: Int, _ kind: Supervision.Kind, on day: Day) -> TeamAction {
        .supervise(
            Supervision(id: .number(number), worker: .ama, with: .ben, kind: kind, day: day, people: 12)
        )
    }

    @Test func `a worker goes without who has no supervisor, or was not supervised in time`() throws {
        var team = team()
        #expect(team.hasGoneWithout(.ama, on: tuesday))
        for fact in try TeamAction.setSupervisor(.ama, by: .ben, every: 14).decide(on: team) { team.apply(fact) }
        #expect(team.hasGoneWithout(.ama, on: tuesday))
        for fact in try held(1, .caseload, on: tuesday).decide(on: team) { team.apply(fact) }
        #expect(!team.hasGoneWithout(.ama, on: tuesday + 14))
        #expect(team.hasGoneWithout(.ama, on: tuesday + 15))
        #expect(try held(1, .caseload, on: tuesday).decide(on: team).isEmpty)
    }

    @Test func `whoever works away from their own profession is seen to, and what they have gone without is named`()
        throws
    {
        let roles: [(Worker.ID, Role)] = [(.ama, .linkWorker), (.ben, .gp), (.chitra, .psychologist)]
        var team = Team(
            replaying: roles.map { .joined(id: $0, name: "Somebody", role: $1, practice: nil, services: []) }
        )
        #expect(Set(team.supervised.map(\.id)) == [.ama, .chitra])
        for fact in try TeamAction.setSupervisor(.ama, by: .chitra, every: 14).decide(on: team) { team.apply(fact) }
        #expect(team.lacks(of: .chitra, on: tuesday) == [.supervisor, .peers])
        #expect(team.lacks(of: .ama, on: tuesday) == [.supervision, .peers])
        for fact in try held(1, .peers, on: tuesday).decide(on: team) { team.apply(fact) }
        for fact in try held(2, .caseload, on: tuesday).decide(on: team) { team.apply(fact) }
        #expect(team.lacks(of: .ama, on: tuesday) == [])
        #expect(team.lacks(of: .ama, on: tuesday + 14) == [])
        #expect(team.lacks(of: .ama, on: tuesday + 15) == [.supervision])
        #expect(team.lacks(of: .ama, on: tuesday + 91) == [.supervision])
        #expect(team.lacks(of: .ama, on: tuesday + 92) == [.supervision, .peers])
        for fact in try TeamAction.setSupervisor(.ben, by: .chitra, every: 28).decide(on: team) { team.apply(fact) }
        #expect(team.supervised.contains { $0.id == .ben }, "whoever has a supervisor is seen to as well")
    }

    @Test func `meeting peers is no supervision, and nobody supervises themself`() throws {
        var team = team()
        for fact in try TeamAction.setSupervisor(.ama, by: .ben, every: 14).decide(on: team) { team.apply(fact) }
        for fact in try held(1, .peers, on: tuesday).decide(on: team) { team.apply(fact) }
        #expect(team.hasGoneWithout(.ama, on: tuesday))
        #expect(team.lastSupervised(.ama, in: [.peers], by: tuesday)?.people == 12)
        #expect(throws: TeamAction.Refused.supervisesThemself) {
            try TeamAction.setSupervisor(.ama, by: .ama, every: 14).decide(on: team)
        }
        #expect(throws: TeamAction.Refused.everyOutOfRange) {
            try TeamAction.setSupervisor(.ama, by: .ben, every: 0).decide(on: team)
        }
    }
}
