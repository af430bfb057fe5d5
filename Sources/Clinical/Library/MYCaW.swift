extension Instrument {
    /// Two concerns of one's own and one's well-being, each from 0 to 6, entered by number.
    package static let mycaw = Instrument(
        "mycaw",
        name: "MYCaW",
        title: "Measure Yourself Concerns and Wellbeing",
        about: "one or two concerns of one’s own, and how one feels",
        ages: .adults,
        licence: Licence(
            ships: .numbers,
            owner: "© Charlotte Paterson, Meaningful Measures",
            terms: "free on registration",
            adopterMust: "register before installing the text",
            .recalled("Meaningful Measures", "MYCaW", "terms of use")
        ),
        items: [
            Item(1, nil, .scale(0...6)), Item(2, nil, .scale(0...6), mayNotApply: true), Item(3, nil, .scale(0...6)),
        ],
        scales: zip(["concern-1", "concern-2", "wellbeing"], ["First concern", "Second concern", "Well-being"])
            .enumerated().map {
                Scale(
                    Scale.ID(rawValue: $1.0),
                    $1.1,
                    items: [$0 + 1],
                    missing: .everyAnswer,
                    from: 0,
                    to: 6,
                    better: .lower,
                    reliableChange: Sourced(1, .recalled("Meaningful Measures", "MYCaW", "change of one or more"))
                )
            },
        .recalled("Paterson and colleagues", "Measure Yourself Concerns and Wellbeing (MYCaW)", "2007")
    )
}
