extension Instrument {
    /// Strengths and difficulties of a child or young person: no electronic version without leave.
    package static let sdq = Instrument(
        "sdq",
        name: "SDQ",
        title: "Strengths and Difficulties Questionnaire",
        about: "what a child or young person finds hard, and what they do well",
        ages: Sourced(4...17, .recalled("Youth in Mind", "SDQ", "4 to 17 years")),
        licence: Licence(
            ships: .scores,
            owner: "© Youth in Mind",
            terms: "no electronic version may be created or distributed without prior authorisation",
            .found("Youth in Mind", "SDQ terms", "as given by CEBC and sdq.dk")
        ),
        items: [],
        scales: [
            entered("total", "Total difficulties", 0, 40, .lower, sdqRange),
            entered("prosocial", "Kind and helpful behaviour", 0, 10, .higher, sdqRange),
        ],
        sdqRange
    )

    private static let sdqRange = Reference.found("Youth in Mind", "SDQ", "total of 20 items, 0 to 40; prosocial apart")
}
