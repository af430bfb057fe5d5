package import Journal
import JournalPostgres
import JournalSQLite

/// The engines that keep the contract of the journal.
package enum JournalEngine: String, CaseIterable, Sendable, CustomStringConvertible {
    case memory
    case sqlite = "SQLite"
    case postgres = "PostgreSQL"

    package var description: String { rawValue }

    /// Lends a fresh, empty journal.
    package func withJournal<Value>(_ body: (any Archive) async throws -> Value) async throws -> Value {
        switch self {
        case .memory: try await body(MemoryJournal())
        case .sqlite: try await TestSQLite.withStore { store, _ in try await body(store) }
        case .postgres: try await TestPostgres.withStore { store, _ in try await body(store) }
        }
    }

    /// Lends a fresh store with tables, and a way to do to it what its guards forbid.
    ///
    /// Not for memory, which has no tables.
    package func withStore<Value>(
        _ migrations: [Migration] = [],
        _ body: (any Store & Archive, Tampering) async throws -> Value
    ) async throws -> Value {
        switch self {
        case .memory: throw JournalError(.refused, "the journal in memory has no tables")
        case .sqlite:
            try await TestSQLite.withStore(migrations) { store, _ in
                try await body(store) { sql in
                    let triggers = try await store.rows(
                        Statement("SELECT name FROM sqlite_master WHERE type = 'trigger'")
                    )
                    _ = try await store.write(
                        triggers.map { Statement("DROP TRIGGER \($0.text(0))") } + sql.map { Statement($0) }
                    )
                }
            }
        case .postgres:
            try await TestPostgres.withStore(migrations) { store, url in
                try await body(store) { sql in
                    let tables = ["events", "checkpoints", "checkpoint_heads"]
                    let off = tables.map { "ALTER TABLE \($0) DISABLE TRIGGER USER" }
                    try await PostgresStore.administer(url: url, off + sql)
                }
            }
        }
    }
}

/// Changes a store behind its guards' backs.
package typealias Tampering = (_ sql: [String]) async throws -> Void
