extension Instrument {
    /// Physical symptoms, fifteen questions, of which one does not apply to everybody.
    package static let phq15 = Instrument(
        "phq-15",
        name: "PHQ-15",
        title: "Patient Health Questionnaire, physical symptoms",
        about: "pains and other symptoms of the body over the last four weeks",
        ages: .adults,
        licence: .phq,
        introduction: "During the past 4 weeks, how much have you been bothered by any of the following problems?",
        items: [Item].numbered(["Stomach pain", "Back pain", phq15Joints], phq15Choices) + [
            Item(
                4,
                "Menstrual cramps or other problems with your periods (women only)",
                phq15Choices,
                mayNotApply: true
            )
        ]
            + [Item].numbered(
                [
                    "Headaches", "Chest pain", "Dizziness", "Fainting spells", "Feeling your heart pound or race",
                    "Shortness of breath", "Pain or problems during sexual intercourse",
                    "Constipation, loose bowels, or diarrhea", "Nausea, gas, or indigestion",
                    "Feeling tired or having low energy", "Trouble sleeping",
                ],
                from: 5,
                phq15Choices
            ),
        scales: [
            Scale(
                .total,
                "PHQ-15 total",
                items: Array(1...15),
                missing: .everyAnswer,
                from: 0,
                to: 30,
                better: .lower,
                bands: Sourced(
                    [Band(0, "minimal"), Band(5, "mild"), Band(10, "moderate"), Band(15, "severe")],
                    .camcops
                ),
                cuts: [Cut(.caseness, .atLeast(10), "counted as a case", .talkingTherapiesRecalled)]
            )
        ],
        .phqScreeners
    )

    private static let phq15Joints = "Pain in your arms, legs, or joints (knees, hips, etc.)"

    private static let phq15Choices: [Item.Choice] = .scale(
        0...2,
        ["Not bothered at all", "Bothered a little", "Bothered a lot"]
    )
}
