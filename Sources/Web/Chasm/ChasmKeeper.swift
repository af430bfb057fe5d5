import Care
import Desk
package import Services
import Synchronization

/// What the pages of the chasm are drawn from: whom to walk, and which other services there could be.
package struct ChasmMatter: Sendable {
    package let population: Population
    /// Services of which one more could be added, settled.
    package let library: [ServicePack]
    /// Places to lay beside this one.
    package let places: [PlaceServices]

    package init(population: Population, library: [ServicePack], places: [PlaceServices] = []) {
        self.population = population
        self.library = library
        self.places = places
    }
}

/// The chasms of this place and of those beside it, each walked once for the services it has.
final class ChasmKeeper: Sendable {
    /// What the pages show.
    struct Study: Sendable {
        let chasm: Chasm
        let picture: Chasm.Picture
        let gains: [Chasm.Gain]
        let order: [Chasm.Gain]
    }

    /// A walk under way or done, and the services it is of.
    private struct Kept: Sendable {
        let services: [ServicePack]
        let study: Task<Study, Never>
    }

    /// What one of the places beside this one leaves to nobody.
    struct Elsewhere: Sendable {
        let place: PlaceServices
        let total: Chasm.Tally
        let needs: [Chasm.Side]
    }

    let matter: ChasmMatter
    /// By the place's id; this place has none.
    private let kept = Mutex<[PlaceServices.ID?: Kept]>([:])
    private let placesBeside = Mutex<Task<[Elsewhere], Never>?>(nil)

    init(_ matter: ChasmMatter) { self.matter = matter }

    /// What every place beside this one leaves to nobody of the same people; walked once, since neither changes.
    func elsewhere(_ chasm: Chasm) async -> [Elsewhere] {
        let task = placesBeside.withLock { known in
            if let known { return known }
            let places = matter.places
            let walks = Task.detached(priority: .userInitiated) {
                places.map { place in
                    let picture = chasm.another(place.services).picture
                    return Elsewhere(place: place, total: picture.total, needs: picture.needs)
                }
            }
            known = walks
            return walks
        }
        return await task.value
    }

    /// The study of a place; the first to ask waits for the walk, and so does who comes meanwhile.
    func study(of services: [ServicePack], in place: PlaceServices.ID? = nil) async -> Study {
        let task = kept.withLock { kept in
            if let known = kept[place], known.services == services { return known.study }
            let matter = matter
            let study = Task.detached(priority: .userInitiated) { ChasmKeeper.walk(services, matter) }
            kept[place] = Kept(services: services, study: study)
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

/// Which place a page of the chasm is about, and how its cells are addressed.
struct ChasmScene: Sendable {
    let study: ChasmKeeper.Study
    /// `nil` for this place itself.
    let place: PlaceServices?

    /// - Throws: `Mishap.unknownAddress` where there is no chasm, or no such place.
    init(_ staff: StaffVisit, _ place: Slug<PlaceServices>?) async throws {
        guard let keeper = staff.visit.site.chasm else { throw Mishap.unknownAddress }
        guard let place else {
            let services = staff.desk.place.services.inForce(on: London.day(at: staff.now))
            self.init(study: await keeper.study(of: services), place: nil)
            return
        }
        guard let known = keeper.matter.places.first(where: { $0.id.name == place.text }) else {
            throw Mishap.unknownAddress
        }
        self.init(study: await keeper.study(of: known.services, in: known.id), place: known)
    }

    private init(study: ChasmKeeper.Study, place: PlaceServices?) {
        self.study = study
        self.place = place
    }

    var title: String { place.map { "The chasm: \($0.name)" } ?? "The chasm" }

    /// The page of the whole map.
    var map: StaffPage {
        place.flatMap { Slug($0.id.name) }.map { .chasmOf($0) } ?? .chasm
    }
}
