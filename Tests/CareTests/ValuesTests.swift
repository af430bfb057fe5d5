import Care
import CareTesting
import Testing

struct `A day on the calendar` {
    @Test(arguments: ["2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "0000-01-01", "2026-04-31"])
    func `a date that does not exist is none`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: [
        "", "2026-1-1", "20260101", "2026-01-01 ", "２０２６-01-01", "2026-01-01T00:00", "-001-01-01", "2026-+1-01",
    ])
    func `another form than year, month and day is none`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: ["1970-01-01", "2000-02-29", "2024-02-29", "0001-01-01", "9999-12-31", "1899-12-31"])
    func `a date that exists is read and written as it was`(text: String) {
        #expect(Day(text)?.description == text)
    }

    @Test func `every day of eight hundred years has its own number and comes back from it`() {
        var day = Day(year: 1600, month: 1, day: 1)!
        while day.civil.year < 2400 {
            let (year, month, number) = day.civil
            #expect(Day(year: year, month: month, day: number) == day)
            day = day + 1
        }
        #expect(day == Day(year: 2400, month: 1, day: 1))
    }

    @Test func `weekdays are right, also before 1970`() {
        #expect(Day("1970-01-01")?.weekday == .thursday)
        #expect(Day("2026-03-03")?.weekday == .tuesday)
        #expect(Day("1752-09-14")?.weekday == .thursday)
    }

    @Test func `an age grows on the birthday, and somebody born on 29 February is a year older on 1 March`() {
        let born = Day.on("2008-02-29")
        #expect(born.years(until: Day.on("2026-02-28")) == 17)
        #expect(born.years(until: Day.on("2026-03-01")) == 18)
        #expect(Day.on("1990-06-15").years(until: Day.on("2026-06-14")) == 35)
        #expect(Day.on("1990-06-15").years(until: Day.on("2026-06-15")) == 36)
    }
}

struct `Time in London` {
    private func utc(_ day: String, _ hour: Int, _ minute: Int) -> Instant {
        Instant(microseconds: Int64(Day.on(day).number) * 86_400_000_000) + .hours(hour) + .minutes(minute)
    }

    @Test func `the clock goes from 00:59 to 02:00 on the last Sunday of March`() {
        #expect(London.reading(at: utc("2026-03-29", 0, 59)).clock == "00:59")
        #expect(London.reading(at: utc("2026-03-29", 1, 0)).clock == "02:00")
        #expect(!London.isSummer(at: utc("2026-03-29", 1, 0) - Span(microseconds: 1)))
    }

    @Test func `the clock shows 01:30 twice on the last Sunday of October`() {
        #expect(London.reading(at: utc("2026-10-25", 0, 30)).clock == "01:30")
        #expect(London.reading(at: utc("2026-10-25", 1, 30)).clock == "01:30")
    }

    @Test func `a time that occurs twice is the first, and one that does not occur comes after the jump`() {
        #expect(London.instant(Day.on("2026-10-25"), minute: 90) == utc("2026-10-25", 0, 30))
        #expect(London.instant(Day.on("2026-03-29"), minute: 90) == utc("2026-03-29", 1, 30))
        #expect(Instant.london("2026-03-29", "01:30").shown == "2026-03-29 02:30")
    }

    @Test(arguments: ["2026-01-15", "2026-03-28", "2026-03-29", "2026-07-01", "2026-10-24", "2026-10-25", "1969-12-31"])
    func `noon is noon whatever the season`(day: String) {
        #expect(Instant.london(day, "12:00").shown == "\(day) 12:00")
    }

    @Test func `midnight belongs to the day that begins, in summer too`() {
        #expect(London.day(at: utc("2026-06-30", 23, 0)) == Day("2026-07-01"))
        #expect(London.day(at: utc("2026-01-31", 23, 59)) == Day("2026-01-31"))
    }

