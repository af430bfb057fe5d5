/// Publications that several instruments and figures rest on, each with how sure we are of what it is cited for.
extension Reference {
    /// The caseness and reliable change of PHQ-9 and GAD-7, quoted from the manual of NHS Talking Therapies.
    static let talkingTherapies = Reference(
        publisher: "NHS England",
        title: "NHS Talking Therapies manual",
        place: "as quoted in PMC8411661",
        evidence: .found
    )

    /// The same manual where it was only recalled.
    static let talkingTherapiesRecalled = Reference(
        publisher: "NHS England",
        title: "NHS Talking Therapies manual",
        place: "table of measures",
        evidence: .recalled
    )

    /// Scoring read in the source code of CamCOPS, which cites the publications.
    static let camcops = Reference(
        publisher: "University of Cambridge",
        title: "CamCOPS task library",
        place: "scoring and licence notes",
        evidence: .found
    )

    static let phqScreeners = Reference(
        publisher: "Kroenke, Spitzer, Williams and colleagues",
        title: "Instructions for Patient Health Questionnaire and GAD-7 measures",
        place: "no permission required to reproduce, translate, display or distribute",
        evidence: .found
    )

    static let phqScreenersRecalled = Reference(
        publisher: "Kroenke, Spitzer, Williams and colleagues",
        title: "Instructions for Patient Health Questionnaire and GAD-7 measures",
        evidence: .recalled
    )

    /// What NHS England counts for community mental health, read in its published queries.
    static let communityMeasures = Reference(
        publisher: "NHS England",
        title: "Mental Health Services Data Set, community outcome measures",
        place: "nhsengland/MHSDS, CMH PROMs",
        evidence: .found
    )

    /// That no such answer is graded: it is talked about.
    static let safetyConversation = Reference(
        publisher: "NHS England",
        title: "Staying safe from suicide",
        place: "4 April 2025, with NICE NG225, 1.6; the question read in CamCOPS",
        evidence: .found
    )

    /// A safety question of an instrument whose wording was only recalled.
    static let safetyQuestionRecalled = Reference(
        publisher: "NHS England",
        title: "Staying safe from suicide",
        place: "4 April 2025; which question and which answers are recalled",
        evidence: .recalled
    )

    /// A choice of ours on the careful side where no rule was read: no score without every answer.
    static func ours(_ title: String) -> Reference {
        Reference(publisher: "Footbridge", title: title, evidence: .ours)
    }

    static func recalled(_ publisher: String, _ title: String, _ place: String = "") -> Reference {
        Reference(publisher: publisher, title: title, place: place, evidence: .recalled)
    }

    static func found(_ publisher: String, _ title: String, _ place: String = "") -> Reference {
        Reference(publisher: publisher, title: title, place: place, evidence: .found)
    }
}

extension Sourced<Scale.Missing> {
    /// No published rule was read, so every question is needed.
    static let everyAnswer = Sourced(.noneAllowed, .ours("no score is worked out from part of the answers"))
}

extension Sourced<ClosedRange<Int>> {
    static let adults = Sourced(18...120, .recalled("The authors", "population in which it was validated", "adults"))
    static let from16 = Sourced(16...120, .recalled("NHS England", "NHS Talking Therapies manual", "from 16 years"))
}
