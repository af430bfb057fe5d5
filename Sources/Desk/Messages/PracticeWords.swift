package import Care

/// What a practice is told of one of its patients: in an e-mail to its own mailbox, or on a page to print.
///
/// It is clinical, and for clinicians: it goes to the address that the place has for the practice and to no other. Its
/// subject says nothing of anybody (ADR 0061).
package struct PracticeWords {
    let record: Record
    let team: Team

    package init(_ record: Record, _ team: Team) {
        self.record = record
        self.team = team
    }

    static let subject = "A letter about one of your patients"

    /// What a message says now, a paragraph each; empty where there is nothing to say any more.
    package func paragraphs(of message: Message) -> [String] {
        switch message.kind {
        case .reviewed: record.review(toldBy: message).map(paragraphs(of:)) ?? []
        case .ended: record.requests.closed[message.request].map { ended($0, message.request) } ?? []
        case .received, .booked, .moved, .cancelled, .reminder, .offered, .offerGone, .placeOffered, .placeGone: []
        }
    }

    /// The minutes of a review: who, why, what was said, what was proposed and how far it has come.
    package func paragraphs(of review: Review) -> [String] {
        let proposals = review.recommendations.compactMap { record.reviews.recommendations[$0] }
        let present = ([review.by.worker].compactMap(\.self) + review.with).map(name)
        return [
            "We talked your patient over on \(day(review.at)).",
            present.isEmpty ? nil : "Who was there: \(present.joined(separator: ", ")).",
            "What was said: \(review.summary.disclosed)",
            proposals.isEmpty ? "Nothing changes in their care." : nil,
        ].compactMap(\.self) + proposals.map(sentence) + [held(review.request)]
    }

    private func ended(_ closed: Requests.Closed, _ request: Request.ID) -> [String] {
        let closing = closed.closing
        return [
            "The help we gave your patient ended on \(day(closed.at)).",
            "What was agreed: \(closing.agreed.disclosed)",
            "How they come back: \(closing.wayBack.disclosed)",
            record.holding.holder(of: request).map { "\(name($0)) looked after them and can be asked." },
        ].compactMap(\.self)
    }

    private func sentence(_ proposal: Recommendation) -> String {
        "Proposed (\(proposal.kind.plainWords)): \(proposal.words.disclosed) \(state(of: proposal))"
    }

    private func state(of proposal: Recommendation) -> String {
        switch proposal.state {
        case .proposed: "It is not decided yet."
        case .declined(let why): "It is not done: \(why.disclosed)"
        case .accepted(let worker, let until): "\(name(worker)) does it by \(day(until))."
        case .happened(true, let words, _): "It is done: \(words.disclosed)"
        case .happened(false, let words, _): "It did not happen: \(words.disclosed)"
        }
    }

    private func held(_ request: Request.ID) -> String {
        let holder = record.holding.holder(of: request).map(name) ?? "Our team"
        return "\(holder) holds them and can be asked at any time. You need do nothing unless it is named here."
    }

    private func name(_ worker: Worker.ID) -> String { team.workers[worker]?.name ?? "somebody who left" }
    private func day(_ instant: Instant) -> String { EnglishTime.date(London.day(at: instant)) }

    /// The letter as it is sent: who it is about, and what is to be said.
    func text(_ message: Message, telephone: String?) -> String {
        let ways = telephone.map { "Nobody reads the answers to this address. Ring \($0)." }
        let closing = ways ?? "Nobody reads the answers to this address."
        return (["For the practice’s record."] + [whom] + paragraphs(of: message) + [closing])
            .joined(separator: "\n\n") + "\n"
    }

    /// How a practice finds its patient: by name, birth date and NHS number.
    private var whom: String {
        guard let details = record.people.details else { return "" }
        let number = details.nhsNumber.map { number in
            "NHS number: \(number.disclosed)" + (details.nhsNumberVerified ? "" : " (not verified)")
        }
        return [
            "Patient: \(details.name.disclosed)",
            details.birthDate.map { "Born: \(EnglishTime.date($0.disclosed))" },
            number,
        ].compactMap(\.self).joined(separator: "\n")
    }
}

extension Recommendation.Kind {
    /// What a proposal is about, as clinicians call it.
    fileprivate var plainWords: String {
        switch self {
        case .medicine: "medicine"
        case .talking: "talking therapy"
        case .social: "social help"
        case .physical: "physical health"
        case .refer: "referral"
        case .watch: "watching and waiting"
        }
    }
}
