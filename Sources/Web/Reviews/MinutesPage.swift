import Care
import Desk
import HTML

/// The minutes of one review, and a message to the person's practice, to be printed or copied into its record.
enum MinutesPage {
    static func answer(_ staff: StaffVisit, _ person: Person.ID, _ id: Review.ID) async throws -> Reply {
        guard staff.worker.role.may(.meet) else { throw Denial.notPermitted }
        let chart = try await staff.desk.open(person, page: "Minutes of a review", as: staff.identity)
        guard let review = chart.record.reviews.all[id], let details = chart.record.people.details else {
            throw Denial.notFound
        }
        let team = try await staff.desk.team()
        let practice = try await staff.desk.practices().first { $0.code == details.practice }
        return staff.page("Minutes of a review", back: .staff(.person(person))) {
            h1 { "Minutes of a review" }
            PersonFace(person, details, on: London.day(at: staff.now))
            minutes(review, chart.record, team, staff.now)
            h2 { "Message to the practice" }
            p(.class("aside")) { sent(review, chart.record, staff.desk.place.promises) }
            InsetText {
                p { "To: \(practice?.name ?? "the person’s practice")" }
                for words in PracticeWords(chart.record, team).paragraphs(of: review) { p { words } }
            }
        }
    }

    @MarkupBuilder private static func minutes(
        _ review: Review,
        _ record: Record,
        _ team: Team,
        _ now: Instant
    ) -> Markup {
        let by = review.by.worker.map { team.name(of: $0) } ?? "the team"
        let with = review.with.map { team.name(of: $0) }
        SummaryList([
            SummaryList.Row("When") { EnglishTime.dayAndClock(review.at) },
            SummaryList.Row("Who") { ([by] + with).joined(separator: ", ") },
            SummaryList.Row("Why") { review.reasons.map(\.sentence).joined(separator: ". ") },
            SummaryList.Row("What was said") { review.summary.disclosed },
        ])
        for proposal in review.recommendations.compactMap({ record.reviews.recommendations[$0] }) {
            p {
                "\(proposal.kind.staffWords.capitalizedFirst): \(proposal.words.disclosed) "
                    + "(\(proposal.stateWords(team, at: now)))"
            }
        }
    }

    /// What became of the message, and what is to be done where none goes by e-mail.
    private static func sent(_ review: Review, _ record: Record, _ promises: Promises) -> String {
        let message = record.messages.inOrder.last { record.review(toldBy: $0)?.id == review.id }
        return message.map { "E-mail. \(PersonMessages.state($0, record, promises))." }
            ?? "Print it or copy it into the practice’s record. It is not sent by e-mail."
    }
}
