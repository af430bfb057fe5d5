extension Instrument {
    /// Memory, six questions that a worker asks, entered by the points that stand on the form.
    package static let sixCIT = Instrument(
        "6-cit",
        name: "6-CIT",
        title: "Six-item Cognitive Impairment Test",
        about: "memory and orientation, as a worker finds them",
        ages: Sourced(65...120, sixCITSource),
        licence: Licence(
            ships: .numbers,
            owner: "© Kingshill Research Centre",
            terms: "free to clinicians; no leave to distribute the text was found",
            adopterMust: "ask the owner before installing the text",
            sixCITSource
        ),
        items: [
            Item(1, nil, [0, 4].map { Item.Choice($0) }), Item(2, nil, [0, 3].map { Item.Choice($0) }),
            Item(3, nil, [0, 3].map { Item.Choice($0) }), Item(4, nil, [0, 2, 4].map { Item.Choice($0) }),
            Item(5, nil, [0, 2, 4].map { Item.Choice($0) }), Item(6, nil, [0, 2, 4, 6, 8, 10].map { Item.Choice($0) }),
        ],
        scales: [
            Scale(
                .total,
                "6-CIT total",
                items: Array(1...6),
                missing: .everyAnswer,
                from: 0,
                to: 28,
                better: .lower,
                isOutcome: false,
                cuts: [Cut(.askFurther, .atLeast(8), "memory should be looked into", sixCITSource)]
            )
        ],
        sixCITSource
    )

    private static let sixCITSource = Reference.recalled("Brooke and Bullock", "Validation of the 6-CIT", "1999")
}
