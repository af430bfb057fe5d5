import Care
package import Services
import Synchronization

/// What the pages of the chasm are drawn from: whom to walk, and which other services there could be.
package struct ChasmMatter: Sendable {
    package let population: Population
    /// Services of which one more could be added, settled.
    package let library: [ServicePack]

    package init(population: Population, library: [ServicePack]) {
        self.population = population
        self.library = library
    }
}

/// The chasm of a place with what one more service would change, walked once for the services of a day.
final class ChasmKeeper: Sendable {
    /// What the pages show.
    struct Study: Sendable {
        let chasm: Chasm
        let picture: Chasm.Picture
        let gains: [Chasm.Gain]
        let order: [Chasm.Gain]
    }

    private let matter: ChasmMatter
    private let kept = Mutex<(services: [ServicePack], study: Task<Study, Never>)?>(nil)

    init(_ matter: ChasmMatter) { self.matter = matter }

    /// The study of the services in force; the first to ask waits for the walk, and so does who comes meanwhile.
    func study(of services: [ServicePack]) async -> Study {
        let task = kept.withLock { kept in
            if let kept, kept.services == services { return kept.study }
            let matter = matter
            let study = Task.detached(priority: .userInitiated) { ChasmKeeper.walk(services, matter) }
            kept = (services, study)
            return study
        }
        return await task.value
    }

    private static func walk(_ services: [ServicePack], _ matter: ChasmMatter) -> Study {
        let chasm = Chasm(services, population: matter.population, library: matter.library)
        return Study(
            chasm: chasm,
            picture: chasm.picture,
            gains: chasm.gains(from: matter.library),
            order: chasm.order(from: matter.library)
        )
    }
}
