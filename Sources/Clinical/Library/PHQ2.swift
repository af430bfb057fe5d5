extension Instrument {
    /// The first two questions of PHQ-9: whether to ask the rest.
    package static let phq2 = Instrument(
        "phq-2",
        name: "PHQ-2",
        title: "Patient Health Questionnaire, two questions",
        about: "low mood over the last two weeks, in two questions",
        ages: .from16,
        licence: .phq,
        introduction: phqIntroduction,
        items: .numbered(
            ["Little interest or pleasure in doing things", "Feeling down, depressed, or hopeless"],
            phqChoices
        ),
        scales: [
            Scale(
                .total,
                "PHQ-2 total",
                items: [1, 2],
                missing: .everyAnswer,
                from: 0,
                to: 6,
                better: .lower,
                cuts: [Cut(.askFurther, .atLeast(3), "ask the rest of PHQ-9", .phqScreeners)]
            )
        ],
        .phqScreeners
    )
}
