import Clinical

extension Table {
    static let ownGoals = Table(
        .ownGoals,
        [
            Example("000", ["goal-1": "0", "goal-2": "0", "goal-3": "0"]),
            Example("AAA", ["goal-1": "10", "goal-2": "10", "goal-3": "10"]),
            Example("5--", ["goal-1": "5"], absent: ["goal-2", "goal-3"]),
            Example("0--", ["goal-1": "0"], absent: ["goal-2", "goal-3"]),
            Example("A--", ["goal-1": "10"], absent: ["goal-2", "goal-3"]),
            Example("37-", ["goal-1": "3", "goal-2": "7"], absent: ["goal-3"]),
            Example("1A0", ["goal-1": "1", "goal-2": "10", "goal-3": "0"]),
            Example("999", ["goal-1": "9", "goal-2": "9", "goal-3": "9"]),
            Example("428", ["goal-1": "4", "goal-2": "2", "goal-3": "8"]),
            Example("-5-", ["goal-2": "5"], absent: ["goal-1", "goal-3"]),
            Example("--7", ["goal-3": "7"], absent: ["goal-1", "goal-2"]),
            Example("6-6", ["goal-1": "6", "goal-3": "6"], absent: ["goal-2"]),
            .refused("---"),
            .refused("x00"),
        ]
    )

    static let mycaw = Table(
        .mycaw,
        [
            Example("000", ["concern-1": "0", "concern-2": "0", "wellbeing": "0"]),
            Example("666", ["concern-1": "6", "concern-2": "6", "wellbeing": "6"]),
            Example("123", ["concern-1": "1", "concern-2": "2", "wellbeing": "3"]),
            Example("246", ["concern-1": "2", "concern-2": "4", "wellbeing": "6"]),
            Example("012", ["concern-1": "0", "concern-2": "1", "wellbeing": "2"]),
            Example("060", ["concern-1": "0", "concern-2": "6", "wellbeing": "0"]),
            Example("3-3", ["concern-1": "3", "wellbeing": "3"], absent: ["concern-2"]),
            Example("6-0", ["concern-1": "6", "wellbeing": "0"], absent: ["concern-2"]),
            Example("0-6", ["concern-1": "0", "wellbeing": "6"], absent: ["concern-2"]),
            Example("5--", ["concern-1": "5"], absent: ["concern-2", "wellbeing"]),
            Example("--4", ["wellbeing": "4"], absent: ["concern-1", "concern-2"]),
            Example("-2-", ["concern-2": "2"], absent: ["concern-1", "wellbeing"]),
            .refused("---"),
            .refused("700"),
        ]
    )
}
