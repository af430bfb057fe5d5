/// What kind of service it is, so that a rule can speak of another service without knowing the place.
package enum ServiceKind: String, Hashable, Sendable, CaseIterable, Codable {
    // Care for the mind.
    case talkingTherapies, primaryCareMentalHealth, communityTeam, childAndAdolescent, crisis, emergency
    case psychologicalMedicine, hospitalLiaison, perinatal, eatingDisorders, drugAndAlcohol, recovery, veterans
    case specialist
    // In the surgery and the school.
    case generalPractice, practiceRole, schools
    // Around a life.
    case linkWorker, voluntary, bereavement, advice, domesticAbuse, employment

    /// The kind in a few plain words, to stand within a sentence.
    package var words: String {
        switch self {
        case .talkingTherapies: "a talking therapies service"
        case .primaryCareMentalHealth: "the primary care mental health team"
        case .communityTeam: "the community mental health team"
        case .childAndAdolescent: "the child and adolescent mental health service"
        case .crisis: "the crisis service"
        case .emergency: "999 or the emergency department"
        case .psychologicalMedicine: "a psychological medicine service"
        case .hospitalLiaison: "the liaison team in the hospital"
        case .perinatal: "a service for pregnancy and the first years"
        case .eatingDisorders: "an eating disorders service"
        case .drugAndAlcohol: "the drug and alcohol service"
        case .recovery: "a recovery college or service"
        case .veterans: "a service for veterans"
        case .specialist: "another specialist service"
        case .generalPractice: "the general practice"
        case .practiceRole: "a worker of the network of practices"
        case .schools: "a team in the schools"
        case .linkWorker: "a link worker"
        case .voluntary: "a voluntary organisation"
        case .bereavement: "a bereavement service"
        case .advice: "an advice service"
        case .domesticAbuse: "a domestic abuse service"
        case .employment: "an employment support service"
        }
    }
}

extension ServiceKind: Comparable {
    /// By name, so that lists always come in one order.
    package static func < (left: ServiceKind, right: ServiceKind) -> Bool { left.rawValue < right.rawValue }
}
