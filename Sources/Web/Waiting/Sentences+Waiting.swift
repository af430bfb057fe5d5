import Care

extension Sentences {
    func waiting(_ fact: WaitFact) -> Sentence {
        switch fact {
        case .joined(_, let wishes): Sentence("Waits for a time", wishes.words(team))
        case .wished(_, let wishes): Sentence("What suits them has changed", wishes.words(team))
        case .soonerWanted(_, _, let wishes): Sentence("Has a time, and waits for a sooner one", wishes.words(team))
        case .left: Sentence("Does not wait for a time any more")
        case .offered(_, _, let time, _):
            Sentence("Offered a time that came free: \(EnglishTime.dayAndClock(time.at))", "With \(name(time.worker)).")
        case .declined: Sentence("Said no to a time, and keeps their place")
        case .declineTakenBack: Sentence("The no to a time was taken back")
        case .ended(_, .taken): Sentence("A time that was offered has gone to somebody else; they keep their place")
        case .ended(_, .noSuchTime): Sentence("A time that was offered is not there any more; they keep their place")
        case .ended(_, .past): Sentence("A time that was offered is past; they keep their place")
        }
    }
}
