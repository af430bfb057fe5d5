import Foundation
import Journal
import JournalPostgres
import JournalTesting
import Testing

struct `A server of PostgreSQL` {
    private static let endAll = Statement(
        """
        SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND datname = current_database()
        """
    )

    @Test func `that ends its connections loses nothing and does nothing twice`() async throws {
        try await TestPostgres.withStore { store, url async throws in
            let admin = try await PostgresStore.open(url: url, poolSize: 1, stepsDown: false)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<8 {
                    group.addTask {
                        var head = StreamHead.empty
                        for number in 0..<40 {
                            let key = number.isMultiple(of: 2) ? "k\(writer)-\(number)" : nil
                            let append = Append.sample(to: "w\(writer)", at: head, "\(number)", key: key)
                            let answer = try await store.append(append)
                            let read = try await store.read(.sample("w\(writer)"), after: head.version)
                            #expect(read.count == 1)
                            if case .now(let heads) = answer { #expect(heads == read.map(\.head)) }
                            head = try #require(read.first?.head)
                        }
                    }
                }
                group.addTask {
                    for _ in 0..<12 {
                        try await Task.sleep(for: .milliseconds(40))
                        _ = try await admin.rows(Self.endAll)
                    }
                }
                try await group.waitForAll()
            }
            for writer in 0..<8 {
                let read = try await store.read(.sample("w\(writer)"), after: 0)
                #expect(read.map(\.event) == (0..<40).map { .sample("\($0)") })
            }
            #expect(try await store.verify().holds)
            await admin.close()
        }
    }

    @Test func `is asked to stop when the task that waits is cancelled`() async throws {
        try await TestPostgres.withDatabase { url async throws in
            let store = try await PostgresStore.open(url: url, poolSize: 1)
            let clock = ContinuousClock()
            let start = clock.now
            let task = Task { try await store.rows(Statement("SELECT CAST(pg_sleep(20) AS TEXT)")) }
            try await Task.sleep(for: .milliseconds(300))
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(try await store.rows(Statement("SELECT 1")) == [Row([1])])
            #expect(clock.now - start < .seconds(10))
            await store.close()
        }
    }

