/// What a person wants help with, coded from their words by a human.
///
/// Needs, never diagnoses and never degrees: how bad something is, is asked as a question where a service asks it.
package enum Need: String, Hashable, Sendable, CaseIterable, Codable {
    // Feelings and experiences.
    case anxiety, lowMood, lowSelfEsteem, anger, sleep, trauma, complexTrauma, bereavement, eating, obsessions
    case acutePsychosis, stablePsychosis, bipolar, personalityDifficulties, selfHarm, suicidalThoughts
    // Body and mind.
    case memoryWorry, persistentPhysicalSymptoms, chronicFatigue, longTermCondition, physicalHealthWithSMI
    case medicationQuestion, palliativeCare, substanceUse
    // Family, and stages of life.
    case perinatal, parenting, relationships, caring
    // How a person is made.
    case learningDisability, autism, disability
    // Circumstances.
    case housing, money, work, school, loneliness, harmAtHome

    /// The need in a few plain words, to stand within a sentence.
    package var words: String {
        switch self {
        case .anxiety: "anxiety"
        case .lowMood: "low mood"
        case .lowSelfEsteem: "low self-esteem"
        case .anger: "anger"
        case .sleep: "sleep"
        case .trauma: "a traumatic experience"
        case .complexTrauma: "trauma in childhood, or over a long time"
        case .bereavement: "bereavement"
        case .eating: "eating"
        case .obsessions: "obsessive thoughts or compulsions"
        case .acutePsychosis: "an acute episode of psychosis"
        case .stablePsychosis: "psychosis, stable"
        case .bipolar: "bipolar disorder"
        case .personalityDifficulties: "difficulties called personality disorder"
        case .selfHarm: "self-harm"
        case .suicidalThoughts: "thoughts of suicide"
        case .memoryWorry: "worry about memory"
        case .persistentPhysicalSymptoms: "persistent physical symptoms"
        case .chronicFatigue: "chronic fatigue"
        case .longTermCondition: "living with a long-term condition"
        case .physicalHealthWithSMI: "physical health alongside a severe mental illness"
        case .medicationQuestion: "a question about medicines"
        case .palliativeCare: "palliative care"
        case .substanceUse: "drugs or alcohol"
        case .perinatal: "pregnancy, or a baby"
        case .parenting: "being a parent"
        case .relationships: "relationships"
        case .caring: "caring for someone"
        case .learningDisability: "a learning disability"
        case .autism: "autism"
        case .disability: "a disability"
        case .housing: "housing"
        case .money: "money"
        case .work: "work"
        case .school: "school"
        case .loneliness: "loneliness"
        case .harmAtHome: "harm at home"
        }
    }
}

extension Need: Comparable {
    private static let order = Dictionary(uniqueKeysWithValues: zip(allCases, allCases.indices))

    /// Where the need stands in the list above.
    var position: Int { Need.order[self, default: 0] }

    /// The order in which the needs are listed above, which says nothing of how much they matter.
    package static func < (left: Need, right: Need) -> Bool { left.position < right.position }
}

extension Need {
    /// Whether it is about somebody's circumstances: a service beside mental health care can meet it by itself.
    package var isPractical: Bool {
        switch self {
        case .housing, .money, .work, .school, .loneliness, .caring: true
        default: false
        }
    }

    /// Whether it is about somebody's safety, and so never moves one offer past another.
    var isAboutSafety: Bool { self == .suicidalThoughts || self == .selfHarm }
}
