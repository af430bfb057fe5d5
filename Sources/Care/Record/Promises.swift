/// The clocks a place promises to keep, each with its source.
///
/// These are values of the place, not constants: a place may set its own, and the page shows the source beside the due.
package struct Promises: Hashable, Sendable {
    /// A length of time that is promised.
    package struct Clock: Hashable, Sendable {
        package enum Length: Hashable, Sendable {
            /// By the close of business this many working days later; 0 is the same working day.
            case workingDays(Int)
            /// This long after, day and night.
            case span(Span)
        }

        package let length: Length
        package let source: Source

        package init(_ length: Length, source: Source) {
            self.length = length
            self.source = source
        }
    }

    package let working: WorkingTime
    /// How soon somebody reads a new request.
    package let firstLook: Clock
    /// How soon the person is first met.
    package let firstContact: Clock
    /// How long an open request may go without a contact arranged or made.
    package let nextContact: Clock
    /// How soon a hand-over is answered.
    package let handOver: Clock
    /// How soon a service that was asked is asked again, if it has not answered.
    package let serviceAnswer: Clock
    /// How soon the holder finds another way after a service declines.
    package let afterDecline: Clock
    /// How soon a case declined by two services comes to the multidisciplinary meeting.
    package let gapMeeting: Clock
    /// How soon a safety conversation is held.
    package let safetyConversation: Clock
    /// How much opening time there is at least to read what came through the front door.
    ///
    /// Nothing that only reading can bring to light is late before somebody can have read it.
    package let reading: Span
    /// How soon a safeguarding concern is passed on to those who must know.
    package let safeguarding: Clock
    /// How soon the crisis service must have answered a hand-over.
    package let crisis: Clock
    /// How soon what came of an arranged contact is written down.
    package let outcome: Clock
    /// How soon whoever is booked when a clinic is not held has another time, or is told.
    package let rebook: Clock
    /// The ways to reach somebody after a missed contact, in order, each with its clock.
    package let ladder: [Reengagement.Step]
    /// How people are told things by messages; `nil` where the place sends none.
    package let telling: Telling?
    /// How times that came free are offered to those who wait; `nil` where the place leaves that to whoever looks.
    package let filling: Filling?
    /// How soon each service promises to see somebody it has taken on, where its pack says so.
    package var seenWithin: [ServiceCode: Clock] = [:]

    package init(
        working: WorkingTime = .officeHours,
        firstLook: Clock = Clock(.workingDays(1), source: .placeDefault),
        firstContact: Clock = Clock(
            .span(.days(14)),
            source: Source("Filling the chasm, 2018", section: "profile 1, Bradford: generally within two weeks")
        ),
        nextContact: Clock = Clock(
            .span(.days(28)),
            source: Source(
                "Unpacking Collaborative Care for Depression, Psychiatric Services, 2015 (ps.201400577)",
                section: "a follow-up within four weeks of the first contact; this place asks it of every contact"
            )
        ),
        handOver: Clock = Clock(.workingDays(2), source: .placeDefault),
        serviceAnswer: Clock = Clock(.workingDays(10), source: .placeDefault),
        afterDecline: Clock = Clock(.workingDays(2), source: .placeDefault),
        gapMeeting: Clock = Clock(.span(.days(7)), source: .placeDefault),
        safetyConversation: Clock = Clock(.workingDays(0), source: .placeDefault),
        reading: Span = .hours(1),
        safeguarding: Clock = Clock(.workingDays(0), source: .placeDefault),
        crisis: Clock = Clock(
            .span(.hours(4)),
            source: Source(
                "Filling the chasm, 2018",
                section: "profile 5, Norfolk and Suffolk: assessment in four hours"
            )
        ),
        outcome: Clock = Clock(.workingDays(1), source: .placeDefault),
        rebook: Clock = Clock(.workingDays(1), source: .placeDefault),
        ladder: [Reengagement.Step] = Reengagement.defaultLadder,
        telling: Telling? = nil,
        filling: Filling? = Filling()
    ) {
        self.working = working
        self.firstLook = firstLook
        self.firstContact = firstContact
        self.nextContact = nextContact
        self.handOver = handOver
        self.serviceAnswer = serviceAnswer
        self.afterDecline = afterDecline
        self.gapMeeting = gapMeeting
        self.safetyConversation = safetyConversation
        self.reading = reading
        self.safeguarding = safeguarding
        self.crisis = crisis
        self.outcome = outcome
        self.rebook = rebook
        self.telling = telling
        self.filling = filling
        self.ladder = ladder.last?.rung == .talkItOver ? ladder : ladder + Reengagement.defaultLadder.suffix(1)
    }

    /// When a clock that starts now runs out.
    package func end(of clock: Clock, from start: Instant) -> Instant {
        switch clock.length {
        case .workingDays(let days): working.close(after: days, from: start)
        case .span(let span): start + span
        }
    }

    /// When a clock runs out for something that came while nobody may have been there to read it.
    ///
    /// It begins when the door is next staffed, and leaves time to read: at one minute to five on a Friday, "the same
    /// working day" would be over before anybody knew.
    package func end(ofUnread clock: Clock, from received: Instant) -> Instant {
        max(end(of: clock, from: working.nextOpen(from: received)), working.after(reading, from: received))
    }
}
