extension Instrument {
    /// Sudden confusion, four ratings that a worker makes, entered by number.
    package static let fourAT = Instrument(
        "4at",
        name: "4AT",
        title: "4 ‘A’s Test",
        about: "sudden confusion in later life, as a worker finds it",
        ages: Sourced(65...120, fourATSource),
        licence: Licence(
            ships: .numbers,
            owner: "MacLullich, Ryan and Cash",
            terms: "free with attribution; still to be checked",
            attribution: "4AT, MacLullich, Ryan and Cash, www.the4at.com",
            adopterMust: "check the terms at www.the4at.com before installing the text",
            fourATSource
        ),
        items: [
            Item(1, nil, [Item.Choice(0), Item.Choice(4)]), Item(2, nil, .scale(0...2)), Item(3, nil, .scale(0...2)),
            Item(4, nil, [Item.Choice(0), Item.Choice(4)]),
        ],
        scales: [
            Scale(
                .total,
                "4AT total",
                items: [1, 2, 3, 4],
                missing: .everyAnswer,
                from: 0,
                to: 12,
                better: .lower,
                isOutcome: false,
                cuts: [
                    Cut(.askFurther, .atLeast(1), "memory may be affected; look into it", fourATSource),
                    Cut(.askFurther, .atLeast(4), "delirium is possible; have it looked at today", fourATSource),
                ]
            )
        ],
        fourATSource
    )

    private static let fourATSource = Reference.recalled("MacLullich, Ryan and Cash", "4AT", "www.the4at.com")
}
