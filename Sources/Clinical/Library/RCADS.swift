extension Instrument {
    /// Anxiety and low mood of a child or young person, as T-scores by sex and school year.
    package static let rcads = Instrument(
        "rcads",
        name: "RCADS",
        title: "Revised Child Anxiety and Depression Scale",
        about: "anxiety and low mood of a child or young person, as T-scores",
        ages: Sourced(8...18, .recalled("Chorpita and Spence", "RCADS", "8 to 18 years")),
        licence: Licence(
            ships: .scores,
            owner: "© Chorpita and Spence",
            terms: "free for care and research; not shipped until the authors agree in writing",
            rcadsSource
        ),
        items: [],
        scales: [
            entered("total", "Total T-score", 0, 120, .lower, rcadsSource, cuts: rcadsCuts),
            entered("anxiety", "Anxiety T-score", 0, 120, .lower, rcadsSource, cuts: rcadsCuts),
            entered("depression", "Depression T-score", 0, 120, .lower, rcadsSource, cuts: rcadsCuts),
        ],
        rcadsSource
    )

    private static let rcadsSource = Reference.recalled("Chorpita and Spence", "RCADS user’s guide")
    private static let rcadsCuts = [
        Cut(.askFurther, .atLeast(65), "borderline", rcadsSource),
        Cut(.caseness, .atLeast(70), "in the clinical range", rcadsSource),
    ]
}
