import Services

/// The eight people whom the report of 2020 describes in section 2, with what the text says and nothing more.
///
/// Where it gives no age there is none, and where nobody asks for anything, nobody does. Those who go to a GP are asked for
/// by a GP. It calls the woman of 28 at low risk; no label comes with her.
enum EightPeople {
    static let man35 = Circumstances(
        age: 35,
        registeredHere: .yes,
        route: .gp,
        needs: [.anxiety, .lowMood, .complexTrauma, .housing, .money, .work],
        needsAreWhole: true,
        answers: ["longer-term-therapy-likely": true, "community-team-threshold-met": false]
    )
    static let boy11 = Circumstances(
        age: 11,
        registeredHere: .yes,
        route: .gp,
        needs: [.anxiety, .lowMood, .sleep, .school, .eating],
        needsAreWhole: true,
        answers: ["camhs-threshold-met": false]
    )
    static let man80 = Circumstances(
        age: 80,
        registeredHere: .yes,
        route: .gp,
        needs: [.sleep, .bereavement, .memoryWorry],
        needsAreWhole: true
    )
    static let pregnantWoman = Circumstances(
        registeredHere: .yes,
        route: .gp,
        needs: [.stablePsychosis, .perinatal, .medicationQuestion],
        needsAreWhole: true,
        answers: ["psychosis-or-bipolar": true, "stable-on-medicine": true, "little-or-no-specialist-care": true]
    )
    static let womanWithIndigestion = Circumstances(
        registeredHere: .yes,
        route: .gp,
        needs: [.persistentPhysicalSymptoms, .bereavement, .lowMood],
        needsAreWhole: true
    )
    static let man45 = Circumstances(
        age: 45,
        registeredHere: .yes,
        route: .gp,
        needs: [.longTermCondition, .lowMood, .anxiety, .sleep],
        needsAreWhole: true
    )
    static let manWithSchizophrenia = Circumstances(
        registeredHere: .yes,
        route: nil,
        needs: [.physicalHealthWithSMI, .medicationQuestion],
        needsAreWhole: true,
        answers: [
            "community-team-threshold-met": true, "psychosis-or-bipolar": true, "little-or-no-specialist-care": false,
        ]
    )
    static let woman28 = Circumstances(
        age: 28,
        registeredHere: .yes,
        route: .gp,
        needs: [.lowSelfEsteem, .work, .suicidalThoughts],
        needsAreWhole: true,
        answers: ["cbt-unlikely-to-help": true]
    )

    static let all: [(name: String, circumstances: Circumstances)] = [
        ("man of 35", man35), ("boy of 11", boy11), ("man of 80", man80), ("pregnant woman", pregnantWoman),
        ("woman with indigestion", womanWithIndigestion), ("man of 45", man45),
        ("man with schizophrenia", manWithSchizophrenia), ("woman of 28", woman28),
    ]
}
