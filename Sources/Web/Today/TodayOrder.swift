import Care
import Desk
import HTML

/// One line of Today: whose, when, what and why, and what to do about it.
struct TodayLine: Equatable, Sendable {
    /// Where the work stands; never how a person is.
    enum State: Sendable {
        case asked, late, today, missed, later

        var word: String {
            switch self {
            case .asked: "Asked"
            case .late: "Late"
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
    /// The form for it, where there is one.
    var step: PersonStep?
    /// Buttons that stand in the line itself.
    var answer = Markup()
}

/// The order of the day: hand-overs, what is due, people to reach again, then everybody else who is held.
struct TodayOrder: Sendable {
    let offered: [RequestLine]
    let dues: [DueLine]
    let held: [RequestLine]
    let now: Instant

    func lines(_ team: Team, answer: (RequestLine) -> Markup) -> [TodayLine] {
        let due = dues.filter { $0.kind != .answerHandOver && $0.kind != .reengage }
        let missed = dues.filter { $0.kind == .reengage }
        let shown = Set(dues.compactMap(\.request))
        return offered.map { offer($0, team, answer($0)) } + due.map(line) + missed.map(line)
            + held.filter { !shown.contains($0.request) }.map(later)
    }

    private func offer(_ line: RequestLine, _ team: Team, _ answer: Markup) -> TodayLine {
        let due = dues.first { $0.kind == .answerHandOver && $0.request == line.request }
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
            state: due.kind == .reengage ? .missed : due.at < now ? .late : .today,
            what: due.sentence,
            why: due.source,
            step: due.step
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
    /// The form with which this is done.
    var step: PersonStep? {
        func request(_ word: RequestWord) -> PersonStep? { self.request.map { .request($0, word) } }
        return switch kind {
        case .firstLook: request(subject.hasSuffix("/addition") ? .read : .triage)
        case .answerHandOver: request(.accept)
        case .firstContact, .nextContact: request(.arrange)
        case .contact, .outcome: Contact.ID(subject).map { .contact($0, .attended) }
        case .reengage: request(.reach)
        case .serviceAnswer: request(.serviceNo)
        case .afterDecline: request(.askService)
        case .gapMeeting: request(subject.hasSuffix("/step") ? .arrange : .meetingSaid)
        case .safetyConversation: SafetyConversation.ID(subject).map { .safety($0, .held) }
        case .safetyFollowUp: SafetyConversation.ID(subject).map { .safety($0, .followUp) }
        case .safeguarding: SafeguardingConcern.ID(subject).map { .concern($0, .refer) }
        case .crisis: CrisisHandOver.ID(subject).map { .crisis($0, .answer) }
        }
    }
}
