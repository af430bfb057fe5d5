import Care
import CareTesting
import Desk
import DeskTesting
import Foundation
import Journal
import Testing

/// `FOOTBRIDGE_UNDO_SEED` replays one run.
struct `Undoing a cancellation, at random` {
    static let seed = UInt64(ProcessInfo.processInfo.environment["FOOTBRIDGE_UNDO_SEED"] ?? "")

    /// What is taken, and for whom; what was written on the way is left out, since a history only grows.
    private func taken(_ place: TestPlace) async throws -> [[Row]] {
        try await place.store.rows([
            Statement(
                "SELECT contact, clinic, person, worker, day, at, minutes, state FROM booking ORDER BY contact, clinic"
            ),
            Statement(
                "SELECT resource, cell, person, contact FROM slot_claim WHERE until IS NULL ORDER BY resource, cell"
            ),
        ])
    }

    @Test func `gives back exactly what was given up, or takes nothing where somebody else has a part of it`()
        async throws
    {
        let seed = Self.seed ?? UInt64.random(in: 0...UInt64.max)
        print("undoing a cancellation: FOOTBRIDGE_UNDO_SEED=\(seed)")
        var chance = SeededGenerator(seed: seed)
        let place = try await TestPlace(seed: seed)
        for worker in ["psychologist", "gp"] {
            _ = try await place.clinic(of: worker) { plan in
                plan.pattern.days = [.tuesday: [Clinic.Stretch(from: 540, until: 660)]]
                plan.before = worker == "gp" ? 5 : 0
                plan.room = "Room 2"
                plan.site = worker
            }
        }
        var (undone, refused) = (0, 0)
        for round in 0..<24 {
            let (person, request) = try await place.personWhoAsks()
            var wish = TimeWish(length: chance.oneIn(3) ? .double : .single, booker: .service)
            if chance.oneIn(4) { (wish.with, wish.together) = (place.worker("gp").id, place.worker("psychologist").id) }
            guard let times = chance.pick(try await place.desk.nextTimes(wish, limit: 30)) else { continue }
            let choices = times.map { TimeChoice($0, wish.length) }
            guard
                case .booked(let contact) = try await place.desk.book(
                    choices,
                    for: request,
                    of: person,
                    as: .system("test"),
                    wishing: wish
                )
            else { continue }
            let before = try await taken(place)
            let cancelling = CancelContact(contact: contact, by: chance.oneIn(2) ? .person : .service, why: "a cold")
            try await place.desk.act(cancelling, on: person, as: .system("test"))
            var isTaken = false
            if chance.oneIn(3) {
                let other = try await place.personWhoAsks()
                let again =
                    chance.pick(choices).map { [TimeChoice(clinic: $0.clinic, at: $0.at, length: .single)] } ?? []
                let single = TimeWish(booker: .service)
                let outcome = try await place.desk.book(
                    again,
                    for: other.request,
                    of: other.person,
                    as: .system("test"),
                    wishing: single
                )
                if case .booked = outcome { isTaken = true }
            }
            let between = try await taken(place)
            let outcome = try await place.desk.undoCancellation(
                of: contact,
                of: person,
                why: "in error",
                as: .system("test"),
                wishing: wish
            )
            switch outcome {
            case .booked:
                undone += 1
                #expect(!isTaken, "seed \(seed), round \(round)")
                #expect(try await taken(place) == before, "seed \(seed), round \(round)")
            case .refused(let refusal, _):
                refused += 1
                #expect(isTaken && refusal == .taken, "seed \(seed), round \(round)")
                #expect(try await taken(place) == between, "seed \(seed), round \(round)")
            case .doneBefore: #expect(Bool(false), "seed \(seed), round \(round)")
            }
        }
        #expect(undone > 5 && refused > 0, "seed \(seed)")
    }
}
