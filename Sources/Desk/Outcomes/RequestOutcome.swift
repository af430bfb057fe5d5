import Care
import Clinical

/// What one request came to, as numbers that are added up: symptoms, what the person set out to do, life, and the work.
///
/// Every figure but the four-week clock is of requests that have ended, so that an open one costs no scoring.
struct RequestOutcome {
    /// How far a line that was measured twice has moved.
    fileprivate struct Moves {
        var better = 0
        var same = 0
        var worse = 0
    }

    private(set) var counts: [OutcomeCount: Int] = [:]

    init(of request: Request, in record: Record, endedOn ended: Day?) {
        let start = London.day(at: request.received)
        let met = record.contacts.of(request.id).filter(\.isAttended).map { London.day(at: $0.at) }
        addClock(of: request, in: record, met, from: start)
        guard ended != nil else { return }
        let answered = record.measures.standing.filter { $0.request == nil || $0.request == request.id }
        let readings = answered.filter { !$0.isOfGoals && $0.day >= start }.flatMap(\.readings)
        let lines = ScoreChart.lines(of: readings)
        addTherapies(lines, met, from: start)
        addCollaborative(lines, isFollowed: record.following.courses[request.id] != nil)
        add(RequestOutcome.goals(of: request, in: record), .goalsBetter, .goalsSame, .goalsWorse)
        add(RequestOutcome.moves(lines, of: Instrument.dialog.code), .dialogBetter, .dialogSame, .dialogWorse)
        add(RequestOutcome.moves(lines, of: Instrument.reqol10.code), .reqolBetter, .reqolSame, .reqolWorse)
        add(
            RequestOutcome.moves(lines, of: Instrument.ons4.code, byAnyDifference: true),
            .ons4Better,
            .ons4Same,
            .ons4Worse
        )
        addWork(of: request, in: record)
    }

    private mutating func set(_ count: OutcomeCount, _ holds: Bool = true) { if holds { counts[count] = 1 } }

    private mutating func add(_ moves: Moves, _ better: OutcomeCount, _ same: OutcomeCount, _ worse: OutcomeCount) {
        counts[better] = moves.better
        counts[same] = moves.same
        counts[worse] = moves.worse
    }
}

extension RequestOutcome {
    /// The figures of NHS Talking Therapies; every attended contact counts as treatment, since none is kept as less.
    private mutating func addTherapies(_ lines: [ScoreChart.Line], _ met: [Day], from start: Day) {
        let depression = RequestOutcome.pair(lines, "phq-9")
        let specific = RequestOutcome.specific.compactMap { RequestOutcome.pair(lines, $0) }.first { $0.last != nil }
        let anxiety = TalkingTherapies.anxiety(gad7: RequestOutcome.pair(lines, "gad-7"), specific: specific)
        let course = TalkingTherapies.Course(
            hasEnded: true,
            treatmentContacts: met.count,
            depression: depression,
            anxiety: anxiety
        )
        set(.ended)
        guard course.isFinished else { return set(.endedEarlier) }
        set(.finished)
        set(.notCase, course.wasCase == false)
        set(.recovered, course.hasRecovered)
        set(.reliablyRecovered, course.hasReliablyRecovered)
        set(.improved, course.change == .reliablyBetter)
        set(.deteriorated, course.change == .reliablyWorse)
        set(.unchanged, course.change == .notReliable)
        set(.notMeasuredTwice, course.change == nil)
        if let first = met.first {
            set(.withinSixWeeks, first - start <= 42)
            set(.withinEighteenWeeks, first - start <= 126)
        }
    }

    /// The measures of one problem of anxiety, which count in the place of GAD-7 where they were asked twice.
    private static let specific: [Instrument.Code] = ["spin", "pdss", "mi", "oci", "pcl-5", "hai", "pswq"]

    private static func pair(_ lines: [ScoreChart.Line], _ code: Instrument.Code) -> TalkingTherapies.Pair? {
        let known = lines.filter { $0.edition.code == code && $0.points.count > 0 }
        // A newer version is another line; the one with two scores says more.
        guard let line = known.first(where: { $0.points.count > 1 }) ?? known.first,
            let scale = Library.edition(line.edition)?.scale(line.scale), let first = line.points.first
        else { return nil }
        return TalkingTherapies.Pair(
            scale,
            first: first.points,
            last: line.points.count > 1 ? line.points.last?.points : nil
        )
    }

