import Care
import CareTesting
import Desk
import Journal
import PropertyTesting
import Testing

/// A table whose inputs did not change is not computed again: it must know all its inputs.
struct `Tables that follow the record` {
    @Test(arguments: [1, 2, 3, UInt64.random(in: 0 ... .max)])
    func `have the same rows whenever they say that nothing of theirs changed`(seed: UInt64) throws {
        let setting = Setting(place: "test", promises: Promises(telling: Telling()))
        for history in 0..<Rounds.of(20) {
            var care = RandomCare(seed: seed &+ UInt64(history))
            var story = Story.begun(wishes: care.wishes(), promises: setting.promises)
            for step in 0..<60 {
                story.wait(care.timePasses())
                let (before, happened) = (story.record, story.occurrences.count)
                _ = try? story.act(care.action(on: before, at: story.now), by: care.worker())
                let facts = story.occurrences[happened...].map(\.fact)
                let changed = RecordPart.changed(from: before, to: story.record)
                let touched = facts.reduce(0) { $0 | RecordPart.touched(by: $1) }
                let untold = changed.filter { touched & $0.bit == 0 }
                #expect(untold.isEmpty, "seed \(seed), history \(history), step \(step), \(facts.count) facts")
                for projection in Projections.all where projection.inputs.isDisjoint(with: changed) {
                    let rows = projection.rows(of: before, setting)
                    let same = Set(rows) == Set(projection.rows(of: story.record, setting))
                    #expect(same, "seed \(seed), history \(history), step \(step), \(projection.table.name)")
                }
            }
        }
    }
}
