import ArgumentParser
import Foundation
import Packs
import Services

/// Walks the chasm of a place of 25 services, and times it; or writes down what is walked, for the script beside it.
struct ChasmBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "chasm", abstract: "The whole chasm of a place.")

    @Option(help: "Writes the population and the services' rules there, and measures nothing.") var input: String?
    @Option(help: "Writes what came out there.") var output: String?
    @Option(help: "How many services.") var services = 25

    func run() async throws {
        let library = try ServicePacks.library().map { $0.settled() }.sorted { $0.id < $1.id }
        let packs = Array(library.prefix(services))
        guard let england = try PopulationFiles.builtIn(PopulationFiles.usual) else { throw ExitCode.failure }
        let population = england.cut(for: library)
        if let input {
            try JSONEncoder().encode(WalkInput(population, packs)).write(to: URL(fileURLWithPath: input))
            return
        }
        let warm = Chasm(packs, population: population, library: library).picture
        let clock = ContinuousClock()
        var picture = warm
        let walked = clock.measure {
            picture = Chasm(packs, population: population, library: library).picture
        }
        if let output { try JSONEncoder().encode(WalkOutput(picture)).write(to: URL(fileURLWithPath: output)) }
        let few = adding(to: packs, library, population)
        let many = adding(to: copies(of: packs, 10 * services), library, population)
        try printJSON(
            [
                "seconds": walked.inSeconds, "profiles": Double(picture.profiles), "adding": many / few,
                "addingToFew": few, "addingToMany": many,
            ]
        )
    }

    /// How long it takes to add one more service to a place, the middle one of nine times.
    private func adding(to packs: [ServicePack], _ library: [ServicePack], _ population: Population) -> Double {
        let place = Chasm(packs, population: population, library: library)
        let clock = ContinuousClock()
        let times = (0..<9).map { _ in clock.measure { _ = place.adding(library[services]) }.inSeconds }
        return times.sorted()[4]
    }
}

/// The same services over and over, each with an id of its own.
func copies(of packs: [ServicePack], _ count: Int) -> [ServicePack] {
    (0..<count).map { index in
        var pack = packs[index % packs.count]
        pack.id = ServicePack.ID("\(pack.id.name)-\(index / packs.count)")
        return pack
    }
}

/// What came out, as the script beside it writes it too.
struct WalkOutput: Encodable {
    /// For each cell: people, taken, asked first, nobody, helped beside.
    let cells: [[Double]]
    /// For each cell and service: takes, asks first, declines.
    let services: [[[Double]]]

    init(_ picture: Chasm.Picture) {
        cells = picture.cells.map {
            [$0.tally.people, $0.tally.taken, $0.tally.askedFirst, $0.tally.nobody, $0.tally.helpedBeside]
        }
        services = picture.cells.map { $0.services.map { [$0.takes, $0.asksFirst, $0.declines] } }
    }
}
