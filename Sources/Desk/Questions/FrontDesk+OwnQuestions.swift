package import Care

/// What somebody who has a private reference may answer before they come.
package struct OwnQuestions: Sendable {
    /// One questionnaire, with what was answered of it so far.
    package struct Part: Sendable {
        package let questionnaire: Questionnaire
        package let by: Instant
        package let sitting: Sitting?

        /// The first question that has no answer and was not passed over.
        package var next: Questionnaire.Question? {
            questionnaire.questions.first { sitting?.answers[$0.number] == nil }
        }
    }

    package let person: Person.ID
    package let request: Request.ID
    /// Those with words that may be shown, in the order in which they are asked.
    package let parts: [Part]
    package let record: Record
    package let holder: Worker?
    package let team: Team
    /// The questionnaires as this place may show them today.
    let questionnaire: @Sendable (InstrumentEdition) -> Questionnaire?
}

extension OwnQuestions {
    /// Who talks with the person about a worrying answer, and by when.
    package struct Talk: Sendable, Equatable {
        package let owner: Worker?
        package let by: Instant
    }

    /// The conversation that answers of one sitting opened; nothing where none worries, or it was held.
    package func talk(about sitting: Sitting.ID) -> Talk? {
        let answered = record.measures.answered[AnsweredMeasure.ID(high: sitting.high, low: sitting.low)]
        let begun = record.questions.sittings.first { $0.id == sitting }
        let id = answered?.conversation ?? begun?.conversation
        guard let conversation = id.flatMap({ record.safety.all[$0] }), !conversation.isHeld else { return nil }
        return Talk(owner: team.workers[conversation.owner], by: conversation.by)
    }

    /// What was completed in one sitting, as the person reads it.
    package func answers(of sitting: Sitting.ID) -> OwnAnswers? {
        record.measures.answered[AnsweredMeasure.ID(high: sitting.high, low: sitting.low)].flatMap {
            OwnAnswers($0, in: record, as: questionnaire)
        }
    }
}

extension FrontDesk {
    /// What a person's own reference lets them answer; `nil` for an asker's, a closed request and one there is not.
    package func ownQuestions(with reference: Reference) async throws -> OwnQuestions? {
        guard let found = try await whose(reference), found.reader == .person else { return nil }
        let record = try await chart(of: found.person).record
        guard record.requests.isOpen(found.request), record.people.died == nil else { return nil }
        let team = try await team()
        let goals = record.questions.goals(in: found.request)
        let parts = record.questionsOpen(in: found.request, at: now).compactMap { open -> OwnQuestions.Part? in
            guard let known = questionnaire(open.instrument), known.hasWords,
                let questionnaire = known.edition == Questionnaire.ownGoals.edition ? known.asking(goals) : known
            else { return nil }
            let sitting = record.questions.sitting(open.instrument, in: found.request, at: now)
            return OwnQuestions.Part(questionnaire: questionnaire, by: open.by, sitting: sitting)
        }
        return OwnQuestions(
            person: found.person,
            request: found.request,
            parts: parts,
            record: record,
            holder: record.holding.holder(of: found.request).flatMap { team.workers[$0] },
            team: team,
            questionnaire: { questionnaire($0) }
        )
    }

    /// Keeps one answer of somebody's own; sent twice it counts once.
    ///
    /// - Throws: `Denial.refused` when the questions are not open any more.
    @discardableResult
    package func answer(
        _ question: Int,
        with value: Int?,
        of questionnaire: Questionnaire,
        in sitting: Sitting.ID,
        own: OwnQuestions
    ) async throws -> Acted {
        let action = AnswerQuestion(
            sitting: sitting,
            request: own.request,
            instrument: questionnaire.edition,
            question: question,
            value: value,
            worries: value.map { questionnaire.worries($0, at: question) } ?? false,
            conversation: surroundings.newID(),
            reading: { questionnaire.finished($0) }
        )
        return try await act(action, on: own.person, as: .person(own.person))
    }
}

extension Questionnaire {
    /// Whether a number stands beside one of a question's answers.
    package func allows(_ value: Int, at question: Int) -> Bool {
        questions.first { $0.number == question }?.answers.contains { $0.value == value } ?? false
    }

    /// What answers come to once every question was answered or passed over; nothing before, or if all were passed over.
    package func finished(_ answers: [Int: Int?]) -> AnswerQuestion.Finished? {
        guard questions.allSatisfy({ answers.keys.contains($0.number) }) else { return nil }
        let given = answers.compactMapValues { $0 }
        guard !given.isEmpty else { return nil }
        let whole = try? reading(answers: given)
        guard let read = whole ?? (try? reading(answers: given, leftUnfinished: true)) else { return nil }
        return AnswerQuestion.Finished(content: read.content, worrying: read.worrying)
    }
}
