/// A questionnaire that somebody may answer now.
package struct OpenQuestions: Hashable, Sendable {
    package let request: Request.ID
    package let instrument: InstrumentEdition
    /// What was asked for by hand; nothing where only the schedule asks.
    package let asked: AskedMeasure.ID?
    package let by: Instant
}

extension Record {
    /// What the person may answer now about a request: what was asked for by hand, and what its schedule asks.
    package func questionsOpen(in request: Request.ID, at now: Instant) -> [OpenQuestions] {
        guard people.died == nil, requests.isOpen(request) else { return [] }
        var open = measures.asked.values.filter { $0.request == request }.sorted { ($0.by, $0.id) < ($1.by, $1.id) }
            .map { OpenQuestions(request: request, instrument: $0.instrument, asked: $0.id, by: $0.by) }
        for measure in questions.schedules[request]?.measures ?? [] {
            guard !open.contains(where: { $0.instrument.code == measure.instrument.code }),
                let wanted = wanted(measure, in: request), wanted.opens <= now
            else { continue }
            open.append(OpenQuestions(request: request, instrument: measure.instrument, asked: nil, by: wanted.by))
        }
        return open
    }

    /// What the schedules ask for and was not asked for by hand; the holder sees to it.
    func questionDues(for request: Request.ID, holder: Worker.ID) -> [Due] {
        let byHand = Set(measures.asked.values.filter { $0.request == request }.map(\.instrument.code))
        return (questions.schedules[request]?.measures ?? []).compactMap { measure in
            guard !byHand.contains(measure.instrument.code), let wanted = wanted(measure, in: request) else {
                return nil
            }
            return Due(
                .measure,
                request: request,
                subject: "\(request)/\(measure.instrument.code)",
                owner: holder,
                at: wanted.by,
                sentence: "Have the questions answered that are due (\(measure.rhythm.words))",
                source: measure.rule?.source ?? .placeDefault
            )
        }
    }

    private struct Wanted {
        let opens: Instant
        let by: Instant
    }

    /// When a questionnaire is next wanted: nothing where it was answered, or where no meeting is arranged to ask it for.
    private func wanted(_ measure: ScheduledMeasure, in request: Request.ID) -> Wanted? {
        guard let schedule = questions.schedules[request] else { return nil }
        let last = measures.standing.last {
            $0.request == request && $0.instrument.code == measure.instrument.code
        }?.day
        let next = contacts.arranged(for: request).first?.at
        switch (measure.rhythm, last) {
        case (.everySession, _):
            guard let next else { return nil }
            if let last, last >= London.day(at: next) - Rhythm.daysBeforeSession { return nil }
            return Wanted(opens: next - .days(Rhythm.daysBeforeSession), by: next)
        case (.atStart, nil), (.every, nil):
            return Wanted(opens: schedule.since, by: next ?? schedule.since + .days(7))
        case (.atStart, _): return nil
        case (.every(let days), .some(let last)):
            let by = London.instant(last + days, minute: Rhythm.endOfDay)
            return Wanted(opens: by - .days(min(7, days / 2)), by: by)
        }
    }
}

extension Rhythm {
    /// Answers of the last days count for a meeting; older ones are asked for again.
    fileprivate static let daysBeforeSession = 3
    /// Five in the afternoon, in minutes.
    fileprivate static let endOfDay = 17 * 60

    package var words: String {
        switch self {
        case .atStart: "at the start"
        case .everySession: "before each meeting"
        case .every(let days) where days % 7 == 0: days == 7 ? "every week" : "every \(days / 7) weeks"
        case .every(let days): "every \(days) days"
        }
    }
}
