extension Instrument {
    /// Distress in general, ten statements; its text stands unaltered, as its licence asks.
    package static let core10 = Instrument(
        "core-10",
        name: "CORE-10",
        title: "Clinical Outcomes in Routine Evaluation, ten statements",
        about: "distress of any kind over the last week",
        ages: .from16,
        licence: Licence(
            ships: .text,
            owner: "CORE System Trust",
            terms: "CC BY-ND 4.0, software included; unaltered and attributed",
            attribution: "CORE-10, © CORE System Trust, www.coresystemtrust.org.uk. Licensed under CC BY-ND 4.0.",
            adopterMust: "compare the words with the Trust’s form before the first use",
            .found("CORE System Trust", "Copyright and licensing of the CORE instruments")
        ),
        introduction: "This form has 10 statements about how you have been OVER THE LAST WEEK. Please read each "
            + "statement and think how often you felt that way last week. Then tick the box which is closest to this.",
        items: core10Statements.map { number, words in
            Item(number, words, [2, 3].contains(number) ? .down(0...4, core10Answers) : .scale(0...4, core10Answers))
        }
        .openingSafetyConversation(at: 6, when: [1, 2, 3, 4], .safetyConversation),
        scales: [
            Scale(
                .total,
                "CORE-10 clinical score",
                items: Array(1...10),
                missing: Sourced(
                    .meanOfOthers(upTo: 1),
                    .found("CORE System Trust", "What’s in a name (1): scoring CORE measures")
                ),
                from: 0,
                to: 40,
                better: .lower,
                bands: Sourced(
                    [
                        Band(0, "below the clinical cut-off"), Band(11, "mild"), Band(15, "moderate"),
                        Band(20, "moderate to severe"), Band(25, "severe"),
                    ],
                    .recalled("Barkham and colleagues", "The CORE-10", "2013")
                ),
                cuts: [
                    Cut(
                        .caseness,
                        .atLeast(11),
                        "in the clinical range",
                        .recalled("Barkham and colleagues", "The CORE-10", "2013")
                    )
                ],
                reliableChange: Sourced(6, .recalled("Barkham and colleagues", "The CORE-10", "2013"))
            )
        ],
        .camcops
    )

    private static let core10Answers = [
        "Not at all", "Only occasionally", "Sometimes", "Often", "Most or all the time",
    ]

    private static let core10Statements = [
        (1, "I have felt tense, anxious or nervous"),
        (2, "I have felt I have someone to turn to for support when needed"),
        (3, "I have felt able to cope when things go wrong"),
        (4, "Talking to people has felt too much for me"),
        (5, "I have felt panic or terror"),
        (6, "I made plans to end my life"),
        (7, "I have had difficulty getting to sleep or staying asleep"),
        (8, "I have felt despairing or hopeless"),
        (9, "I have felt unhappy"),
        (10, "Unwanted images or memories have been distressing me"),
    ]
}
