import Care

/// What is to happen next in the lived year, soonest first; at the same moment, in the order in which it was planned.
struct Agenda {
    private var steps: [(at: Instant, sequence: Int, step: Step)] = []
    private var sequence = 0

    var isEmpty: Bool { steps.isEmpty }

    mutating func plan(_ step: Step, at instant: Instant) {
        sequence += 1
        var low = 0
        var high = steps.count
        while low < high {
            let middle = (low + high) / 2
            // Kept latest first, so that the next one is popped from the end.
            if steps[middle].at > instant { low = middle + 1 } else { high = middle }
        }
        steps.insert((instant, sequence, step), at: low)
    }

    mutating func next() -> (at: Instant, step: Step)? {
        steps.popLast().map { ($0.at, $0.step) }
    }
}

/// One thing that somebody does in the lived year.
enum Step {
    case ask(Part)
    case triage(Thread)
    case runClinics
    case setUpGroups
    case takeRegister(Group.ID, Day)
    case offerHandOver(Thread)
    case answerHandOver(Thread, Holding.HandOver.ID, Worker.ID)
    case arrange(Thread)
    case meet(Thread, Contact.ID)
    case reach(Thread)
    case askService(Thread, ServiceCode)
    case serviceAnswers(Thread, ServiceCode, DeclineReason?)
    case talkSafely(Thread, SafetyConversation.ID)
    case askHowTheyAre(Thread, SafetyConversation.ID)
    case discuss(Thread)
    case close(Thread)
    case markForDiscussion
    case reviewCases
    case answerProposal(Person.ID, Request.ID, Recommendation.ID)
    case seeThrough(Person.ID, Request.ID, Recommendation.ID)
    case supervise(Int)
}

/// A person who will ask for help, and what their help will be like.
struct Part {
    let person: Person.ID
    let route: Request.Route
    let words: String
    let needs: [NeedCode]
    var answers: [String: Bool] = [:]
    var asker: Request.Asker?
    /// How many meetings until the help is done.
    var meetings = 4
    /// Services that will be asked, with their answers; `nil` accepts.
    var services: [(ServiceCode, DeclineReason?)] = []
    /// Which role comes to hold the request.
    var role: Role = .linkWorker
    var opensSafetyConversation = false
    /// One of the eight people of the report, who are left held, with something due.
    var isOfTheEight = false
    var isAdult = false
}

/// A request under way.
struct Thread {
    let part: Part
    let request: Request.ID
    var met = 0
    /// How they get on, where they are followed up to a target.
    var followed: Followed?

    var person: Person.ID { part.person }
}
