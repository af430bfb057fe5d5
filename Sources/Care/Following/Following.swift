/// How one request is followed up, from the day on which that was agreed until it closes.
package struct Course: Hashable, Sendable {
    /// What the work is measured by; `nil` where no number says how this person does.
    package struct Target: Hashable, Sendable, Codable {
        package let instrument: String
        package let scale: String

        package init(instrument: String, scale: String = "total") {
            self.instrument = instrument
            self.scale = scale
        }
    }

    package enum Phase: Hashable, Sendable {
        case active
        /// Well enough that the work is to stay well: what is asked comes slower.
        case stayingWell(since: Instant)
    }

    /// A time at which somebody looked at how the work goes, and said what follows.
    package struct Look: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
            /// Whoever helps asked themself whether this is the right help.
            case treatment
            /// A specialist gave advice.
            case advice
            /// The work was talked through with a specialist.
            case review
        }

        package let kind: Kind
        package let with: Personal<String>
        package let words: Personal<String>
        package let at: Instant
        package let by: Actor
    }

    /// How to stay well, in the person's own words.
    package struct Plan: Hashable, Sendable, Codable {
        /// What they notice first when it comes back.
        package let signs: Personal<String>
        package let helps: Personal<String>
        /// Who is there for them.
        package let people: Personal<String>
        /// What they do, and whom they ring, if it comes back.
        package let ifItComesBack: Personal<String>

        package init(signs: String, helps: String, people: String, ifItComesBack: String) {
            self.signs = Personal(signs)
            self.helps = Personal(helps)
            self.people = Personal(people)
            self.ifItComesBack = Personal(ifItComesBack)
        }
    }

    package let request: Request.ID
    package fileprivate(set) var began: Instant
    package let target: Target?
    package fileprivate(set) var phase: Phase = .active
    package fileprivate(set) var looks: [Look] = []

    /// When somebody looked so, oldest first.
    package func looks(_ kind: Look.Kind) -> [Instant] { looks.filter { $0.kind == kind }.map(\.at).sorted() }
}

/// What happens to following up.
package enum FollowingFact: Hashable, Sendable, Codable {
    case begun(Request.ID, target: Course.Target?)
    case looked(Request.ID, kind: Course.Look.Kind, with: Personal<String>, words: Personal<String>)
    /// How to stay well was agreed; from then on the slower clock holds.
    case planned(Request.ID, plan: Course.Plan)
    /// It came back, or help is wanted again: the quicker clock holds.
    case activeAgain(Request.ID, why: Personal<String>)
    /// Following up to a target was not right for this person; the request stays held and open.
    case stopped(Request.ID, why: Personal<String>)
}

/// How all requests of one person are followed up.
package struct Following: Sendable, Equatable {
    package private(set) var courses: [Request.ID: Course] = [:]
    /// How they stay well, where that was agreed; a plan is theirs, whatever becomes of the course.
    package private(set) var plans: [Request.ID: Course.Plan] = [:]
    /// When we last heard from the person: their words, their answers, their bookings.
    package private(set) var heard: Instant?

    package init() {}

    mutating func apply(_ fact: FollowingFact, _ occurrence: Occurrence) {
        switch fact {
        case .begun(let request, let target):
            courses[request] = Course(request: request, began: occurrence.happened, target: target)
        case .looked(let request, let kind, let with, let words):
            let look = Course.Look(
                kind: kind,
                with: with,
                words: words,
                at: occurrence.happened,
                by: occurrence.actor
            )
            courses[request]?.looks.append(look)
        case .planned(let request, let plan):
            plans[request] = plan
            if courses[request]?.phase == .active {
                courses[request]?.phase = .stayingWell(since: occurrence.happened)
            }
        case .activeAgain(let request, _): courses[request]?.restart(at: occurrence.happened)
        case .stopped(let request, _): courses[request] = nil
        }
    }

    /// A request that is opened again is followed up from that day, with the plan that was made.
    mutating func apply(_ fact: RequestFact, _ occurrence: Occurrence) {
        if case .reopened(let request, _) = fact { courses[request]?.restart(at: occurrence.happened) }
    }

    /// Notes that the person was heard: what came from them, or what somebody entered for them.
    mutating func hear(_ occurrence: Occurrence) {
        switch occurrence.fact {
        case .requests(.received), .requests(.added), .measures(.answered): break
        default:
            switch occurrence.actor {
            case .person, .visitor: break
            case .worker, .system: return
            }
        }
        heard = max(heard ?? occurrence.recorded, occurrence.recorded)
    }
}

extension Course {
    fileprivate mutating func restart(at now: Instant) {
        began = now
        phase = .active
    }
}
