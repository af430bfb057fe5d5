/// The six pages of asking for help, in their order.
enum AskStep: String, CaseIterable, Sendable {
    case who, words, about, reach, meeting, check

    var number: Int { (AskStep.allCases.firstIndex(of: self) ?? 0) + 1 }
    var next: AskStep? { AskStep.allCases.dropFirst(number).first }
    var previous: AskStep? { number == 1 ? nil : AskStep.allCases[number - 2] }
    var fields: [AskField] { AskField.allCases.filter { $0.step == self } }
}

/// Every field of the six pages: the names under which answers travel.
enum AskField: String, CaseIterable, Sendable {
    case who
    case role
    case words
    case needs
    case called
    case born
    case practice
    case postcode
    case noAddress = "no-address"
    case nhsNumber = "nhs-number"
    case askerName = "asker-name"
    case askerRelation = "asker-relation"
    case means
    case phone
    case phoneUse = "phone-use"
    case email
    case address
    case through
    case otherWay = "other-way"
    case messageSafe = "message-safe"
    case letterSafe = "letter-safe"
    case askerReach = "asker-reach"
    case personKnows = "person-knows"
    case personAgrees = "person-agrees"
    case places
    case times
    case language
    case interpreter
    case access

    var step: AskStep {
        switch self {
        case .who, .role: .who
        case .words, .needs: .words
        case .called, .born, .practice, .postcode, .noAddress, .nhsNumber, .askerName, .askerRelation: .about
        case .means, .phone, .phoneUse, .email, .address, .through, .otherWay, .messageSafe, .letterSafe, .askerReach,
            .personKnows, .personAgrees:
            .reach
        case .places, .times, .language, .interpreter, .access: .meeting
        }
    }

    /// The names under which it is sent: three for a date, one for anything else.
    var names: [String] {
        self == .born ? ["born-day", "born-month", "born-year"] : [rawValue]
    }

    /// The longest answer, in characters.
    var longest: Int {
        switch self {
        case .words: 8000
        case .address, .through, .otherWay, .times, .access: 500
        case .email: 254
        default: 100
        }
    }
}
