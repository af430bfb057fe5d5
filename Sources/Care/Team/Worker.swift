/// Somebody who works here, whoever employs them.
package struct Worker: Hashable, Sendable {
    package typealias ID = Care.ID<Worker>

    package let id: ID
    package var name: String
    package var role: Role
    /// The practice they work in, by its ODS code; `nil` if they work across the network.
    package var practice: PracticeCode?
    /// The services they answer for.
    package var services: Set<ServiceCode>
    package var absences: [Absence] = []
    package var left: Day?

    package init(id: ID, name: String, role: Role, practice: PracticeCode?, services: Set<ServiceCode>) {
        self.id = id
        self.name = name
        self.role = role
        self.practice = practice
        self.services = services
    }

    /// Whether they are at work on a day, as far as leave and leaving are known.
    package func isHere(on day: Day) -> Bool {
        if let left, day >= left { return false }
        return !absences.contains { $0.covers(day) }
    }
}

/// A stretch of days on which a worker is away; both days belong to it, and no last day means until further notice.
package struct Absence: Hashable, Sendable, Codable {
    package let from: Day
    package let until: Day?

    package init(from: Day, until: Day?) {
        self.from = from
        self.until = until
    }

    package func covers(_ day: Day) -> Bool { day >= from && (until.map { day <= $0 } ?? true) }
}

/// What somebody does here, in the clinic's words.
package enum Role: String, CaseIterable, Hashable, Sendable, Codable {
    case gp
    case practiceNurse
    case mentalHealthPractitioner
    case linkWorker
    case psychologist
    case psychiatrist
    case pharmacist
    case peerSupportWorker
    case voluntarySectorWorker
    case teamManager
    case commissioner
    case administrator

    package var title: String {
        switch self {
        case .gp: "GP"
        case .practiceNurse: "practice nurse"
        case .mentalHealthPractitioner: "mental health practitioner"
        case .linkWorker: "link worker"
        case .psychologist: "psychologist"
        case .psychiatrist: "psychiatrist"
        case .pharmacist: "pharmacist"
        case .peerSupportWorker: "peer support worker"
        case .voluntarySectorWorker: "voluntary-sector worker"
        case .teamManager: "team manager"
        case .commissioner: "commissioner"
        case .administrator: "administrator"
        }
    }

    /// Whether people can be held by somebody in this role.
    ///
    /// A GP holds nobody by default; they may take a hand-over, as any clinician may.
    package var mayHold: Bool {
        switch self {
        case .commissioner, .administrator: false
        default: true
        }
    }

    /// Whether they work away from others of their profession, so that somebody has to see that they are supervised.
    ///
    /// GPs and practice nurses work among their own; a psychiatrist is whom others ask; a manager sees to it.
    package var isEmbedded: Bool {
        switch self {
        case .mentalHealthPractitioner, .linkWorker, .psychologist, .pharmacist, .peerSupportWorker,
            .voluntarySectorWorker:
            true
        case .gp, .practiceNurse, .psychiatrist, .teamManager, .commissioner, .administrator: false
        }
    }
}

/// The code by which a practice is known nationally, such as `J83001`.
package struct PracticeCode: Hashable, Sendable, Codable, RawRepresentable, Comparable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static func < (left: PracticeCode, right: PracticeCode) -> Bool { left.rawValue < right.rawValue }
}

/// The name by which a service pack is known, such as `lift-swindon`.
package struct ServiceCode: Hashable, Sendable, Codable, RawRepresentable, Comparable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static func < (left: ServiceCode, right: ServiceCode) -> Bool { left.rawValue < right.rawValue }
}

/// A need as the services' vocabulary codes it, such as `bereavement`; Care keeps it and does not judge it.
package struct NeedCode: Hashable, Sendable, Codable, RawRepresentable, Comparable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package static func < (left: NeedCode, right: NeedCode) -> Bool { left.rawValue < right.rawValue }
}
