import CareTesting
import Clinical
import Testing

struct `The outcome of talking therapies` {
    private func pair(_ instrument: Instrument, _ first: Points, _ last: Points?) throws -> TalkingTherapies.Pair {
        TalkingTherapies.Pair(try #require(instrument.scale(.total)), first: first, last: last)
    }

    private func course(
        _ depression: (Points, Points?)?,
        _ anxiety: (Points, Points?)?,
        contacts: Int = 2,
        hasEnded: Bool = true
    ) throws -> TalkingTherapies.Course {
        TalkingTherapies.Course(
            hasEnded: hasEnded,
            treatmentContacts: contacts,
            depression: try depression.map { try pair(.phq9, $0.0, $0.1) },
            anxiety: try anxiety.map { try pair(.gad7, $0.0, $0.1) }
        )
    }

    @Test func `is counted for those who ended with two treatment contacts or more`() throws {
        #expect(try course((20, 5), (10, 2)).isFinished)
        #expect(try !course((20, 5), (10, 2), contacts: 1).isFinished)
        #expect(try !course((20, 5), (10, 2), hasEnded: false).isFinished)
    }

    @Test func `starts as a case at either cut, and not below both`() throws {
        #expect(try course((10, 3), (7, 3)).wasCase == true)
        #expect(try course((9, 3), (8, 3)).wasCase == true)
        #expect(try course((9, 3), (7, 3)).wasCase == false)
        #expect(try course((9, 3), nil).wasCase == nil, "the other may have been one")
        #expect(try course((10, 3), nil).wasCase == true)
        #expect(try course(nil, nil).wasCase == nil)
    }

    @Test func `is recovery from a case to below both cuts`() throws {
        #expect(try course((15, 9), (15, 7)).hasRecovered)
        #expect(try !course((15, 10), (15, 7)).hasRecovered)
        #expect(try !course((15, 9), (15, 8)).hasRecovered)
        #expect(try !course((9, 2), (7, 2)).hasRecovered, "was no case")
        #expect(try !course((15, nil), (15, 7)).hasRecovered)
        #expect(try course((10, 9), (3, 3)).hasRecovered, "recovered, if not reliably")
    }

    @Test func `is reliable where one measure changed more than error and the other did not turn`() throws {
        #expect(try course((16, 10), (5, 5)).change == .reliablyBetter)
        #expect(try course((16, 11), (9, 5)).change == .reliablyBetter)
        #expect(try course((16, 11), (9, 6)).change == .notReliable)
        #expect(try course((16, 10), (5, 9)).change == .notReliable, "better on one and worse on the other")
        #expect(try course((10, 16), (5, 5)).change == .reliablyWorse)
        #expect(try course((10, 12), (5, 9)).change == .reliablyWorse)
        #expect(try course((10, nil), (5, 9)).change == nil)
    }

    @Test func `is reliable recovery where it is both`() throws {
        #expect(try course((16, 9), (9, 5)).hasReliablyRecovered)
        #expect(try !course((10, 9), (3, 3)).hasReliablyRecovered)
        #expect(try !course((25, 15), (9, 5)).hasReliablyRecovered)
    }

    @Test func `of anxiety is told by the measure of the one problem where it was asked twice`() throws {
        let gad7 = try pair(.gad7, 12, 3)
        let panic = try pair(.pdss, 12, 9)
        #expect(TalkingTherapies.anxiety(gad7: gad7, specific: panic) == panic)
        #expect(TalkingTherapies.anxiety(gad7: gad7, specific: try pair(.pdss, 12, nil)) == gad7)
        #expect(TalkingTherapies.anxiety(gad7: nil, specific: try pair(.pdss, 12, nil))?.last == nil)
        let course = TalkingTherapies.Course(
            hasEnded: true,
            treatmentContacts: 8,
            depression: try pair(.phq9, 12, 4),
            anxiety: panic
        )
        #expect(!course.hasRecovered, "the panic is still a case")
        #expect(course.change == .reliablyBetter)
    }

    @Test func `of a list of people is counted with those who did not finish beside it`() throws {
        let counts = TalkingTherapies.Counts(of: [
            try course((16, 5), (12, 3)), try course((16, 15), (12, 11)), try course((10, 16), (5, 5)),
            try course((9, 2), (7, 2)), try course((16, 5), (12, 3), contacts: 1),
            try course((16, 5), (12, 3), hasEnded: false), try course((16, nil), nil),
        ])
        #expect(counts.finished == 5 && counts.endedEarlier == 1)
        #expect(counts.notCaseAtStart == 1 && counts.couldRecover == 4)
        #expect(counts.recovery == Rate(1, of: 4))
        #expect(counts.reliableRecovery == Rate(1, of: 4))
        #expect(counts.reliableImprovement == Rate(2, of: 5), "improvement is of all who finished, cases or not")
        #expect(counts.reliableDeterioration == Rate(1, of: 5))
        #expect(counts.noReliableChange == Rate(1, of: 5))
        #expect("\(counts.recovery)" == "25.0%")
    }

    @Test func `has every share in its place, whatever the courses`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var chance = SeededGenerator(seed: seed)
        func score(_ highest: Int) -> Points { Points(Int.random(in: 0...highest, using: &chance)) }
        func maybe(_ points: Points) -> Points? { Int.random(in: 0..<9, using: &chance) == 0 ? nil : points }
        let courses = try (0..<400).map { _ in
            try course(
                Int.random(in: 0..<9, using: &chance) == 0 ? nil : (score(27), maybe(score(27))),
                (score(21), maybe(score(21))),
                contacts: Int.random(in: 0...4, using: &chance),
                hasEnded: Bool.random(using: &chance)
            )
        }
        let counts = TalkingTherapies.Counts(of: courses)
        #expect(counts.reliablyRecovered <= counts.recovered, "seed \(seed)")
        #expect(counts.reliablyRecovered <= counts.reliablyImproved, "seed \(seed)")
        #expect(counts.recovered <= counts.couldRecover, "seed \(seed)")
        let paired = counts.reliablyImproved + counts.reliablyDeteriorated + counts.withoutReliableChange
        #expect(paired <= counts.finished, "seed \(seed)")
        #expect(counts.finished + counts.endedEarlier == courses.count { $0.hasEnded }, "seed \(seed)")
    }

