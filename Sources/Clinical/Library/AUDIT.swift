extension Instrument {
    /// Alcohol in full, ten questions, entered by number.
    package static let audit = Instrument(
        "audit",
        name: "AUDIT",
        title: "Alcohol Use Disorders Identification Test",
        about: "drinking, and what it does",
        ages: .adults,
        licence: Licence(
            ships: .numbers,
            owner: "World Health Organization",
            terms: "free to use, and not for sale or commercial use",
            adopterMust: "keep to WHO’s non-commercial terms when installing the text",
            .found("World Health Organization", "AUDIT: guidelines for use in primary care", "as noted in CamCOPS")
        ),
        items: .unworded(1...8, .scale(0...4)) + .unworded(9...10, [Item.Choice(0), Item.Choice(2), Item.Choice(4)]),
        scales: [
            Scale(
                .total,
                "AUDIT total",
                items: Array(1...10),
                missing: .everyAnswer,
                from: 0,
                to: 40,
                better: .lower,
                cuts: [
                    Cut(.askFurther, .atLeast(8), "ask further about drinking", .camcops),
                    Cut(.askFurther, .atLeast(16), "advice and follow-up", auditZones),
                    Cut(.askFurther, .atLeast(20), "specialist help with alcohol", auditZones),
                ]
            )
        ],
        .camcops
    )

    private static let auditZones = Reference.recalled(
        "World Health Organization",
        "AUDIT: guidelines for use in primary care",
        "second edition, 2001"
    )
}
