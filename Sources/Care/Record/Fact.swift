/// One thing that happened to one person, told by the capability it belongs to.
///
/// To add a capability, add its case here, its state in `Record`, its dues in `Record.dues`; everything else is in its
/// own folder. The name of the case and the name of the capability's own case make the event's kind in the journal,
/// such as `holding.offered`: neither is ever renamed.
package enum Fact: Hashable, Sendable {
    case people(PeopleFact)
    case requests(RequestFact)
    case holding(HoldingFact)
    case triage(TriageFact)
    case offers(OfferFact)
    case contacts(ContactFact)
    case reengagement(ReengagementFact)
    case safety(SafetyFact)
    case safeguarding(SafeguardingFact)
    case crisis(CrisisFact)
    case notes(NoteFact)
    case copies(CopyFact)
    case measures(MeasureFact)
    case messages(MessageFact)
    case booking(BookingFact)
    case waiting(WaitFact)
    case groups(EnrolmentFact)
    case following(FollowingFact)
    case questions(QuestionFact)
    case reviews(ReviewFact)
}

/// A fact with its circumstances: when it happened, when we learnt of it, and who said so.
package struct Occurrence: Hashable, Sendable {
    package let fact: Fact
    package let happened: Instant
    package let recorded: Instant
    package let actor: Actor

    package init(_ fact: Fact, happened: Instant, recorded: Instant, by actor: Actor) {
        self.fact = fact
        self.happened = happened
        self.recorded = recorded
        self.actor = actor
    }
}
