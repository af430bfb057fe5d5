import Care
import Desk

extension Sentences {
    func safety(_ fact: SafetyFact) -> Sentence {
        switch fact {
        case .opened(_, _, let why, let words, let owner, let by):
            Sentence(
                "Safety conversation opened: \(name(owner)) talks with them by \(EnglishTime.clockAndDay(by))",
                opening(why),
                words?.disclosed
            )
        case .tried(_, let words, let again):
            Sentence(
                "Tried to talk with them about their safety; tried again \(EnglishTime.dayAndClock(again))",
                words.disclosed
            )
        case .held(_, let summary, let agreed, let next): talk("Talked about their safety", summary, agreed, next)
        case .followedUp(_, let summary, let agreed, let next):
            talk("Asked again how safe they are", summary, agreed, next)
        case .passedOn(_, let to, let why):
            Sentence("\(name(to)) is asked to take the safety conversation on", why.disclosed)
        case .taken(_, let by): Sentence("\(name(by)) took the safety conversation on")
        }
    }

    private func opening(_ why: SafetyConversation.Why) -> String? {
        switch why {
        case .worryingAnswer: "Because of an answer they gave."
        case .ownWords: "Because of what they said."
        case .worker: nil
        }
    }

    private func talk(
        _ what: String,
        _ summary: Personal<String>,
        _ agreed: Personal<String>,
        _ next: Instant?
    ) -> Sentence {
        Sentence(
            what,
            summary.disclosed,
            "Agreed: \(agreed.disclosed)",
            next.map { "Asked again \(EnglishTime.dayAndClock($0))" }
        )
    }

    func safeguarding(_ fact: SafeguardingFact) -> Sentence {
        switch fact {
        case .raised(_, _, let subject, let about, let words, let owner):
            Sentence(
                "Safeguarding concern raised about \(subject == .child ? "a child" : "an adult"); \(name(owner)) owns it",
                "About \(about.disclosed)",
                words.disclosed
            )
        case .referred(_, let to, let at, let reference, let next):
            Sentence(
                "\(to) was told of the concern, \(EnglishTime.dayAndClock(at))",
                reference.map { "Their reference: \($0.disclosed)" },
                "Looked at again \(EnglishTime.dayAndClock(next))"
            )
        case .decided(_, let reasons, let next):
            Sentence(
                "Decided to tell nobody of the concern at present",
                reasons.disclosed,
                "Looked at again \(EnglishTime.dayAndClock(next))"
            )
        case .outcome(_, let words, let next):
            Sentence(
                "What came of the concern",
                words.disclosed,
                "Looked at again \(EnglishTime.dayAndClock(next))"
            )
        case .taken(_, let by): Sentence("\(name(by)) took the concern on")
        case .closed(_, let words): Sentence("The concern was closed", words.disclosed)
        }
    }

    func crisis(_ fact: CrisisFact) -> Sentence {
        switch fact {
        case .handed(_, _, let to, let why, _, let by):
            Sentence(
                "Handed to \(service(to)), which answers by \(EnglishTime.clockAndDay(by))",
                why.disclosed
            )
        case .answered(_, let accepts, let by, let words):
            Sentence("The crisis service said \(accepts ? "yes" : "no"), \(by.disclosed)", words.disclosed)
        case .seen(_, let outcome): Sentence("The crisis service saw them", outcome.disclosed)
        case .anotherWay(_, let words): Sentence("Another way after the crisis service said no", words.disclosed)
        }
    }
}