    private mutating func addCollaborative(_ lines: [ScoreChart.Line], isFollowed: Bool) {
        guard isFollowed, let pair = RequestOutcome.pair(lines, "phq-9"), CollaborativeCare.enters(pair.first) else {
            return
        }
        set(.entered)
        guard let last = pair.last else { return }
        set(.responded, CollaborativeCare.hasResponded(from: pair.first, to: last))
        set(.remitted, CollaborativeCare.isInRemission(last))
    }

    /// Each goal from its first rating to its last, by the change that counts as reliable.
    private static func goals(of request: Request, in record: Record) -> Moves {
        var moves = Moves()
        for goal in record.questions.goals.values where goal.request == request.id {
            guard let (scale, readings) = goal.rated, readings.count > 1, let first = readings.first,
                let last = readings.last
            else { continue }
            moves.add(scale.change(from: first.points, to: last.points))
        }
        return moves
    }

    /// Each scale of an instrument that says how the person does, from its first reading to its last.
    private static func moves(
        _ lines: [ScoreChart.Line],
        of code: Instrument.Code,
        byAnyDifference: Bool = false
    ) -> Moves {
        var moves = Moves()
        for line in lines where line.edition.code == code && line.points.count > 1 {
            guard let scale = Library.edition(line.edition)?.scale(line.scale), scale.isOutcome,
                let first = line.points.first?.points, let last = line.points.last?.points
            else { continue }
            let gain = scale.gain(from: first, to: last)
            let difference: Change = gain > 0 ? .reliablyBetter : gain < 0 ? .reliablyWorse : .notReliable
            // DIALOG's mean stands beside its parts, and is not counted beside them.
            if code == "dialog", scale.items.count > 1 { continue }
            moves.add(byAnyDifference ? difference : scale.change(from: first, to: last))
        }
        return moves
    }

    /// How much there was to do: what was asked for, how much of it is life and no illness, and who else said no.
    private mutating func addWork(of request: Request, in record: Record) {
        let needs = record.needs(of: request.id).map(\.rawValue)
        let life: Set<String> = ["housing", "money", "work", "school", "loneliness", "caring", "harmAtHome"]
        let declines = Set(record.offers.standing(of: request.id).declines.map(\.service)).count
        counts[.needs] = needs.count
        set(.threeNeeds, needs.count >= 3)
        set(.circumstances, !life.isDisjoint(with: needs))
        set(.declinedElsewhere, declines > 0)
        set(.declinedTwice, declines > 1)
    }

    /// The four-week wait: whether it has stopped, in how many days, and what it still lacks.
    ///
    /// The first meeting of a request that was read counts as the assessment; a rated goal or work towards a target as the plan.
    private mutating func addClock(of request: Request, in record: Record, _ met: [Day], from start: Day) {
        var happened = met.map { (event: AccessClock.Event.contact, day: $0.number) }
        if record.triage.last(of: request.id) != nil, let first = met.first {
            happened.append((.assessment, first.number))
        }
        let measured = record.measures.standing.first {
            ($0.request == nil || $0.request == request.id) && $0.day >= start
        }
        if let measured { happened.append((.baselineMeasure, measured.day.number)) }
        if let planned = RequestOutcome.planned(request, in: record) { happened.append((.carePlan, planned.number)) }
        let latest = happened.map(\.day).max() ?? start.number
        let waiting = AccessClock.fourWeekWait.waiting(since: start.number, after: happened, today: latest)
        guard waiting.stopped == nil else {
            set(.clockStopped)
            return set(.clockInTime, waiting.days * 24 <= AccessClock.fourWeekWait.hours)
        }
        set(.clockRuns)
        for stop in waiting.missing {
            set(.lacksContacts, stop.oneOf.contains(.contact))
            set(.lacksAssessment, stop.oneOf.contains(.assessment))
            set(.lacksMeasure, stop.oneOf.contains(.baselineMeasure))
            set(.lacksPlan, stop.oneOf.contains(.carePlan))
        }
    }

    private static func planned(_ request: Request, in record: Record) -> Day? {
        let course = record.following.courses[request.id].map { London.day(at: $0.began) }
        let goals = record.questions.goals.values.filter { $0.request == request.id }
        let rated = goals.compactMap { $0.ratings.map(\.day).min() }.min()
        return [course, rated].compactMap(\.self).min()
    }
}

extension RequestOutcome.Moves {
    fileprivate mutating func add(_ change: Change?) {
        switch change {
        case .reliablyBetter: better += 1
        case .reliablyWorse: worse += 1
        case .notReliable: same += 1
        case nil: break
        }
    }
}
