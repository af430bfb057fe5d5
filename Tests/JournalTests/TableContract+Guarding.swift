import Journal
import JournalTesting
import Testing

extension TableContract {
    static let guarding = [
        TableContract("events and checkpoints refuse every change") { store, _ async throws in
            try await store.fill("s", ["a", "b"])
            _ = try await store.checkpoint(recorded: 1)
            let before = try await store.everything()
            let changes = ["events", "checkpoints", "checkpoint_heads"].flatMap { table in
                ["UPDATE \(table) SET hash = 'x'", "DELETE FROM \(table)", "TRUNCATE \(table)"]
            }
            let replace = """
                INSERT OR REPLACE INTO events (\(RecordedEvent.columns)) SELECT position, place, stream, version, 'other',
                schema_version, body, happened, recorded, actor, on_behalf_of, cause, previous_hash, hash FROM events
                """
            let upsert = """
                INSERT INTO events (\(RecordedEvent.columns)) SELECT position, place, stream, version, kind,
                schema_version, body, happened, recorded, actor, on_behalf_of, cause, previous_hash, hash FROM events
                WHERE 1 = 1 ON CONFLICT (position) DO UPDATE SET kind = 'other'
                """
            for sql in changes + [replace, upsert] {
                #expect(await code { try await store.write([Statement(sql)]) } == .refused, "\(sql)")
            }
            #expect(try await store.everything() == before)
            #expect(try await store.verify().holds)
        },
        TableContract("a changed column of any kind is found and its event named") { store, tamper async throws in
            try await store.fill("a", ["1", "2", "3"])
            try await store.fill("b", ["4"])
            let events = try await store.everything()
            let target = events[1]
            let texts = ["place", "stream", "kind", "body", "actor", "on_behalf_of", "cause", "previous_hash", "hash"]
            let numbers = ["position", "version", "schema_version", "happened", "recorded"]
            let changes =
                texts.map { ($0, "substr(\($0), 1, length(\($0)) - 1) || '~'") }
                + texts.suffix(4).prefix(2).map { ($0, "NULL") }
                + numbers.map { ($0, "\($0) + 100") }
            for (column, change) in changes {
                let old = target.values[RecordedEvent.columns.split(separator: ", ").firstIndex(of: column[...]) ?? 0]
                try await tamper(["UPDATE events SET \(column) = \(change) WHERE hash = '\(target.hash)'"])
                let report = try await store.verify()
                #expect(!report.holds, "\(column)")
                let named = report.findings.contains { finding in
                    finding.position == target.position || (finding.stream == target.stream && finding.version == 2)
                }
                #expect(named, "\(column): \(report.findings)")
                let key = column == "hash" ? "previous_hash = '\(target.previousHash)'" : "hash = '\(target.hash)'"
                try await tamper(["UPDATE events SET \(column) = \(old.literal) WHERE \(key)"])
                #expect(try await store.verify().holds, "\(column) put back")
            }
        },
        TableContract("what was changed is told: content, hash, hash before, version") { store, tamper async throws in
            try await store.fill("a", ["1", "2", "3"])
            let target = try await store.everything()[1]
            let changes: [(String, Finding.Matter)] = [
                ("body = '{}'", .content), ("hash = '\(target.previousHash)'", .hash),
                ("previous_hash = hash", .previousHash),
            ]
            for (change, matter) in changes {
                try await tamper(["UPDATE events SET \(change) WHERE version = 2"])
                #expect(try await store.verify().findings == [Finding(matter, target)])
                try await tamper([
                    """
                    UPDATE events SET body = '\(target.event.body)', hash = '\(target.hash)',
                    previous_hash = '\(target.previousHash)' WHERE version = 2
                    """
                ])
            }
            try await tamper(["UPDATE events SET version = 7 WHERE version = 3"])
            #expect(try await store.verify().findings.map(\.matter) == [.version])
        },
        TableContract("a cut tail is found through the checkpoint, and its event named") { store, tamper async throws in
            try await store.fill("a", ["1", "2", "3"])
            _ = try await store.checkpoint(recorded: 1)
            try await tamper(["DELETE FROM events WHERE version = 3"])
            let findings = try await store.verify().findings
            #expect(findings.contains(Finding(.lost, .sample("a"), version: 3)))
            #expect(findings.contains(Finding(.count, checkpoint: 1)))
        },
        TableContract("a lost stream is found through the checkpoint, and named") { store, tamper async throws in
            try await store.fill("a", ["1"])
            try await store.fill("b", ["2", "3"])
            _ = try await store.checkpoint(recorded: 1)
            try await tamper(["DELETE FROM events WHERE stream = 'b'"])
            #expect(try await store.verify().findings.contains(Finding(.lost, .sample("b"), version: 2)))
        },
        TableContract("an event slipped in below a checkpoint is found") { store, tamper async throws in
            let head = try await store.fill("a", ["1"])
            _ = try await store.append(.sample(to: "gone", "2"))
            try await store.fill("a", ["3"], from: head)
            _ = try await store.checkpoint(recorded: 1)
            var hasher = EventHash()
            let forged = RecordedEvent(
                chaining: .sample("forged"),
                to: .empty,
                in: .sample("new"),
                at: -1,
                by: .sample(to: "new"),
                with: &hasher
            )
            try await store.write([forged.insertion])
            #expect(try await store.verify().findings == [Finding(.count, checkpoint: 1)])
        },
        TableContract("a rewritten stream with fitting hashes is found through the checkpoint") {
            store,
            tamper async throws in
            let event = try await {
                try await store.fill("a", ["1"]); return try await store.everything()[0]
            }()
            _ = try await store.checkpoint(recorded: 1)
            var hasher = EventHash()
            let forged = RecordedEvent(
                chaining: .sample("other"),
                to: .empty,
                in: event.stream,
                at: event.position,
                by: .sample(to: "a"),
                with: &hasher
            )
            try await tamper([
                "UPDATE events SET body = '\(forged.event.body)', hash = '\(forged.hash)', cause = 'trace/3'"
            ])
            #expect(try await store.verify().findings == [Finding(.rewritten, forged)])
        },
        TableContract("a changed, lost or listless checkpoint is found") { store, tamper async throws in
            var head = StreamHead.empty
            for number in 1...3 {
                head = try await store.fill("a", ["\(number)"], from: head)
                _ = try await store.checkpoint(recorded: Int64(number))
            }
            #expect(try await store.verify().holds)
            try await tamper(["UPDATE checkpoints SET recorded = 9 WHERE number = 1"])
            #expect(try await store.verify().findings == [Finding(.checkpoint, checkpoint: 1)])
            try await tamper(["UPDATE checkpoints SET recorded = 1 WHERE number = 1"])
            try await tamper(["DELETE FROM checkpoint_heads WHERE checkpoint = 2"])
            #expect(try await store.verify().findings == [Finding(.heads, checkpoint: 2)])
            try await tamper(["DELETE FROM checkpoints WHERE number = 2"])
            #expect(try await store.verify().findings.contains(Finding(.checkpoint, checkpoint: 3)))
        },
    ]
}

extension SQLValue {
    /// The value as SQL text, for tests that tamper.
    var literal: String {
        switch self {
        case .null: "NULL"
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): "'\(text)'"
        }
    }
}
