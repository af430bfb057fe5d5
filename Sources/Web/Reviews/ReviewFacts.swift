import Care
import Desk
import HTML

/// What is known of somebody as they are talked over, on one screen.
struct ReviewFacts: Component {
    let reasons: [String]
    let flag: String?
    let held: String
    let contacts: [String]
    let lines: [MeasureLine]
    let last: Last?
    let words: String

    /// The review before this one, and what became of what it proposed.
    struct Last: Equatable, Sendable {
        var when: String
        var summary: String
        var proposals: [Proposal]
        var minutes: StaffPage
    }

    struct Proposal: Equatable, Sendable {
        var sentence: String
        var steps: [PersonStep]
    }

    private let person: Person.ID

    init(_ scene: Scene, _ request: Request) {
        let record = scene.record
        person = record.id
        reasons = record.agenda(of: request).filter { $0.from <= scene.now }.map {
            "\($0.reason.sentence), since \(EnglishTime.date(London.day(at: $0.from))) (\($0.reason.source.sentence))"
        }
        flag = record.reviews.flags[request.id].map(\.why.disclosed)
        let weeks = max(0, (scene.today - London.day(at: request.began)) / 7)
        let holder = record.holding.holder(of: request.id).map(scene.name) ?? "nobody"
        held = "Held by \(holder). \(weeks) weeks with us."
        contacts = ReviewFacts.contacts(record, request)
        lines = record.measures.lines + record.questions.lines
        last = record.reviews.of(request.id).last.map { ReviewFacts.last($0, scene) }
        words = request.asking.words.disclosed
    }

    private static func contacts(_ record: Record, _ request: Request) -> [String] {
        let all = record.contacts.of(request.id)
        let missed = all.filter { $0.outcome == .missed }.count
        let last = record.contacts.lastMet(for: request.id).map { EnglishTime.date(London.day(at: $0)) }
        let next = record.contacts.arranged(for: request.id).first.map { EnglishTime.dayAndClock($0.at) }
        return [
            "Met \(all.filter(\.isAttended).count) times, missed \(missed).",
            "Last met: \(last ?? "not yet"). Next: \(next ?? "nothing is arranged").",
        ]
    }

    private static func last(_ review: Review, _ scene: Scene) -> Last {
        let proposals = review.recommendations.compactMap { scene.record.reviews.recommendations[$0] }
        return Last(
            when: EnglishTime.date(London.day(at: review.at)),
            summary: review.summary.disclosed,
            proposals: proposals.map { proposal in
                Proposal(
                    sentence: "\(proposal.kind.staffWords.capitalizedFirst): \(proposal.words.disclosed) "
                        + "(\(proposal.stateWords(scene.team, at: scene.now)))",
                    steps: proposal.steps
                )
            },
            minutes: .minutes(scene.record.id, review.id)
        )
    }

    var markup: Markup {
        Markup {
            h2 { "Why they are on the agenda" }
            if reasons.isEmpty { p { "They are not on the agenda now." } }
            ul { for reason in reasons { li { reason } } }
            if let flag { OwnWords(flag, said: "What should be talked over") }
            h2 { "How it goes" }
            p { held }
            for sentence in contacts { p { sentence } }
            OwnWords(words)
            if !lines.isEmpty { PersonMeasures.table(of: lines) }
            if let last { before(last) }
        }
    }

    @MarkupBuilder private func before(_ last: Last) -> Markup {
        h2 { "What we said on \(last.when)" }
        p { last.summary }
        for proposal in last.proposals {
            p { proposal.sentence }
            StepLinks(proposal.steps, of: person)
        }
        p { a(.href(last.minutes.address)) { "Minutes, and the message to the practice" } }
    }
}

extension Recommendation {
    /// What can be done with it now.
    var steps: [PersonStep] {
        switch state {
        case .proposed: [.proposal(id, .accept), .proposal(id, .decline)]
        case .accepted: [.proposal(id, .happened)]
        case .declined, .happened: []
        }
    }
}
