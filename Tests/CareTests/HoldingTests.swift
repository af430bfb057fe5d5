import Care
import CareTesting
import Testing

struct `A hand-over` {
    private let id = Holding.HandOver.ID.number(1)

    private func offered() throws -> Story {
        var story = Story.begun()
        try story.act(OfferHandOver(handOver: id, request: Story.request, to: .ben, why: "Ben knows housing"))
        return story
    }

    private func answer(_ answer: AnswerHandOver.Answer) -> AnswerHandOver {
        AnswerHandOver(handOver: id, request: Story.request, answer: answer)
    }

    @Test func `moves the person only when the receiver accepts`() throws {
        var story = try offered()
        #expect(story.holder == .ama)
        #expect(story.due(.answerHandOver)?.owner == .ben)
        #expect(story.due(.answerHandOver)?.at.shown == "2026-03-05 17:00")
        try story.act(answer(.accept), by: .ben)
        #expect(story.holder == .ben)
        #expect(story.due(.answerHandOver) == nil)
        #expect(story.due(.firstContact)?.owner == .ben)
    }

    @Test func `declined or taken back leaves the person with the giver`() throws {
        var declined = try offered()
        try declined.act(answer(.decline(why: "no room")), by: .ben)
        #expect(declined.holder == .ama)
        var withdrawn = try offered()
        try withdrawn.act(WithdrawHandOver(handOver: id, request: Story.request))
        #expect(withdrawn.holder == .ama)
        #expect(withdrawn.due(.answerHandOver) == nil)
    }

    @Test func `offered to somebody else takes the first offer back`() throws {
        var story = try offered()
        try story.act(OfferHandOver(handOver: .number(2), request: Story.request, to: .chitra, why: "Ben is full"))
        #expect(story.refusal(of: answer(.accept), by: .ben) == .noHandOver)
        #expect(story.due(.answerHandOver)?.owner == .chitra)
        let same = OfferHandOver(handOver: .number(3), request: Story.request, to: .chitra, why: "again")
        #expect(try story.act(same).isEmpty)
    }

    @Test func `is refused with what to do`() throws {
        var story = Story.begun()
        func offer(_ to: Worker.ID, _ why: String = "x", _ request: Request.ID = Story.request) -> OfferHandOver {
            OfferHandOver(handOver: id, request: request, to: to, why: why)
        }
        story.absent = [.dot]
        #expect(story.refusal(of: offer(.ama)) == .alreadyTheirs)
        #expect(story.refusal(of: offer(.dot)) == .notHere)
        #expect(story.refusal(of: offer(.ben, " ")) == .noReason)
        #expect(story.refusal(of: offer(.ben, "x", .number(9))) == .noSuchRequest)
        #expect(story.afterClose().refusal(of: offer(.ben)) == .closed)
        story = try offered()
        #expect(story.refusal(of: answer(.accept), by: .chitra) == .notYours)
        #expect(story.refusal(of: answer(.decline(why: " ")), by: .ben) == .noReason)
        #expect(story.refusal(of: WithdrawHandOver(handOver: id, request: Story.request), by: .ben) == .notOffered)
        #expect(story.refusal(of: WithdrawHandOver(handOver: .number(9), request: Story.request)) == .noHandOver)
        #expect(story.afterClose().refusal(of: answer(.accept), by: .ben) == .closed)
        let unknown = AnswerHandOver(handOver: id, request: .number(9), answer: .accept)
        #expect(story.refusal(of: unknown, by: .ben) == .noSuchRequest)
    }

    @Test func `a worker takes somebody up from a colleague who is away, and is named`() throws {
        var story = Story.begun()
        try story.act(TakeUp(request: Story.request), by: .ben)
        #expect(story.holder == .ben)
        #expect(story.record.holding.turns[Story.request]?.map(\.why) == [.onDuty, .tookUp])
        #expect(try story.act(TakeUp(request: Story.request), by: .ben).isEmpty)
        #expect(story.refusal(of: TakeUp(request: Story.request), as: .visitor) == .mayNotHold)
        #expect(story.refusal(of: TakeUp(request: .number(9))) == .noSuchRequest)
        #expect(story.afterClose().refusal(of: TakeUp(request: Story.request)) == .closed)
    }

    @Test func `the line at the top of the page says who holds and who was asked`() throws {
        let names: [Worker.ID: String] = [.ama: "Ama", .ben: "Ben"]
        let name = { (id: Worker.ID) in names[id] ?? "somebody" }
        let line = Story.begun().record.holderLine(of: Story.request)
        #expect(line?.sentence(name: name) == "Ama holds this request since 2026-03-03.")
        let asked = try offered().record.holderLine(of: Story.request)
        #expect(
            asked?.sentence(name: name)
                == "Ama holds this request since 2026-03-03; Ben was asked to take over and has not answered."
        )
        #expect(Story.begun().record.holderLine(of: .number(9)) == nil)
    }
}
