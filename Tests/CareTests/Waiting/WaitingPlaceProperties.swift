import Care
import CareTesting
import Foundation
import Testing

/// `FOOTBRIDGE_WAITING_SEED` replays one history.
struct `The place of somebody who waits, on random histories` {
    static let seed = UInt64(ProcessInfo.processInfo.environment["FOOTBRIDGE_WAITING_SEED"] ?? "")

    /// What may move somebody: that they begin to wait anew, that the request began anew, or that they had been met.
    private struct Ground: Equatable {
        let since: Instant
        let began: Instant
        let met: [Instant]
    }

    @Test func `nothing that anybody does meanwhile moves it, and no offer stands for whoever does not wait`() throws {
        let seed = Self.seed ?? UInt64.random(in: 0...UInt64.max)
        print("the place of somebody who waits: FOOTBRIDGE_WAITING_SEED=\(seed)")
        var seeds = SeededGenerator(seed: seed)
        var looked = 0
        for _ in 0..<80 {
            var care = RandomCare(seed: seeds.next())
            var story = Story.begun(wishes: care.wishes(), promises: Promises(telling: Telling()))
            _ = try? story.act(WaitForTime(request: Story.request, wishes: care.waitWishes()))
            for step in 0..<60 {
                let before = places(story)
                story.wait(care.timePasses())
                let action = care.action(on: story.record, at: story.now)
                _ = try? story.act(action, as: care.actor())
                for (request, known) in places(story) {
                    guard let earlier = before[request], earlier.ground == known.ground else { continue }
                    looked += 1
                    try #require(earlier.place == known.place, "seed \(seed), step \(step), \(type(of: action))")
                }
                for offer in story.record.waiting.offers.values where offer.isOpen {
                    let isKnown = story.record.waiting.all[offer.request] != nil
                    try #require(
                        isKnown,
                        "seed \(seed), step \(step), \(type(of: action)): an offer to nobody who waits"
                    )
                }
                try #require(hasNoDouble(story.record), "seed \(seed), step \(step), \(type(of: action))")
            }
        }
        #expect(looked > 200, "somebody must be waiting")
    }

    private func places(_ story: Story) -> [Request.ID: (place: WaitingPlace, ground: Ground)] {
        var places: [Request.ID: (WaitingPlace, Ground)] = [:]
        for wait in story.record.waiting.all.values where story.record.isWaiting(for: wait.request) {
            guard let request = story.record.requests.all[wait.request] else { continue }
            let met = story.record.contacts.of(request.id).filter { $0.isAttended && $0.at < wait.since }.map(\.at)
            places[wait.request] = (
                story.record.waitingPlace(of: request, since: wait.since, story.promises),
                Ground(since: wait.since, began: request.began, met: met)
            )
        }
        return places
    }

    /// Nobody has two times at once.
    private func hasNoDouble(_ record: Record) -> Bool {
        let live = record.bookings.live.filter { record.contacts.all[$0.contact]?.outcome == .arranged }
        return zip(live, live.dropFirst()).allSatisfy { $0.ends <= $1.at }
    }
}
