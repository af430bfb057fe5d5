extension Instrument {
    /// Quality of life in recovery, ten statements and one on the body, entered by the number on the form.
    package static let reqol10 = Instrument(
        "reqol-10",
        name: "ReQoL-10",
        title: "Recovering Quality of Life, ten statements",
        about: "what makes life worth living, over the last week",
        ages: Sourced(16...120, .found("University of Sheffield", "ReQoL", "16 and over")),
        licence: Licence(
            ships: .numbers,
            owner: "University of Sheffield, licensed by Oxford University Innovation",
            terms: "a licence for each organisation",
            adopterMust: "ask for a licence before installing the text",
            .found("University of Sheffield", "ReQoL licensing")
        ),
        items: [Item].unworded(1...10, .scale(0...4))
            .openingSafetyConversation(at: 6, when: [0, 1, 2, 3], .safetyQuestionRecalled) + [
                Item(11, nil, .scale(0...4), mayNotApply: true)
            ],
        scales: [
            Scale(
                .total,
                "ReQoL-10 total",
                items: Array(1...10),
                missing: .everyAnswer,
                from: 0,
                to: 40,
                better: .higher,
                cuts: [Cut(.caseness, .below(25), "below the clinical cut-off", .communityMeasures)],
                reliableChange: Sourced(5, .communityMeasures)
            )
        ],
        .communityMeasures
    )
}
