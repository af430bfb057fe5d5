import Care
import CareTesting
import Testing

struct `A safety conversation` {
    private let id = SafetyConversation.ID.number(1)

    private func open(
        _ why: SafetyConversation.Why = .worryingAnswer(question: "phq9-9"),
        owner: Worker.ID? = nil,
        by: Instant? = nil,
        request: Request.ID? = Story.request
    ) -> OpenSafetyConversation {
        OpenSafetyConversation(conversation: id, request: request, why: why, owner: owner, by: by)
    }

    private func opened() throws -> Story {
        var story = Story.begun()
        try story.act(open(), as: .system("answers"))
        return story
    }

    private func hold(_ followUp: Instant?) -> RecordSafetyConversation {
        RecordSafetyConversation(
            conversation: id,
            summary: "talked for an hour",
            agreed: "stays with a sister",
            followUp: followUp
        )
    }

    @Test func `opened by a worrying answer is owned by the holder, the same working day`() throws {
        let story = try opened()
        #expect(story.due(.safetyConversation)?.owner == .ama)
        #expect(story.due(.safetyConversation)?.at.shown == "2026-03-03 17:00")
        #expect(story.due(.safetyConversation)?.source.sentence.contains("NG225") == true)
    }

    @Test func `of somebody whose holder is away, or who has no request, is owned by the duty worker`() throws {
        var story = Story.begun()
        story.duty = .ben
        story.absent = [.ama]
        try story.act(open(), as: .person(story.record.id))
        #expect(story.due(.safetyConversation)?.owner == .ben)
        story = Story.begun().afterClose()
        story.duty = .chitra
        try story.act(open(.ownWords, request: nil), as: .visitor)
        #expect(story.due(.safetyConversation)?.owner == .chitra)
        #expect(Story.begun().afterClose().refusal(of: open()) == nil)
    }

    @Test func `that could not be held is tried again soon`() throws {
        var story = try opened()
        let again = story.now + .hours(3)
        try story.act(RecordSafetyAttempt(conversation: id, words: "no answer", again: again))
        #expect(story.due(.safetyConversation)?.at == again)
        let late = RecordSafetyAttempt(conversation: id, words: "no answer", again: story.now + .days(3))
        #expect(story.refusal(of: late) == .tooLate)
    }

    @Test func `held with a follow-up owes the follow-up, and then nothing`() throws {
        var story = try opened()
        let followUp = story.now + .days(2)
        try story.act(hold(followUp), by: .ben)
        #expect(story.due(.safetyConversation) == nil)
        #expect(story.due(.safetyFollowUp)?.at == followUp)
        #expect(story.record.safety.all[id]?.talks.first?.by == .worker(.ben))
        try story.act(
            RecordSafetyFollowUp(conversation: id, summary: "better", agreed: "rings if not", followUp: nil)
        )
        #expect(story.due(.safetyFollowUp) == nil)
        #expect(story.record.safety.open.isEmpty)
    }

    @Test func `passed on stays with its owner until the other takes it`() throws {
        var story = try opened()
        try story.act(PassOnSafetyConversation(conversation: id, to: .ben, why: "Ben knows them"))
        #expect(story.due(.safetyConversation)?.owner == .ama)
        try story.act(TakeSafetyConversation(conversation: id), by: .ben)
        #expect(story.due(.safetyConversation)?.owner == .ben)
        #expect(try story.act(TakeSafetyConversation(conversation: id), by: .ben).isEmpty)
    }

    @Test func `is refused with what to do`() throws {
        var story = Story.begun()
        story.absent = [.dot]
        #expect(Story().refusal(of: open(request: nil)) == .notRegistered)
        #expect(story.refusal(of: open(request: .number(9))) == .noSuchRequest)
        #expect(story.refusal(of: open(.worryingAnswer(question: " "))) == .noQuestion)
        #expect(story.refusal(of: open(owner: .dot)) == .notHere)
        #expect(story.refusal(of: open(by: story.now + .days(2))) == .tooLate)
        #expect(story.refusal(of: open(by: story.now - .hours(1))) == .tooLate)
        #expect(story.refusal(of: hold(nil)) == .noSuchConversation)
        story = try opened()
        story.absent = [.dot]
        #expect(story.refusal(of: open()) == .alreadyOpened)
        #expect(story.refusal(of: hold(story.now - .days(1))) == .followUpNotPossible)
        let silent = RecordSafetyConversation(conversation: id, summary: "x", agreed: " ", followUp: nil)
        #expect(story.refusal(of: silent) == .noSummary)
        let after = RecordSafetyFollowUp(conversation: id, summary: "x", agreed: "x", followUp: nil)
        #expect(story.refusal(of: after) == .notHeld)
        func pass(_ to: Worker.ID, _ why: String = "x") -> PassOnSafetyConversation {
            PassOnSafetyConversation(conversation: id, to: to, why: why)
        }
        #expect(story.refusal(of: pass(.ama)) == .alreadyTheirs)
        #expect(story.refusal(of: pass(.dot)) == .notHere)
        #expect(story.refusal(of: pass(.ben, " ")) == .noReason)
        #expect(story.refusal(of: TakeSafetyConversation(conversation: id), as: .visitor) == .notByAWorker)
        try story.act(hold(nil))
        #expect(story.refusal(of: hold(nil)) == .alreadyHeld)
        #expect(story.refusal(of: after) == .nothingOwed)
        #expect(story.refusal(of: pass(.ben)) == .nothingOwed)
        let attempt = RecordSafetyAttempt(conversation: id, words: "x", again: story.now)
        #expect(story.refusal(of: attempt) == .alreadyHeld)
    }
}

