/// Every instrument there is here, in every version that somebody may have answered.
package enum Library {
    /// In the order in which they are offered; within one code the newest version comes first.
    package static let instruments: [Instrument] = [
        .phq9, .gad7, .phq2, .gad2, .whooley, .core10, .phq15, .gds15, .auditC, .pcl5,
        .ownGoals, .dialog, .ons4, .loneliness,
        .reqol10, .wsas, .itq, .epds, .swemwbs, .wemwbs, .audit, .honos, .mycaw, .fourAT, .sixCIT,
        .sdq, .rcads, .spin, .pdss, .mobility, .oci, .healthAnxiety, .pswq,
    ]

    /// The version that is asked today.
    package static func current(_ code: Instrument.Code) -> Instrument? { instruments.first { $0.code == code } }

    /// The version that was answered.
    package static func edition(_ edition: Instrument.Edition) -> Instrument? {
        instruments.first { $0.edition == edition }
    }
}

/// What may not be shipped at all, so that nobody looks for it here or adds it by mistake.
package struct Withheld: Hashable, Sendable {
    package let name: String
    package let why: String
    package let instead: String
    package let reference: Reference

    package static let all: [Withheld] = [
        withheld("IES-R", "permission was declined in 2015", "PCL-5 or ITQ", .found),
        withheld("PAM-13", "proprietary, paid, no reproduction", "own goals", .recalled),
        withheld("EQ-5D", "no reproduction without EuroQol’s consent", "ONS4 or ReQoL-10", .found),
        withheld("HADS", "sold for a fee", "PHQ-9 and GAD-7", .found),
        withheld("PSYCHLOPS", "a fee, or refused", "own goals", .found),
        withheld("GASS", "a fee, or refused", "asking about side effects in words", .found),
        withheld("MMSE", "sold for a fee", "4AT or 6-CIT", .found),
        withheld("Epworth Sleepiness Scale", "a fee, or refused", "asking about sleep in words", .found),
        withheld("LUNSERS", "a fee, or refused", "asking about side effects in words", .found),
        withheld("MADRS", "a fee, or refused", "PHQ-9", .found),
        withheld("ASRM", "a fee, or refused", "asking about mood in words", .found),
        withheld("BARS", "a fee, or refused", "asking about restlessness in words", .found),
        withheld("Outcomes Star", "licensed, by subscription", "own goals and DIALOG", .recalled),
        withheld(
            "Stanley-Brown safety plan form",
            "an electronic record needs written permission",
            "our own words",
            .found
        ),
    ]

    private static func withheld(_ name: String, _ why: String, _ instead: String, _ evidence: Evidence) -> Withheld {
        Withheld(
            name: name,
            why: why,
            instead: instead,
            reference: Reference(publisher: "CamCOPS and the owners’ pages", title: "licence notes", evidence: evidence)
        )
    }
}
