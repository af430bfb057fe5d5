import Care
import Desk
import DeskTesting
import Foundation
import Hummingbird
import Logging
import Testing
import Web

struct `Looking` {
    /// Serves a small made-up place, so that a browser can look at every page; only where the environment asks for it.
    @Test func `the pages can be looked at`() async throws {
        let environment = ProcessInfo.processInfo.environment
        guard let port = environment["FOOTBRIDGE_SERVE"].flatMap(Int.init) else { return }
        let seconds = environment["FOOTBRIDGE_SERVE_SECONDS"].flatMap(Int.init) ?? 60
        let site = try await TestSite()
        try await site.place.desk.put(
            [("A", "Alder Surgery"), ("B", "Brook Medical Centre")].map { code, name in
                Practice(
                    code: PracticeCode(rawValue: code),
                    name: name,
                    network: "N",
                    networkName: "North",
                    listSize: 9000,
                    deprivationDecile: 4,
                    postcode: nil
                )
            },
            as: .system("test")
        )
        for name in site.place.workers.keys { try await site.addAccount(name) }
        let application = buildApplication(
            desk: site.place.desk,
            site: SiteConfiguration(
                team: SiteConfiguration.Team(telephone: "01632 960 001", address: "2 Made-up Street, Exampleton")
            ),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            logger: Logger(label: "look")
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            group.addTask { try await Task.sleep(for: .seconds(seconds)) }
            try await group.next()
            group.cancelAll()
        }
    }
}
