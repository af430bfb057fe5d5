import Care
import CareTesting
import Testing

struct `A booking whose clinic is not held` {
    private func story() throws -> Story {
        var story = Story.begun()
        let time = ClinicTime.madeUp(by: .ben, at: story.now + .days(5), opens: story.now)
        try story.act(Book(contact: .number(1), request: Story.request, times: [time], by: .holder))
        return story
    }

    private func note(_ isOutside: Bool, _ story: inout Story) throws {
        let clinic = try #require(story.record.bookings.all[.number(1)]?.slots.first?.clinic)
        try story.act(NoteOutside(contact: .number(1), clinic: clinic, isOutside: isOutside), as: .system("clinics"))
    }

    @Test func `is owed by the holder by the next working day, and before the time itself`() throws {
        var story = try story()
        try note(true, &story)
        #expect(story.dues(.rebook).map(\.owner) == [.ama])
        #expect(story.dues(.rebook).map(\.at) == [.london("2026-03-04", "17:00")])
        story = try self.story()
        story.wait(.hours(119))
        try note(true, &story)
        #expect(story.dues(.rebook).map(\.at) == [.london("2026-03-08", "10:00")])
    }

    @Test func `is owed no more once it is moved, cancelled, told, inside again or closed`() throws {
        func after(_ change: (inout Story) throws -> Void) throws -> Int {
            var story = try story()
            try note(true, &story)
            try change(&story)
            return story.dues(.rebook).count
        }
        #expect(try after { _ in } == 1)
        #expect(try after { try $0.act(CancelContact(contact: .number(1), by: .service, why: "flood")) } == 0)
        #expect(try after { try $0.act(RecordToldOutside(contact: .number(1), words: "rang")) } == 0)
        #expect(try after { try note(false, &$0) } == 0)
        #expect(
            try after { story in
                let time = ClinicTime.madeUp(by: .ben, at: story.now + .days(6), opens: story.now)
                try story.act(MoveBooking(contact: .number(1), times: [time], by: .holder, why: "flood"))
            } == 0
        )
    }

    @Test func `is told only while it is outside, and in words`() throws {
        var story = try story()
        #expect(throws: OutsideRefusal.notOutside) {
            try story.act(RecordToldOutside(contact: .number(1), words: "rang"))
        }
        try note(true, &story)
        #expect(throws: OutsideRefusal.noWords) { try story.act(RecordToldOutside(contact: .number(1), words: " ")) }
        try story.act(CancelContact(contact: .number(1), by: .service, why: "flood"))
        #expect(throws: OutsideRefusal.notBooked) {
            try story.act(RecordToldOutside(contact: .number(1), words: "rang"))
        }
    }
}
