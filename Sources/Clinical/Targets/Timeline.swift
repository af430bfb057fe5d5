/// What has happened in somebody's care, as far as the rules of a target ask; days from any agreed first day.
package struct Timeline: Hashable, Sendable {
    package enum Phase: Hashable, Sendable {
        case active
        /// Well enough that the work is to stay well.
        case prevention(since: Int)
        case ended
    }

    package let started: Int
    package let phase: Phase
    /// Scores of the measure that the target is set on.
    package let scores: [Reading]
    package let contacts: [Int]
    package let reviews: [Int]
    package let advice: [Int]
    package let treatmentLooks: [Int]

    package init(
        started: Int,
        phase: Phase = .active,
        scores: [Reading] = [],
        contacts: [Int] = [],
        reviews: [Int] = [],
        advice: [Int] = [],
        treatmentLooks: [Int] = []
    ) {
        self.started = started
        self.phase = phase
        self.scores = scores
        self.contacts = contacts
        self.reviews = reviews
        self.advice = advice
        self.treatmentLooks = treatmentLooks
    }
}

/// Something that the rules of a target ask for, with the rule and why.
package struct Owed: Hashable, Sendable {
    package let kind: TargetRules.Kind
    /// From when it is asked for; before that it may still resolve itself.
    package let from: Int
    package let by: Int
    package let why: String
    package let reference: Reference

    package func isLate(on day: Int) -> Bool { day > by }
}

extension TargetRules {
    /// Everything that is owed, given what has happened; in the order in which it is.
    ///
    /// It depends on what happened and not on today, so it can be worked out once after each thing that happens.
    package func owed(_ timeline: Timeline) -> [Owed] {
        let owed: [Owed?]
        switch timeline.phase {
        case .ended: owed = []
        case .active:
            owed = [
                contact(timeline), measure(timeline), treatmentLook(timeline), specialistAdvice(timeline),
                review(.review, since: timeline.started, timeline),
            ]
        case .prevention(let since):
            owed = [contact(timeline), measure(timeline), review(.reviewInPrevention, since: since, timeline)]
        }
        return owed.compactMap { $0 }.sorted { ($0.by, $0.kind.rawValue) < ($1.by, $1.kind.rawValue) }
    }

    private func contact(_ timeline: Timeline) -> Owed? {
        guard let last = timeline.contacts.max() else {
            return owed(.firstContact, after: timeline.started, "Nobody has been in contact since the start.")
        }
        return owed(.nextContact, after: last, "Counted from the last contact.")
    }

    private func measure(_ timeline: Timeline) -> Owed? {
        guard let last = timeline.scores.map(\.day).max() else {
            return owed(.measure, after: timeline.started, "Nothing has been measured since the start.")
        }
        return owed(.measure, after: last, "Counted from the last answers.")
    }

    private func review(_ kind: Kind, since: Int, _ timeline: Timeline) -> Owed? {
        guard let last = timeline.reviews.max() else { return owed(kind, after: since, "There has been no review.") }
        return owed(kind, after: last, "Counted from the last review.")
    }

    /// The least fall that lets a treatment go on unquestioned after a month.
    private static let leastFall: Points = 5

    private func treatmentLook(_ timeline: Timeline) -> Owed? {
        guard let rule = rule(.treatmentLook), let (first, last) = timeline.ends,
            last.day >= timeline.started + rule.from,
            first.points - last.points < TargetRules.leastFall,
            !CollaborativeCare.hasResponded(from: first.points, to: last.points),
            !timeline.treatmentLooks.contains(where: { $0 >= timeline.started + rule.from })
        else { return nil }
        let fall = first.points - last.points
        return Owed(
            kind: .treatmentLook,
            from: last.day,
            by: max(timeline.started + rule.by, last.day + (rule.by - rule.from)),
            why:
                "From \(first.points) to \(last.points): \(fall < 0 ? "worse" : "better by \(fall)"). \(rule.sentence)",
            reference: rule.reference
        )
    }

    /// Owed unless an adequate change is shown; that nothing was measured shows none.
    ///
    /// A response that was lost again later asks anew, with the same time to answer from that day.
    private func specialistAdvice(_ timeline: Timeline) -> Owed? {
        guard let rule = rule(.specialistAdvice) else { return nil }
        let start = max(timeline.started + rule.from, timeline.lostResponse ?? .min)
        guard !timeline.advice.contains(where: { $0 >= start }) else { return nil }
        var why = "No two scores show a change."
        if let (first, last) = timeline.ends {
            if CollaborativeCare.hasResponded(from: first.points, to: last.points) { return nil }
            why = "From \(first.points) to \(last.points)."
        }
        return Owed(
            kind: .specialistAdvice,
            from: start,
            by: start + rule.by - rule.from,
            why: "\(why) \(rule.sentence)",
            reference: rule.reference
        )
    }

    private func owed(_ kind: Kind, after day: Int, _ why: String) -> Owed? {
        rule(kind).map {
            Owed(
                kind: kind,
                from: day + $0.from,
                by: day + $0.by,
                why: "\(why) \($0.sentence)",
                reference: $0.reference
            )
        }
    }
}

extension Timeline {
    /// The scores that may be compared: of the newest version that was answered, and of one scale.
    private var line: [Reading] {
        guard let newest = scores.max(by: { ($0.day, $0.edition.version) < ($1.day, $1.edition.version) }) else {
            return []
        }
        return scores.filter { $0.edition == newest.edition && $0.scale == newest.scale && $0.goal == newest.goal }
            .sorted { $0.day < $1.day }
    }

    /// The first and the last score that may be compared; `nil` while there are no two.
    fileprivate var ends: (first: Reading, last: Reading)? {
        guard let first = line.first, let last = line.last, line.count > 1 else { return nil }
        return (first, last)
    }

    /// The day on which somebody who had responded no longer did; `nil` for somebody who never had.
    fileprivate var lostResponse: Int? {
        let line = line
        guard let first = line.first,
            let best = line.dropFirst().lastIndex(where: {
                CollaborativeCare.hasResponded(from: first.points, to: $0.points)
            })
        else { return nil }
        return line[(best + 1)...].first?.day
    }
}
