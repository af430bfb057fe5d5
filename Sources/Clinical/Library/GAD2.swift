extension Instrument {
    /// The first two questions of GAD-7: whether to ask the rest.
    package static let gad2 = Instrument(
        "gad-2",
        name: "GAD-2",
        title: "Generalised Anxiety Disorder questionnaire, two questions",
        about: "worry over the last two weeks, in two questions",
        ages: .from16,
        licence: .phq,
        introduction: phqIntroduction,
        items: .numbered(
            ["Feeling nervous, anxious or on edge", "Not being able to stop or control worrying"],
            phqChoices
        ),
        scales: [
            Scale(
                .total,
                "GAD-2 total",
                items: [1, 2],
                missing: .everyAnswer,
                from: 0,
                to: 6,
                better: .lower,
                cuts: [Cut(.askFurther, .atLeast(3), "ask the rest of GAD-7", .phqScreeners)]
            )
        ],
        .phqScreeners
    )
}