    @Test func `may be slow without holding up work that needs no database`() async throws {
        try await TestPostgres.withDatabase { url async throws in
            let store = try await PostgresStore.open(url: url, poolSize: 8)
            let clock = ContinuousClock()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask { _ = try await store.rows(Statement("SELECT CAST(pg_sleep(2) AS TEXT)")) }
                }
                try await Task.sleep(for: .milliseconds(200))
                let start = clock.now
                for _ in 0..<100 { await Task.yield() }
                await withTaskGroup(of: Void.self) { inner in for _ in 0..<50 { inner.addTask {} } }
                #expect(clock.now - start < .seconds(1))
                try await group.waitForAll()
            }
            await store.close()
        }
    }

    @Test func `that is not there is said to be unavailable after a while`() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let url = "postgresql://nobody@127.0.0.1:1/none"
        #expect(await code { _ = try await PostgresStore.open(url: url, poolSize: 1) } == .unavailable)
        #expect(clock.now - start > .seconds(5))
        #expect(clock.now - start < .seconds(40))
    }

    @Test func `must compare text by bytes`() async throws {
        try await TestPostgres.withDatabase(options: "ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'") {
            url async throws in
            let store = try await PostgresStore.open(url: url, poolSize: 1)
            #expect(await code { try await store.migrate([]) } == .refused)
            await store.close()
        }
    }

    @Test func `serves in a role that may not change events`() async throws {
        try await TestPostgres.withStore([TableContract.slots]) { store, _ async throws in
            let role = try await store.rows(Statement("SELECT CAST(current_user AS TEXT)"))
            #expect(role == [Row(["footbridge_serving"])])
            let rights = try await store.rows(
                Statement(
                    """
                    SELECT has_table_privilege('events', 'INSERT'), has_table_privilege('events', 'SELECT'),
                        has_table_privilege('events', 'UPDATE'), has_table_privilege('events', 'DELETE'),
                        has_table_privilege('events', 'TRUNCATE'), has_table_privilege('slots', 'UPDATE'),
                        has_table_privilege('schema_migrations', 'INSERT')
                    """
                )
            )
            #expect(rights == [Row([1, 1, 0, 0, 0, 1, 0])])
            #expect(try await store.fences().count == 2)
            #expect(
                await code { try await store.write([Statement("ALTER TABLE events DISABLE TRIGGER ALL")]) } == .refused
            )
        }
    }

    @Test func `may be served by a login that could not migrate`() async throws {
        try await TestPostgres.withStore { _, url async throws in
            let login = "login_" + UUID().uuidString.lowercased().filter { $0 != "-" }
            var components = try #require(URLComponents(string: url))
            components.user = login
            let serving = try #require(components.string)
            try await PostgresStore.administer(
                url: url,
                ["CREATE ROLE \(login) LOGIN", "GRANT footbridge_serving TO \(login)"]
            )
            let store = try await PostgresStore.open(url: serving, poolSize: 2)
            try await store.migrate([])
            try await store.fill("s", ["1", "2"])
            _ = try await store.checkpoint(recorded: 1)
            #expect(try await store.verify().events == 2)
            #expect(await code { try await store.migrate([TableContract.slots]) } == .refused)
            await store.close()
            try await PostgresStore.administer(url: url, ["DROP ROLE \(login)"])
        }
    }

    @Test func `guards events against their owner too`() async throws {
        try await TestPostgres.withStore { store, url async throws in
            try await store.fill("s", ["1"])
            let owner = try await PostgresStore.open(url: url, poolSize: 1, stepsDown: false)
            for sql in [
                "UPDATE events SET body = ''", "DELETE FROM events", "TRUNCATE events", "TRUNCATE checkpoints CASCADE",
            ] {
                #expect(await code { try await owner.write([Statement(sql)]) } == .refused)
                let replaying = [Statement("SET LOCAL session_replication_role = replica"), Statement(sql)]
                #expect(await code { try await owner.write(replaying) } == .refused)
            }
            #expect(try await store.everything().count == 1)
            await owner.close()
        }
    }

    @Test func `keeps a follower from passing a transaction that is still open`() async throws {
        try await TestPostgres.withStore { store, url async throws in
            try await store.fill("early", ["1"])
            _ = try await store.everything()
            // A writer that drew position 2 and has not committed, while position 3 is committed.
            let slow = Task {
                try await PostgresStore.administer(
                    url: url,
                    [
                        """
                        DO $slow$ DECLARE place bigint; BEGIN
                            place := footbridge_positions(1);
                            PERFORM pg_sleep(1.5);
                            INSERT INTO events (\(RecordedEvent.columns))
                            VALUES (place, 'test', 'slow', 1, 'k', 1, '{}', 1, 1, 'a', NULL, NULL, '0', '0');
                        END $slow$
                        """
                    ]
                )
            }
            try await Task.sleep(for: .milliseconds(500))
            try await store.fill("fast", ["2"])
            #expect(try await store.follow(after: 0, limit: 10).map(\.stream.name) == ["early"])
            try await slow.value
            #expect(try await store.everything().map(\.stream.name) == ["early", "slow", "fast"])
        }
    }

    @Test func `hands out its connections to many who wait`() async throws {
        try await TestPostgres.withDatabase { url async throws in
            let store = try await PostgresStore.open(url: url, poolSize: 2)
            let answers = try await withThrowingTaskGroup(of: Int64.self) { group in
                for number in 0..<200 {
                    group.addTask { try await store.rows(Statement("SELECT ?", [SQLValue(number)]))[0].integer(0) }
                }
                return try await group.reduce(into: Set<Int64>()) { $0.insert($1) }
            }
            #expect(answers.count == 200)
            await store.close()
            #expect(await code { _ = try await store.rows(Statement("SELECT 1")) } == .unavailable)
        }
    }

    @Test func `takes more different statements than it keeps prepared`() async throws {
        try await TestPostgres.withDatabase { url async throws in
            let store = try await PostgresStore.open(url: url, poolSize: 1)
            for number in 0..<1100 {
                #expect(try await store.rows(Statement("SELECT \(number)"))[0].integer(0) == Int64(number))
            }
            await store.close()
        }
    }
}
