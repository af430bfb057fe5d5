import CareTesting
import Clinical
import PropertyTesting
import Testing

struct `What a target asks for` {
    private let rules = TargetRules.collaborativeCare

    private func days(_ chance: inout SeededGenerator, from start: Int) -> [Int] {
        (0..<Int.random(in: 0...6, using: &chance)).map { _ in start + Int.random(in: 0...200, using: &chance) }
    }

    private func random(_ chance: inout SeededGenerator) -> Timeline {
        let start = Int.random(in: -500...500, using: &chance)
        let phases: [Timeline.Phase] = [.active, .active, .prevention(since: start + 90), .ended]
        return Timeline(
            started: start,
            phase: phases.randomElement(using: &chance) ?? .active,
            scores: days(&chance, from: start).map {
                Reading(
                    edition: Instrument.Edition("phq-9", Int.random(in: 0..<8, using: &chance) == 0 ? 2 : 1),
                    day: $0,
                    points: Points(Int.random(in: 0...27, using: &chance))
                )
            },
            contacts: days(&chance, from: start),
            reviews: days(&chance, from: start),
            advice: days(&chance, from: start),
            treatmentLooks: days(&chance, from: start)
        )
    }

    private func each(_ count: Int = 1000, _ check: (Timeline, inout SeededGenerator, UInt64) throws -> Void) rethrows {
        let seed = UInt64.random(in: .min ... .max)
        var chance = SeededGenerator(seed: seed)
        for _ in 0..<Rounds.of(count) {
            let timeline = random(&chance)
            try check(timeline, &chance, seed)
        }
    }

    @Test func `is in order, of each kind once at most, and nothing once care has ended`() {
        each { timeline, _, seed in
            let owed = rules.owed(timeline)
            #expect(owed.map(\.by) == owed.map(\.by).sorted(), "seed \(seed)")
            #expect(Set(owed.map(\.kind)).count == owed.count, "seed \(seed)")
            #expect(owed.allSatisfy { $0.from < $0.by && !$0.why.isEmpty }, "seed \(seed)")
            if timeline.phase == .ended { #expect(owed.isEmpty, "seed \(seed)") }
        }
    }

    @Test func `does not depend on the order in which things were written down, or on the day that days count from`() {
        each { timeline, chance, seed in
            let shuffled = Timeline(
                started: timeline.started,
                phase: timeline.phase,
                scores: unique(timeline.scores).shuffled(using: &chance),
                contacts: timeline.contacts.shuffled(using: &chance),
                reviews: timeline.reviews.shuffled(using: &chance),
                advice: timeline.advice.shuffled(using: &chance),
                treatmentLooks: timeline.treatmentLooks.shuffled(using: &chance)
            )
            let plain = shuffled.moved(by: 0, scores: unique(timeline.scores))
            #expect(rules.owed(shuffled) == rules.owed(plain), "seed \(seed)")
            let later = rules.owed(plain.moved(by: 37, scores: plain.scores.map { $0.moved(by: 37) }))
            #expect(later.map { $0.by - 37 } == rules.owed(plain).map(\.by), "seed \(seed)")
            #expect(later.map(\.kind) == rules.owed(plain).map(\.kind), "seed \(seed)")
        }
    }

    /// Of two scores on one day the one written last counts, so a shuffle may not hold two.
    private func unique(_ scores: [Reading]) -> [Reading] {
        var seen: Set<Int> = []
        return scores.filter { seen.insert($0.day).inserted }
    }

    @Test func `of contact is late on exactly the days that have none in the four weeks before`() {
        each(400) { timeline, _, seed in
            guard timeline.phase != .ended else { return }
            let wrong = (timeline.started..<(timeline.started + 260)).filter { today in
                let known = Timeline(
                    started: timeline.started,
                    phase: timeline.phase,
                    contacts: timeline.contacts.filter { $0 <= today }
                )
                let isLate = rules.owed(known).contains {
                    ($0.kind == .firstContact || $0.kind == .nextContact) && $0.isLate(on: today)
                }
                let window = (today - 28)...today
                let isMet = timeline.contacts.contains(where: window.contains) || window.contains(timeline.started)
                return isLate == isMet
            }
            #expect(wrong.isEmpty, "seed \(seed)")
        }
    }

    @Test func `of review is late on exactly the days that have none in the month before`() {
        each(400) { timeline, _, seed in
            guard timeline.phase == .active else { return }
            let wrong = (timeline.started..<(timeline.started + 260)).filter { today in
                let known = Timeline(started: timeline.started, reviews: timeline.reviews.filter { $0 <= today })
                let isLate = rules.owed(known).contains { $0.kind == .review && $0.isLate(on: today) }
                let window = (today - 31)...today
                let isMet = timeline.reviews.contains(where: window.contains) || window.contains(timeline.started)
                return isLate == isMet
            }
            #expect(wrong.isEmpty, "seed \(seed)")
        }
    }

    @Test func `of advice ends with a response or with advice, and a later contact or review never ends it`() {
        each { timeline, _, seed in
            guard timeline.phase == .active,
                let advice = rules.owed(timeline).first(where: { $0.kind == .specialistAdvice })
            else { return }
            let end = timeline.started + 1000
            var more = timeline
            more = timeline.adding(contact: end, review: end)
            #expect(rules.owed(more).contains { $0.kind == .specialistAdvice }, "seed \(seed)")
            more = timeline.adding(advice: advice.from)
            #expect(!rules.owed(more).contains { $0.kind == .specialistAdvice }, "seed \(seed)")
            guard let newest = timeline.scores.max(by: { $0.day < $1.day }) else { return }
            let well = [0, 1].map { Reading(edition: newest.edition, day: end + $0, points: 0) }
            more = timeline.moved(by: 0, scores: timeline.scores + well)
            #expect(!rules.owed(more).contains { $0.kind == .specialistAdvice }, "seed \(seed)")
        }
    }

    @Test func `never goes quiet: somebody under care is always owed a contact, a measure and a review`() {
        each { timeline, _, seed in
            guard timeline.phase != .ended else { return }
            let kinds = Set(rules.owed(timeline).map(\.kind))
            #expect(!kinds.isDisjoint(with: [.firstContact, .nextContact]), "seed \(seed)")
            #expect(kinds.contains(.measure), "seed \(seed)")
            #expect(!kinds.isDisjoint(with: [.review, .reviewInPrevention]), "seed \(seed)")
        }
    }
}

extension Timeline {
    fileprivate func moved(by days: Int, scores: [Reading]) -> Timeline {
        var moved = phase
        if case .prevention(let since) = phase { moved = .prevention(since: since + days) }
        return Timeline(
            started: started + days,
            phase: moved,
            scores: scores,
            contacts: contacts.map { $0 + days },
            reviews: reviews.map { $0 + days },
            advice: advice.map { $0 + days },
            treatmentLooks: treatmentLooks.map { $0 + days }
        )
    }

    fileprivate func adding(contact: Int? = nil, review: Int? = nil, advice: Int? = nil) -> Timeline {
        Timeline(
            started: started,
            phase: phase,
            scores: scores,
            contacts: contacts + [contact].compactMap { $0 },
            reviews: reviews + [review].compactMap { $0 },
            advice: self.advice + [advice].compactMap { $0 },
            treatmentLooks: treatmentLooks
        )
    }
}

extension Reading {
    fileprivate func moved(by days: Int) -> Reading {
        Reading(edition: edition, scale: scale, goal: goal, day: day + days, points: points)
    }
}
