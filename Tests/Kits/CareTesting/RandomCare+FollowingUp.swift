import Care

extension RandomCare {
    private static let editions = ["phq-9", "gad-7", "own-goals"].map { InstrumentEdition(code: $0, version: 1) }

    mutating func questions(_ record: Record, _ now: Instant) -> any Action {
        let instrument = chance.pick(Self.editions) ?? Self.editions[0]
        switch chance.number(below: 9) {
        case 0, 1: return SetQuestions(request: request(record), measures: schedule())
        case 2:
            return PutGoal(
                goal: new(beside: record.questions.goals.keys),
                request: request(record),
                instrument: instrument,
                question: chance.number(below: 5),
                words: words()
            )
        case 3: return LetGoalGo(goal: one(of: record.questions.goals.keys), why: words())
        default: return answerOfTheirOwn(record, now)
        }
    }

    private mutating func schedule() -> [ScheduledMeasure] {
        let rhythms: [Rhythm] = [.atStart, .everySession, .every(days: 7 * chance.number(below: 9))]
        return (0..<chance.number(below: 4)).map { _ in
            ScheduledMeasure(
                chance.pick(Self.editions) ?? Self.editions[0],
                chance.pick(rhythms) ?? .atStart
            )
        }
    }

    /// Somebody answers one of three questions, on the last of which everything is complete.
    private mutating func answerOfTheirOwn(_ record: Record, _ now: Instant) -> any Action {
        let open = record.requests.open.flatMap { record.questionsOpen(in: $0.id, at: now) }
        let chosen = chance.oneIn(8) ? nil : chance.pick(open)
        let begun = record.questions.sittings.map(\.id)
        return AnswerQuestion(
            sitting: flag() ? one(of: begun) : fresh(),
            request: chosen?.request ?? request(record),
            instrument: chosen?.instrument ?? Self.editions[0],
            question: 1 + chance.number(below: 3),
            value: chance.oneIn(5) ? nil : chance.number(below: 4),
            worries: chance.oneIn(3),
            conversation: new(beside: record.safety.all.keys),
            reading: { answers in
                let given = answers.compactMapValues { $0 }.sorted { $0.key < $1.key }
                guard answers.count == 3, !given.isEmpty else { return nil }
                let content = AnsweredMeasure.Content(
                    answers: given.map { AnsweredMeasure.Answer(question: $0.key, value: $0.value) }
                )
                return AnswerQuestion.Finished(content: content, worrying: [])
            }
        )
    }

    mutating func reviews(_ record: Record, _ now: Instant) -> any Action {
        let known = record.reviews.recommendations.keys
        switch chance.number(below: 8) {
        case 0: return FlagForDiscussion(request: request(record), why: words())
        case 1: return UnflagDiscussion(request: request(record), why: words())
        case 2, 3:
            return RecordReview(
                review: new(beside: record.reviews.all.keys),
                request: request(record),
                with: [worker()],
                reasons: [chance.pick(AgendaReason.allCases) ?? .notSeen],
                summary: words(),
                proposals: (0..<chance.number(below: 3)).map { _ in
                    ReviewFact.Proposal(
                        id: fresh(),
                        kind: chance.pick(Recommendation.Kind.allCases) ?? .watch,
                        words: Personal(words())
                    )
                }
            )
        case 4: return DeclineProposal(recommendation: one(of: known), why: words())
        case 5, 6: return AcceptProposal(recommendation: one(of: known), worker: worker(), until: time(near: now))
        default: return RecordHappened(recommendation: one(of: known), happened: flag(), words: words())
        }
    }
}
