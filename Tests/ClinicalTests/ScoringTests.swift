import CareTesting
import Clinical
import Testing

extension Table {
    static let all: [Table] = [
        phq9, gad7, phq2, gad2, whooley, core10, phq15, gds15, auditC, pcl5, ownGoals, dialog, ons4, loneliness,
        reqol10,
        wsas, itq, epds, swemwbs, wemwbs, audit, honos, mycaw, fourAT, sixCIT,
    ]
}

struct `Scoring` {
    @Test(arguments: Table.all) func `gives every example what its publication gives it`(table: Table) throws {
        for example in table.examples { try example.check(table.instrument) }
    }

    @Test(arguments: Table.all) func `is shown on a dozen examples at least, with both ends and a missing answer`(
        table: Table
    ) throws {
        #expect(table.examples.count >= 12)
        #expect(Set(table.examples.map(\.answers)).count == table.examples.count, "an example stands twice")
        #expect(table.examples.contains { $0.answers.contains("-") && $0.isRefused || !$0.absent.isEmpty })
        for scale in table.instrument.scales where scale.id == .total {
            let shown = table.examples.compactMap { $0.expected[.total]?.split(separator: " ").first.map(String.init) }
            #expect(shown.contains("\(scale.lowest)") && shown.contains("\(scale.highest)"), "an end is missing")
        }
    }

    @Test(arguments: EnteredTable.all) func `takes a score from elsewhere as it is, and refuses one off the scale`(
        table: EnteredTable
    ) throws {
        let scale = try #require(table.instrument.scale(table.scale))
        #expect(table.cases.contains { $0.0 == scale.lowest } && table.cases.contains { $0.0 == scale.highest })
        for (points, isCase) in table.cases {
            #expect(try table.instrument.entered([table.scale: points]).map(\.points) == [points])
            #expect(scale.isCase(points) == isCase, "\(points)")
        }
        for points in table.refused {
            #expect(throws: AnswerRefusal.self) { try table.instrument.entered([table.scale: points]) }
        }
        #expect(throws: AnswerRefusal.onlyScores) { try table.instrument.scores([1: 0]) }
    }

    @Test func `has examples for every instrument there is`() {
        let shown = Set(Table.all.map(\.instrument.edition) + EnteredTable.all.map(\.instrument.edition))
        #expect(shown == Set(Library.instruments.map(\.edition)))
    }

    @Test func `of any answers lies on the scale, and more of what is good is never worse`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var chance = SeededGenerator(seed: seed)
        for instrument in Library.instruments where !instrument.items.isEmpty {
            for _ in 0..<40 {
                var answers: [Int: Int] = [:]
                for item in instrument.items {
                    answers[item.number] = item.choices.randomElement(using: &chance)?.value
                }
                let scores = try instrument.scores(answers)
                #expect(scores.count == instrument.scales.count, "seed \(seed)")
                for score in scores {
                    let scale = try #require(instrument.scale(score.scale))
                    #expect(scale.holds(score.points), "\(instrument.name) \(answers), seed \(seed)")
                }
                let item = try #require(instrument.items.randomElement(using: &chance))
                guard let more = item.choices.first(where: { $0.points > points(item, answers) }) else { continue }
                var worse = answers
                worse[item.number] = more.value
                for (before, after) in zip(scores, try instrument.scores(worse)) {
                    #expect(after.points >= before.points, "\(instrument.name) \(answers), seed \(seed)")
                }
            }
        }
    }

    private func points(_ item: Item, _ answers: [Int: Int]) -> Int {
        answers[item.number].flatMap { item.choice($0)?.points } ?? .max
    }
}