    @Test func `the changes fall on a Sunday from the 25th to the 31st in every year`() {
        for year in 1996...2095 {
            let changes = (1...366).map { Day(year: year, month: 1, day: 1)! + $0 }
                .filter { London.isSummer(at: London.instant($0)) != London.isSummer(at: London.instant($0 + 1)) }
            #expect(changes.count == 2)
            #expect(changes.allSatisfy { $0.weekday == .sunday && $0.civil.day >= 25 })
        }
    }
}

struct `An identifier` {
    @Test func `is written as it was read, in lower case`() {
        let text = "0192f0c1-2b3c-7d4e-8f50-617283940a1b"
        #expect(Person.ID(text)?.description == text)
        #expect(Person.ID(text.uppercased())?.description == text)
    }

    @Test(arguments: [
        "", "0192f0c1", "0192f0c12b3c7d4e8f50617283940a1b", "0192f0c1-2b3c-7d4e-8f50-617283940a1",
        "0192f0c1-2b3c-7d4e-8f50-617283940a1bc", "0192f0c1-2b3c-7d4e-8f50-617283940a1g",
        "0192f0c12-b3c-7d4e-8f50-617283940a1b", "../../etc/passwd",
    ])
    func `anything but a UUID is none`(text: String) {
        #expect(Person.ID(text) == nil)
    }

    @Test func `is a version 7 UUID that sorts by the time it was made`() {
        var chance = SeededGenerator(seed: 7)
        let made = (0..<50).map { Request.ID(at: .tuesdayMorning + .seconds($0), using: &chance) }
        #expect(made == made.sorted())
        #expect(Set(made).count == 50)
        #expect(made.allSatisfy { $0.description.dropFirst(14).first == "7" })
        #expect(made.allSatisfy { "89ab".contains($0.description.dropFirst(19).first ?? "x") })
    }

    @Test func `an actor is read as it was written`() {
        let actors: [Actor] = [.worker(.ama), .person(.number(3)), .visitor, .system("ladder")]
        #expect(actors.map { Actor($0.description) } == actors)
        #expect(Actor("worker/nobody") == nil)
        #expect(Actor("visitor/1") == nil)
        #expect(Actor("") == nil)
    }
}

struct `An NHS number` {
    @Test(arguments: ["9990000018", "999 000 0018", "999-000-0018"])
    func `is read with or without gaps`(text: String) {
        #expect(NHSNumber(text)?.grouped == "999 000 0018")
        #expect(NHSNumber(text)?.isForTesting == true)
    }

    @Test(arguments: [
        "9990000019", "999000001", "99900000180", "0000000000", "1111111111", "999000001X", "", "９９９００００１８",
        "999 000 00 18 x",
    ])
    func `with a wrong check digit, length or letter, or of one digit, is none`(text: String) {
        #expect(NHSNumber(text) == nil)
    }

    @Test func `a wrong digit anywhere is noticed`() {
        let sound = Array("9990000018")
        for position in sound.indices {
            for digit in "0123456789" where digit != sound[position] {
                var wrong = sound
                wrong[position] = digit
                #expect(NHSNumber(String(wrong)) == nil)
            }
        }
    }
}

struct `A personal value` {
    @Test func `does not print itself, nor does what contains it`() {
        let details = Person.Details.madeUp("Robin Example")
        var dumped = ""
        dump(details, to: &dumped)
        for shown in ["\(details)", String(reflecting: details), dumped, "\(details.name)"] {
            #expect(!shown.contains("Robin"))
            #expect(!shown.contains("9990000018"))
        }
        #expect(details.name.disclosed == "Robin Example")
    }

    @Test func `no fact, occurrence or due of a long story prints what it says of a person`() {
        var story = Story.begun()
        story.happens(.notes(.written(.number(1), request: nil, words: Personal("a secret thing"))))
        #expect(!"\(story.record)".contains("secret"))
        #expect(!"\(story.occurrences)".contains("secret"))
        #expect(!"\(story.dues)".contains("sleep"))
    }
}
