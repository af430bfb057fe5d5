import Foundation
import Planner
import PropertyTesting
import Testing

struct `A twin of the running place` {
    /// A place that goes on as it always did: so many come a day, a tenth of those who wait are met, one in forty closes.
    private static func history(seed: UInt64, days: Range<Int>) -> [RequestDays] {
        var draws = RandomStream(seed: seed, replication: 0, purpose: "a place").sequence
        var requests: [RequestDays] = []
        for day in days {
            for index in requests.indices where requests[index].closed == nil {
                if requests[index].met == nil {
                    if draws.uniform() < 0.1 { requests[index].met = day }
                } else if draws.uniform() < 0.025 {
                    requests[index].closed = day
                }
            }
            let isWeekend = ((day % 7) + 7) % 7 > 4
            var time = -log(draws.uniform())
            while time < (isWeekend ? 0.5 : 4) {
                requests.append(RequestDays(received: day))
                time -= log(draws.uniform())
            }
        }
        return requests
    }

    @Test func `foresees a place that goes on as it did, and its intervals hold about as much as they promise`() throws
    {
        var (held, all) = (0, 0)
        for seed in 1...UInt64(Rounds.of(20)) {
            let requests = Self.history(seed: seed, days: -400..<43)
            let twin = try #require(Twin(known(requests), kept: 1))
            #expect(twin.weeksKnown == 52)
            let foreseen = try #require(twin.foresee(weeks: 6, seed: seed, replications: 100))
            for (week, came) in zip(foreseen, TwinWeek.came(requests, weeks: 6)) {
                for what in TwinWeek.What.allCases {
                    all += 1
                    if week[what]?.holds(came[what]) == true { held += 1 }
                }
            }
        }
        // Weeks of one place hang together: 300 are worth about fifty. 95 in 100 are promised.
        #expect(held >= all * 86 / 100, "\(held) of \(all)")
        #expect(held < all, "intervals that hold everything are too wide")
    }

    /// What was not known yet on day 0 is taken away.
    private func known(_ requests: [RequestDays]) -> [RequestDays] {
        requests.filter { $0.received <= 0 }.map { request in
            var request = request
            if let met = request.met, met > 0 { request.met = nil }
            if let closed = request.closed, closed > 0 { request.closed = nil }
            return request
        }
    }

    @Test func `takes nothing from the days after the one on which it looks ahead`() throws {
        let requests = Self.history(seed: 9, days: -200..<60)
        let all = try #require(Twin(requests, kept: 0.9))
        let known = try #require(Twin(known(requests), kept: 0.9))
        for replication in 0..<5 {
            #expect(
                all.live(weeks: 8, seed: 3, replication: replication)
                    == known.live(weeks: 8, seed: 3, replication: replication)
            )
        }
    }

    @Test func `begins with who waits, who has a time and who is held, and loses nobody`() throws {
        var requests = Self.history(seed: 4, days: -120..<1)
        for index in requests.indices.prefix(4) { requests[index].closed = nil }
        requests += [RequestDays(received: -3, booked: 5), RequestDays(received: -300, met: -250)]
        let twin = try #require(Twin(requests, kept: 1))
        #expect(twin.bookedNow == 1)
        #expect(twin.waitingNow == requests.count { $0.met == nil && $0.closed == nil })
        #expect(twin.heldNow == requests.count { $0.met != nil && $0.closed == nil })
        for replication in 0..<20 {
            var open = twin.waitingNow + twin.heldNow
            for week in twin.live(weeks: 10, seed: 1, replication: replication) {
                open += week[.received] - week[.closed]
                #expect(week[.open] == open && week[.waiting] <= open)
            }
        }
    }

    @Test func `somebody with a time is met on its day, or waits on if people do not come`() throws {
        // Nobody else waits, and nobody was ever met without a time.
        let past = (-100...(-50)).map { RequestDays(received: $0, met: $0, closed: $0) }
        let booked = past + (0..<200).map { _ in RequestDays(received: -100, booked: 10) }
        let all = try #require(Twin(booked, kept: 1)).live(weeks: 2, seed: 1, replication: 0)
        #expect(all[1][.met] >= 200 && all[1][.waiting] < 100)
        let half = try #require(Twin(booked, kept: 0.5)).live(weeks: 2, seed: 1, replication: 0)
        #expect((70...145).contains(half[1][.met]))
        #expect(half[1][.waiting] >= 70)
    }

    @Test func `says nothing of a place that is younger than eight weeks`() {
        #expect(Twin(Self.history(seed: 1, days: -40..<1), kept: 1) == nil)
        #expect(Twin([], kept: 1) == nil)
    }

    @Test func `the same seed gives the same future`() throws {
        let twin = try #require(Twin(Self.history(seed: 2, days: -100..<1), kept: 0.9))
        #expect(twin.live(weeks: 4, seed: 8, replication: 3) == twin.live(weeks: 4, seed: 8, replication: 3))
        #expect(twin.live(weeks: 4, seed: 8, replication: 3) != twin.live(weeks: 4, seed: 8, replication: 4))
    }
}
