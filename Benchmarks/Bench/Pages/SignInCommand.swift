import ArgumentParser
import Desk
import Foundation
import Journal
import JournalSQLite

/// `bench sign-in`: signs the measured worker in and prints the token that goes into the cookie.
struct SignInCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "sign-in")

    @Option(help: "The SQLite file that `bench place` made.") var database: String

    func run() async throws {
        let store = try SQLiteStore.open(path: database)
        let world = MadeUpWorld(from: .onTheWall, seed: UInt64(Date().timeIntervalSince1970))
        let desk = FrontDesk(
            place: Place(code: "here", name: "Benches"),
            store: store,
            surroundings: world.surroundings
        )
        let token = try await desk.signIn(PlaceMaker.account, password: PlaceMaker.password).token
        await store.close()
        try printJSON(["token": token])
    }
}
