/// What can be asked of a group.
package enum GroupAction: Sendable, Equatable {
    case setUp(Group.ID, Group.Plan)
    case change(Group.Plan)
    case cancelSession(Day, why: String)
    /// From this day on there is no such group.
    case end(Day)

    package enum Refused: Refusal {
        case alreadySetUp, noSuchGroup, noName, noAbout, noSite, nobodyLeads, notOnThisTeam, notAPeer, namedTwice
        case badTime, minutesOutOfRange, weeksOutOfRange, sessionsOutOfRange, runsOn, endsBeforeItStarts
        case capacityOutOfRange, timesStay, noReason, past, noSuchSession, alreadyCancelled

        package var sentence: String {
            switch self {
            case .alreadySetUp: "This group is set up already."
            case .noSuchGroup: "There is no such group."
            case .noName: "Give the group a name that people know it by."
            case .noAbout: "Say what one does there, so that people can choose."
            case .noSite: "Say where people come to, in words they can read."
            case .nobodyLeads: "Choose at least one worker who leads it."
            case .notOnThisTeam: "Choose who leads it from the team’s list."
            case .notAPeer: "A peer who leads it with others is a peer support worker of the team."
            case .namedTwice: "Somebody is chosen twice. Choose each person once."
            case .badTime: "It begins and ends on the same day, in steps of five minutes."
            case .minutesOutOfRange: "A session is from 15 to 480 minutes long, in steps of five minutes."
            case .weeksOutOfRange: "It meets every week, or every second, third or fourth."
            case .sessionsOutOfRange: "A fixed run has from 2 to 52 sessions."
            case .runsOn: "Only a fixed run has a number of sessions. Leave the number empty."
            case .endsBeforeItStarts: "The last day is before the first. Check the dates."
            case .capacityOutOfRange: "A group has from 2 to 200 places."
            case .timesStay:
                "What people were told stays: when it meets, and of which kind it is. Cancel a session, or end this group "
                    + "and set up another."
            case .noReason: "Say why, so that whoever looks at this later understands."
            case .past: "This day is past. Choose today or a later day."
            case .noSuchSession: "There is no session on this day."
            case .alreadyCancelled: "This session is cancelled already."
            }
        }
    }

    package func decide(on group: Group?, team: Team, closed: Set<Day>, at now: Instant) throws(Refused) -> [GroupFact]
    {
        if case .setUp(let id, let plan) = self {
            guard group == nil else { throw .alreadySetUp }
            try plan.check(team)
            return [.setUp(id, plan)]
        }
        guard let group else { throw .noSuchGroup }
        switch self {
        case .setUp: throw .alreadySetUp
        case .change(let plan):
            guard plan.times == group.plan.times, plan.kind == group.plan.kind else { throw .timesStay }
            try plan.check(team)
            return plan == group.plan ? [] : [.changed(plan)]
        case .cancelSession(let day, let why): return try group.cancel(day, why, closed, now)
        case .end(let day):
            guard day >= London.day(at: now) else { throw .past }
            return group.ended == day ? [] : [.ended(day)]
        }
    }
}

extension Group {
    fileprivate func cancel(
        _ day: Day,
        _ why: String,
        _ closed: Set<Day>,
        _ now: Instant
    ) throws(GroupAction.Refused) -> [GroupFact] {
        guard let session = session(on: day, closed: closed) else { throw .noSuchSession }
        guard session.isHeld else { throw .alreadyCancelled }
        guard session.at > now else { throw .past }
        guard !why.isBlank else { throw .noReason }
        return [.sessionCancelled(day, why: why)]
    }
}

extension Group.Plan {
    fileprivate func check(_ team: Team) throws(GroupAction.Refused) {
        guard !name.isBlank else { throw .noName }
        guard !about.isBlank else { throw .noAbout }
        guard !site.isBlank else { throw .noSite }
        guard !facilitators.isEmpty else { throw .nobodyLeads }
        guard Set(leaders).count == leaders.count else { throw .namedTwice }
        for leader in leaders {
            guard let worker = team.workers[leader], worker.left == nil, worker.role.mayHold else {
                throw .notOnThisTeam
            }
        }
        guard peers.allSatisfy({ team.workers[$0]?.role == .peerSupportWorker }) else { throw .notAPeer }
        guard (2...200).contains(capacity) else { throw .capacityOutOfRange }
        try times.check(kind)
    }
}

extension Group.Times {
    fileprivate func check(_ kind: Group.Kind) throws(GroupAction.Refused) {
        guard (15...480).contains(minutes), minutes.isMultiple(of: Clinic.grain) else { throw .minutesOutOfRange }
        guard from >= 0, from + minutes <= 1440, from.isMultiple(of: Clinic.grain) else { throw .badTime }
        guard (1...4).contains(everyWeeks) else { throw .weeksOutOfRange }
        if let last, last < first { throw .endsBeforeItStarts }
        guard kind == .fixed else {
            if sessions != nil { throw .runsOn }
            return
        }
        guard let sessions, (2...52).contains(sessions) else { throw .sessionsOutOfRange }
    }
}
