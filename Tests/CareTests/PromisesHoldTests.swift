import Care
import CareTesting
import Foundation
import PropertyTesting
import Testing

/// The four promises, on histories nobody would think of.
///
/// `FOOTBRIDGE_PROPERTY_ACTIONS` sets how many actions, `FOOTBRIDGE_PROPERTY_SEED` the seed to replay.
struct `The promises on random histories` {
    static let seed = UInt64(ProcessInfo.processInfo.environment["FOOTBRIDGE_PROPERTY_SEED"] ?? "")
    static let parts = 4
    static let actionsInAHistory = 50

    @Test(arguments: 0..<parts)
    func `no action of anybody breaks a promise, and every history replays to the same record`(part: Int) throws {
        let histories = Rounds.actions / Self.parts / Self.actionsInAHistory
        var seeds = SeededGenerator(seed: Self.seed ?? UInt64.random(in: 0...UInt64.max))
        if Self.seed == nil { seeds = SeededGenerator(seed: seeds.next() &+ UInt64(part)) }
        var tally = Tally()
        for _ in 0..<max(1, histories) {
            let seed = Self.seed ?? seeds.next()
            try live(seed: seed, &tally)
            if Self.seed != nil { break }
        }
        print("promises held, part \(part): \(tally.done) of \(tally.tried) actions carried out, \(tally.facts) facts")
        #expect(Self.seed != nil || tally.done * 5 > tally.tried, "random care must get somewhere")
    }

    struct Tally {
        var tried = 0
        var done = 0
        var facts = 0
    }

    /// Lives one history and checks it after each action.
    private func live(seed: UInt64, _ tally: inout Tally) throws {
        var care = RandomCare(seed: seed)
        var story =
            care.chance.oneIn(10)
            ? Story() : Story.begun(wishes: care.wishes(), promises: Promises(telling: Telling()))
        for step in 0..<Self.actionsInAHistory {
            story.wait(care.timePasses())
            story.duty = care.worker()
            story.absent = care.chance.oneIn(4) ? [care.worker()] : []
            if story.absent.contains(story.duty) { story.absent = [] }
            let action = care.action(on: story.record, at: story.now)
            let before = story
            let ago = care.chance.oneIn(4) ? Span.hours(care.chance.number(below: 72)) : .seconds(0)
            let happened = try carryOut(action, in: &story, by: care.actor(), ago: ago)
            tally.tried += 1
            tally.done += happened ? 1 : 0
            let wrong = whatIsWrong(before, story, happened: happened)
            let replay = "replay with FOOTBRIDGE_PROPERTY_SEED=\(seed), step \(step), \(type(of: action))"
            try #require(wrong == nil, "\(replay)")
        }
        tally.facts += story.occurrences.count
    }

    /// What one action did that it may not do; `nil`, always.
    private func whatIsWrong(_ before: Story, _ after: Story, happened: Bool) -> String? {
        let dues = after.dues
        let broken = after.record.brokenPromises(at: after.now, dues: dues)
        if let first = broken.first { return "\(first): \(first.sentence)" }
        if !happened, after.record != before.record { return "a refusal changed something" }
        if !movesOnlyByAcceptance(before, after) { return "somebody was moved unasked" }
        if !declinesAreKept(before, after) { return "a decline was lost" }
        if !placesEndByWord(before, after) { return "a place in a group ended by itself" }
        if after.record.people.died != nil, !dues.isEmpty { return "something is owed after a death" }
        if let wrong = MessageRules.broken(in: after, dues) { return wrong }
        return replays(after) ? nil : "a replay differs"
    }

    /// Whether anything happened; deciding twice must give the same.
    private func carryOut<A: Action>(_ action: A, in story: inout Story, by actor: Actor, ago: Span) throws -> Bool {
        let moment = story.moment(by: actor)
        let decision = decide(action, on: story.record, at: moment)
        try #require(decide(action, on: story.record, at: moment) == decision, "decided otherwise the second time")
        switch decision {
        case .success(let facts):
            for fact in facts { story.happens(fact, by: actor, ago: ago) }
            return !facts.isEmpty
        case .failure(let refusal):
            try #require(refusal.sentence.hasSuffix("."))
            return false
        }
    }

    private func decide<A: Action>(_ action: A, on record: Record, at moment: Moment) -> Result<[Fact], A.Refused> {
        do throws(A.Refused) {
            return .success(try action.decide(on: record, at: moment))
        } catch {
            return .failure(error)
        }
    }

    /// Promise 1: a person moves to another holder because that worker took them, or because a request opened again.
    private func movesOnlyByAcceptance(_ before: Story, _ after: Story) -> Bool {
        let news = after.occurrences[before.occurrences.count...].map(\.fact)
        return before.record.holding.turns.keys.allSatisfy { request in
            guard before.record.holding.holder(of: request) != after.record.holding.holder(of: request) else {
                return true
            }
            return news.contains { fact in
                switch fact {
                case .holding(.accepted(_, request)): true
                case .holding(.named(request, _, let why)): why != .onDuty
                default: false
                }
            }
        }
    }

    /// Promise 2: what was in the gap ledger stays there, and a decline is added.
    private func declinesAreKept(_ before: Story, _ after: Story) -> Bool {
        let declines = after.occurrences[before.occurrences.count...].filter {
            if case .offers(.declined) = $0.fact { true } else { false }
        }
        return after.record.gapEntries.count == before.record.gapEntries.count + declines.count
    }

    /// Promise 3: a place in a group ends by a word, an agreed close or a death, and never because somebody did not come.
    private func placesEndByWord(_ before: Story, _ after: Story) -> Bool {
        let news = after.occurrences[before.occurrences.count...].map(\.fact)
        return before.record.enrolments.live.filter { after.record.enrolments.live($0.group) == nil }.allSatisfy {
            place in
            news.contains { fact in
                switch fact {
                case .groups(.left(place.group, _, _)), .requests(.closed(place.request, _)), .people(.died): true
                default: false
                }
            }
        }
    }

    private func replays(_ story: Story) -> Bool {
        Record(of: story.record.id, replaying: story.occurrences) == story.record
    }
}
