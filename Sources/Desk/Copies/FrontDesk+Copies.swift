package import Care

/// What a person may read of their record, with who looked at it.
package struct OpenedCopy: Sendable, Equatable {
    package let details: Person.Details
    package let copy: TheirCopy
    /// What they answered, in the words of the questions, with what it means; goals stand by themselves.
    package let answers: [OwnAnswers]
    /// What they said of paper when they were asked today.
    package let answer: Copies.Answer
    /// Who looked, the last hour first.
    package let looks: [CopyLook]
    /// Whether there were more looks than are shown here.
    package let hasMoreLooks: Bool
}

/// Who looked in one hour and why they might; which pages it was stays out, for their names can tell what is held back.
package struct CopyLook: Sendable, Equatable {
    package let actor: String
    package let first: Instant
    package let last: Instant
    package let count: Int
    package let relationship: Policy.Relationship
    /// The reason given, where the glass was broken.
    package let reason: String?
}

/// Where somebody who asked to read what is written about them has come to.
package enum CopyState: Sendable {
    /// The worker has not asked today whether paper is safe.
    case unanswered(Chart)
    case open(OpenedCopy)
}

extension FrontDesk {
    /// The names under which such looks are recorded.
    package static let copyPage = "Their copy"
    package static let beforeCopyPage = "Their copy, before it is read"

    /// How many lines of who looked a copy holds; the rest is asked for.
    package static let looksInACopy = 500

    /// Opens what a person may read, for reading it with them; records the look first.
    ///
    /// Breaking the glass is not enough: whoever reads a record with the person must have come to know them otherwise.
    ///
    /// - Throws: `Denial` for a role that does not write, without a relationship, and after a death.
    package func copy(of person: Person.ID, as identity: Identity) async throws -> CopyState {
        let (worker, chart) = try await chartForCopy(of: person, as: identity)
        let (moment, record) = (now, chart.record)
        let answer = record.copies.answer(for: worker.id, on: London.day(at: moment))
        try await recordLook(
            at: record,
            by: worker,
            page: answer == nil ? FrontDesk.beforeCopyPage : FrontDesk.copyPage
        )
        guard let answer, let details = record.people.details else { return .unanswered(chart) }
        let hours = try await lookHours(at: person, size: FrontDesk.looksInACopy)
        let copy = record.theirCopy(at: moment, place.promises)
        return .open(
            OpenedCopy(
                details: details,
                copy: copy,
                answers: copy.measures.filter { !$0.isOfGoals }.compactMap {
                    OwnAnswers($0, in: record, as: { questionnaire($0) })
                },
                answer: answer,
                looks: hours.lines.flatMap(CopyLook.all),
                hasMoreLooks: hours.next != nil
            )
        )
    }

    /// Keeps what the person said of paper, and on which day they asked to read what is written.
    package func answerAboutPaper(
        isSafe: Bool,
        asked: Day,
        of person: Person.ID,
        as identity: Identity,
        once: Once? = nil
    ) async throws -> Acted {
        _ = try await chartForCopy(of: person, as: identity)
        return try await act(AnswerAboutPaper(paperIsSafe: isSafe, asked: asked), on: person, as: identity, once: once)
    }

    private func chartForCopy(of person: Person.ID, as identity: Identity) async throws -> (Worker, Chart) {
        try permit(AnswerAboutPaper.permission, to: identity)
        guard let worker = identity.worker else { throw Denial.notPermitted }
        let chart = try await chart(of: person)
        guard chart.record.people.details != nil else { throw Denial.notFound }
        guard Policy.relationship(of: worker, to: chart.record, home: place.home) != nil else {
            throw Denial.noRelationship(person)
        }
        guard chart.record.people.died == nil else { throw Denial.refused(CopyRefusal.hasDied) }
        return (worker, chart)
    }

    private func recordLook(at record: Record, by worker: Worker, page: String) async throws {
        guard let relationship = Policy.relationship(of: worker, to: record, home: place.home) else {
            throw Denial.noRelationship(record.id)
        }
        try await looks.record(
            Look(
                at: now,
                actor: Actor.worker(worker.id).description,
                person: record.id,
                relationship: relationship,
                page: page
            )
        )
    }
}

extension CopyLook {
    /// A line for each reason that somebody had in an hour.
    fileprivate static func all(_ hour: LookHour) -> [CopyLook] {
        hour.parts.map { part in
            CopyLook(
                actor: hour.actor,
                first: hour.first,
                last: hour.last,
                count: part.pages.map(\.count).reduce(0, +),
                relationship: part.relationship,
                reason: part.reason
            )
        }
    }
}
