package import Care

/// What can be done with a request.
package enum RequestWord: String, StepWord {
    case triage
    case kind
    case words
    case read
    case handOver = "hand-over"
    case accept
    case decline
    case withdraw
    case takeUp = "take-up"
    case askService = "ask-service"
    case askAgain = "ask-again"
    case serviceYes = "service-yes"
    case serviceNo = "service-no"
    case serviceBack = "service-back"
    case serviceDone = "service-done"
    case meeting
    case meetingSaid = "meeting-said"
    case arrange
    case contact
    case reach
    case talkOver = "talk-over"
    case inTouch = "in-touch"
    case follow
    case treatment
    case advice
    case review
    case stayWell = "stay-well"
    case active
    case stopFollowing = "stop-following"
    case questions
    case goal
    case discuss
    case doNotDiscuss = "do-not-discuss"
    case close
    case reopen

    package var title: String {
        switch self {
        case .triage: "Read the request"
        case .kind: "Change what is asked for"
        case .words: "Add to the request"
        case .read: "Read what was added"
        case .handOver: "Offer a hand-over"
        case .accept: "Accept the hand-over"
        case .decline: "Say no to the hand-over"
        case .withdraw: "Take the hand-over back"
        case .takeUp: "Take the person up"
        case .askService: "Ask a service"
        case .askAgain: "A service was asked again"
        case .serviceYes: "A service said yes"
        case .serviceNo: "A service said no"
        case .serviceBack: "Stop asking a service"
        case .serviceDone: "A service is done"
        case .meeting: "Bring to the meeting"
        case .meetingSaid: "What the meeting said"
        case .arrange: "Arrange a contact"
        case .contact: "Write down a contact"
        case .reach: "Reach them again"
        case .talkOver: "Talked over with the team"
        case .inTouch: "They got in touch"
        case .follow: "Follow up to a target"
        case .treatment: "Look at the treatment"
        case .advice: "Write down a specialist’s advice"
        case .review: "Write down a review"
        case .stayWell: "Plan to stay well"
        case .active: "Back to active work"
        case .stopFollowing: "Stop following up"
        case .questions: "Choose what is asked, and how often"
        case .goal: "Write down a goal"
        case .discuss: "Mark for discussion"
        case .doNotDiscuss: "Take the mark for discussion away"
        case .close: "Close by agreement"
        case .reopen: "Open the request again"
        }
    }

    package var permission: Permission {
        switch self {
        case .triage, .kind, .read: .triage
        case .words: .ask
        case .handOver, .accept, .decline, .withdraw, .takeUp: .hold
        case .askService, .askAgain, .serviceYes, .serviceNo, .serviceBack, .serviceDone, .meeting, .meetingSaid:
            .offerServices
        case .arrange, .contact, .reach, .talkOver, .inTouch, .follow, .treatment, .advice, .review, .stayWell, .active,
            .stopFollowing, .questions, .goal:
            .meet
        case .discuss, .doNotDiscuss: .write
        case .close, .reopen: .close
        }
    }

    func step(for request: Request, in scene: Scene) async throws -> Step {
        switch self {
        case .triage: try await TriageStep.triage(request, in: scene)
        case .kind: TriageStep.kind(request)
        case .words: TriageStep.words(request)
        case .read: TriageStep.read(request, in: scene)
        case .handOver: HoldingStep.offer(request, in: scene)
        case .accept: HoldingStep.accept(request, in: scene)
        case .decline: HoldingStep.decline(request, in: scene)
        case .withdraw: HoldingStep.withdraw(request, in: scene)
        case .takeUp: HoldingStep.takeUp(request, in: scene)
        case .askService: try await OfferStep.ask(request, in: scene)
        case .askAgain: OfferStep.again(request, in: scene)
        case .serviceYes: OfferStep.yes(request, in: scene)
        case .serviceNo: OfferStep.no(request, in: scene)
        case .serviceBack: OfferStep.stopAsking(request, in: scene)
        case .serviceDone: OfferStep.done(request, in: scene)
        case .meeting: MeetingStep.bring(request)
        case .meetingSaid: MeetingStep.said(request)
        case .arrange: ContactStep.arrange(request, in: scene)
        case .contact: ContactStep.made(request, in: scene)
        case .reach: ReachStep.tried(request, in: scene)
        case .talkOver: ReachStep.talkOver(request, in: scene)
        case .inTouch: ReachStep.inTouch(request)
        case .follow: FollowingStep.begin(request)
        case .treatment: FollowingStep.look(.treatment, request)
        case .advice: FollowingStep.look(.advice, request)
        case .review: FollowingStep.look(.review, request)
        case .stayWell: FollowingStep.plan(request, in: scene)
        case .active: FollowingStep.active(request)
        case .stopFollowing: FollowingStep.stop(request)
        case .questions: QuestionStep.schedule(request, in: scene)
        case .goal: QuestionStep.goal(request, in: scene)
        case .discuss: ReviewStep.discuss(request)
        case .doNotDiscuss: ReviewStep.doNotDiscuss(request)
        case .close: ClosingStep.close(request, in: scene)
        case .reopen: ClosingStep.reopen(request, in: scene)
        }
    }
}