    @Test func `stands beside the wait, which is counted for those who finish, and what that hides`() {
        func days(_ first: Int?, _ second: Int?, _ finished: Bool = true) -> TalkingTherapies.Waits.Days {
            TalkingTherapies.Waits.Days(
                received: 0,
                firstTreatment: first,
                secondTreatment: second,
                isFinished: finished
            )
        }
        let waits = TalkingTherapies.Waits(of: [
            days(42, 70), days(43, 72), days(126, 217), days(127, 128), days(10, 300, false), days(5, nil, false),
        ])
        #expect(waits.withinSixWeeks == Rate(1, of: 4))
        #expect(waits.withinEighteenWeeks == Rate(3, of: 4))
        #expect(waits.overFourWeeksToSecond == Rate(3, of: 5))
        #expect(waits.overNinetyDaysToSecond == Rate(2, of: 5))
        #expect(TalkingTherapies.Waits.standard.value == [42: 75, 126: 95])
    }
}

struct `Small numbers` {
    private let rule = SmallNumbers.nhsEngland

    @Test(
        arguments: [
            ([20, 30, 3], [nil, 30, nil]), ([7, 3, 2], [5, nil, nil]), ([20, 30, 8], [20, 30, 10]), ([3], [nil]),
            ([5, 4, 5], [nil, nil, 5]), ([0, 40, 60], [nil, nil, 60]),
        ] as [([Int], [Int?])]
    )
    func `a part that could be worked out from the others is held back with it`(parts: [Int], shown: [Int?]) {
        #expect(SmallNumbers.nhsEngland.shown(parts: parts) == shown)
    }

    @Test(arguments: [(0, nil), (1, nil), (4, nil), (5, 5), (7, 5), (8, 10), (12, 10), (13, 15), (998, 1000)])
    func `under five are not shown, and the rest are rounded to five`(count: Int, shown: Int?) {
        #expect(rule.shown(count) == shown)
    }

    @Test func `let no rate be shown that rests on them`() {
        #expect(rule.shown(Rate(4, of: 100)) == nil)
        #expect(rule.shown(Rate(4, of: 4)) == nil)
        #expect(rule.shown(Rate(5, of: 8)) == Rate(5, of: 8))
        #expect("\(Rate(0, of: 0))" == "–")
        #expect("\(Rate(1, of: 3))" == "33.3%" && "\(Rate(2, of: 3))" == "66.7%" && "\(Rate(1, of: 2000))" == "0.1%")
    }
}

struct `Community measures` {
    private func reading(
        _ instrument: Instrument,
        _ scale: Scale.ID,
        _ day: Int,
        _ points: Points,
        goal: String? = nil
    ) -> Reading {
        Reading(edition: instrument.edition, scale: scale, goal: goal, day: day, points: points)
    }

