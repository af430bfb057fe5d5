extension Instrument {
    /// What follows a very stressful experience, twenty questions.
    package static let pcl5 = Instrument(
        "pcl-5",
        name: "PCL-5",
        title: "PTSD Checklist for DSM-5",
        about: "what a very stressful experience has left behind, over the past month",
        ages: .adults,
        licence: Licence(
            ships: .text,
            owner: "made by staff of the United States Department of Veterans Affairs",
            terms: "a work of the United States Government, free of copyright there",
            .found("US Department of Veterans Affairs, National Center for PTSD", "PTSD Checklist for DSM-5")
        ),
        introduction: "Below is a list of problems that people sometimes have in response to a very stressful "
            + "experience. In the past month, how much were you bothered by:",
        items: .numbered(
            pcl5Questions,
            .scale(0...4, ["Not at all", "A little bit", "Moderately", "Quite a bit", "Extremely"])
        ),
        scales: [
            Scale(
                .total,
                "PCL-5 total",
                items: Array(1...20),
                missing: .everyAnswer,
                from: 0,
                to: 80,
                better: .lower,
                cuts: [
                    Cut(.caseness, .atLeast(32), "counted as a case", .talkingTherapiesRecalled),
                    Cut(.askFurther, .atLeast(33), "a provisional cut for post-traumatic stress disorder", .camcops),
                ],
                reliableChange: Sourced(10, .talkingTherapiesRecalled)
            )
        ],
        findings: [
            Finding(
                "Provisionally meets the DSM-5 criteria of post-traumatic stress disorder",
                [
                    Finding.Requirement(1, of: Array(1...5), atLeast: 2),
                    Finding.Requirement(1, of: [6, 7], atLeast: 2),
                    Finding.Requirement(2, of: Array(8...14), atLeast: 2),
                    Finding.Requirement(2, of: Array(15...20), atLeast: 2),
                ],
                .camcops
            )
        ],
        .camcops
    )

    private static let pcl5Questions = [
        "Repeated, disturbing, and unwanted memories of the stressful experience?",
        "Repeated, disturbing dreams of the stressful experience?",
        "Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were "
            + "actually back there reliving it)?",
        "Feeling very upset when something reminded you of the stressful experience?",
        "Having strong physical reactions when something reminded you of the stressful experience (for example, heart "
            + "pounding, trouble breathing, sweating)?",
        "Avoiding memories, thoughts, or feelings related to the stressful experience?",
        "Avoiding external reminders of the stressful experience (for example, people, places, conversations, "
            + "activities, objects, or situations)?",
        "Trouble remembering important parts of the stressful experience?",
        "Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such "
            + "as: I am bad, there is something seriously wrong with me, no one can be trusted, the world is completely "
            + "dangerous)?",
        "Blaming yourself or someone else for the stressful experience or what happened after it?",
        "Having strong negative feelings such as fear, horror, anger, guilt, or shame?",
        "Loss of interest in activities that you used to enjoy?",
        "Feeling distant or cut off from other people?",
        "Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings "
            + "for people close to you)?",
        "Irritable behavior, angry outbursts, or acting aggressively?",
        "Taking too many risks or doing things that could cause you harm?",
        "Being “superalert” or watchful or on guard?",
        "Feeling jumpy or easily startled?",
        "Having difficulty concentrating?",
        "Trouble falling or staying asleep?",
    ]
}
