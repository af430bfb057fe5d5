import Care
import CareTesting
import Foundation
import Testing

/// `FOOTBRIDGE_SHARES_SEED` replays one run.
struct `Fair shares of a clinic among practices` {
    static let seed = UInt64(ProcessInfo.processInfo.environment["FOOTBRIDGE_SHARES_SEED"] ?? "")

    private static let practices = ["A", "B", "C"].map { PracticeCode(rawValue: $0) }

    /// A clinic for everybody, its board with some of its times taken, and what each practice has had.
    private struct Shared {
        let clinic: Clinic
        var board: Board
        var free: [Slot]
        let all: [Slot]

        init(taking share: Int, _ chance: inout SeededGenerator) {
            let clinic = Clinic.madeUp(.monday, from: 540, until: 660, minutes: 15)
            let first = Day.on("2026-03-01")
            var board = Board([Board.Entry(clinic: clinic, practitioner: .madeUp)], first: first, days: 30, closed: [])
            let all = (0..<30).flatMap { clinic.slots(on: first + $0, by: .madeUp, closed: []) }
            var free = all
            for day in 0..<30 {
                var cells: [Range<Int>] = []
                for slot in clinic.slots(on: first + day, by: .madeUp, closed: [])
                where chance.number(below: 100) < share {
                    cells += clinic.booked(slot).claims.map(\.cells)
                    free.removeAll { $0 == slot }
                }
                if let claim = clinic.booked(all[0]).claims.first, !cells.isEmpty {
                    board.take(claim.resource, on: first + day, cells: cells, holds: [])
                }
            }
            (self.clinic, self.board, self.free, self.all) = (clinic, board, free, all)
        }

        /// Said again without the code that sees to it: fewer than a quarter of the next two weeks' times is free.
        var isScarce: Bool {
            let until = Instant.london("2026-03-16", "00:00")
            let from = Instant.london("2026-03-02", "00:00")
            let near = { (slots: [Slot]) in slots.count { $0.at >= from && $0.at < until } }
            return near(free) * 4 < near(all)
        }
    }

    @Test func `leave nobody out but whose practice has had more, where times are scarce, and until two days before`()
        throws
    {
        let seed = Self.seed ?? UInt64.random(in: 0...UInt64.max)
        print("fair shares: FOOTBRIDGE_SHARES_SEED=\(seed)")
        var chance = SeededGenerator(seed: seed)
        var (left, whole) = (0, 0)
        for round in 0..<300 {
            var shared = Shared(taking: 50 + chance.number(below: 50), &chance)
            var (had, lists): ([PracticeCode: Int], [PracticeCode: Int]) = ([:], [:])
            for practice in Self.practices {
                had[practice] = chance.number(below: 30)
                if !chance.oneIn(8) { lists[practice] = 1000 * (1 + chance.number(below: 12)) }
            }
            shared.board.shares = Shares(had: [shared.clinic.id: had], lists: lists) { _ in [] }
            let people = lists.values.reduce(0, +)
            let times = lists.keys.reduce(0) { $0 + (had[$1] ?? 0) }
            let now = Instant.london("2026-03-01", "12:00") + .minutes(chance.number(below: 1440))
            var someoneSeesAll = false
            for practice in Self.practices.map(Optional.some) + [nil] {
                let wish = TimeWish(booker: .holder, practice: practice)
                let found = shared.board.next(500, wish, at: now).map { $0[0].slot }
                let free = shared.free.filter { $0.at > now && $0.opens <= now }
                let ours = practice.flatMap { lists[$0] }
                // More than its share by more than one time, in the arithmetic of fractions.
                let share = Double(times) * Double(ours ?? 0) / Double(max(1, people))
                let isOver = ours != nil && lists.count > 1 && Double(practice.flatMap { had[$0] } ?? 0) - 1 > share
                if isOver, shared.isScarce {
                    let near = free.filter { $0.at <= now + .hours(48) }
                    #expect(found.map(\.at) == near.map(\.at), "seed \(seed), round \(round)")
                    #expect(shared.board.turns(of: wish) == [shared.clinic])
                    left += 1
                } else {
                    #expect(found.map(\.at) == free.map(\.at), "seed \(seed), round \(round)")
                    #expect(shared.board.turns(of: wish).isEmpty)
                    whole += 1
                    if ours != nil { someoneSeesAll = true }
                }
            }
            #expect(
                someoneSeesAll || lists.isEmpty,
                "seed \(seed), round \(round): not all have had more than their share"
            )
        }
        #expect(left > 20 && whole > 100)
    }

    @Test func `count only the practices a clinic is for, and none alone`() {
        let clinic = Clinic.ID.number(1)
        let (one, other, far) = (Self.practices[0], Self.practices[1], Self.practices[2])
        let lists = [one: 5000, other: 5000, far: 90_000]
        let had = [clinic: [one: 9, other: 3, far: 50]]
        let two = Shares(had: had, lists: lists) { _ in [one, other] }
        #expect(two.hasHadMore(one, of: clinic) && !two.hasHadMore(other, of: clinic))
        #expect(!two.hasHadMore(far, of: clinic))
        #expect(Shares(had: had, lists: lists) { _ in [one] }.isEmpty)
        #expect(Shares(had: had, lists: [one: 5000]) { _ in [] }.isEmpty)
    }

    @Test func `are seen anew when somebody gives a time up, and are nothing to whoever waits in turn`() {
        var chance = SeededGenerator(seed: 3)
        var shared = Shared(taking: 100, &chance)
        let practice = Self.practices[0]
        shared.board.shares = Shares(
            had: [shared.clinic.id: [practice: 20]],
            lists: [practice: 1000, Self.practices[1]: 9000]
        ) { _ in [] }
        let now = Instant.london("2026-03-01", "12:00")
        var wish = TimeWish(booker: .holder, practice: practice)
        #expect(shared.board.turns(of: wish) == [shared.clinic])
        guard let resource = shared.clinic.booked(shared.all[0]).claims.first?.resource else {
            return #expect(Bool(false))
        }
        shared.board.take(resource, on: .on("2026-03-09"), cells: [], holds: [])
        #expect(shared.board.turns(of: wish).isEmpty, "half of the two weeks is free")
        #expect(shared.board.next(50, wish, at: now).count == 8)
        let again = shared.all[8..<16].flatMap { shared.clinic.booked($0).claims.map(\.cells) }
        shared.board.take(resource, on: .on("2026-03-09"), cells: again, holds: [])
        #expect(shared.board.turns(of: wish) == [shared.clinic])
        wish.passesShares = true
        #expect(shared.board.turns(of: wish).isEmpty)
    }
}
