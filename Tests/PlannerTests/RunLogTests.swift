import Planner
import Testing

struct `The event log` {
    @Test(arguments: 1...10)
    func `has each person come once and leave once at most, and no worker with two people`(seed: Int) {
        var draws = Draws(key: UInt64(seed))
        let network = Network.random(&draws)
        var span = Span(end: 60)
        span.keepsTrace = true
        let account = network.live(span, seed: UInt64(seed))
        let log = RunLog(account.trace, of: network, run: 3)
        let came = log.rows.filter { $0.event == "arrival" }.map(\.person)
        let left = log.rows.filter { $0.event == "depart" }.map(\.person)
        #expect(came.count == account.arrived && Set(came).count == came.count, "seed \(seed)")
        #expect(left.count == account.left && Set(left).count == left.count, "seed \(seed)")
        var serving: [String: UInt32] = [:]
        for row in log.rows {
            let place = "\(row.event.prefix(1)) \(row.resource ?? 0)"
            if row.kind == .resourceUse {
                #expect(serving.updateValue(row.person, forKey: place) == nil, "seed \(seed), \(row)")
            }
            if row.kind == .resourceUseEnd { #expect(serving.removeValue(forKey: place) == row.person, "seed \(seed)") }
        }
        #expect(zip(log.rows, log.rows.dropFirst()).allSatisfy { $0.time <= $1.time })
    }

    @Test func `has the columns that the analysts' tools read`() throws {
        let network = one(.init("desk", servers: 1, service: .constant(2)), rate: 1)
        var span = Span(end: 5)
        span.keepsTrace = true
        let rows = RunLog(network.live(span, seed: 1).trace, of: network, run: 1).rows
        let names = RunLog.header.split(separator: ",")
        for row in rows {
            #expect(row.line.split(separator: ",", omittingEmptySubsequences: false).count == names.count)
        }
        let begin = try #require(rows.first { $0.kind == .resourceUse })
        #expect(begin.line.hasSuffix(",1,1,group 0"))
    }
}
