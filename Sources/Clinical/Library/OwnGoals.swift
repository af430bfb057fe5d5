extension Instrument {
    /// Up to three goals of one's own, each rated from 0 to 10, in our own words.
    package static let ownGoals = Instrument(
        "own-goals",
        name: "Own goals",
        title: "What somebody set out to do, rated by themselves",
        about: "how far somebody has come with each of up to three goals of their own",
        ages: Sourced(
            0...120,
            .ours("rating a goal of one’s own asks for no age; a young child with somebody they trust")
        ),
        licence: Licence(
            ships: .text,
            owner: "our own words; rating one’s own goals from 0 to 10 is an idea and belongs to nobody",
            terms: "the sheets of Goal-Based Outcomes (Duncan Law, CC BY-NC-SA 4.0) are not used",
            .found("Duncan Law", "Goals and Goal Based Outcomes", "CC BY-NC-SA 4.0")
        ),
        introduction: "Think of the goal as you put it. Where are you with it today?",
        items: [1, 2, 3].map {
            Item($0, "Goal \($0)", .ends(0...10, "Not started", "Reached"), mayNotApply: $0 > 1)
        },
        scales: [1, 2, 3].map {
            Scale(
                Scale.ID(rawValue: "goal-\($0)"),
                "Goal \($0)",
                items: [$0],
                missing: .everyAnswer,
                from: 0,
                to: 10,
                better: .higher,
                reliableChange: Sourced(3, .communityMeasures)
            )
        },
        .communityMeasures
    )
}
