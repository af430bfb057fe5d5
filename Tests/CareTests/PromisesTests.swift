import Care
import CareTesting
import Testing

struct `Working time` {
    /// Good Friday and Easter Monday of 2026.
    private let easter = WorkingTime(
        opens: 9 * 60,
        closes: 17 * 60,
        weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday],
        closed: [Day.on("2026-04-03"), Day.on("2026-04-06")]
    )

    @Test(arguments: [
        ("2026-03-03", "10:00", "2026-03-03 10:00"), ("2026-03-03", "08:59", "2026-03-03 09:00"),
        ("2026-03-03", "17:00", "2026-03-04 09:00"), ("2026-03-06", "17:00", "2026-03-09 09:00"),
        ("2026-03-07", "12:00", "2026-03-09 09:00"), ("2026-04-02", "23:00", "2026-04-07 09:00"),
    ])
    func `what arrives outside hours is looked at when the door next opens`(day: String, clock: String, opens: String) {
        #expect(easter.nextOpen(from: .london(day, clock)).shown == opens)
    }

    @Test(arguments: [
        ("2026-03-03", "10:00", 0, "2026-03-03 17:00"), ("2026-03-03", "10:00", 1, "2026-03-04 17:00"),
        ("2026-03-06", "16:59", 1, "2026-03-09 17:00"), ("2026-03-06", "17:00", 0, "2026-03-09 17:00"),
        ("2026-04-02", "12:00", 1, "2026-04-07 17:00"), ("2026-04-02", "18:00", 1, "2026-04-08 17:00"),
        ("2026-03-27", "12:00", 1, "2026-03-30 17:00"), ("2026-10-23", "12:00", 1, "2026-10-26 17:00"),
    ])
    func `working days skip weekends and bank holidays, and end at five on the wall`(
        day: String,
        clock: String,
        days: Int,
        end: String
    ) {
        #expect(easter.close(after: days, from: .london(day, clock)).shown == end)
    }

    @Test func `a place with no working day at all still answers`() {
        let never = WorkingTime(opens: 600, closes: 500, weekdays: [], closed: [])
        #expect(never.closes > never.opens)
        #expect(never.nextOpen(from: .tuesdayMorning) > .tuesdayMorning)
    }

    @Test func `the door is shut at five, on Saturdays and on bank holidays`() {
        #expect(easter.isOpen(at: .london("2026-03-03", "16:59")))
        #expect(!easter.isOpen(at: .london("2026-03-03", "17:00")))
        #expect(!easter.isOpen(at: .london("2026-03-07", "12:00")))
        #expect(!easter.isOpen(at: .london("2026-04-03", "12:00")))
    }
}

struct `The promises of a place` {
    @Test func `each clock says where it is written`() {
        let promises = Promises()
        let clocks = [
            promises.firstLook, promises.firstContact, promises.nextContact, promises.handOver, promises.serviceAnswer,
            promises.afterDecline, promises.gapMeeting, promises.safetyConversation, promises.safeguarding,
            promises.crisis, promises.outcome,
        ]
        #expect(clocks.allSatisfy { !$0.source.sentence.isBlank })
        #expect(promises.firstContact.source.evidence == .found)
        #expect(promises.firstLook.source.evidence == .ours)
        #expect(Source("A", section: "b", evidence: .recalled).sentence.hasSuffix("(to be verified)"))
    }

    @Test func `a span runs day and night, through the change of the clocks`() {
        let end = Promises().end(of: Promises().crisis, from: .london("2026-03-28", "23:00"))
        #expect(end.shown == "2026-03-29 04:00")
    }

    @Test func `a ladder of a place always ends with the team`() {
        let short = Promises(ladder: [Reengagement.Step(.ringSameDay, .workingDays(0))])
        #expect(short.ladder.map(\.rung) == [.ringSameDay, .talkItOver])
        #expect(Promises(ladder: []).ladder.map(\.rung) == [.talkItOver])
        #expect(Promises().ladder.map(\.rung) == Reengagement.Rung.allCases)
    }
}
