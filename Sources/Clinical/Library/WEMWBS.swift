extension Instrument {
    /// Well-being, fourteen statements, entered by number.
    package static let wemwbs = Instrument(
        "wemwbs",
        name: "WEMWBS",
        title: "Warwick-Edinburgh Mental Wellbeing Scale",
        about: "feeling well and doing well over the last two weeks",
        ages: wellbeingAges,
        licence: .wellbeing,
        items: .unworded(1...14, .scale(1...5)),
        scales: [
            Scale(
                .total,
                "WEMWBS total",
                items: Array(1...14),
                missing: .everyAnswer,
                from: 14,
                to: 70,
                better: .higher,
                reliableChange: Sourced(
                    3,
                    .found("University of Warwick", "WEMWBS: how to use", "change of three or more")
                )
            )
        ],
        .found("University of Warwick", "WEMWBS", "fourteen statements, 1 to 5, sum 14 to 70")
    )

    static let wellbeingAges = Sourced(
        13...120,
        Reference.recalled("University of Warwick", "WEMWBS", "from 13 years")
    )
}

extension Licence {
    static let wellbeing = Licence(
        ships: .numbers,
        owner: "University of Warwick, University of Edinburgh and NHS Health Scotland",
        terms: "each organisation registers; the non-commercial licence forbids passing it on",
        adopterMust: "register with Warwick before installing the text",
        .found("University of Warwick", "WEMWBS licences")
    )
}
