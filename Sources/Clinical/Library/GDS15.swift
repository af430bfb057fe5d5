extension Instrument {
    /// Depression in older people, fifteen questions with yes or no.
    package static let gds15 = Instrument(
        "gds-15",
        name: "GDS-15",
        title: "Geriatric Depression Scale, short form",
        about: "low mood in later life over the past week",
        ages: Sourced(65...120, .recalled("Sheikh and Yesavage", "Geriatric Depression Scale", "older adults")),
        licence: Licence(
            ships: .text,
            owner: "in the public domain (made with United States federal support)",
            terms: "free to use",
            .found("Stanford University", "Geriatric Depression Scale", "public domain")
        ),
        introduction: "Choose the best answer for how you have felt over the past week:",
        items: zip(gdsQuestions, 1...).map { Item($1, $0, .yesNo(pointFor: !gdsPointForNo.contains($1))) },
        scales: [
            Scale(
                .total,
                "GDS-15 total",
                items: Array(1...15),
                missing: .everyAnswer,
                from: 0,
                to: 15,
                better: .lower,
                cuts: [
                    Cut(.askFurther, .atLeast(5), "suggests depression", gdsCuts),
                    Cut(.askFurther, .atLeast(10), "depression is likely", gdsCuts),
                ]
            )
        ],
        .camcops
    )

    private static let gdsCuts = Reference.recalled("Sheikh and Yesavage", "Geriatric Depression Scale", "1986")
    /// The questions on which *no* counts the point.
    private static let gdsPointForNo: Set<Int> = [1, 5, 7, 11, 13]

    private static let gdsQuestions = [
        "Are you basically satisfied with your life?",
        "Have you dropped many of your activities and interests?",
        "Do you feel that your life is empty?",
        "Do you often get bored?",
        "Are you in good spirits most of the time?",
        "Are you afraid that something bad is going to happen to you?",
        "Do you feel happy most of the time?",
        "Do you often feel helpless?",
        "Do you prefer to stay at home, rather than going out and doing new things?",
        "Do you feel you have more problems with memory than most?",
        "Do you think it is wonderful to be alive now?",
        "Do you feel pretty worthless the way you are now?",
        "Do you feel full of energy?",
        "Do you feel that your situation is hopeless?",
        "Do you think that most people are better off than you are?",
    ]
}
