import Services

/// The needs that the front door offers to tick, in everyday words; anything else is said in one's own.
enum NeedWords {
    /// In the order of the page; it says nothing of what matters more.
    static let offered: [(need: Need, words: String)] = [
        (.anxiety, "Worry or panic"),
        (.lowMood, "Feeling low"),
        (.sleep, "Sleep"),
        (.loneliness, "Loneliness"),
        (.bereavement, "Someone died"),
        (.trauma, "Something bad that happened to me"),
        (.relationships, "Problems with people close to me"),
        (.harmAtHome, "Someone hurts me or scares me at home"),
        (.housing, "Housing"),
        (.money, "Money or debt"),
        (.work, "Work, or finding work"),
        (.school, "School or college"),
        (.perinatal, "Being pregnant, or a new baby"),
        (.parenting, "Being a parent"),
        (.caring, "Looking after someone"),
        (.eating, "Eating"),
        (.substanceUse, "Drink or drugs"),
        (.anger, "Anger"),
        (.memoryWorry, "Memory"),
        (.longTermCondition, "Living with an illness"),
        (.medicationQuestion, "A question about my medicines"),
        (.selfHarm, "Hurting myself"),
        (.suicidalThoughts, "Thoughts of ending my life"),
    ]

    /// The same words, said of somebody else.
    static func words(of need: Need, forAnother: Bool) -> String {
        let words = offered.first { $0.need == need }?.words ?? need.words
        guard forAnother else { return words }
        switch need {
        case .trauma: return "Something bad that happened to them"
        case .relationships: return "Problems with people close to them"
        case .harmAtHome: return "Someone hurts them or scares them at home"
        case .medicationQuestion: return "A question about their medicines"
        case .selfHarm: return "Hurting themselves"
        case .suicidalThoughts: return "Thoughts of ending their life"
        default: return words
        }
    }

    /// The needs that open a safety conversation: somebody of ours is to talk with the person, by a time.
    static let worrying: Set<Need> = [.selfHarm, .suicidalThoughts, .harmAtHome]
}
