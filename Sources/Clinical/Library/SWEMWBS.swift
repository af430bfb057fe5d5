extension Instrument {
    /// The short form, seven statements; its sum is turned into a metric score by the published table.
    package static let swemwbs = Instrument(
        "swemwbs",
        name: "SWEMWBS",
        title: "Short Warwick-Edinburgh Mental Wellbeing Scale",
        about: "feeling well and doing well over the last two weeks, in seven statements",
        ages: wellbeingAges,
        licence: .wellbeing,
        items: .unworded(1...7, .scale(1...5)),
        scales: [
            Scale(
                .total,
                "SWEMWBS metric score",
                items: Array(1...7),
                method: .converted(Sourced(swemwbsMetric, swemwbsTable)),
                missing: .everyAnswer,
                from: 7,
                to: 35,
                better: .higher,
                bands: Sourced(
                    [Band(7, "low"), Band(Points(1951, over: 100), "middle"), Band(Points(275, over: 10), "high")],
                    swemwbsBands
                )
            )
        ],
        .found("University of Warwick", "SWEMWBS", "seven statements, 1 to 5, transformed by table")
    )

    private static let swemwbsTable = Reference.recalled(
        "Stewart-Brown and colleagues",
        "Internal construct validity of the WEMWBS",
        "2009, conversion table"
    )
    private static let swemwbsBands = Reference.recalled(
        "University of Warwick",
        "SWEMWBS population norms",
        "19.5 and 27.5"
    )

    /// In hundredths, for sums of 7 to 35.
    private static let swemwbsMetric = [
        700, 951, 1125, 1240, 1333, 1408, 1475, 1532, 1584, 1636, 1688, 1743, 1798, 1859, 1925, 1998, 2073, 2154, 2235,
        2321, 2411, 2503, 2602, 2703, 2813, 2931, 3070, 3255, 3500,
    ].map { Points($0, over: 100) }
}
