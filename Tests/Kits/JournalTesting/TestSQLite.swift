import Foundation
package import Journal
package import JournalSQLite

/// SQLite files in folders that are gone after the test.
package enum TestSQLite {
    /// Makes a file with the journal and these tables in it, and lends its store and path.
    package static func withStore<Value>(
        _ migrations: [Migration] = [],
        _ body: (SQLiteStore, _ path: String) async throws -> Value
    ) async throws -> Value {
        try await TemporaryFolder.with { folder in
            let path = folder + "/journal.sqlite"
            let store = try SQLiteStore.open(path: path)
            try await store.migrate(migrations)
            let value = try await body(store, path)
            await store.close()
            return value
        }
    }
}

/// Folders that are gone after the test.
package enum TemporaryFolder {
    package static func with<Value>(_ body: (String) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("footbridge-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder.path)
    }
}
