import Care

extension Sentences {
    func groups(_ fact: EnrolmentFact) -> Sentence {
        switch fact {
        case .joined(_, _, _, let title, let kind, let by, let why):
            Sentence(
                by == .person ? "Joined by themself: \(title)" : "Has a place: \(title)",
                "\(kind.name): \(kind.words).",
                why?.disclosed
            )
        case .session(_, _, let day): Sentence("A group’s session on \(EnglishTime.weekdayAndDate(day))")
        case .left(_, let by, let why):
            Sentence("The place in a group was given up by \(by.staffWords)", why.disclosed)
        }
    }
}
