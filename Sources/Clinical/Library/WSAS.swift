extension Instrument {
    /// Work and social life, five questions, the first of which is left out by those who do not work.
    package static let wsas = Instrument(
        "wsas",
        name: "WSAS",
        title: "Work and Social Adjustment Scale",
        about: "how far work, home, leisure and being with others are held back",
        ages: .from16,
        licence: Licence(
            ships: .numbers,
            owner: "© Isaac Marks",
            terms: "used freely in the NHS; no leave to distribute the text was found",
            adopterMust: "ask the owner before installing the text",
            .found("University of Cambridge", "CamCOPS task library", "WSAS is shipped there without text")
        ),
        items: [Item(1, nil, .scale(0...8), mayNotApply: true)] + .unworded(2...5, .scale(0...8)),
        scales: [
            Scale(
                .total,
                "WSAS total",
                items: Array(1...5),
                missing: .everyAnswer,
                from: 0,
                to: 40,
                better: .lower,
                bands: Sourced(
                    [Band(0, "little held back"), Band(10, "significantly held back"), Band(21, "severely held back")],
                    .talkingTherapiesRecalled
                ),
                reliableChange: Sourced(8, .talkingTherapiesRecalled)
            )
        ],
        .found(
            "University of Cambridge",
            "CamCOPS task library",
            "WSAS: 0 to 40, or 0 to 32 without the first question"
        )
    )
}
