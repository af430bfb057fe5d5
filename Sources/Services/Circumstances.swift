package import Care

/// What rules may ask about one person: nothing else about a person can decide whether a service takes them.
///
/// Everything may be unknown. There is no name in here, no score and no degree: where a service's rule speaks of safety
/// or of how severe something is, a human has answered that service's own question with yes or no (`answers`).
package struct Circumstances: Hashable, Sendable {
    /// In whole years, on the day of matching.
    package var age: Int?
    /// Whether the person is registered with a practice that the place serves.
    package var registeredHere: Truth
    /// Which practice that is, where it is known; a practice of elsewhere stands with `registeredHere` at no.
    package var practice: PracticeCode?
    /// How the request came in.
    package var route: Route?
    /// The needs that have been named so far.
    package var needs: NeedSet
    /// Whether a human has gone through the needs with the person, so that what is not named is not there.
    package var needsAreWhole: Bool
    /// The languages in which the person wants to be met; `nil` when nobody has asked.
    package var languages: Set<Language>?
    /// The kinds of service that have declined this person in this request.
    package var declinedBy: Set<ServiceKind>
    /// What humans answered to the packs' questions.
    package var answers: [Question.ID: Bool]

    package init(
        age: Int? = nil,
        registeredHere: Truth = .unknown,
        practice: PracticeCode? = nil,
        route: Route? = nil,
        needs: NeedSet = [],
        needsAreWhole: Bool = false,
        languages: Set<Language>? = nil,
        declinedBy: Set<ServiceKind> = [],
        answers: [Question.ID: Bool] = [:]
    ) {
        self.age = age
        self.registeredHere = registeredHere
        self.practice = practice
        self.route = route
        self.needs = needs
        self.needsAreWhole = needsAreWhole
        self.languages = languages
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
        case gp, practiceStaff, otherProfessional, talkingTherapies, mentalHealthTeam, hospital, school, jobCentre
        case employer, voluntary, emergencyServices, family, stepDown

        package var words: String {
            switch self {
            case .person: "the person"
            case .gp: "a GP"
            case .practiceStaff: "somebody else of the practice"
            case .otherProfessional: "another professional"
            case .talkingTherapies: "the talking therapies service"
            case .mentalHealthTeam: "a mental health team"
            case .hospital: "a hospital"
            case .school: "a school"
            case .jobCentre: "a job centre"
            case .employer: "an employer"
            case .voluntary: "a voluntary organisation"
            case .emergencyServices: "the police or the ambulance service"
            case .family: "family or a friend"
            case .stepDown: "a specialist service stepping care down"
            }
        }
    }
}
