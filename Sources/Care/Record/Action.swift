/// Something a person or a worker wants done: it decides, from the facts, what happens next.
///
/// An action is a value that carries everything it needs, identifiers included. `decide` is pure: the same record at
/// the same moment gives the same facts. No facts means there is nothing to do because it is already so.
package protocol Action: Sendable {
    associatedtype Refused: Refusal

    /// What somebody must be allowed to do to carry this out.
    static var permission: Permission { get }

    func decide(on record: Record, at moment: Moment) throws(Refused) -> [Fact]
}

/// Why an action is not carried out, in words for the person who sees it.
///
/// A refusal is an answer, not a fault: it never carries a personal value, and its sentence says what to do instead.
package protocol Refusal: Error, Equatable, Sendable {
    var sentence: String { get }
}

/// What somebody may be allowed to do; who may do it is the Desk's to say.
package enum Permission: String, CaseIterable, Sendable, Codable {
    /// Add a person, or amend what we know about them.
    case keepDetails
    /// Ask for something on a person's behalf, or for oneself.
    case ask
    /// Read a request and say what it needs.
    case triage
    /// Hold people, and offer or accept hand-overs.
    case hold
    /// Ask a service, or answer for one.
    case offerServices
    /// Arrange contacts and record what came of them.
    case meet
    /// Answer questions about oneself.
    case answer
    /// Book times in clinics, move and cancel them.
    case book
    /// Open and hold safety conversations, safeguarding concerns and crisis hand-overs.
    case keepSafe
    /// Write notes and correct them.
    case write
    /// Close a request by agreement, or open it again.
    case close
    /// Say which two records are one person's, or that they are not.
    case link
    /// Set up clinics and say how their days go.
    case runClinics
    /// Arrange the team: who works here, the rota, who is away.
    case manageTeam
    /// Hand messages over to be delivered; Footbridge itself, and nobody who signs in.
    case send
    /// Manage accounts and what the place knows of practices and services.
    case administer
}

/// When and by whom something is decided, and what the place promises.
package struct Moment: Sendable {
    package let now: Instant
    package let actor: Actor
    /// Who looks at what arrives: the duty worker, or who covers.
    package let duty: Worker.ID
    package let promises: Promises
    /// Workers to whom nobody can be given now: they are away, have left, or hold nobody.
    package let absent: Set<Worker.ID>

    package init(
        now: Instant,
        actor: Actor,
        duty: Worker.ID,
        promises: Promises,
        absent: Set<Worker.ID> = []
    ) {
        self.now = now
        self.actor = actor
        self.duty = duty
        self.promises = promises
        self.absent = absent
    }
}

extension Moment {
    /// Whether a date may be promised to somebody: not past, and no more than a year away, lest it go quiet.
    package func canPromise(_ instant: Instant) -> Bool { instant >= now && instant <= now + .days(366) }

    /// Who is given something that `worker` had: they themself if they are here, or the duty worker.
    package func hereOrOnDuty(_ worker: Worker.ID?) -> Worker.ID {
        guard let worker, !absent.contains(worker) else { return duty }
        return worker
    }
}

/// Whoever does something, by an opaque name.
package enum Actor: Hashable, Sendable {
    case worker(Worker.ID)
    case person(Person.ID)
    /// Somebody at the front door who has not signed in.
    case visitor
    /// Footbridge itself, doing what a rule says.
    case system(String)

    package var worker: Worker.ID? {
        guard case .worker(let id) = self else { return nil }
        return id
    }
}

extension Actor: LosslessStringConvertible {
    package init?(_ description: String) {
        let parts = description.split(separator: "/", maxSplits: 1)
        switch parts.first {
        case "worker" where parts.count == 2:
            guard let id = Worker.ID(parts[1]) else { return nil }
            self = .worker(id)
        case "person" where parts.count == 2:
            guard let id = Person.ID(parts[1]) else { return nil }
            self = .person(id)
        case "system" where parts.count == 2: self = .system(String(parts[1]))
        case "visitor" where parts.count == 1: self = .visitor
        default: return nil
        }
    }

    package var description: String {
        switch self {
        case .worker(let id): "worker/\(id)"
        case .person(let id): "person/\(id)"
        case .visitor: "visitor"
        case .system(let name): "system/\(name)"
        }
    }
}
