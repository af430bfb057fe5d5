import Foundation
import Packs
import Planner
import Testing

struct `Broken scenarios of a place` {
    static let sound = """
        format: 1
        id: example
        name: An example
        about: An example.
        seed: 5
        replications: 2
        grounds: [{ figures: All, assumption: Made up. }]
        money:
          - { id: staff, costs: 100, per: year, assumption: Made up. }
          - { id: each, saves: 10, per: begun@camhs, assumption: Made up. }
        place:
          of: surroundings-only
          with: [bradford-wellbeing]
          without: [crisis-team]
          population: england
          asks: 0.3
          asksByNeed: { grief: 0.1 }
          warmUp: 30
          length: 120
          order: asked
          asked: [talking-therapies]
          answers: { uniform: { low: 7, high: 28 } }
          unclear: 0.4
          returns: { share: 0.5, after: { exponential: 60 } }
          usual: { caseload: 30, stays: 90 }
          teams:
            talking-therapies: { workers: 30, more: 2, poundsAWorker: 5, without: [complex-trauma], leadsTo: { camhs: 0.1 } }
            camhs: { workers: 3, patience: { exponential: 100 } }

        """

    static let slips: [Slip] = [
        Slip("of: surrounding-only", for: "of: surroundings-only", line: 12, "no place", "Did you mean"),
        Slip("of: nowhere.yaml", for: "of: surroundings-only", line: 12, "no place", "There are"),
        Slip("with: [bradford-welbeing]", for: "with: [bradford-wellbeing]", line: 13, "no service", "Did you mean"),
        Slip("without: [swindon-lift]", for: "without: [crisis-team]", line: 14, "no service", "There are"),
        Slip("population: france", for: "population: england", line: 15, "no population “france”", "There are"),
        Slip("asks: 3", for: "asks: 0.3", line: 16, "“asks” is “3”", "from 0.0 to 1.0"),
        Slip("asksByNeed: { greif: 0.1 }", for: "asksByNeed: { grief: 0.1 }", line: 17, "no need “greif”", "“grief”"),
        Slip("length: 20", for: "length: 120", line: 19, "ends before the warm-up", "more than “warmUp”"),
        Slip("order: guessed", for: "order: asked", line: 20, "guessed", "asked"),
        Slip("asked: [talking]", for: "asked: [talking-therapies]", line: 21, "no service", "There are"),
        Slip("unclear: 2", for: "unclear: 0.4", line: 23, "“unclear” is “2”", "from 0.0 to 1.0"),
        Slip("share: 1, after", for: "share: 0.5, after", line: 24, "asks for ever", "below 1"),
        Slip("after: 0", for: "after: { exponential: 60 }", line: 24, "ask again at once", "above 0"),
        Slip("usual: { caseload: 30 }", for: "usual: { caseload: 30, stays: 90 }", line: 27, "how long", "“usual”"),
        Slip("usual: { stays: 90 }", for: "usual: { caseload: 30, stays: 90 }", line: 27, "helps at once", "caseload"),
        Slip("workers: 0 }", for: "workers: 3, patience: { exponential: 100 } }", line: 28, "nobody to help", "more"),
        Slip("without: [complex-truama]", for: "without: [complex-trauma]", line: 27, "no criterion", "Did you mean"),
        Slip("leadsTo: { chams: 0.1 }", for: "leadsTo: { camhs: 0.1 }", line: 27, "no service “chams”", "“camhs”"),
        Slip("camhz: {", for: "camhs: {", line: 28, "no service “camhz”", "“camhs”"),
        Slip("saves: 10, costs: 10", for: "saves: 10", line: 10, "spent or saved", "one only"),
        Slip("per: use@camhs", for: "per: begun@camhs", line: 10, "is not a count", "Write year"),
        Slip("per: year }", for: "per: year, assumption: Made up. }", line: 9, "neither a source", "assumption:"),
        Slip("id: staff, saves", for: "id: each, saves", line: 10, "two sums “staff”", "another id"),
    ]

    @Test(arguments: slips)
    func `are told of with the line, what was found and what would be right`(slip: Slip) throws {
        let text = try slip.made(in: Self.sound)
        let (scenario, diagnostics) = Scenarios.read(Data(text.utf8), file: "broken.yaml")
        #expect(scenario == nil)
        #expect(slip.isTold(by: diagnostics), "\(diagnostics)")
    }
}

struct `Slow: scenarios of a place` {
    /// It walks a whole population.
    @Test func `do not include the one they were broken from, in which all who come are counted`() throws {
        let (scenario, diagnostics) = Scenarios.read(Data(`Broken scenarios of a place`.sound.utf8), file: "sound.yaml")
        #expect(!diagnostics.contains { !$0.isWarning }, "\(diagnostics)")
        guard case .network(let network, let span) = try #require(scenario).plan else {
            Issue.record("it is no network")
            return
        }
        let account = network.live(span, seed: 5)
        #expect(account.obeysLittle && account.arrived > 0)
        #expect(account.outcomes[0].reduce(0, +) > 0 && account.outcomes[1].reduce(0, +) > 0)
        #expect(!network.stations.contains { $0.name.hasPrefix("crisis-team") })
    }
}
