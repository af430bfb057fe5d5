extension Instrument {
    /// Worry and anxiety, seven questions.
    package static let gad7 = Instrument(
        "gad-7",
        name: "GAD-7",
        title: "Generalised Anxiety Disorder questionnaire",
        about: "worry and anxiety over the last two weeks",
        ages: .from16,
        licence: .phq,
        introduction: phqIntroduction,
        items: .numbered(
            [
                "Feeling nervous, anxious or on edge",
                "Not being able to stop or control worrying",
                "Worrying too much about different things",
                "Trouble relaxing",
                "Being so restless that it is hard to sit still",
                "Becoming easily annoyed or irritable",
                "Feeling afraid as if something awful might happen",
            ],
            phqChoices
        ),
        scales: [
            Scale(
                .total,
                "GAD-7 total",
                items: Array(1...7),
                missing: .everyAnswer,
                from: 0,
                to: 21,
                better: .lower,
                bands: Sourced(
                    [Band(0, "minimal"), Band(5, "mild"), Band(10, "moderate"), Band(15, "severe")],
                    .camcops
                ),
                cuts: [Cut(.caseness, .atLeast(8), "counted as a case", .talkingTherapies)],
                reliableChange: Sourced(4, .talkingTherapies)
            )
        ],
        .phqScreeners
    )
}
