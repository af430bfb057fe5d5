extension Instrument {
    /// Two questions that find who should be asked further about depression.
    package static let whooley = Instrument(
        "whooley",
        name: "Whooley questions",
        title: "Two questions to find depression",
        about: "low mood during the last month, with yes or no",
        ages: .adults,
        licence: Licence(
            ships: .text,
            owner: "Whooley and colleagues, 1997",
            terms: "published and free to use",
            .recalled("Whooley and colleagues", "Case-finding instruments for depression: two questions", "1997")
        ),
        introduction: "During the last month:",
        items: .numbered(
            [
                "Have you often been bothered by feeling down, depressed or hopeless?",
                "Have you often been bothered by having little interest or pleasure in doing things?",
            ],
            .yesNo(pointFor: true)
        ),
        scales: [
            Scale(
                .total,
                "Answers of yes",
                items: [1, 2],
                missing: .everyAnswer,
                from: 0,
                to: 2,
                better: .lower,
                isOutcome: false,
                cuts: [
                    Cut(
                        .askFurther,
                        .atLeast(1),
                        "any yes asks for a full assessment",
                        .recalled("NICE", "CG123 Common mental health problems: identification", "1.3.1.1")
                    )
                ]
            )
        ],
        .recalled("Whooley and colleagues", "Case-finding instruments for depression: two questions", "1997")
    )
}
