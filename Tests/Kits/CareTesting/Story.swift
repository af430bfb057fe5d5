package import Care

/// One person's care as a test tells it: somebody does something, time passes, and we look at what is true.
package struct Story: Sendable {
    package private(set) var record: Record
    package private(set) var occurrences: [Occurrence] = []
    package var now: Instant
    package var duty: Worker.ID
    package var absent: Set<Worker.ID> = []
    package var promises: Promises
    private var made = 100

    package init(
        of person: Person.ID = .number(1),
        at now: Instant = .tuesdayMorning,
        duty: Worker.ID = .ama,
        promises: Promises = Promises()
    ) {
        record = Record(of: person)
        self.now = now
        self.duty = duty
        self.promises = promises
    }

    /// The request that `begun` asks.
    package static let request = Request.ID.number(1)

    /// A person who is on the record and has asked for help; Ama holds them.
    package static func begun(
        at now: Instant = .tuesdayMorning,
        kind: Request.Kind = .help,
        wishes: Person.Wishes = Person.Wishes(),
        promises: Promises = Promises()
    ) -> Story {
        var story = Story(at: now, promises: promises)
        story.happens(.people(.registered(details: .madeUp(wishes: wishes), origin: "test")), by: .visitor)
        let asking = Request.Asking(words: Personal("I cannot sleep"), needs: [NeedCode(rawValue: "sleep")])
        story.happens(
            .requests(.received(Story.request, route: .myself, kind: kind, asking: asking)),
            .holding(.named(Story.request, holder: story.duty, why: .onDuty)),
            by: .visitor
        )
        return story
    }

    package func moment(by actor: Actor) -> Moment {
        Moment(now: now, actor: actor, duty: duty, promises: promises, absent: absent)
    }

    /// Somebody does something; what they decided has happened.
    @discardableResult
    package mutating func act<A: Action>(_ action: A, by worker: Worker.ID = .ama) throws(A.Refused) -> [Fact] {
        try act(action, as: .worker(worker))
    }

    @discardableResult
    package mutating func act<A: Action>(_ action: A, as actor: Actor) throws(A.Refused) -> [Fact] {
        let facts = try action.decide(on: record, at: moment(by: actor))
        for fact in facts { happens(fact, by: actor) }
        return facts
    }

    /// Something happened, whoever decided it, perhaps a while before it is recorded.
    package mutating func happens(_ facts: Fact..., by actor: Actor = .worker(.ama), ago: Span = .seconds(0)) {
        for fact in facts {
            let occurrence = Occurrence(fact, happened: now - ago, recorded: now, by: actor)
            occurrences.append(occurrence)
            record.apply(occurrence)
        }
    }

    package mutating func wait(_ span: Span) { now = now + span }
    package mutating func waitDays(_ days: Int) { wait(.days(days)) }

    /// An identity that was not used in this story yet.
    package mutating func fresh<Subject>() -> ID<Subject> {
        made += 1
        return .number(made)
    }

    package var dues: [Due] { record.dues(promises) }

    /// The dues of a kind, soonest first.
    package func dues(_ kind: Due.Kind) -> [Due] { dues.filter { $0.kind == kind } }
    package func due(_ kind: Due.Kind) -> Due? { dues(kind).first }

    package var brokenPromises: [BrokenPromise] { record.brokenPromises(at: now, promises: promises) }
    package var holder: Worker.ID? { record.holding.holder(of: Story.request) }
    package var owed: Set<Due.Kind> { Set(dues.map(\.kind)) }
}

extension Story {
    /// The only contact that `contactMissed` and `contactArranged` are about.
    package static let contact = Contact.ID.number(1)

    /// A contact arranged with Ama for the day after at ten.
    package static func contactArranged(wishes: Person.Wishes = Person.Wishes()) -> Story {
        var story = Story.begun(wishes: wishes)
        story.happens(
            .contacts(
                .arranged(
                    contact,
                    request,
                    with: .ama,
                    means: .room,
                    at: story.now + .days(1),
                    place: nil
                )
            )
        )
        return story
    }

    /// The person missed the contact, and it was written down on the day after.
    package static func contactMissed(wishes: Person.Wishes = Person.Wishes()) throws -> Story {
        var story = contactArranged(wishes: wishes)
        story.waitDays(1)
        try story.act(RecordMissed(contact: contact))
        return story
    }

    /// Two services said no: a gap case.
    package static func declinedTwice() throws -> Story {
        var story = begun()
        try story.asksAndIsDeclined(by: .talkingTherapies, .tooComplex)
        try story.asksAndIsDeclined(by: .communityTeam, .notSevereEnough)
        return story
    }

    package mutating func asksAndIsDeclined(by service: ServiceCode, _ reason: DeclineReason) throws {
        try act(AskService(request: Story.request, service: service, words: "Could you help?"))
        try act(RecordDecline(request: Story.request, service: service, reason: reason, words: "Not us"))
    }
}

extension Story {
    /// Why an action would be refused now; `nil` if it would be carried out.
    package func refusal<A: Action>(of action: A, by worker: Worker.ID = .ama) -> A.Refused? {
        refusal(of: action, as: .worker(worker))
    }

    package func refusal<A: Action>(of action: A, as actor: Actor) -> A.Refused? {
        do throws(A.Refused) {
            _ = try action.decide(on: record, at: moment(by: actor))
            return nil
        } catch {
            return error
        }
    }

    /// The same story after the person has died.
    package func afterDeath() -> Story {
        var story = self
        story.happens(.people(.died(on: nil, toldBy: Personal("their sister"))))
        return story
    }

    /// The same story after the request was closed by agreement.
    package func afterClose() -> Story {
        var story = self
        let closing = Closing(reason: .helpDone, agreed: Personal("Enough at present"), wayBack: Personal("Ring us"))
        story.happens(.requests(.closed(Story.request, closing)))
        return story
    }
}
