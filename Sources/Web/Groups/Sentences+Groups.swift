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
        case .waits(_, _, let title, _, let why): Sentence("Waits for a place in a group: \(title)", why?.disclosed)
        case .placeOffered: Sentence("Asked whether they want a place in a group that came free")
        case .placeDeclined: Sentence("Said no to a place in a group, and waits on")
        case .placeGone: Sentence("A place in a group that was offered has gone to somebody else; they wait on")
        case .waitsNoMore(_, .theySaidSo): Sentence("Does not wait for a place in a group any more")
        case .waitsNoMore(_, .ended): Sentence("Does not wait for a place any more: the group does not meet")
        case .session(_, _, let day): Sentence("A group’s session on \(EnglishTime.weekdayAndDate(day))")
        case .left(_, let by, let why):
            Sentence("The place in a group was given up by \(by.staffWords)", why.disclosed)
        }
    }
}
