import Care

extension Sentences {
    func reviews(_ fact: ReviewFact) -> Sentence {
        switch fact {
        case .flagged(_, let why): Sentence("Marked for discussion", why.disclosed)
        case .unflagged(_, let why): Sentence("The mark for discussion is taken away", why.disclosed)
        case .reviewed(_, _, let with, let reasons, let summary, let proposals):
            Sentence(
                "Talked over\(with.isEmpty ? "" : " with \(with.map(name).joined(separator: ", "))")",
                summary.disclosed,
                reasons.map(\.sentence).joined(separator: "; "),
                proposals.map { "\($0.kind.staffWords.capitalizedFirst): \($0.words.disclosed)" }
                    .joined(separator: "; ")
            )
        case .accepted(_, let worker, let until):
            Sentence("Goes with a proposal: \(name(worker)) does it by \(EnglishTime.date(London.day(at: until)))")
        case .declined(_, let why): Sentence("Does not go with a proposal", why.disclosed)
        case .happened(_, let happened, let words):
            Sentence(happened ? "What was proposed happened" : "What was proposed did not happen", words.disclosed)
        }
    }
}

extension Recommendation.Kind {
    var staffWords: String {
        switch self {
        case .medicine: "medicine"
        case .talking: "talking treatment"
        case .social: "social support"
        case .physical: "physical health"
        case .refer: "ask another service"
        case .watch: "wait and look again"
        }
    }
}

extension Recommendation {
    /// How far it has come, in words.
    func stateWords(_ team: Team, at now: Instant) -> String {
        switch state {
        case .proposed: "waits for the holder’s yes or no"
        case .declined(let why): "not gone with: \(why.disclosed)"
        case .accepted(let worker, let until):
            "\(team.name(of: worker)) does it by \(EnglishTime.date(London.day(at: until)))"
                + (until < now ? ", which has passed" : "")
        case .happened(true, let words, _): "happened: \(words.disclosed)"
        case .happened(false, let words, _): "did not happen: \(words.disclosed)"
        }
    }
}
