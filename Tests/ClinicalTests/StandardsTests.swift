import Clinical
import Testing

struct `What the field has published` {
    @Test func `help in a crisis names the four ways, and 111 with its mental health option`() {
        #expect(CrisisHelp.everywhere.map(\.number) == ["999", "111", "116123", "85258"])
        #expect(CrisisHelp.nhs111.advice.contains("mental health option"))
        #expect(CrisisHelp.shout.means == .text)
    }

    @Test(arguments: CrisisHelp.everywhere)
    func `a number is read in the digits it is dialled in`(help: CrisisHelp) {
        #expect(help.grouped.filter { $0 != " " } == help.number)
    }

    @Test func `what is only recalled says that it is to be verified`() {
        #expect(CrisisHelp.samaritans.reference.line.hasSuffix("to be verified"))
        #expect(!CrisisHelp.nhs111.reference.line.contains("verified"))
    }

    @Test func `the four-week wait stops at two contacts, an assessment, a measure, and a plan or an intervention`() {
        let clock = AccessClock.fourWeekWait
        #expect(clock.hours == 28 * 24)
        #expect(clock.missing(after: [:]).count == 4)
        let almost: [AccessClock.Event: Int] = [.contact: 1, .assessment: 1, .baselineMeasure: 1, .intervention: 1]
        #expect(clock.missing(after: almost).map(\.oneOf) == [[.contact]])
        #expect(clock.missing(after: almost.merging([.contact: 2]) { $1 }).isEmpty)
    }

    @Test(arguments: [0, 6, 7, 13, 14, 27, 28, 84, 85, 4000]) func `every wait falls in one band`(days: Int) {
        #expect(AccessClock.bands.filter { $0.contains(days) }.count == 1)
    }
}
