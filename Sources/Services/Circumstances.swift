/// What rules may ask about one person: nothing else about a person can decide whether a service takes them.
///
/// Everything may be unknown. There is no name in here, no score and no degree: where a service's rule speaks of safety
/// or of how severe something is, a human has answered that service's own question with yes or no (`answers`).
package struct Circumstances: Hashable, Sendable {
    /// In whole years, on the day of matching.
    package var age: Int?
    /// Whether the person is registered with a practice that the place serves.
    package var registeredHere: Truth
    /// How the request came in.
    package var route: Route?
    /// The needs that have been named so far.
    package var needs: Set<Need>
    /// Whether a human has gone through the needs with the person, so that what is not named is not there.
    package var needsAreWhole: Bool
    /// The kinds of service that have declined this person in this request.
    package var declinedBy: Set<ServiceKind>
    /// What humans answered to the packs' questions.
    package var answers: [Question.ID: Bool]

    package init(
        age: Int? = nil,
        registeredHere: Truth = .unknown,
        route: Route? = nil,
        needs: Set<Need> = [],
        needsAreWhole: Bool = false,
        declinedBy: Set<ServiceKind> = [],
        answers: [Question.ID: Bool] = [:]
    ) {
        self.age = age
        self.registeredHere = registeredHere
        self.route = route
        self.needs = needs
        self.needsAreWhole = needsAreWhole
        self.declinedBy = declinedBy
        self.answers = answers
    }
}

/// What someone needs help with is theirs: printing or dumping circumstances shows a placeholder.
extension Circumstances: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "‹circumstances›" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension Circumstances {
    /// Where a request came from.
    package enum Route: String, Hashable, Sendable, CaseIterable, Codable {
        case person = "self"
        case gp, otherProfessional, school, jobCentre, employer, family, stepDown

        package var words: String {
            switch self {
            case .person: "the person"
            case .gp: "a GP"
            case .otherProfessional: "another professional"
            case .school: "a school"
            case .jobCentre: "a job centre"
            case .employer: "an employer"
            case .family: "family or a friend"
            case .stepDown: "a specialist service stepping care down"
            }
        }
    }
}

/// What kind of service it is, so that a rule can speak of another service without knowing the place.
package enum ServiceKind: String, Hashable, Sendable, CaseIterable, Codable {
    case talkingTherapies, primaryCareMentalHealth, communityTeam, childAndAdolescent, crisis
    case emergency, generalPractice, linkWorker, voluntary

    package var words: String {
        switch self {
        case .talkingTherapies: "a talking therapies service"
        case .primaryCareMentalHealth: "the primary care mental health team"
        case .communityTeam: "the community mental health team"
        case .childAndAdolescent: "the child and adolescent mental health service"
        case .crisis: "the crisis service"
        case .emergency: "999 or the emergency department"
        case .generalPractice: "the general practice"
        case .linkWorker: "a link worker"
        case .voluntary: "a voluntary organisation"
        }
    }
}

/// A question with a yes or a no that a service's rule needs a human to answer.
package struct Question: Hashable, Sendable {
    package struct ID: RawRepresentable, Hashable, Comparable, Sendable, Codable, CodingKeyRepresentable,
        ExpressibleByStringLiteral
    {
        package let name: String
        package var rawValue: String { name }

        package init(_ name: String) { self.name = name }
        package init(rawValue: String) { name = rawValue }
        package init(stringLiteral value: String) { name = value }
        package static func < (left: ID, right: ID) -> Bool { left.name < right.name }
    }

    package let id: ID
    /// The question as a worker reads it; it can be answered with yes or no.
    package let ask: String

    package init(id: ID, ask: String) {
        self.id = id
        self.ask = ask
    }
}
