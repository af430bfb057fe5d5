import Care

extension Sentences {
    func messages(_ fact: MessageFact) -> Sentence {
        switch fact {
        case .queued(_, let kind, _, _): Sentence("E-mail to be sent: \(kind.staffWords)")
        case .sent: Sentence("E-mail sent")
        case .putOff(_, let again):
            Sentence("The mail server did not take the e-mail; tried again \(EnglishTime.dayAndClock(again))")
        case .stopped(_, .died): Sentence("E-mail not sent: they have died")
        case .stopped(_, .notSoAnyMore): Sentence("E-mail not sent: it was not so any more")
        case .failed(_, let why): Sentence("E-mail not sent: \(why.sentence)")
        case .toldAnotherWay(_, let words): Sentence("Told another way", words.disclosed)
        }
    }
}
