import Care
import Desk
import HTML

extension Sentences {
    func following(_ fact: FollowingFact) -> Sentence {
        switch fact {
        case .begun(_, let target):
            Sentence("Followed up\(target.map { " to a target on \(Targets.name(of: $0))" } ?? ", without a number")")
        case .looked(_, let kind, let with, let words):
            Sentence(kind.sentence, with.disclosed.isBlank ? nil : "With \(with.disclosed).", words.disclosed)
        case .planned(_, let plan):
            Sentence(
                "A plan to stay well was agreed",
                "They notice first: \(plan.signs.disclosed)",
                plan.helps.disclosed.isBlank ? nil : "What helps: \(plan.helps.disclosed)",
                plan.people.disclosed.isBlank ? nil : "Who is there: \(plan.people.disclosed)",
                "If it comes back: \(plan.ifItComesBack.disclosed)"
            )
        case .activeAgain(_, let why): Sentence("Back to active work", why.disclosed)
        case .stopped(_, let why): Sentence("No longer followed up to a target", why.disclosed)
        }
    }
}

extension Course.Look.Kind {
    fileprivate var sentence: String {
        switch self {
        case .treatment: "The treatment was looked at again"
        case .advice: "A specialist gave advice"
        case .review: "The work was reviewed"
        }
    }
}

extension Record {
    /// How a request is followed up, a sentence each.
    func followingSentences(for request: Request.ID) -> [String] {
        guard let course = following.courses[request] else { return [] }
        let since = EnglishTime.date(London.day(at: course.began))
        let aim = course.target.map { " to a target on \(Targets.name(of: $0))" } ?? ""
        guard case .stayingWell(let from) = course.phase else { return ["Followed up\(aim) since \(since)."] }
        return [
            "Followed up\(aim) since \(since); to stay well since \(EnglishTime.date(London.day(at: from)))."
        ]
    }
}
