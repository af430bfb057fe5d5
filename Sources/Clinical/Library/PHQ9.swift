extension Instrument {
    /// Depression, nine questions.
    package static let phq9 = Instrument(
        "phq-9",
        name: "PHQ-9",
        title: "Patient Health Questionnaire, depression",
        about: "low mood, and what goes with it, over the last two weeks",
        ages: .from16,
        licence: .phq,
        introduction: phqIntroduction,
        items: [Item]
            .numbered(
                [
                    "Little interest or pleasure in doing things",
                    "Feeling down, depressed, or hopeless",
                    "Trouble falling or staying asleep, or sleeping too much",
                    "Feeling tired or having little energy",
                    "Poor appetite or overeating",
                    "Feeling bad about yourself — or that you are a failure or have let yourself or your family down",
                    "Trouble concentrating on things, such as reading the newspaper or watching television",
                    "Moving or speaking so slowly that other people could have noticed? Or the opposite — being so "
                        + "fidgety or restless that you have been moving around a lot more than usual",
                    "Thoughts that you would be better off dead or of hurting yourself in some way",
                ],
                phqChoices
            )
            .openingSafetyConversation(at: 9, when: [1, 2, 3], .safetyConversation) + [
                Item(
                    10,
                    "If you checked off any problems, how difficult have these problems made it for you to do your "
                        + "work, take care of things at home, or get along with other people?",
                    .scale(
                        0...3,
                        ["Not difficult at all", "Somewhat difficult", "Very difficult", "Extremely difficult"]
                    ),
                    mayNotApply: true
                )
            ],
        scales: [
            Scale(
                .total,
                "PHQ-9 total",
                items: Array(1...9),
                missing: Sourced(
                    .meanOfOthers(upTo: 2),
                    .found("Arrieta and colleagues", "Validating the PHQ-9", "2017, doi 10.1002/jclp.22390")
                ),
                from: 0,
                to: 27,
                better: .lower,
                bands: Sourced(
                    [
                        Band(0, "minimal"), Band(5, "mild"), Band(10, "moderate"), Band(15, "moderately severe"),
                        Band(20, "severe"),
                    ],
                    .camcops
                ),
                cuts: [
                    Cut(.caseness, .atLeast(10), "counted as a case", .talkingTherapies),
                    Cut(
                        .askFurther,
                        .atLeast(16),
                        "NICE calls depression from here on more severe",
                        .found("NICE", "NG222 Depression in adults: treatment and management")
                    ),
                ],
                reliableChange: Sourced(6, .talkingTherapies)
            )
        ],
        .phqScreeners
    )

    static let phqIntroduction =
        "Over the last 2 weeks, how often have you been bothered by any of the following problems?"

    static let phqChoices: [Item.Choice] = .scale(
        0...3,
        ["Not at all", "Several days", "More than half the days", "Nearly every day"]
    )
}

extension Licence {
    static let phq = Licence(
        ships: .text,
        owner: "developed by Spitzer, Williams, Kroenke and colleagues",
        terms: "free to reproduce, translate, display and distribute",
        .phqScreeners
    )
}
