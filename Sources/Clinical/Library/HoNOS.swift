extension Instrument {
    /// Twelve ratings that a worker makes, entered by number.
    package static let honos = Instrument(
        "honos",
        name: "HoNOS",
        title: "Health of the Nation Outcome Scales",
        about: "twelve areas of health and social life, as a worker rates them",
        ages: .adults,
        licence: Licence(
            ships: .numbers,
            owner: "© Royal College of Psychiatrists",
            terms: "the College gives leave to each user of the text",
            adopterMust: "get the College’s permission before installing the text",
            .found("Royal College of Psychiatrists", "HoNOS", "permission noted in CamCOPS")
        ),
        items: [Item].unworded(1...12, .scale(0...4))
            .openingSafetyConversation(at: 2, when: [1, 2, 3, 4], .safetyQuestionRecalled),
        scales: [
            Scale(
                .total,
                "HoNOS total",
                items: Array(1...12),
                missing: .everyAnswer,
                from: 0,
                to: 48,
                better: .lower
            )
        ],
        .found("Royal College of Psychiatrists", "HoNOS", "twelve ratings of 0 to 4")
    )
}
