import Foundation
import Journal
import JournalSQLite
import JournalTesting
import Testing

struct `A SQLite file` {
    @Test func `serves several stores at once and loses nothing`() async throws {
        try await TestSQLite.withStore { first, path async throws in
            let stores = try [first] + (0..<3).map { _ in try SQLiteStore.open(path: path) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (index, store) in stores.enumerated() {
                    for writer in 0..<4 {
                        group.addTask { try await store.fill("s\(index)-\(writer)", (0..<20).map { "\($0)" }) }
                    }
                }
                try await group.waitForAll()
            }
            let events = try await first.everything()
            #expect(events.map(\.position) == Array(1...320))
            #expect(try await stores[1].verify().holds)
            for store in stores.dropFirst() { await store.close() }
        }
    }

    @Test func `writes over its log instead of making it longer`() async throws {
        try await TestSQLite.withStore { store, path async throws in
            _ = try await store.appendAll([.sample(to: "long")])
            try await store.write([Statement("CREATE TABLE big (id INTEGER PRIMARY KEY, body TEXT NOT NULL)")])
            let body = SQLValue.text(String(repeating: "x", count: 100_000))
            for id in 0..<400 {
                try await store.write([Statement("INSERT INTO big VALUES (?, ?)", [SQLValue(id), body])])
            }
            let size = try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int ?? 0
            #expect(size > 0 && size < 20_000_000)
        }
    }

    @Test func `is claimed once by writers of several stores`() async throws {
        try await TestSQLite.withStore { first, path async throws in
            let second = try SQLiteStore.open(path: path)
            let codes = await withTaskGroup(of: JournalError.Code?.self) { group in
                for store in [first, second, first, second] {
                    group.addTask { await code { _ = try await store.append(.sample(to: "s")) } }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(codes.count { $0 == nil } == 1)
            #expect(codes.count { $0 == .conflict } == 3)
            await second.close()
        }
    }

    @Test func `can be read by its owner only`() async throws {
        try await TestSQLite.withStore { _, path async throws in
            for file in [path, path + "-wal"] {
                let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
                #expect(mode == 0o600)
            }
        }
    }

    @Test func `waits for the disk at each commit`() async throws {
        try await TestSQLite.withStore { store, _ async throws in
            #expect(try await store.rows(Statement("PRAGMA journal_mode")) == [Row(["wal"])])
            #expect(try await store.synchronous() == 2)
        }
    }

    @Test func `keeps what was acknowledged when its process is killed`() async throws {
        try await TestSQLite.withStore { store, path async throws in
            try await store.fill("s", ["1", "2"])
            // A copy of the files as they stand is what a killed process leaves.
            try await TemporaryFolder.with { folder in
                for suffix in ["", "-wal"] {
                    try FileManager.default.copyItem(atPath: path + suffix, toPath: folder + "/killed" + suffix)
                }
                let left = try SQLiteStore.open(path: folder + "/killed")
                #expect(try await left.everything().count == 2)
                #expect(try await left.verify().holds)
                await left.close()
            }
        }
    }

    @Test func `that is no database is refused with a remedy`() async throws {
        try await TemporaryFolder.with { folder in
            try String(repeating: "not a database ", count: 100).write(
                toFile: folder + "/x",
                atomically: true,
                encoding: .utf8
            )
            #expect(await code { _ = try SQLiteStore.open(path: folder + "/x") } == .unavailable)
            #expect(await code { _ = try SQLiteStore.open(path: folder + "/no/such/folder/x") } == .unavailable)
        }
    }

    @Test func `in memory keeps the same contract`() async throws {
        let store = try SQLiteStore.inMemory()
        try await store.migrate([TableContract.slots])
        try await store.fill("s", ["1", "2"])
        _ = try await store.checkpoint(recorded: 1)
        #expect(try await store.verify().events == 2)
        #expect(await code { try await store.write([Statement("DELETE FROM events")]) } == .refused)
        await store.close()
    }
}
