import Care
import CareTesting
import Testing

struct `Booking tells the person` {
    private func story() -> Story { Story.begun(wishes: .safeEmail, promises: Promises(telling: Telling())) }

    private func time(_ story: Story, after hours: Int) -> ClinicTime {
        .madeUp(by: .ama, at: story.now + .hours(hours), opens: story.now)
    }

    private func waiting(_ story: Story) -> Set<Message.Kind> {
        Set(story.record.messages.waiting.filter { $0.contact == Story.contact }.map(\.kind))
    }

    @Test func `when a time is booked, moved, cancelled, and when the cancellation is undone`() throws {
        var story = story()
        try story.act(
            Book(contact: Story.contact, request: Story.request, times: [time(story, after: 72)], by: .holder)
        )
        #expect(waiting(story) == [.booked, .reminder])
        try story.act(
            MoveBooking(contact: Story.contact, times: [time(story, after: 96)], by: .holder, why: "they rang")
        )
        #expect(waiting(story) == [.moved, .reminder])
        try story.act(CancelOwnBooking(contact: Story.contact, why: "not well"))
        #expect(waiting(story) == [.cancelled])
        try story.act(UndoCancellation(contact: Story.contact, why: "better again"))
        #expect(waiting(story) == [.booked, .reminder])
    }

    @Test func `and says nothing where the place sends no messages`() throws {
        var story = Story.begun(wishes: .safeEmail)
        try story.act(
            Book(contact: Story.contact, request: Story.request, times: [time(story, after: 72)], by: .holder)
        )
        #expect(story.record.messages.all.isEmpty)
    }
}
