extension Instrument {
    /// Depression around birth, ten questions, entered by the number that stands on the form.
    package static let epds = Instrument(
        "epds",
        name: "EPDS",
        title: "Edinburgh Postnatal Depression Scale",
        about: "how a mother or a parent has felt in the past seven days",
        ages: Sourced(
            12...60,
            .recalled("Cox, Holden and Sagovsky", "Edinburgh Postnatal Depression Scale", "around birth")
        ),
        licence: Licence(
            ships: .numbers,
            owner: "© 1987 Royal College of Psychiatrists",
            terms: "copying by a clinician for own use only; distribution and online use need written permission",
            adopterMust: "get the College’s written permission before installing the text",
            .found("Royal College of Psychiatrists", "EPDS copyright notice", "as quoted in CamCOPS")
        ),
        items: [Item].unworded(1...10, .scale(0...3))
            .openingSafetyConversation(at: 10, when: [1, 2, 3], .safetyConversation),
        scales: [
            Scale(
                .total,
                "EPDS total",
                items: Array(1...10),
                missing: .everyAnswer,
                from: 0,
                to: 30,
                better: .lower,
                cuts: [
                    Cut(.askFurther, .atLeast(10), "depression is possible", .camcops),
                    Cut(.askFurther, .atLeast(13), "depression is likely", .camcops),
                ]
            )
        ],
        .camcops
    )
}
