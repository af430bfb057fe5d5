import Packs
import Planner
import Testing

struct `Scenarios that come along` {
    @Test func `can be read, say where their figures are from, and measure what they name`() throws {
        let names = try Scenarios.builtIn()
        #expect(names.contains("catterick") && names.contains("assessment-clinics"))
        let headings = try Scenarios.headings()
        #expect(headings.map(\.id).sorted() == names.sorted(), "each is asked for by the name of its file")
        // Those of a place walk a population each, which is not quick: they are read in the slow part.
        for name in names where !name.hasPrefix("network-") {
            let reading = try #require(try Scenarios.named(name))
            let scenario = try #require(reading.scenario, "\(reading.diagnostics)")
            #expect(scenario.id == name && !scenario.grounds.isEmpty)
            let heading = Scenario.Heading(id: scenario.id, name: scenario.name, about: scenario.about)
            #expect(headings.contains(heading), "a list says what the scenario says")
            #expect(scenario.grounds.allSatisfy { $0.assumption != nil || !$0.sources.isEmpty })
        }
    }
}

struct `Slow: scenarios and what they reproduce` {
    /// The intervals of 20 replications here and of 40 there touch each other.
    @Test(arguments: [
        ("assessment-clinics", [("wait", 24.20, 0.80), ("wait/routine", 28.21, 0.96), ("wait/urgent", 4.10, 0.23)]),
        (
            "assessment-clinics-pooled",
            [("wait", 3.61, 0.08), ("wait/routine", 3.68, 0.08), ("wait/urgent", 3.22, 0.11)]
        ),
    ])
    func `give the published answers of the assessment clinics`(
        name: String,
        published: [(String, Double, Double)]
    )
        async throws
    {
        let scenario = try #require(try Scenarios.named(name)?.scenario)
        let trial = try #require(await Trial.live(scenario.plan, seed: 2015, count: .exactly(20), threads: 2))
        for (id, mean, half) in published {
            let index = try #require(trial.measures.firstIndex { $0.id == id })
            let estimate = trial.estimate(index)
            let near = (estimate.mean - mean).magnitude <= estimate.halfWidth + half
            #expect(near, "\(id): \(estimate.mean) ± \(estimate.halfWidth) for \(mean) ± \(half)")
        }
    }

    /// With each of the eight areas' services nobody is left with nobody who was not before, where the surroundings stay.
    @Test func `of a place leave fewer with nobody for each service that is added`() async throws {
        let names = try Scenarios.builtIn().filter { $0.hasPrefix("network-") }
        #expect(names.count == 9)
        var shares: [String: Double] = [:]
        for name in names {
            let reading = try #require(try Scenarios.named(name))
            let scenario = try #require(reading.scenario, "\(reading.diagnostics)")
            #expect(scenario.id == name && !scenario.grounds.isEmpty)
            guard case .network(let network, _) = scenario.plan else { continue }
            let all = network.courses.reduce(0) { $0 + $1.share }
            let holder = network.stations.count - 1
            let left = network.courses.filter { $0.steps.last?.station == holder }
            shares[name] = left.reduce(0) { $0 + $1.share } / all
        }
        let alone = try #require(shares["network-surroundings"])
        for added in ["bradford", "cambridgeshire", "catterick", "cornwall", "northamptonshire"] {
            let share = try #require(shares["network-\(added)"])
            #expect(share < alone, "\(added): \(share) and \(alone)")
        }
    }

    /// Fitted figures are asked to be near, within five in a hundred.
    @Test func `give what Catterick counted`() async throws {
        let scenario = try #require(try Scenarios.named("catterick")?.scenario)
        let trial = try #require(await Trial.live(scenario.plan, seed: 2018, count: .exactly(40), threads: 2))
        #expect(scenario.targets.count >= 7)
        for target in scenario.targets {
            let estimate = try #require(trial.estimate(target.measure))
            let off = (estimate.mean / target.value - 1).magnitude
            #expect(off < 0.05, "\(target.measure.id): \(estimate.mean) for \(target.value)")
        }
    }
}
