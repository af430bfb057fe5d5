import Planner
import Testing

struct `A whole country` {
    private static let small = Country.Shape(
        systems: 5,
        practices: 31,
        registered: 300_001,
        requestsInAYear: 24_000
    )

    @Test(arguments: [Country.Shape.england, small])
    func `is split over its systems with nobody left out and nobody counted twice`(shape: Country.Shape) {
        let country = Country(shape)
        #expect(country.systems.count == shape.systems)
        #expect(country.systems.reduce(0) { $0 + $1.practices } == shape.practices)
        #expect(country.systems.reduce(0) { $0 + $1.registered } == shape.registered)
        #expect(country.systems.allSatisfy { $0.network.sources.count == $0.practices })
        let sizes = country.systems.map(\.registered)
        #expect((sizes.max() ?? 0) < 6 * (sizes.min() ?? 0))
    }

    @Test func `one thread or many, a year comes to the same, and about as many ask as were meant to`() async throws {
        let country = Country(Self.small)
        let alone = try #require(await country.live(seed: 5, threads: 1))
        let many = try #require(await country.live(seed: 5, threads: 3))
        #expect(alone == many && alone.obeysLittle)
        #expect(alone.waits.mean.bitPattern == many.waits.mean.bitPattern)
        // Five deviations of a Poisson number.
        #expect((Double(alone.requests) - 24_000).magnitude < 5 * 24_000.0.squareRoot())
    }
}
