import Clinical

extension EnteredTable {
    static let all: [EnteredTable] = [
        // No cut is published by us for difficulties: the four bands by informant were only recalled.
        EnteredTable(
            instrument: .sdq,
            scale: "total",
            cases: [0, 1, 5, 10, 13, 14, 16, 17, 20, 25, 39, 40].map { ($0, nil) },
            refused: [-1, 41]
        ),
        EnteredTable(
            instrument: .sdq,
            scale: "prosocial",
            cases: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map { ($0, nil) },
            refused: [-1, 11]
        ),
        EnteredTable(
            instrument: .rcads,
            scale: "total",
            cases: counted([0, 30, 50, 64, 65, 66, 69], [70, 71, 80, 100, 120]),
            refused: [-1, 121]
        ),
        EnteredTable(
            instrument: .spin,
            scale: "total",
            cases: counted([0, 1, 9, 17, 18], [19, 20, 29, 40, 50, 67, 68]),
            refused: [-1, 69]
        ),
        EnteredTable(
            instrument: .pdss,
            scale: "total",
            cases: counted([0, 1, 3, 5, 6, 7], [8, 9, 12, 20, 27, 28]),
            refused: [-1, 29]
        ),
        EnteredTable(
            instrument: .mobility,
            scale: "total",
            cases: counted(
                [1, Points(3, over: 2), 2, Points(22, over: 10), Points(229, over: 100), Points(23, over: 10)],
                [Points(231, over: 100), Points(5, over: 2), 3, 4, Points(49, over: 10), 5]
            ),
            refused: [0, Points(99, over: 100), Points(51, over: 10)]
        ),
        EnteredTable(
            instrument: .oci,
            scale: "total",
            cases: counted([0, 1, 20, 31, 38, 39], [40, 41, 72, 100, 167, 168]),
            refused: [-1, 169]
        ),
        EnteredTable(
            instrument: .healthAnxiety,
            scale: "total",
            cases: counted([0, 1, 4, 10, 16, 17], [18, 19, 22, 30, 53, 54]),
            refused: [-1, 55]
        ),
        EnteredTable(
            instrument: .pswq,
            scale: "total",
            cases: counted([16, 17, 30, 35, 43, 44], [45, 46, 55, 60, 79, 80]),
            refused: [0, 15, 81]
        ),
    ]

    private static func counted(_ not: [Points], _ cases: [Points]) -> [(Points, isCase: Bool?)] {
        not.map { ($0, false) } + cases.map { ($0, true) }
    }
}
