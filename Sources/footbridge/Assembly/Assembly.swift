import Care
import Desk
import Foundation
import Packs
import Services

/// Puts the parts together: the real clock, real chance, the place's packs and its database.
enum Assembly {
    /// The clock on the wall and the system's own randomness: the only place in the product that takes them.
    static var surroundings: Surroundings {
        Surroundings(
            now: { wallClock() },
            chance: {
                var generator = SystemRandomNumberGenerator()
                return generator.next()
            }
        )
    }

    @Sendable static func wallClock() -> Instant {
        Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
    }

    /// The place that this installation serves, as its file says.
    static func place(packs: [ServicePack]) throws -> Place {
        let file = try PlaceFile.fromEnvironment()
        let telling = try MailSettings.fromEnvironment().map { _ in try file.telling() }
        return try file.place(packs: packs, telling: telling)
    }

    /// A Desk on a database whose schema is up to date.
    static func desk(on database: any Database, packs: [ServicePack]) async throws -> FrontDesk {
        let desk = FrontDesk(place: try place(packs: packs), store: database, surroundings: surroundings)
        try await desk.migrate()
        return desk
    }
}

/// Whoever sits at the command line.
extension Identity {
    static let operatorAtCommandLine = Identity.system("command-line")
}
