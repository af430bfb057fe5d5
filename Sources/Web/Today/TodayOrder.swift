import Care
import Desk
import HTML

/// One line of Today: whose, when, what and why, and what to do about it.
struct TodayLine: Equatable, Sendable {
    /// Where the work stands; never how a person is.
    enum State: Equatable, Sendable {
        case asked, today, missed, later
        /// Its time has passed; how long ago.
        case late(by: Span)

        var word: String {
            switch self {
            case .asked: "Asked"
            case .late(let span): "Late by \(EnglishTime.length(span))"
            case .today: "Today"
            case .missed: "Missed"
            case .later: "Held"
            }
        }

        var tone: StatusWord.Tone {
            switch self {
            case .asked, .missed: .waiting
            case .late: .late
            case .today, .later: .plain
            }
        }
    }

    var person: Person.ID
    var name: String
    var when: String
    var state: State
    var what: String
    /// Where it is written that this is owed.
    var why: String?
    /// The forms for it: how it is done, and what else may have come of it.
    var steps: [PersonStep] = []
    /// Buttons that stand in the line itself.
    var answer = Markup()
}

/// The order of the day: hand-overs, what is due, people to reach again, then everybody else who is held.
struct TodayOrder: Sendable {
    let list: TodayList
    let now: Instant

    func lines(_ team: Team, answer: (RequestLine) -> Markup) -> [TodayLine] {
        list.offered.map { offer($0, team, answer($0)) } + list.dues.map(line) + list.held.map(later)
    }

    private func offer(_ line: RequestLine, _ team: Team, _ answer: Markup) -> TodayLine {
        let due = list.answers[line.request]
        return TodayLine(
            person: line.person,
            name: line.name.disclosed,
            when: due.map { "by \(EnglishTime.clockAndDay($0.at))" } ?? "soon",
            state: .asked,
            what: "\(team.name(of: line.holder)) asks you to take them over",
            why: due?.source,
            answer: answer
        )
    }

    private func line(_ due: DueLine) -> TodayLine {
        TodayLine(
            person: due.person,
            name: due.name.disclosed,
            when: EnglishTime.dayAndClock(due.at),
            state: due.kind == .reengage ? .missed : due.at < now ? .late(by: now - due.at) : .today,
            what: due.sentence,
            why: due.source,
            steps: due.steps,
            answer: due.elsewhere
        )
    }

    private func later(_ line: RequestLine) -> TodayLine {
        TodayLine(
            person: line.person,
            name: line.name.disclosed,
            when: line.nextDue.map { "next \(EnglishTime.dayAndClock($0))" } ?? "nothing arranged",
            state: .later,
            what: "\(line.kind.staffWords.capitalizedFirst), held since "
                + EnglishTime.date(London.day(at: line.heldSince))
        )
    }
}

extension DueLine {
    /// The forms with which this is done, the likeliest first.
    var steps: [PersonStep] {
        func request(_ words: RequestWord...) -> [PersonStep] {
            words.compactMap { word in self.request.map { .request($0, word) } }
        }
        return switch kind {
        case .firstLook: request(subject.hasSuffix("/addition") ? .read : .triage)
        case .answerHandOver: request(.accept)
        case .firstContact, .nextContact: request(.arrange)
        case .contact: contact([.attended])
        case .outcome: contact([.attended, .missed])
        case .reengage: request(.reach)
        case .serviceAnswer: request(.serviceYes, .askAgain, .serviceNo)
        case .afterDecline: request(.askService)
        case .gapMeeting: request(subject.hasSuffix("/step") ? .arrange : .meetingSaid)
        case .safetyConversation: safety([.held, .tried])
        case .safetyFollowUp: safety([.followUp])
        case .safeguarding: concern([.refer])
        case .crisis: crisis([.answer])
        case .measure: measure
        case .recommendation: proposal
        case .message, .practiceMessage: message
        case .offeredTime, .offeredPlace: []
        case .rebook: contact([.move, .cancel, .told])
        case .targetContact: request(.arrange, .contact)
        case .targetMeasure: [.person(.measure)]
        case .treatmentLook: request(.treatment)
        case .specialistAdvice: request(.advice)
        case .targetReview: request(.review)
        }
    }

    /// The way to what is done on a page of its own: an answer to a time on offer, another time in a clinic.
    fileprivate var elsewhere: Markup {
        func link(_ text: String, _ page: StaffPage) -> Markup {
            Markup {
                a(.href(page.address)) {
                    text
                    span(.class("unseen")) { " for \(name.disclosed)" }
                }
            }
        }
        switch kind {
        case .offeredTime: return request.map { link("Say what they answer", .wait(person, $0)) } ?? Markup()
        case .offeredPlace: return request.map { link("Say what they answer", .groupsFor(person, $0)) } ?? Markup()
        case .rebook:
            return Contact.ID(subject).map { link("Find another time", .moveTime(person, $0)) } ?? Markup()
        default: return Markup()
        }
    }

    /// The forms with which somebody else takes it from a worker who is not here.
    func stepsForAbsent(at now: Instant) -> [PersonStep] {
        switch kind {
        case .contact: contact(at < now ? [.attended, .missed, .move] : [.move, .cancel])
        case .safetyConversation, .safetyFollowUp: safety([.passOn, .take])
        case .safeguarding: concern([.take])
        case .crisis: crisis([.answer])
        case .message, .practiceMessage: message
        case .rebook: contact([.move, .cancel, .told])
        default: []
        }
    }

    /// What was asked for by hand, or by the schedule: then the subject is the request and the questionnaire.
    private var measure: [PersonStep] {
        if let asked = AskedMeasure.ID(subject) { return [.measure(asked, .answer)] }
        guard let request, let code = subject.split(separator: "/").last.map(String.init),
            let word = QuestionsWord(rawValue: code)
        else { return [] }
        return [.questions(request, word)]
    }

    private var proposal: [PersonStep] {
        let parts = subject.split(separator: "/")
        guard let id = parts.first.flatMap({ Recommendation.ID($0) }) else { return [] }
        return parts.count > 1 ? [.proposal(id, .accept), .proposal(id, .decline)] : [.proposal(id, .happened)]
    }

    private var message: [PersonStep] { Message.ID(subject).map { [.message($0, .told)] } ?? [] }

    private func contact(_ words: [ContactWord]) -> [PersonStep] {
        Contact.ID(subject).map { id in words.map { .contact(id, $0) } } ?? []
    }

    private func safety(_ words: [SafetyWord]) -> [PersonStep] {
        SafetyConversation.ID(subject).map { id in words.map { .safety(id, $0) } } ?? []
    }

    private func concern(_ words: [ConcernWord]) -> [PersonStep] {
        SafeguardingConcern.ID(subject).map { id in words.map { .concern(id, $0) } } ?? []
    }

    private func crisis(_ words: [CrisisWord]) -> [PersonStep] {
        CrisisHandOver.ID(subject).map { id in words.map { .crisis(id, $0) } } ?? []
    }
}
