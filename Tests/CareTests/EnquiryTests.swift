import Care
import CareTesting
import Testing

struct `Every time a service is asked` {
    private func enquiries(_ story: Story) -> [Enquiry] { story.record.offers.standing(of: Story.request).enquiries }

    private func no(_ service: ServiceCode = .lift) -> RecordDecline {
        RecordDecline(request: Story.request, service: service, reason: .noCapacity, words: "Not now")
    }

    @Test func `is kept with its answer and with when each came`() throws {
        var story = Story.begun()
        let asked = story.now
        try story.act(AskService(request: Story.request, service: .lift, words: "Please"))
        #expect(enquiries(story).map(\.answer) == [nil])
        story.wait(.days(3))
        try story.act(no())
        #expect(enquiries(story).map(\.answer) == [.no])
        #expect(enquiries(story).map(\.asked) == [asked])
        #expect(enquiries(story).map(\.answered) == [asked + .days(3)])
    }

    @Test func `again is kept beside the first time`() throws {
        var story = Story.begun()
        try story.act(AskService(request: Story.request, service: .lift, words: "Please"))
        try story.act(no())
        try story.act(AskService(request: Story.request, service: .lift, words: "Please look once more"))
        try story.act(RecordAcceptance(request: Story.request, service: .lift, words: "from Monday"))
        #expect(enquiries(story).map(\.answer) == [.no, .yes])
    }

    @Test func `and is no longer asked, it did not answer`() throws {
        var story = Story.begun()
        try story.act(AskService(request: Story.request, service: .lift, words: "Please"))
        try story.act(WithdrawAsking(request: Story.request, service: .lift, why: "found another way"))
        #expect(enquiries(story).map(\.answer) == [.withdrawn])
    }
}
