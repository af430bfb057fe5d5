extension Instrument {
    /// Loneliness: three indirect questions and one direct, as the Office for National Statistics recommends.
    package static let loneliness = Instrument(
        "ucla-3",
        name: "UCLA-3 and one direct question",
        title: "Loneliness, three-item scale and direct measure",
        about: "company, belonging and loneliness",
        ages: Sourced(
            16...120,
            .recalled("Office for National Statistics", "National measurement of loneliness", "adults")
        ),
        licence: Licence(
            ships: .text,
            owner: "Hughes and colleagues, 2004; direct question Crown copyright",
            terms: "recommended by the Office for National Statistics, free with citation",
            attribution: "Hughes, Waite, Hawkley and Cacioppo, 2004; Office for National Statistics.",
            .recalled("Office for National Statistics", "National measurement of loneliness", "2018")
        ),
        items: [Item].numbered(
            [
                "How often do you feel that you lack companionship?",
                "How often do you feel left out?",
                "How often do you feel isolated from others?",
            ],
            .scale(1...3, ["Hardly ever or never", "Some of the time", "Often"])
        ) + [
            Item(
                4,
                "How often do you feel lonely?",
                .scale(1...5, ["Often or always", "Some of the time", "Occasionally", "Hardly ever", "Never"]),
                mayNotApply: true
            )
        ],
        scales: [
            Scale(
                .total,
                "UCLA-3 total",
                items: [1, 2, 3],
                missing: .everyAnswer,
                from: 3,
                to: 9,
                better: .lower,
                cuts: [
                    Cut(
                        .askFurther,
                        .atLeast(6),
                        "counted as lonely",
                        .recalled("Office for National Statistics", "National measurement of loneliness", "2018")
                    )
                ]
            ),
            Scale(
                "direct",
                "Direct question",
                items: [4],
                missing: .everyAnswer,
                from: 1,
                to: 5,
                better: .higher
            ),
        ],
        .recalled("Hughes and colleagues", "A short scale for measuring loneliness in large surveys", "2004")
    )
}
