import Care
import Exchange
import Foundation
import Testing

struct `A calendar file` {
    private func event(
        _ starts: Instant = London.instant(Day(number: 20_780), minute: 600),
        summary: String = "Appointment",
        status: CalendarEvent.Status = .confirmed,
        minutes: Int? = nil
    ) -> CalendarEvent {
        CalendarEvent(
            uid: "0a1b@footbridge.invalid",
            sequence: 2,
            changed: London.instant(Day(number: 20_777), minute: 600),
            starts: starts,
            minutes: minutes,
            summary: summary,
            status: status
        )
    }

    private func text(_ events: CalendarEvent...) -> String {
        String(decoding: CalendarText.bytes(of: events, called: "Appointments"), as: UTF8.self)
    }

    @Test func `says when, how often it changed, and whether it is on`() {
        #expect(
            text(event(minutes: 50))
                == """
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                PRODID:-//Footbridge//Footbridge//EN\r
                CALSCALE:GREGORIAN\r
                X-WR-CALNAME:Appointments\r
                BEGIN:VEVENT\r
                UID:0a1b@footbridge.invalid\r
                SEQUENCE:2\r
                DTSTAMP:20261120T100000Z\r
                DTSTART:20261123T100000Z\r
                DTEND:20261123T105000Z\r
                SUMMARY:Appointment\r
                STATUS:CONFIRMED\r
                CLASS:PRIVATE\r
                TRANSP:OPAQUE\r
                END:VEVENT\r
                END:VCALENDAR\r\n
                """
        )
    }

    @Test func `says of what is cancelled that it is, and keeps nobody busy`() {
        let file = text(event(status: .cancelled))
        #expect(file.contains("STATUS:CANCELLED\r\n"))
        #expect(file.contains("TRANSP:TRANSPARENT\r\n"))
        #expect(!file.contains("DTEND"), "nobody has said how long it lasts")
    }

    @Test func `tells the two hours apart that London's clocks show twice in October`() {
        let first = London.instant(Day("2026-10-25")!, minute: 90)
        #expect(CalendarText.moment(first) == "20261025T003000Z")
        #expect(CalendarText.moment(first + .hours(1)) == "20261025T013000Z")
        #expect(London.reading(at: first).clock == London.reading(at: first + .hours(1)).clock)
    }

    @Test(arguments: [
        ("2026-03-29", 60, "20260329T010000Z"), ("2026-07-01", 600, "20260701T090000Z"),
        ("2028-02-29", 0, "20280229T000000Z"), ("1969-12-31", 1439, "19691231T235900Z"),
    ])
    func `counts in universal time`(day: String, minute: Int, says: String) throws {
        #expect(CalendarText.moment(London.instant(try #require(Day(day)), minute: minute)) == says)
    }

    @Test(arguments: [
        ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("one\r\ntwo", "one\\ntwo"), ("one\ntwo\rthree", "one\\ntwo\\nthree"),
        ("a\u{0}b\u{7}c\u{7F}d\u{9B}e", "abcde"), ("END:VEVENT\r\nBEGIN:VALARM", "END:VEVENT\\nBEGIN:VALARM"),
        ("a\u{85}b\u{2028}c\u{2029}d", "a\\nb\\nc\\nd"), ("tab\there", "tab\there"), ("", ""),
    ])
    func `lets no text begin a line of its own`(text: String, says: String) {
        #expect(CalendarText.escaped(text) == says)
    }

    @Test(arguments: [1, 2, UInt64.random(in: 0 ... .max)])
    func `has no line above 75 bytes, and comes back whole when it is unfolded`(seed: UInt64) {
        var chance = SplitMix(seed)
        let letters = Array("abc ;,\\é☃\u{1F343}:\"")
        for _ in 0..<300 {
            let length = Int(chance.next() % 400)
            let line = String((0..<length).map { _ in letters[Int(chance.next() % UInt64(letters.count))] })
            let folded = String(decoding: CalendarText.folded(line), as: UTF8.self)
            let lines = folded.components(separatedBy: "\r\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 75 }, "seed \(seed)")
            #expect(folded.replacing("\r\n ", with: "") == line + "\r\n", "seed \(seed)")
        }
    }
}

private struct SplitMix: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
