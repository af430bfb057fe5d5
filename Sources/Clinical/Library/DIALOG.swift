extension Instrument {
    /// Satisfaction with eight parts of life and three of the help, each from 1 to 7.
    package static let dialog = Instrument(
        "dialog",
        name: "DIALOG",
        title: "DIALOG scale",
        about: "how satisfied somebody is with their life, part by part, and with the help",
        ages: .adults,
        licence: Licence(
            ships: .text,
            owner: "East London NHS Foundation Trust and Queen Mary University of London",
            terms: "the scale and how to analyse it are publicly available; the DIALOG+ wording is not shipped",
            attribution: "DIALOG scale, East London NHS Foundation Trust.",
            adopterMust: "confirm the terms of electronic use with the Trust",
            .found("East London NHS Foundation Trust", "DIALOG scale", "dialog.elft.nhs.uk")
        ),
        introduction: "How satisfied are you with …",
        items: .numbered(dialogParts.map { "How satisfied are you with \($0)?" }, dialogChoices),
        scales: [
            dialogMean("life", "Satisfaction with life", items: Array(1...8), isOutcome: true),
            dialogMean("help", "Satisfaction with the help", items: [9, 10, 11], isOutcome: false),
        ] + zip(1..., dialogNames).map(dialogPart),
        .found("East London NHS Foundation Trust", "DIALOG scale", "dialog.elft.nhs.uk")
    )

    private static let dialogParts = [
        "your mental health", "your physical health", "your job situation", "your accommodation",
        "your leisure activities", "your friendships", "your partner/family", "your personal safety",
        "your medication", "the practical help you receive", "consultations with mental health professionals",
    ]

    private static let dialogNames = [
        "Mental health", "Physical health", "Job situation", "Accommodation", "Leisure activities", "Friendships",
        "Partner or family", "Personal safety", "Medication", "Practical help", "Consultations",
    ]

    private static let dialogChoices: [Item.Choice] = .scale(
        1...7,
        [
            "Totally dissatisfied", "Very dissatisfied", "Fairly dissatisfied", "In the middle", "Fairly satisfied",
            "Very satisfied", "Totally satisfied",
        ]
    )

    private static let dialogBands = Sourced(
        [Band(1, "dissatisfied"), Band(4, "neutral"), Band(Points(5, over: 1), "satisfied")],
        Reference.found("East London NHS Foundation Trust", "DIALOG scale", "scoring the scale")
    )

    private static func dialogMean(_ id: Scale.ID, _ name: String, items: [Int], isOutcome: Bool) -> Scale {
        Scale(
            id,
            name,
            items: items,
            method: .mean,
            missing: .everyAnswer,
            from: 1,
            to: 7,
            better: .higher,
            isOutcome: isOutcome
        )
    }

    /// One part for itself; the parts about the help are no outcome (NHS England leaves 9 to 11 out of change).
    private static func dialogPart(_ number: Int, _ name: String) -> Scale {
        Scale(
            Scale.ID(rawValue: "part-\(number)"),
            name,
            items: [number],
            missing: .everyAnswer,
            from: 1,
            to: 7,
            better: .higher,
            isOutcome: number <= 8,
            bands: dialogBands,
            reliableChange: number <= 8 ? Sourced(1, .communityMeasures) : nil
        )
    }
}
