extension Instrument {
    /// Alcohol, three questions, in the English version that counts units.
    package static let auditC = Instrument(
        "audit-c",
        name: "AUDIT-C",
        title: "Alcohol Use Disorders Identification Test, consumption",
        about: "how much and how often somebody drinks alcohol",
        ages: .adults,
        licence: Licence(
            ships: .text,
            owner: "in the public domain",
            terms: "free to use",
            .found("Bush and colleagues", "The AUDIT alcohol consumption questions", "available in the public domain")
        ),
        items: [
            Item(
                1,
                "How often do you have a drink containing alcohol?",
                .scale(
                    0...4,
                    [
                        "Never", "Monthly or less", "2 to 4 times per month", "2 to 3 times per week",
                        "4 times or more per week",
                    ]
                )
            ),
            Item(
                2,
                "How many units of alcohol do you drink on a typical day when you are drinking?",
                .scale(0...4, ["0 to 2", "3 to 4", "5 to 6", "7 to 9", "10 or more"])
            ),
            Item(
                3,
                "How often have you had 6 or more units if female, or 8 or more if male, on a single occasion in the "
                    + "last year?",
                .scale(0...4, ["Never", "Less than monthly", "Monthly", "Weekly", "Daily or almost daily"])
            ),
        ],
        scales: [
            Scale(
                .total,
                "AUDIT-C total",
                items: [1, 2, 3],
                missing: .everyAnswer,
                from: 0,
                to: 12,
                better: .lower,
                cuts: [Cut(.askFurther, .atLeast(5), "complete the full AUDIT", auditEngland)]
            )
        ],
        auditEngland
    )

    private static let auditEngland = Reference.recalled(
        "Office for Health Improvement and Disparities",
        "Alcohol use disorders identification test consumption (AUDIT C)",
        "with English units"
    )
}
