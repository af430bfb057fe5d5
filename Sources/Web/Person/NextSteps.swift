import Care
import Desk

/// Everything a worker can do next about somebody: only what the facts allow and the role includes.
struct NextSteps: Equatable, Sendable {
    /// Some steps under one heading.
    struct Group: Equatable, Sendable {
        var title: String
        var steps: [PersonStep]
    }

    let groups: [Group]

    init(_ record: Record, for worker: Worker) {
        var groups: [Group] = []
        let open = record.requests.open
        for request in open {
            let title = open.count == 1 ? "For this request" : request.label
            groups.append(Group(title: title, steps: Self.steps(for: request, record, worker)))
        }
        let closed = record.requests.closed.keys.sorted().map { PersonStep.request($0, .reopen) }
        groups.append(Group(title: "Closed requests", steps: record.people.died == nil ? closed : []))
        groups.append(Group(title: "For the person", steps: Self.steps(for: record)))
        self.groups = groups.compactMap { group in
            let steps = group.steps.filter { $0.word.isFor(worker.role) }
            return steps.isEmpty ? nil : Group(title: group.title, steps: steps)
        }
    }

    private static func steps(for request: Request, _ record: Record, _ worker: Worker) -> [PersonStep] {
        let words =
            reading(request, record) + meeting(request, record) + holding(request, record, worker)
            + following(request, record) + services(request, record) + [.questions, .goal]
            + [record.reviews.flags[request.id] == nil ? .discuss : .doNotDiscuss, .words, .kind, .close]
        return words.map { .request(request.id, $0) }
    }

    private static func reading(_ request: Request, _ record: Record) -> [RequestWord] {
        record.triage.additions[request.id] == nil ? [.triage] : [.triage, .read]
    }

    private static func meeting(_ request: Request, _ record: Record) -> [RequestWord] {
        let reaching: [RequestWord] =
            record.reengagement.ladders[request.id] == nil ? [] : [.reach, .talkOver, .inTouch]
        return reaching + [.arrange, .contact]
    }

    private static func holding(_ request: Request, _ record: Record, _ worker: Worker) -> [RequestWord] {
        let isMine = record.holding.holder(of: request.id) == worker.id
        let takeUp: [RequestWord] = isMine ? [] : [.takeUp]
        guard let handOver = record.holding.handOvers[request.id] else { return [.handOver] + takeUp }
        return handOver.to == worker.id ? [.accept, .decline] : [.handOver, .withdraw] + takeUp
    }

    private static func following(_ request: Request, _ record: Record) -> [RequestWord] {
        switch record.following.courses[request.id]?.phase {
        case nil: [.follow]
        case .active: [.treatment, .advice, .review, .stayWell, .stopFollowing]
        case .stayingWell: [.review, .advice, .stayWell, .active, .stopFollowing]
        }
    }

    private static func services(_ request: Request, _ record: Record) -> [RequestWord] {
        let standing = record.offers.standing(of: request.id)
        var words: [RequestWord] = [.askService]
        if !standing.asked.isEmpty { words.append(.askAgain) }
        if !standing.asked.isEmpty || !standing.standing.isEmpty { words.append(.serviceYes) }
        if !standing.asked.isEmpty || !standing.accepted.isEmpty { words += [.serviceNo, .serviceBack] }
        if !standing.accepted.isEmpty { words.append(.serviceDone) }
        words.append(.meeting)
        if standing.gapSince != nil || standing.meetingOn != nil { words.append(.meetingSaid) }
        return words
    }

    private static func steps(for record: Record) -> [PersonStep] {
        var words: [PersonWord] = [.note]
        if record.people.died == nil, !record.requests.open.isEmpty { words.append(.measure) }
        if record.people.died == nil { words += [.safety, .concern, .crisis] } else { words.append(.concern) }
        words += [.details, .wishes, .link]
        if !record.people.links.isEmpty { words.append(.unlink) }
        words.append(record.people.died == nil ? .died : .foundAlive)
        return words.map { .person($0) }
    }

    /// What can be done with a note that stands.
    static func steps(for note: Note, _ worker: Worker) -> [PersonStep] {
        guard note.withdrawn == nil, worker.role.may(.write) else { return [] }
        return [NoteWord.correct, note.heldBack == nil ? .holdBack : .release, .withdraw].map { .note(note.id, $0) }
    }

    /// What can be done with answers that stand.
    static func steps(for answered: AnsweredMeasure, _ worker: Worker) -> [PersonStep] {
        guard answered.takenBack == nil, worker.role.may(.meet) else { return [] }
        return [.answers(answered.id, .takeBack)]
    }

    /// What can be done with a contact.
    static func steps(for contact: Contact, at now: Instant, _ worker: Worker) -> [PersonStep] {
        guard worker.role.may(.meet) else { return [] }
        let words: [ContactWord] =
            switch contact.outcome {
            case .arranged where contact.at <= now: [.attended, .missed, .move, .cancel]
            case .arranged: [.attended, .move, .cancel]
            default: [.takeBack]
            }
        return words.map { .contact(contact.id, $0) }
    }

    static func steps(for talk: SafetyConversation, _ worker: Worker) -> [PersonStep] {
        guard worker.role.may(.keepSafe) else { return [] }
        var words: [SafetyWord] = talk.isHeld ? [.followUp] : [.held, .tried]
        if talk.owner != worker.id || talk.offeredTo != nil { words.append(.take) }
        words.append(.passOn)
        return words.map { .safety(talk.id, $0) }
    }

    static func steps(for concern: SafeguardingConcern, _ worker: Worker) -> [PersonStep] {
        guard worker.role.may(.keepSafe) else { return [] }
        var words: [ConcernWord] = concern.stage == .raised ? [.refer, .decide] : [.outcome, .refer, .close]
        if concern.owner != worker.id { words.append(.take) }
        return words.map { .concern(concern.id, $0) }
    }

    static func steps(for handOver: CrisisHandOver, _ worker: Worker) -> [PersonStep] {
        guard worker.role.may(.keepSafe) else { return [] }
        let words: [CrisisWord] =
            switch handOver.stage {
            case .handed: [.answer]
            case .accepted: [.seen, .answer]
            case .refused: [.anotherWay]
            case .seen, .anotherWay: []
            }
        return words.map { .crisis(handOver.id, $0) }
    }
}
