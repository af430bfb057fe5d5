import Planner
import PropertyTesting
import Testing

struct `The agenda` {
    @Test func `what is earlier comes first, then what matters more, then what was written first`() {
        var agenda = Agenda(capacity: 2)
        agenda.add(time: 2, priority: 0, kind: 1)
        agenda.add(time: 1, priority: 5, kind: 2)
        agenda.add(time: 1, priority: 1, kind: 3)
        agenda.add(time: 1, priority: 1, kind: 4)
        var order: [UInt16] = []
        while let event = agenda.pop() { order.append(event.kind) }
        #expect(order == [3, 4, 2, 1])
    }

    @Test(arguments: 1...Rounds.of(20))
    func `whatever is added and taken, it gives what a sort would give`(seed: Int) {
        var draws = Draws(key: UInt64(seed))
        var agenda = Agenda(capacity: 1)
        var plain: [(time: Double, key: UInt64)] = []
        for _ in 0..<2_000 {
            if draws.uniform() < 0.6 {
                let time = Double(draws.next() % 50)
                let priority = UInt8(draws.next() % 3)
                plain.append((time, agenda.add(time: time, priority: priority, kind: 0)))
            } else {
                let least = plain.indices.min { plain[$0] < plain[$1] }
                let expected = least.map { plain.remove(at: $0) }
                #expect(agenda.pop()?.key == expected?.key, "seed \(seed)")
            }
        }
        #expect(agenda.count == plain.count)
    }

    @Test func `an event takes 24 bytes`() { #expect(MemoryLayout<Agenda.Event>.stride == 24) }
}
