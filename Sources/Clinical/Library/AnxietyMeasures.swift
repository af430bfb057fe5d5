/// The measures of one kind of anxiety each; nobody here has read their terms, so the score alone is entered.
extension Instrument {
    package static let spin = anxietyMeasure(
        "spin",
        "SPIN",
        "Social Phobia Inventory",
        "fear of other people’s eyes",
        to: 68,
        case: .atLeast(19),
        change: 10
    )
    package static let pdss = anxietyMeasure(
        "pdss",
        "PDSS",
        "Panic Disorder Severity Scale",
        "panic",
        to: 28,
        case: .atLeast(8),
        change: 5
    )
    package static let mobility = anxietyMeasure(
        "mi",
        "MI",
        "Mobility Inventory for Agoraphobia",
        "going out and about, as a mean from 1 to 5",
        from: 1,
        to: 5,
        case: .above(Points(23, over: 10)),
        change: Points(73, over: 100)
    )
    package static let oci = anxietyMeasure(
        "oci",
        "OCI",
        "Obsessive Compulsive Inventory",
        "thoughts that come back and things that have to be done",
        to: 168,
        case: .atLeast(40),
        change: 32
    )
    package static let healthAnxiety = anxietyMeasure(
        "hai",
        "HAI (short)",
        "Health Anxiety Inventory, short form",
        "worry about illness",
        to: 54,
        case: .atLeast(18),
        change: 4
    )
    package static let pswq = anxietyMeasure(
        "pswq",
        "PSWQ",
        "Penn State Worry Questionnaire",
        "worry",
        from: 16,
        to: 80,
        case: .atLeast(45),
        change: 10
    )

    /// The measures of one kind of anxiety, which Talking Therapies counts in the place of GAD-7.
    package static let anxietyMeasures = [spin, pdss, mobility, oci, healthAnxiety, pswq]

    private static func anxietyMeasure(
        _ code: Code,
        _ name: String,
        _ title: String,
        _ about: String,
        from lowest: Points = 0,
        to highest: Points,
        case threshold: Cut.Threshold,
        change: Points
    ) -> Instrument {
        Instrument(
            code,
            name: name,
            title: title,
            about: about,
            ages: .from16,
            licence: Licence(
                ships: .scores,
                owner: "its authors",
                terms: "terms not read, so no question is here",
                .ours("no text without having read its terms")
            ),
            items: [],
            scales: [
                entered(
                    .total,
                    "\(name) score",
                    lowest,
                    highest,
                    .lower,
                    .talkingTherapiesRecalled,
                    cuts: [Cut(.caseness, threshold, "counted as a case", .talkingTherapiesRecalled)],
                    change: Sourced(change, .talkingTherapiesRecalled)
                )
            ],
            .talkingTherapiesRecalled
        )
    }
}
