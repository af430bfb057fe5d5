import Care
import CareTesting
import Testing

struct `Booking` {
    private func story() throws -> (Story, Request.ID) {
        let story = Story.begun()
        return (story, try #require(story.record.requests.open.first?.id))
    }

    private func time(_ story: Story, after hours: Int = 24, by worker: Worker.ID = .ama) -> ClinicTime {
        .madeUp(by: worker, at: story.now + .hours(hours), opens: story.now)
    }

    @Test func `arranges the contact and takes the time in one decision`() throws {
        var (story, request) = try story()
        try story.act(Book(contact: .number(1), request: request, times: [time(story)], by: .holder))
        #expect(story.record.contacts.all[.number(1)]?.at == story.now + .hours(24))
        #expect(story.record.bookings.live.map(\.contact) == [.number(1)])
    }

    @Test func `ends with its contact, whichever page cancels it, and not when it was missed`() throws {
        var (story, request) = try story()
        try story.act(Book(contact: .number(1), request: request, times: [time(story)], by: .holder))
        try story.act(CancelContact(contact: .number(1), by: .person, why: "they rang"))
        #expect(story.record.bookings.live.isEmpty)
        try story.act(UndoCancellation(contact: .number(1), why: "they rang again"))
        #expect(story.record.bookings.live.map(\.contact) == [.number(1)])
        #expect(story.record.contacts.all[.number(1)]?.outcome == .arranged)
        story.wait(.hours(25))
        try story.act(RecordMissed(contact: .number(1)))
        #expect(story.record.bookings.live.count == 1)
        #expect(story.record.reengagement.ladders[request] != nil)
    }

    @Test func `that was moved by hand and then cancelled does not take its old time again`() throws {
        var (story, request) = try story()
        try story.act(Book(contact: .number(1), request: request, times: [time(story)], by: .holder))
        let later = story.now + .hours(30)
        try story.act(
            MoveContact(contact: .number(1), at: later, means: .phone, place: nil, by: .person, why: "the bus")
        )
        try story.act(CancelContact(contact: .number(1), by: .person, why: "not well"))
        #expect(throws: BookingRefusal.movedSince) {
            try story.act(UndoCancellation(contact: .number(1), why: "better again"))
        }
        #expect(story.record.bookings.live.isEmpty)
    }

    @Test func `moves to another time of the same worker only`() throws {
        var (story, request) = try story()
        try story.act(Book(contact: .number(1), request: request, times: [time(story)], by: .holder))
        try story.act(MoveBooking(contact: .number(1), times: [time(story, after: 48)], by: .person, why: "work"))
        #expect(story.record.bookings.live(.number(1))?.at == story.now + .hours(48))
        #expect(throws: BookingRefusal.otherWorker) {
            try story.act(
                MoveBooking(contact: .number(1), times: [time(story, after: 50, by: .ben)], by: .person, why: "x")
            )
        }
    }

    @Test func `together takes two workers' times of the same moment, or none`() throws {
        var (story, request) = try story()
        let apart = [time(story), time(story, after: 25, by: .ben)]
        #expect(throws: BookingRefusal.notTogether) {
            try story.act(Book(contact: .number(1), request: request, times: apart, by: .holder))
        }
        #expect(throws: BookingRefusal.notTogether) {
            try story.act(Book(contact: .number(1), request: request, times: [time(story), time(story)], by: .holder))
        }
        #expect(story.record.bookings.all.isEmpty)
        try story.act(
            Book(contact: .number(1), request: request, times: [time(story), time(story, by: .ben)], by: .holder)
        )
        #expect(story.record.bookings.live.first?.slots.map(\.worker) == [.ama, .ben])
    }

    @Test func `is refused before the time opens, to those it is not for, and for two places at once`() throws {
        var (story, request) = try story()
        let early = ClinicTime.madeUp(by: .ama, at: story.now + .hours(9), opens: story.now + .seconds(1))
        #expect(throws: BookingRefusal.notOpenYet) {
            try story.act(Book(contact: .number(1), request: request, times: [early], by: .holder))
        }
        var plan = time(story).clinic.plan
        plan.bookers = [.service]
        let forService = ClinicTime(clinic: Clinic(id: .number(5), plan: plan), slot: time(story).slot)
        #expect(throws: BookingRefusal.notYours) {
            try story.act(Book(contact: .number(1), request: request, times: [forService], by: .person))
        }
        plan = time(story).clinic.plan
        plan.practices = [PracticeCode(rawValue: "B")]
        let forOthers = ClinicTime(clinic: Clinic(id: .number(5), plan: plan), slot: time(story).slot)
        #expect(throws: BookingRefusal.otherPractice) {
            try story.act(Book(contact: .number(1), request: request, times: [forOthers], by: .holder))
        }
        try story.act(Book(contact: .number(1), request: request, times: [time(story)], by: .holder))
        #expect(throws: BookingRefusal.overlaps) {
            try story.act(Book(contact: .number(2), request: request, times: [time(story, by: .ben)], by: .holder))
        }
        #expect(throws: BookingRefusal.hasATime) {
            try story.act(Book(contact: .number(2), request: request, times: [time(story, after: 30)], by: .person))
        }
    }

    @Test func `is given up when its request closes or the person dies`() throws {
        var (story, request) = try story()
        try story.act(Book(contact: .number(1), request: request, times: [time(story)], by: .holder))
        var other = story
        try story.act(Close(request: request, reason: .personDecided, agreed: "we agreed", wayBack: "ring us"))
        #expect(story.record.bookings.live.isEmpty)
        try other.act(RecordDeath(day: nil, toldBy: "the practice"))
        #expect(other.record.bookings.live.isEmpty)
    }
}
