import Foundation
package import Journal
package import JournalPostgres

/// Databases on the server that `make test` starts, a new one for each test.
package enum TestPostgres {
    /// The server's URL, from the environment variable `FOOTBRIDGE_TEST_POSTGRES`.
    package static func url() throws -> String {
        guard let url = ProcessInfo.processInfo.environment["FOOTBRIDGE_TEST_POSTGRES"], !url.isEmpty else {
            throw JournalError(
                .unavailable,
                "this test needs PostgreSQL: run `make test`, which starts one, or leave it out with `make test-fast`"
            )
        }
        return url
    }

    /// Makes a database, lends its URL, and drops it.
    package static func withDatabase<Value>(
        options: String = "ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'",
        _ body: (String) async throws -> Value
    ) async throws -> Value {
        let server = try url()
        await gate.enter()
        defer { Task { await gate.leave() } }
        let name = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        try await PostgresStore.administer(url: server, ["CREATE DATABASE \(name) TEMPLATE template0 \(options)"])
        do {
            let value = try await body(replacingDatabase(of: server, by: name))
            try await PostgresStore.administer(url: server, ["DROP DATABASE \(name) WITH (FORCE)"])
            return value
        } catch {
            try? await PostgresStore.administer(url: server, ["DROP DATABASE \(name) WITH (FORCE)"])
            throw error
        }
    }

    /// Makes a database with the journal and these tables in it, lends its store, and drops it.
    package static func withStore<Value>(
        _ migrations: [Migration] = [],
        _ body: (PostgresStore, _ url: String) async throws -> Value
    ) async throws -> Value {
        try await withDatabase { url in
            let store = try await PostgresStore.open(url: url, poolSize: 8)
            try await store.migrate(migrations)
            let value = try await body(store, url)
            await store.close()
            return value
        }
    }

    private static func replacingDatabase(of url: String, by name: String) -> String {
        guard var components = URLComponents(string: url) else { return url }
        components.path = "/" + name
        return components.string ?? url
    }

    /// Tests run side by side; a server has only so many connections.
    private static let gate = Gate(places: 6)
}

/// Lets so many in at a time.
private actor Gate {
    private var places: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { self.places = places }

    func enter() async {
        guard places == 0 else {
            places -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    func leave() {
        guard waiting.isEmpty else { return waiting.removeFirst().resume() }
        places += 1
    }
}
