extension Instrument {
    /// Trauma and complex trauma, entered by number: 1 to 9 are P1 to P9, and 10 to 18 are C1 to C9.
    package static let itq = Instrument(
        "itq",
        name: "ITQ",
        title: "International Trauma Questionnaire",
        about: "what trauma has left behind, and what it does to feelings, to oneself and to being with others",
        ages: .adults,
        licence: Licence(
            ships: .numbers,
            owner: "Cloitre and colleagues; the paper that holds it is © Wiley",
            terms: "the authors call it freely available; their word on shipping the text is still to be asked",
            adopterMust: "cite Cloitre and colleagues, 2018, when installing the text",
            .found("Cloitre and colleagues", "The International Trauma Questionnaire", "2018, doi 10.1111/acps.12956")
        ),
        items: .unworded(1...18, .scale(0...4)),
        scales: [
            Scale("ptsd", "PTSD symptoms", items: Array(1...6), missing: .everyAnswer, from: 0, to: 24, better: .lower),
            Scale(
                "dso",
                "Disturbances in self-organisation",
                items: Array(10...15),
                missing: .everyAnswer,
                from: 0,
                to: 24,
                better: .lower
            ),
        ],
        findings: [
            Finding("Post-traumatic stress disorder", itqPTSD, unless: itqDSO, itqScoring),
            Finding("Complex post-traumatic stress disorder", itqPTSD + itqDSO, itqScoring),
        ],
        itqScoring
    )

    private static let itqScoring = Reference.found(
        "Cloitre and colleagues",
        "The International Trauma Questionnaire",
        "diagnostic scoring, as given by PsyPack and NovoPsych"
    )

    private static let itqPTSD = [[1, 2], [3, 4], [5, 6], [7, 8, 9]].map { Finding.Requirement(of: $0, atLeast: 2) }

    private static let itqDSO = [[10, 11], [12, 13], [14, 15], [16, 17, 18]].map {
        Finding.Requirement(of: $0, atLeast: 2)
    }
}
