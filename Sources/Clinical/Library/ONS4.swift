extension Instrument {
    /// Personal well-being, four questions that stay four.
    package static let ons4 = Instrument(
        "ons-4",
        name: "ONS4",
        title: "Personal well-being, Office for National Statistics",
        about: "life as a whole, and yesterday",
        ages: Sourced(
            16...120,
            .found("Government Analysis Function", "Personal well-being harmonised standard", "16 and over")
        ),
        licence: Licence(
            ships: .text,
            owner: "Office for National Statistics, Crown copyright",
            terms: "Open Government Licence v3.0",
            attribution: "Source: Office for National Statistics, licensed under the Open Government Licence v3.0.",
            .recalled("Office for National Statistics", "Personal well-being harmonised standard", "OGL v3.0")
        ),
        introduction: "Next I would like to ask you four questions about your feelings on aspects of your life. There "
            + "are no right or wrong answers. For each of these questions I’d like you to give an answer on a scale of "
            + "0 to 10, where 0 is “not at all” and 10 is “completely”.",
        items: .numbered(
            [
                "Overall, how satisfied are you with your life nowadays?",
                "Overall, to what extent do you feel that the things you do in your life are worthwhile?",
                "Overall, how happy did you feel yesterday?",
                "On a scale where 0 is “not at all anxious” and 10 is “completely anxious”, overall, how anxious did "
                    + "you feel yesterday?",
            ],
            .ends(0...10, "Not at all", "Completely")
        ),
        scales: [
            ons4Scale("satisfied", "Life satisfaction", 1, .higher, ons4Good),
            ons4Scale("worthwhile", "Worthwhile", 2, .higher, ons4Good),
            ons4Scale("happy", "Happiness", 3, .higher, ons4Good),
            ons4Scale("anxious", "Anxiety", 4, .lower, ons4Anxious),
        ],
        .found("Government Analysis Function", "Personal well-being harmonised standard", "2020")
    )

    private static let ons4Good = [Band(0, "low"), Band(5, "medium"), Band(7, "high"), Band(9, "very high")]
    private static let ons4Anxious = [Band(0, "very low"), Band(2, "low"), Band(4, "medium"), Band(6, "high")]

    private static func ons4Scale(
        _ id: Scale.ID,
        _ name: String,
        _ item: Int,
        _ better: Scale.Better,
        _ bands: [Band]
    ) -> Scale {
        Scale(
            id,
            name,
            items: [item],
            missing: .everyAnswer,
            from: 0,
            to: 10,
            better: better,
            bands: Sourced(
                bands,
                .recalled("Office for National Statistics", "Personal well-being user guidance", "thresholds")
            )
        )
    }
}
