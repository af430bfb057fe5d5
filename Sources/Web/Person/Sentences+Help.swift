import Care
import Desk

extension Sentences {
    func offers(_ fact: OfferFact) -> Sentence {
        switch fact {
        case .asked(_, let code, let words): Sentence("Asked \(service(code)) to help", words.disclosed)
        case .accepted(_, let code, let words): Sentence("\(service(code)) said yes", words.disclosed)
        case .declined(_, let code, let reason, let words, let instead):
            Sentence(
                "\(service(code)) said no: \(reason.title)",
                words.disclosed,
                instead.map { "They suggest: \($0.disclosed)" }
            )
        case .withdrawn(_, let code, let why): Sentence("Stopped asking \(service(code))", why.disclosed)
        case .finished(_, let code, let words): Sentence("The help of \(service(code)) is done", words.disclosed)
        case .broughtToMeeting(_, let day): Sentence("Comes to the team’s meeting on \(EnglishTime.date(day))")
        case .discussed(_, let outcome, let step, let by):
            Sentence(
                "The team’s meeting talked it over",
                outcome.disclosed,
                "Next, by \(EnglishTime.clockAndDay(by)): \(step.disclosed)"
            )
        }
    }

    func contacts(_ fact: ContactFact) -> Sentence {
        switch fact {
        case .arranged(_, _, let with, let means, let at, let place):
            Sentence("Contact arranged: \(contact(means, with, at))", place?.disclosed)
        case .moved(_, _, let at, let means, let place, let by, let why):
            Sentence(
                "Contact moved by \(by.staffWords) to \(EnglishTime.dayAndClock(at)), \(means.staffWords)",
                place?.disclosed,
                why.disclosed
            )
        case .attended(_, _, let late, let early, let summary):
            Sentence("Met\(late ? ", began late" : "")\(early ? ", ended early" : "")", summary.disclosed)
        case .missed(_, _, let words): Sentence("The contact was missed", words?.disclosed)
        case .cancelled(_, _, let by, let why): Sentence("Contact cancelled by \(by.staffWords)", why.disclosed)
        case .made(_, _, let with, let means, let at, let summary):
            Sentence("Met: \(contact(means, with, at))", summary.disclosed)
        case .takenBack(_, _, let why): Sentence("What was written about the contact was taken back", why.disclosed)
        }
    }

    private func contact(_ means: Contact.Means, _ with: Worker.ID, _ at: Instant) -> String {
        "\(means.staffWords) with \(name(with)), \(EnglishTime.dayAndClock(at))"
    }

    func reengagement(_ fact: ReengagementFact) -> Sentence {
        switch fact {
        case .opened: Sentence("We look for them: the steps to reach them again begin")
        case .rungTried(_, let rung, let outcome, let words):
            Sentence("\(rung.staffWords.capitalizedFirst): \(outcome.staffWords)", words.disclosed)
        case .talkedOver(_, let words, let again):
            Sentence("The team talked it over, and tries again \(EnglishTime.dayAndClock(again))", words.disclosed)
        case .ended(_, .met): Sentence("The search ended: we met them")
        case .ended(_, .gotInTouch): Sentence("They got in touch")
        case .ended(_, .takenBack): Sentence("The search ended: the contact was not missed after all")
        }
    }
}