struct `A hand-over to the crisis service` {
    private let id = CrisisHandOver.ID.number(1)

    private func handed() throws -> Story {
        var story = Story.begun()
        try story.act(
            HandToCrisis(handOver: id, request: Story.request, service: .crisisService, why: "plans for tonight"),
            by: .ben
        )
        return story
    }

    private func answer(_ accepts: Bool, by: String = "the nurse on call", words: String = "x") -> RecordCrisisAnswer {
        RecordCrisisAnswer(handOver: id, accepts: accepts, by: by, words: words)
    }

    @Test func `runs on a clock of four hours, day and night, and the holder goes on holding`() throws {
        let story = try handed()
        #expect(story.due(.crisis)?.at == story.now + .hours(4))
        #expect(story.due(.crisis)?.owner == .ben)
        #expect(story.holder == .ama)
    }

    @Test func `accepted is followed until the person was seen`() throws {
        var story = try handed()
        try story.act(answer(true))
        #expect(story.due(.crisis)?.sentence == "Make sure that the crisis service has seen the person")
        try story.act(RecordCrisisSeen(handOver: id, outcome: "home treatment for a week"))
        #expect(story.due(.crisis) == nil)
        #expect(story.holder == .ama)
    }

    @Test func `refused, even after a yes, is the holder's at once: what happens now`() throws {
        var story = try handed()
        try story.act(answer(true))
        story.wait(.hours(1))
        try story.act(answer(false))
        #expect(story.due(.crisis)?.at == story.now)
        #expect(story.due(.crisis)?.owner == .ama)
        try story.act(RecordAnotherWay(handOver: id, words: "999, and a friend stays"))
        #expect(story.due(.crisis) == nil)
        #expect(story.brokenPromises.isEmpty)
    }

    @Test func `can be made for a closed request, and for none`() throws {
        let story = Story.begun().afterClose()
        for request in [Story.request, nil] {
            let hand = HandToCrisis(handOver: id, request: request, service: .crisisService, why: "x")
            #expect(story.refusal(of: hand) == nil)
        }
    }

    @Test func `is refused with what to do`() throws {
        let hand = { (why: String, service: ServiceCode, request: Request.ID?) in
            HandToCrisis(handOver: id, request: request, service: service, why: why)
        }
        var story = Story.begun()
        #expect(Story().refusal(of: hand("x", .crisisService, nil)) == .notRegistered)
        #expect(story.refusal(of: hand(" ", .crisisService, nil)) == .noReason)
        #expect(story.refusal(of: hand("x", ServiceCode(rawValue: ""), nil)) == .noService)
        #expect(story.refusal(of: hand("x", .crisisService, .number(9))) == .noSuchRequest)
        #expect(story.refusal(of: answer(true)) == .noSuchHandOver)
        story = try handed()
        #expect(story.refusal(of: hand("x", .crisisService, nil)) == .alreadyHanded)
        #expect(story.refusal(of: answer(true, by: " ")) == .noName)
        #expect(story.refusal(of: answer(false, words: " ")) == .noReason)
        #expect(story.refusal(of: RecordCrisisSeen(handOver: id, outcome: "x")) == .notAccepted)
        #expect(story.refusal(of: RecordAnotherWay(handOver: id, words: "x")) == .notRefused)
        try story.act(answer(true))
        #expect(story.refusal(of: answer(true)) == .alreadyAnswered)
        #expect(story.refusal(of: RecordCrisisSeen(handOver: id, outcome: " ")) == .noOutcome)
        try story.act(answer(false))
        #expect(story.refusal(of: RecordAnotherWay(handOver: id, words: " ")) == .noOutcome)
    }
}