    @Test func `are compared each for itself, the first with the last of the period`() {
        let changes = CommunityMeasures.changes(
            of: [
                reading(.reqol10, .total, 1, 12), reading(.reqol10, .total, 50, 30), reading(.reqol10, .total, 90, 17),
                reading(.reqol10, .total, 200, 40),
                reading(.dialog, "part-2", 1, 4), reading(.dialog, "part-2", 90, 3),
                reading(.ownGoals, "goal-1", 1, 2, goal: "walk the dog"),
                reading(.ownGoals, "goal-1", 90, 4, goal: "walk the dog"),
            ],
            in: 60...120
        )
        #expect(changes.map(\.edition.code) == ["reqol-10", "dialog", "own-goals"])
        #expect(changes.map(\.change) == [.reliablyBetter, .reliablyWorse, .notReliable])
        #expect(changes.first?.followUp.points == 17)
    }

    @Test func `leave out how the help was rated, other instruments, and what was measured once`() {
        let changes = CommunityMeasures.changes(
            of: [
                reading(.dialog, "part-9", 1, 1), reading(.dialog, "part-9", 90, 7), reading(.dialog, "life", 1, 1),
                reading(.dialog, "life", 90, 7), reading(.phq9, .total, 1, 20), reading(.phq9, .total, 90, 2),
                reading(.reqol10, .total, 90, 17),
            ],
            in: 60...120
        )
        #expect(changes.isEmpty)
    }

    @Test func `never compare one goal with another, or one version with another`() {
        var changes = CommunityMeasures.changes(
            of: [
                reading(.ownGoals, "goal-1", 1, 2, goal: "work"), reading(.ownGoals, "goal-1", 90, 8, goal: "sleep"),
            ],
            in: 60...120
        )
        #expect(changes.isEmpty)
        let old = Reading(edition: Instrument.Edition("reqol-10", 0), scale: .total, day: 1, points: 5)
        changes = CommunityMeasures.changes(of: [old, reading(.reqol10, .total, 90, 30)], in: 60...120)
        #expect(changes.isEmpty)
    }
}

struct `Collaborative care` {
    @Test(arguments: [
        (20, 10, true), (20, 11, false), (20, 9, true), (15, 7, true), (15, 8, true), (27, 13, true), (27, 14, false),
        (19, 10, false), (10, 9, true), (9, 9, true), (12, 12, false), (0, 0, true),
    ])
    func `counts a response at half gone or below 10`(first: Int, last: Int, isResponse: Bool) {
        #expect(CollaborativeCare.hasResponded(from: Points(first), to: Points(last)) == isResponse)
    }

    @Test func `counts remission below 5, and begins at 10`() {
        #expect(CollaborativeCare.isInRemission(4) && !CollaborativeCare.isInRemission(5))
        #expect(CollaborativeCare.enters(10) && !CollaborativeCare.enters(9))
        #expect(CollaborativeCare.entry.reference.evidence == .found)
        #expect(CollaborativeCare.remission.reference.line.hasSuffix("to be verified"))
    }
}

struct `The wait for community care` {
    private let clock = AccessClock.fourWeekWait

    @Test func `runs until the last component, and says why it still does`() {
        let first: [(event: AccessClock.Event, day: Int)] = [(.contact, 3), (.assessment, 10), (.baselineMeasure, 10)]
        let open = clock.waiting(since: 0, after: first, today: 20)
        #expect(open.stopped == nil && open.days == 20 && open.band == 14...27)
        #expect(open.missing.map(\.oneOf) == [[.contact], [.carePlan, .intervention]])
        let done = clock.waiting(since: 0, after: first + [(.carePlan, 31), (.contact, 24)], today: 90)
        #expect(done.stopped == 31 && done.days == 31 && done.missing.isEmpty && done.band == 28...84)
    }

    @Test func `counts nothing from before it began or from after today`() {
        let events: [(event: AccessClock.Event, day: Int)] = [
            (.contact, 1), (.contact, 2), (.assessment, 2), (.baselineMeasure, 2), (.intervention, 30),
        ]
        #expect(clock.waiting(since: 2, after: events, today: 40).stopped == nil)
        #expect(clock.waiting(since: 0, after: events, today: 29).stopped == nil)
        #expect(clock.waiting(since: 0, after: events, today: 30).stopped == 30)
    }
}
