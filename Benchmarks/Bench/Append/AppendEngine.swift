import Foundation
import Journal
import JournalPostgres
import JournalSQLite
import Synchronization

/// A database with a store on it, and bare loops that do the same INSERT with the same durability.
protocol AppendEngine: Sendable {
    typealias Loop = @Sendable ([SQLValue]) throws -> Void

    var name: String { get }
    var store: any Store { get }

    /// One bare loop for each writer.
    func loops(_ writers: Int) throws -> [Loop]

    /// The first of as many positions as wanted, for rows of the bare loops.
    func positions(_ count: Int) throws -> Int64
}

/// Two SQLite files side by side: the store's, and the bare loop's with the same schema.
///
/// SQLite has one writer at a time; several bare writers share one connection by a lock, which is the fastest they can be.
final class SQLiteEngine: AppendEngine {
    let name = "sqlite"
    let store: any Store
    private let bare: BareSQLite
    private let last = Mutex<Int64>(0)

    init(folder: String) async throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let unique = "\(folder)/\(UUID().uuidString)"
        let store = try SQLiteStore.open(path: unique + "-ours.sqlite")
        try await store.migrate([])
        let prepared = try SQLiteStore.open(path: unique + "-bare.sqlite")
        try await prepared.migrate([])
        await prepared.close()
        self.store = store
        bare = try BareSQLite(path: unique + "-bare.sqlite")
    }

    func loops(_ writers: Int) throws -> [Loop] {
        (0..<writers).map { _ in { [bare] in try bare.insert($0) } }
    }

    func positions(_ count: Int) throws -> Int64 {
        last.withLock { last in
            defer { last += Int64(count) }
            return last + 1
        }
    }
}

/// One PostgreSQL database; bare rows go into the same table, under positions that the store never reaches.
final class PostgresEngine: AppendEngine {
    let name = "postgres"
    let store: any Store
    private let url: String
    private let last = Mutex<Int64>(1 << 40)

    init(url: String) async throws {
        self.url = url
        let store = try await PostgresStore.open(url: url, poolSize: 16)
        try await store.migrate([])
        self.store = store
    }

    func loops(_ writers: Int) throws -> [Loop] {
        try (0..<writers).map { _ in
            let bare = try BarePostgres(url: url)
            return { try bare.insert($0) }
        }
    }

    func positions(_ count: Int) throws -> Int64 {
        last.withLock { last in
            defer { last += Int64(count) }
            return last
        }
    }
}
